import { FindingSettings } from '@liggaren/domain';
import type { Finding } from '@liggaren/projections';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation } from '../shared/answers.js';
import * as enums from '../shared/enums.js';
import { badInput } from '../shared/errors.js';
import { inputOf } from '../shared/input.js';
import { MomentArgs } from '../shared/moment.types.js';
import { FindingType } from './finding.types.js';

const SettingsInput = inputOf('FindingSettingsInput', FindingSettings, FindingSettings.description!);

@ArgsType()
class FindingsArgs extends MomentArgs {
  @Field(() => ID, { description: 'Id of the plan, with or without its type.' })
  planId!: string;

  @Field(() => [enums.FindingCode], { nullable: true, description: 'Which tests to make. Default: all.' })
  tests?: string[];

  @Field(() => SettingsInput, { nullable: true, description: 'Thresholds of the tests. Default: those of each.' })
  settings?: object;
}

@Resolver(() => FindingType)
export class FindingResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => [FindingType], {
    description:
      'What the auditors’ tests find in a plan, in the order of their questions, as they would have answered at the moment.',
  })
  async findings(
    @Args() { planId, tests, settings, ...args }: FindingsArgs,
    @Context() operation: Operation,
  ): Promise<Finding[]> {
    const plan = await this.answers.knownPlan(args, planId);
    const moment = await this.answers.moment(args, operation, plan);
    return this.answers.reader.findings(plan, moment, {
      ...(tests != null && { tests: tests as never }),
      settings: settingsOf(settings),
    });
  }

  @ResolveField(() => String, { description: 'The finding in one sentence.' })
  summary(
    @Parent() finding: Finding,
    @Args('language', { type: () => enums.Language, nullable: true, description: 'Default: Swedish.' }) language:
      | string
      | undefined,
  ): string {
    return finding.summary(language === 'en' ? 'en' : 'sv');
  }
}

/** Explicit null means absent. */
function settingsOf(given: object | undefined): FindingSettings {
  const said = Object.entries(given ?? {}).filter(([, value]) => value != null);
  const settings = FindingSettings.safeParse(Object.fromEntries(said));
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  throw badInput(`settings.${issue!.path.join('.')}: ${issue!.message}`);
}
