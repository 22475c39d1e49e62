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

/** What a figure is compared with. A fixed value without a period precedes every figure, and is of every kind and length. */
export type Earlier = Omit<Figure, 'period'> & { readonly period?: Period | undefined };

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

export function possible({ value, qualifier = 'exact' }: Pick<Figure, 'value' | 'qualifier'>): Possible {
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

export const isBound = ({ qualifier = 'exact' }: Pick<Figure, 'qualifier'>): boolean =>
  qualifier !== 'exact' && qualifier !== 'about';

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
export const latestOf = <F extends Pick<Figure, 'period'>>(figures: readonly F[]): F | undefined =>
  figures.reduce<F | undefined>(
    (latest, figure) => (!latest || comparePeriods(figure.period, latest.period) > 0 ? figure : latest),
    undefined,
  );

/** Does a period end before a figure's begins? What has no period precedes every figure. */
export const precedes = ({ period }: Pick<Earlier, 'period'>, figure: Figure): boolean =>
  period === undefined || spanOf(period).end <= spanOf(figure.period).start;

/** The latest figure after an earlier one, of its kind and length; `other-kind` where there are only others, at least as long. */
export function latestAfter(earlier: Earlier, figures: readonly Figure[]): Figure | 'other-kind' | undefined {
  const later = figures.filter((figure) => precedes(earlier, figure));
  const latest = latestOf(later.filter((figure) => isOfSameKind(earlier, figure)));
  const isAsLong = ({ period }: Figure) => spanOf(period).months >= spanOf(earlier.period!).months;
  return latest ?? (later.some(isAsLong) ? 'other-kind' : undefined);
}

const isOfSameKind = ({ period }: Earlier, figure: Figure): boolean =>
  period === undefined || comparablePeriods(period, figure.period);

/** The nearest earlier figure of the same kind, length and part of the year, whose period does not overlap. */
export const previousOf = (figure: Figure, figures: readonly Figure[]): Figure | undefined =>
  latestOf(
    figures.filter(
      (other) =>
        precedes(other, figure) &&
        isOfSameKind(other, figure) &&
        partOfYear(other.period) === partOfYear(figure.period),
    ),
  );

const partOfYear = (period: Period): string => spanOf(period).start.slice(4);

/** Do two figures compare: periods of one kind and length, and no break between them or inside one of them? */
export const comparable = (figure: Figure, earlier: Earlier, breaks: readonly Break[]): boolean =>
  isOfSameKind(earlier, figure) &&
  breaks.every((broken) => {
    const after = isAfter(figure.period, broken);
    return after !== undefined && (earlier.period === undefined || after === isAfter(earlier.period, broken));
  });

/** Does a period lie after a break? Undefined where the break falls inside it. */
function isAfter(period: Period, { fromPeriod }: Break): boolean | undefined {
  const [at, from] = [spanOf(period), spanOf(fromPeriod).start];
  if (at.start >= from) return true;
  return at.end <= from ? false : undefined;
}
