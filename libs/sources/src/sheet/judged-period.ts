import { spanOf } from '@liggaren/domain';

/** Goals are judged for whole years: a part of a year is a moment of its year. */
export function judgedPeriod(period: string): string {
  const { start, months } = spanOf(period);
  const year = start.slice(0, 4);
  const { end } = spanOf(year);
  return months < 12 && spanOf(period).end <= end ? year : period;
}
