import type { Due } from '@liggaren/projections';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowUpType } from '../plan/follow-up.types.js';
import { Answers, type Operation } from '../shared/answers.js';
import { MomentArgs } from '../shared/moment.types.js';
import { LocalDate } from '../shared/scalars.js';
import { DueType } from './due.types.js';

@ArgsType()
class DueArgs extends MomentArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'A function, such as "näringslivschef": only what it is responsible for at the moment. Default: of all, and what nobody is responsible for.',
  })
  owner?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this plan. Default: in the whole ledger.' })
  planId?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'What is expected by this day; what is overdue is there always. Default: 30 days after the day of the moment.',
  })
  until?: string;
}

@Resolver(() => DueType)
export class DueResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => [DueType], {
    description:
      'What is expected of indicators and uppdrag and is not there, in order of day: each value with a day of its own, else the first open occasion of the follow-up calendar; of an uppdrag also its report back and its deadline.',
  })
  async due(
    @Args() { owner, planId, until, ...args }: DueArgs,
    @Context() operation: Operation,
  ): Promise<readonly Due[]> {
    const plan = planId == null ? undefined : await this.answers.knownPlan(args, planId);
    const moment = await this.answers.moment(args, operation, plan);
    return this.answers.reader.due({ owner: owner ?? undefined, planId: plan, until: until ?? undefined }, moment);
  }

  @ResolveField(() => FollowUpType, {
    nullable: true,
    description: "Of a follow-up: the occasion in the plan's calendar.",
  })
  followUp(@Parent() { followUp }: Due) {
    return followUp && { ...followUp, planId: `plan:${followUp.planId}` };
  }
}
