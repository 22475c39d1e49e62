import { compareDecimals, type Decimal } from '../kernel/decimal.js';
import { comparablePeriods, comparePeriods, type Period, spanOf } from '../kernel/period.js';
import type { Method, Qualifier } from '../kernel/vocabulary.js';

/** A value as signals and movements need it. */
export interface Figure {
  readonly period: Period;
  readonly value: Decimal;
  readonly qualifier?: Qualifier | undefined;
  readonly method?: Method | undefined;
  readonly margin?: Decimal | undefined;
}

/** Values of this period and later are not compared with earlier ones. */
export interface Break {
  readonly fromPeriod: Period;
}

/** An end of what a figure can be: absent where there is none; `open` where the end itself is left out. */
export interface End {
  readonly value: Decimal;
  readonly open: boolean;
}

/** What a figure can be: one point, or all on one side of a bound. `about` says no more than the value. */
export interface Possible {
  readonly from?: End;
  readonly to?: End;
}

export function possible({ value, qualifier = 'exact' }: Figure): Possible {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return { from: { value, open: false }, to: { value, open: false } };
    case 'at-least':
    case 'over':
      return { from: { value, open: qualifier === 'over' } };
    case 'at-most':
    case 'under':
      return { to: { value, open: qualifier === 'under' } };
  }
}

export const isBound = ({ qualifier = 'exact' }: Figure): boolean => qualifier !== 'exact' && qualifier !== 'about';

/** Is everything that a figure can be below (or, not strictly, at) a limit? Undefined where the bound does not decide. */
export function isBelow({ from, to }: Possible, limit: Decimal, strictly: boolean): boolean | undefined {
  if (to) {
    const order = compareDecimals(to.value, limit);
    if (order < 0 || (order === 0 && (!strictly || to.open))) return true;
  }
  if (from) {
    const order = compareDecimals(from.value, limit);
    if (order > 0 || (order === 0 && (strictly || from.open))) return false;
  }
  return undefined;
}

/** The value with the latest period end, the longer period where two end together. */
export const latestOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>(
    (latest, figure) => (!latest || comparePeriods(figure.period, latest.period) > 0 ? figure : latest),
    undefined,
  );

/** Do two figures compare: periods of one kind and length, and no break between them or inside one of them? */
export const comparable = (a: Figure, b: Figure, breaks: readonly Break[]): boolean =>
  comparablePeriods(a.period, b.period) &&
  breaks.every((broken) => {
    const after = isAfter(a.period, broken);
    return after !== undefined && after === isAfter(b.period, broken);
  });

/** Does a period lie after a break? Undefined where the break falls inside it. */
function isAfter(period: Period, { fromPeriod }: Break): boolean | undefined {
  const [at, from] = [spanOf(period), spanOf(fromPeriod)];
  if (at.start >= from.start) return true;
  return at.end < from.end ? false : undefined;
}
