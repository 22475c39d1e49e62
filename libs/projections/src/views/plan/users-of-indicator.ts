import { typeOf } from '@liggaren/domain';
import type { IndicatorView } from '../indicator/indicator.view.js';
import type { GoalIndicatorView } from './goal-indicator.view.js';
import { goalIndicatorAt } from './part-by-id.js';
import { PlanView } from './plan.view.js';

/** The goal indicators that use an indicator, in all plans. */
export const goalIndicatorsOf = ({ scope, id }: IndicatorView): GoalIndicatorView[] =>
  scope.snapshot
    .pointingAt(id)
    .filter((part) => typeOf(part) === 'goalindicator')
    .map((part) => goalIndicatorAt(scope, part));

/** The nearest day by which something is expected of an indicator: by a day of its own, else by the calendar of a plan that uses it. */
export function nextExpectedOfIndicator(indicator: IndicatorView): string | null {
  const { scope, id, pending } = indicator;
  const plans =
    pending.length > 0 ? [] : goalIndicatorsOf(indicator).map(({ goal }) => scope.kept(PlanView, goal.plan.id));
  const calendars = [...new Set(plans)]
    .filter(({ indicatorIds }) => indicatorIds.has(id))
    .flatMap(({ calendar }) => calendar ?? []);
  return indicator.expectedIn(calendars)[0]?.expectedOn ?? null;
}
