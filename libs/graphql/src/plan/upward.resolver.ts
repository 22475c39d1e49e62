import {
  type FocusAreaView,
  focusAreaOfGoal,
  focusAreaOfUppdrag,
  type GoalIndicatorView,
  type GoalView,
  goalIndicatorsOf,
  goalOfUppdrag,
  type IndicatorView,
  nextExpectedOfIndicator,
  nextExpectedOfUppdrag,
  type UppdragView,
} from '@liggaren/projections';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IndicatorType } from '../indicator/indicator.types.js';
import { LocalDate } from '../shared/scalars.js';
import { UppdragType } from '../uppdrag/uppdrag.types.js';
import { FocusAreaType, GoalIndicatorType, GoalType } from './plan.types.js';

@Resolver(() => GoalType)
class GoalUpwards {
  @ResolveField(() => FocusAreaType, { nullable: true, description: 'The målområde it stands under.' })
  focusArea(@Parent() goal: GoalView): FocusAreaView | null {
    return focusAreaOfGoal(goal);
  }
}

@Resolver(() => UppdragType)
class UppdragUpwards {
  @ResolveField(() => FocusAreaType, { nullable: true, description: 'The målområde it stands under.' })
  focusArea(@Parent() uppdrag: UppdragView): FocusAreaView | null {
    return focusAreaOfUppdrag(uppdrag);
  }

  @ResolveField(() => GoalType, { nullable: true, description: 'The goal it serves, where it names one.' })
  goal(@Parent() uppdrag: UppdragView): GoalView | null {
    return goalOfUppdrag(uppdrag);
  }

  @ResolveField(() => LocalDate, {
    nullable: true,
    description:
      "The nearest day by which something is expected of it: to be reported back, to be done, or the first open occasion of its plan's follow-up calendar.",
  })
  nextExpectedOn(@Parent() uppdrag: UppdragView): string | null {
    return nextExpectedOfUppdrag(uppdrag);
  }
}

@Resolver(() => IndicatorType)
class IndicatorUpwards {
  @ResolveField(() => [GoalIndicatorType], { description: 'Where plans use it.' })
  goalIndicators(@Parent() indicator: IndicatorView): GoalIndicatorView[] {
    return goalIndicatorsOf(indicator);
  }

  @ResolveField(() => LocalDate, {
    nullable: true,
    description:
      'The nearest day by which something is expected of it: a value that has a day of its own; else the first open occasion of the follow-up calendar of a plan that uses it.',
  })
  nextExpectedOn(@Parent() indicator: IndicatorView): string | null {
    return nextExpectedOfIndicator(indicator);
  }
}

/** What stands in a plan, seen from below: the types of indicators and uppdrag know no plan. */
export const upwards = [GoalUpwards, UppdragUpwards, IndicatorUpwards];
