import type { GoalView, PlanView } from '@liggaren/projections';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation } from '../shared/answers.js';
import { MomentArgs, PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { FollowUpType } from './follow-up.types.js';
import { GoalType, PlanType } from './plan.types.js';

@Resolver(() => PlanType)
export class PlanResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => [PlanType], { description: 'Every plan, by id, as it stood.' })
  plans(@Args() args: MomentArgs, @Context() operation: Operation): Promise<PlanView[]> {
    return this.answers.plans(args, operation);
  }

  @Query(() => PlanType, {
    nullable: true,
    description: 'A plan as it stood, as far as was known; null where nothing was.',
  })
  plan(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<PlanView | null> {
    return this.answers.find<PlanView>('plan', args, operation);
  }

  @ResolveField(() => [FollowUpType], { description: 'Its follow-up calendar, in order of day.' })
  followUps(@Parent() { id, followUps }: PlanView) {
    return followUps.map((occasion) => ({ ...occasion, planId: id }));
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() plan: PlanView, @Args() page: PageArgs) {
    return historyOf(plan, page);
  }
}

@Resolver(() => GoalType)
export class GoalResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => GoalType, {
    nullable: true,
    description: 'A goal as it stood, as far as was known; null where nothing was.',
  })
  goal(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<GoalView | null> {
    return this.answers.find<GoalView>('goal', args, operation);
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() goal: GoalView, @Args() page: PageArgs) {
    return historyOf(goal, page);
  }
}
