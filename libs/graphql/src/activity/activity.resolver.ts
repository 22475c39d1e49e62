import type { ActivityView } from '@liggaren/projections';
import type { Type } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GoalType, PlanType } from '../plan/plan.types.js';
import { Answers, type Operation } from '../shared/answers.js';
import { PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { UppdragType } from '../uppdrag/uppdrag.types.js';
import { ActivityType } from './activity.types.js';

@Resolver(() => ActivityType)
export class ActivityResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => ActivityType, {
    nullable: true,
    description: 'Something that was done, as far as was known; null where nothing was.',
  })
  activity(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<ActivityView | null> {
    return this.answers.find<ActivityView>('activity', args, operation);
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() activity: ActivityView, @Args() page: PageArgs) {
    return historyOf(activity, page);
  }
}

function activitiesOf(type: Type, whose: string): Type {
  @Resolver(() => type)
  class Activities {
    @ResolveField(() => [ActivityType], { description: `What was done ${whose}, in the order it was done.` })
    activities(@Parent() { activities }: { activities: readonly ActivityView[] }): readonly ActivityView[] {
      return activities;
    }
  }
  return Object.defineProperty(Activities, 'name', { value: `${type.name}Activities` });
}

export const activitiesOfSubjects = [
  activitiesOf(PlanType, 'for it, its parts and its uppdrag'),
  activitiesOf(GoalType, 'for it'),
  activitiesOf(UppdragType, 'for it'),
];
