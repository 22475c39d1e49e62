import type { UppdragView } from '../uppdrag/uppdrag.view.js';
import { FocusAreaView } from './focus-area.view.js';
import { GoalView } from './goal.view.js';
import { PlanView } from './plan.view.js';

/** The målområde that a goal stands under. */
export const focusAreaOfGoal = ({ scope, plan, focusAreaId }: GoalView): FocusAreaView | null =>
  focusAreaId === null ? null : new FocusAreaView(scope.kept(PlanView, plan.id), focusAreaId);

const planOfUppdrag = ({ scope, planId }: UppdragView): PlanView | null =>
  planId === null ? null : scope.kept(PlanView, planId);

/** The målområde that an uppdrag stands under. */
export function focusAreaOfUppdrag(uppdrag: UppdragView): FocusAreaView | null {
  const plan = planOfUppdrag(uppdrag);
  return plan && uppdrag.focusAreaId !== null ? new FocusAreaView(plan, uppdrag.focusAreaId) : null;
}

/** The goal that an uppdrag serves, where it names one. */
export function goalOfUppdrag(uppdrag: UppdragView): GoalView | null {
  const plan = planOfUppdrag(uppdrag);
  return plan && uppdrag.goalId !== null ? new GoalView(plan, uppdrag.goalId) : null;
}

/** The nearest day by which something is expected of an uppdrag: by a day of its own, or by the calendar of its plan. */
export function nextExpectedOfUppdrag(uppdrag: UppdragView): string | null {
  const calendar = planOfUppdrag(uppdrag)?.calendar;
  return uppdrag.expectedIn(calendar ? [calendar] : [])[0]?.expectedOn ?? null;
}
