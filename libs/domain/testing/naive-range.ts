import Big from 'big.js';
import type { JudgedFigure, JudgedTarget } from './judged-case.js';

/** All the numbers a value may be, or a limit allows. An end that is null is infinite; `open` leaves the end itself out. */
export interface Range {
  readonly low: Big | null;
  readonly high: Big | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const range = (low: Big | null, high: Big | null, lowOpen = false, highOpen = false): Range => {
  return { low, high, lowOpen, highOpen };
};

export function exactly(value: string): Range {
  return range(Big(value), Big(value));
}

/** "qualifier exact | about | at least | at most | over | under" */
export function valuesOf({ value, qualifier }: JudgedFigure): Range {
  switch (qualifier) {
    case 'at-least':
      return range(Big(value), null);
    case 'over':
      return range(Big(value), null, true);
    case 'at-most':
      return range(null, Big(value));
    case 'under':
      return range(null, Big(value), false, true);
    default:
      return exactly(value);
  }
}

/** "threshold (`<` `<=` `>=` `>`); interval; yes/no" · "`lower`, `upper` inclusive, only for intervals; yes/no is "1"/"0"" */
export function allowedBy(target: Exclude<JudgedTarget, { kind: 'direction' }>): Range {
  if (target.kind === 'interval') return range(Big(target.lower), Big(target.upper));
  if (target.kind === 'yes-no') return exactly(target.value);
  const value = Big(target.value);
  switch (target.operator) {
    case 'lt':
      return range(null, value, false, true);
    case 'lte':
      return range(null, value);
    case 'gt':
      return range(value, null, true);
    case 'gte':
      return range(value, null);
    case 'eq':
      return range(value, value);
  }
}

/** Every number of the one is less than every number of the other. */
export function below(a: Range, b: Range): boolean {
  if (!a.high || !b.low) return false;
  return a.high.lt(b.low) || (a.high.eq(b.low) && (a.highOpen || b.lowOpen));
}

/** Every number of the one is less than, or equal to, every number of the other. */
export function notAbove(a: Range, b: Range): boolean {
  return a.high !== null && b.low !== null && a.high.lte(b.low);
}

export function apart(a: Range, b: Range): boolean {
  return below(a, b) || below(b, a);
}

export function within(a: Range, b: Range): boolean {
  const fromBelow = !b.low || (a.low !== null && (a.low.gt(b.low) || (a.low.eq(b.low) && (a.lowOpen || !b.lowOpen))));
  const fromAbove =
    !b.high || (a.high !== null && (a.high.lt(b.high) || (a.high.eq(b.high) && (a.highOpen || !b.highOpen))));
  return fromBelow && fromAbove;
}
