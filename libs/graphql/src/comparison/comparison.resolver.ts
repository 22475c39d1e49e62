import type { Comparison, Difference } from '@liggaren/projections';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation, typed } from '../shared/answers.js';
import { Language } from '../shared/enums.js';
import { MomentInput } from '../shared/moment.types.js';
import { Position } from '../shared/scalars.js';
import { ComparisonType, DifferenceType } from './comparison.types.js';

@ArgsType()
class ComparisonArgs {
  @Field(() => ID, { description: 'Id of the plan, with or without its type.' })
  planId!: string;

  @Field(() => MomentInput, { description: 'The moment to compare from.' })
  from!: MomentInput;

  @Field(() => MomentInput, { description: 'The moment to compare with; it may be the earlier one.' })
  to!: MomentInput;

  @Field(() => Position, {
    nullable: true,
    description: 'Wait until the read model has come this far: read your own write. NOT_YET after five seconds.',
  })
  atLeast?: bigint;
}

@Resolver(() => DifferenceType)
export class ComparisonResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => ComparisonType, {
    nullable: true,
    description:
      'What was added, changed and removed in a plan between two moments; null where nothing was known of it at either.',
  })
  async compare(
    @Args() { planId, from, to, ...waiting }: ComparisonArgs,
    @Context() operation: Operation,
  ): Promise<Comparison | null> {
    const plan = typed('plan', planId);
    const before = await this.answers.moment({ at: from, ...waiting }, operation, plan);
    const after = await this.answers.moment({ at: to }, operation, plan);
    return this.answers.reader.compare(plan, before, after);
  }

  @ResolveField(() => String, { description: 'The difference in one sentence.' })
  summary(
    @Parent() difference: Difference,
    @Args('language', { type: () => Language, nullable: true, description: 'Default: Swedish.' }) language:
      | string
      | undefined,
  ): string {
    return difference.summary(language === 'en' ? 'en' : 'sv');
  }
}
