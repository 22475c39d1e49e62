import Big from 'big.js';
import { compareDecimals, type Decimal, minus } from '../kernel/decimal.js';
import type { Period } from '../kernel/period.js';
import type { Direction, MovementKind, Real, Unit } from '../kernel/vocabulary.js';
import { type Break, comparable, type Earlier, type Figure, isBound, latestAfter } from './figure.js';

/** What an indicator's values mean. */
export interface Scale {
  readonly unit: Unit;
  readonly direction: Direction;
  readonly lower?: Decimal | undefined;
  readonly upper?: Decimal | undefined;
}

/** What movements are found in. */
export interface Series {
  /** Values of one entity and group: none that is missing or suspect. */
  readonly figures: readonly Figure[];
  readonly baseline?: Earlier | undefined;
  /** The period of a baseline rule for which there is no value. */
  readonly baselineAwaited?: Period | undefined;
  readonly scale: Scale;
  readonly breaks: readonly Break[];
  /** What an analysis settled of the movement between two periods. */
  readonly settled: (from: Period, to: Period) => Real | undefined;
}

export interface Delta {
  /** Exact; procentenheter for percent. Null where the two do not compare. */
  readonly absolute: Decimal | null;
  /** In percent, half-up to one decimal; null for percent, rank, level, index, a change in number, and a baseline of 0. */
  readonly relative: Decimal | null;
  /** Null where the indicator has no direction. */
  readonly movement: MovementKind | null;
  readonly real: Real | null;
}

const WITHOUT_RELATIVE: readonly Unit[] = ['percent', 'rank', 'level', 'index', 'yes-no', 'change-in-number'];
const NOT_COMPARABLE: Delta = { absolute: null, relative: null, movement: 'not-comparable', real: null };

/**
 * The change from the baseline to the latest figure after it of its kind and length; null where there is none, and for a
 * bound, which gives no difference. What an analysis settled counts where figures do not tell.
 */
export function deltaOf({ figures, baseline, scale, breaks, settled }: Series): Delta | null {
  const latest = baseline && latestAfter(baseline, figures);
  if (baseline === undefined || latest === undefined || latest === 'other-kind') return null;
  if (isBound(latest) || isBound(baseline)) return null;
  if (!comparable(latest, baseline, breaks)) return NOT_COMPARABLE;
  const absolute = minus(latest.value, baseline.value);
  return {
    absolute,
    relative: relativeOf(absolute, baseline.value, scale.unit),
    movement: movementOf(latest.value, baseline.value, scale),
    real: settledReal(
      realOf(latest, baseline, absolute),
      baseline.period === undefined ? undefined : settled(baseline.period, latest.period),
    ),
  };
}

function relativeOf(absolute: Decimal, baseline: Decimal, unit: Unit): Decimal | null {
  if (WITHOUT_RELATIVE.includes(unit) || new Big(baseline).eq(0)) return null;
  return halfUp(new Big(absolute).times(100).div(new Big(baseline).abs()));
}

/** Half-up to one decimal: halves go away from zero. */
const halfUp = (value: Big): Decimal => value.round(1, Big.roundHalfUp).toFixed(1);

/** Which way a value has moved, as the indicator's direction sees it. */
export function movementOf(value: Decimal, baseline: Decimal, scale: Scale): MovementKind | null {
  const order = orderOf(value, baseline, scale);
  return order === undefined ? null : order > 0 ? 'improved' : order < 0 ? 'worsened' : 'unchanged';
}

function orderOf(value: Decimal, baseline: Decimal, { direction, lower, upper }: Scale): number | undefined {
  switch (direction) {
    case 'higher':
      return compareDecimals(value, baseline);
    case 'lower':
      return compareDecimals(baseline, value);
    case 'interval':
      return distance(baseline, lower, upper).cmp(distance(value, lower, upper));
    case 'none':
      return compareDecimals(value, baseline) === 0 ? 0 : undefined;
  }
}

/** How far outside the good interval a value lies. */
function distance(value: Decimal, lower: Decimal | undefined, upper: Decimal | undefined): Big {
  const at = new Big(value);
  if (lower !== undefined && at.lt(lower)) return new Big(lower).minus(at);
  if (upper !== undefined && at.gt(upper)) return at.minus(upper);
  return new Big(0);
}

/** What an analysis says of a movement counts only where the figures do not tell. */
export const settledReal = (computed: Real, settled: Real | undefined): Real =>
  computed === 'unknown' && settled !== undefined ? settled : computed;

/** Between registers every change is real; between samples where Δ² > m₁² + m₂². Otherwise nobody can tell. `isMore`: the change is larger than is said. */
export function realOf(latest: Figure, baseline: Earlier, absolute: Decimal, isMore = false): Real {
  if (latest.method === 'register' && baseline.method === 'register') return 'true';
  const uncertainty = uncertaintyOf(latest, baseline);
  if (!uncertainty) return 'unknown';
  const order = new Big(absolute).pow(2).cmp(uncertainty);
  return order > 0 || (order === 0 && isMore) ? 'true' : 'false';
}

/** m₁² + m₂²: of a register 0, of a sample its margin. Undefined where there is none, or the method is another. */
export function uncertaintyOf(latest: Figure, baseline: Earlier): Big | undefined {
  const [first, second] = [latest, baseline].map(({ method, margin }) =>
    method === 'register' ? '0' : method === 'sample' ? margin : undefined,
  );
  return first === undefined || second === undefined ? undefined : new Big(first).pow(2).plus(new Big(second).pow(2));
}
