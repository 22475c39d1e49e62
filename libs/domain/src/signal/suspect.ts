import { type Period, spanOf } from '../kernel/period.js';
import type { Day } from '../kernel/values.js';

const EARLIEST = '1900-01-01';

/** What makes a figure odd. */
interface Dated {
  readonly period: Period;
  readonly publishedOn?: Day | null | undefined;
  readonly recordedOn?: Day | undefined;
}

/** Is a figure for a period that has not begun on the day, or that lies before 1900, or was it published after it was recorded? */
export function isSuspect({ period, publishedOn, recordedOn }: Dated, validOn: Day): boolean {
  const { start, end } = spanOf(period);
  return start > validOn || end <= EARLIEST || (!!publishedOn && recordedOn !== undefined && publishedOn > recordedOn);
}
