import Big from 'big.js';
import type { JudgedCase, JudgedFigure } from './judged-case.js';
import { type NaivePeriod, naivePeriod } from './naive-period.js';
import { exactly, type Range, valuesOf } from './naive-range.js';

/** A figure, or a fixed baseline: all that a comparison asks of either. */
export interface Value {
  readonly period: NaivePeriod | null;
  readonly values: Range;
  readonly exact: Big | null;
  /** Null where the method is not said. */
  readonly method: JudgedFigure['method'] | null;
  readonly margin: string | null;
}

export interface Figure extends Value {
  readonly period: NaivePeriod;
}

/** "Figures are those of the own municipality and one group, not missing, not `suspect`." */
export function figuresOf(row: JudgedCase): Figure[] {
  return row.figures
    .filter((figure) => !isSuspect(figure, row.validOn))
    .map((figure) => {
      const values = valuesOf(figure);
      const bound = values.low === null || values.high === null;
      return {
        period: naivePeriod(figure.period),
        values,
        exact: bound ? null : Big(figure.value),
        method: figure.method ?? null,
        margin: figure.margin ?? null,
      };
    });
}

/** "a figure for a period that has not begun on `validOn`, or that lies before 1900, or published after it was recorded" */
function isSuspect({ period, publishedOn, recordedOn }: JudgedFigure, validOn: string): boolean {
  const { first, last } = naivePeriod(period);
  if (first > validOn) return true;
  if (last < '1900-01-01') return true;
  return publishedOn !== undefined && recordedOn !== undefined && publishedOn > recordedOn;
}

/** "the value with the latest period end, the longer period on a tie" */
export function latestOf(figures: readonly Figure[]): Figure | undefined {
  return [...figures].sort((a, b) => {
    if (a.period.last !== b.period.last) return a.period.last < b.period.last ? 1 : -1;
    if (a.period.first !== b.period.first) return a.period.first < b.period.first ? -1 : 1;
    return a.period.text < b.period.text ? 1 : -1;
  })[0];
}

/** The period of the baseline's rule, whether or not a figure stands for it. */
export function baselinePeriodOf({ baseline, group }: JudgedCase): NaivePeriod | null {
  if (!baseline || baseline.period === undefined) return null;
  if (baseline.kind === 'fixed' && group !== 'T') return null;
  return naivePeriod(baseline.period);
}

/** "its value is the measurement for that period at the moment asked" · suspect "is never latest, due, a baseline" */
export function baselineOf(row: JudgedCase): Value | null {
  const { baseline, group } = row;
  if (!baseline) return null;
  if (baseline.kind === 'figure')
    return figuresOf(row).find((figure) => figure.period.text === baseline.period) ?? null;
  // "for women and men it is no baseline"
  if (group !== 'T') return null;
  return {
    period: baseline.period === undefined ? null : naivePeriod(baseline.period),
    values: exactly(baseline.value),
    exact: Big(baseline.value),
    method: 'register',
    margin: null,
  };
}

/** "the nearest earlier figure of the same kind, length and part of the year, not overlapping" */
export function previousOf(own: Figure, row: JudgedCase): Figure | null {
  const earlier = figuresOf(row).filter(
    (figure) =>
      precedes(figure, own) && isOfKindOf(figure, own) && partOfYear(figure.period) === partOfYear(own.period),
  );
  return latestOf(earlier) ?? null;
}

function partOfYear({ kind, first }: NaivePeriod): string {
  return kind === 'day' ? first.slice(5) : first.slice(5, 7);
}

/** "A fixed baseline value without a period precedes every figure ..." */
export function precedes(earlier: Value, later: Figure): boolean {
  return earlier.period === null || earlier.period.last < later.period.first;
}

/** "... and is of every kind and length" */
export function isOfKindOf(earlier: Value, later: Figure): boolean {
  if (earlier.period === null) return true;
  return earlier.period.kind === later.period.kind && earlier.period.months === later.period.months;
}

/** "A break between the two or inside either (2023/24 with a break from 2024): NOT_COMPARABLE." */
export function isBroken(earlier: Value, later: Figure, row: JudgedCase): boolean {
  return row.breaks.some((fromPeriod) => {
    const day = naivePeriod(fromPeriod).first;
    if (earlier.period === null) return day > later.period.first && day <= later.period.last;
    const insideEarlierOrAfterIt = day > earlier.period.first;
    const insideLaterOrBeforeIt = day <= later.period.last;
    return insideEarlierOrAfterIt && insideLaterOrBeforeIt;
  });
}
