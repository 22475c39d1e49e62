import { type Period, spanOf } from '../kernel/period.js';
import type { Day } from '../kernel/values.js';
import { addDays, addMonths } from './days.js';
import type { Occasion } from './expectation.js';

const MONTHS_AFTER = 12;

/** What says when the figure for a period should be there. */
export interface Schedule {
  /** The day of its own that a period's figure is expected on, as known then. */
  readonly expectedOn: (period: Period) => Day | undefined;
  /** The follow-up calendar of the plan. */
  readonly occasions: readonly Pick<Occasion, 'coversTo' | 'expectedOn'>[];
}

/**
 * The day from which a target for a period is due where no figure for it stands: the day after it was expected; else that of
 * the first occasion that covers the period's last day; else twelve months after that day.
 */
export function dueDay(period: Period, { expectedOn, occasions }: Schedule): Day {
  const last = addDays(spanOf(period).end, -1);
  const covering = occasions
    .filter(({ coversTo }) => coversTo >= last)
    .sort((a, b) => compare(a.coversTo, b.coversTo) || compare(a.expectedOn, b.expectedOn));
  const expected = expectedOn(period);
  if (expected !== undefined) return addDays(expected, 1);
  return covering[0]?.expectedOn ?? addMonths(last, MONTHS_AFTER);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
