import { goalIndicatorFields } from '@liggaren/domain';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import type { PlanView } from '../../views/plan/plan.view.js';
import type { Audit } from '../audit.js';

/** A goal indicator that the plan has, or has had. */
export interface RowEver {
  readonly id: string;
  /** Typed id of the indicator that it was last said to be of. */
  readonly indicatorId: string;
}

/** Every goal indicator there has been: those of the plan in its order, then those that have gone. */
export function rowsEverOf(audit: Audit): RowEver[] {
  const standing = audit.plan.goals.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  return [...new Set([...standing, ...audit.allSaid.subjects('goalindicator')])].flatMap((id) => {
    const last = audit.allSaid
      .under(id, goalIndicatorFields.content.all)
      .findLast(({ value }) => value !== undefined)?.value;
    return last ? [{ id, indicatorId: `indicator:${last.indicatorId}` }] : [];
  });
}

export const rowOf = (plan: PlanView, id: string): GoalIndicatorView | undefined =>
  plan.goals.flatMap(({ indicators }) => indicators).find((row) => row.id === id);

/** The plan as it was known just before an event was recorded, on the day of that. */
export const planBefore = (audit: Audit, position: bigint): PlanView =>
  audit.planAt(position - 1n, audit.recordedWhen.at(position).day);

/** A goal indicator as it was known just before an event. */
export const rowBefore = (audit: Audit, id: string, position: bigint): GoalIndicatorView | undefined =>
  rowOf(planBefore(audit, position), id);
