import Big from 'big.js';
import { compareDecimals, type Decimal, minus } from '../kernel/decimal.js';
import type { Direction, MovementKind, Real, Unit } from '../kernel/vocabulary.js';
import { type Break, comparable, type Figure, isBound } from './figure.js';

/** What an indicator's values mean. */
export interface Scale {
  readonly unit: Unit;
  readonly direction: Direction;
  readonly lower?: Decimal | undefined;
  readonly upper?: Decimal | undefined;
}

export interface Delta {
  /** Exact; procentenheter for percent. Null where the two do not compare. */
  readonly absolute: Decimal | null;
  /** In percent, half-up to one decimal; null for percent, rank, level, index and a baseline of 0. */
  readonly relative: Decimal | null;
  /** Null where the indicator has no direction. */
  readonly movement: MovementKind | null;
  readonly real: Real | null;
}

const WITHOUT_RELATIVE: readonly Unit[] = ['percent', 'rank', 'level', 'index', 'yes-no'];

/** The change from a baseline; null for a bound, which gives no difference. What an analysis settled counts where figures do not tell. */
export function deltaOf(
  latest: Figure,
  baseline: Figure,
  scale: Scale,
  breaks: readonly Break[],
  settled?: Real,
): Delta | null {
  if (isBound(latest) || isBound(baseline)) return null;
  if (!comparable(latest, baseline, breaks))
    return { absolute: null, relative: null, movement: 'not-comparable', real: null };
  const absolute = minus(latest.value, baseline.value);
  return {
    absolute,
    relative: relativeOf(absolute, baseline.value, scale.unit),
    movement: movementOf(latest.value, baseline.value, scale),
    real: settledReal(realOf(latest, baseline, absolute), settled),
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

/** Between registers every change is real; between samples where Δ² > m₁² + m₂². Otherwise nobody can tell. */
export function realOf(latest: Figure, baseline: Figure, absolute: Decimal): Real {
  const margins = [latest, baseline].map(({ method, margin }) =>
    method === 'register' ? '0' : method === 'sample' ? margin : undefined,
  );
  if (latest.method === 'register' && baseline.method === 'register') return 'true';
  const [first, second] = margins;
  if (first === undefined || second === undefined) return 'unknown';
  const uncertainty = new Big(first).pow(2).plus(new Big(second).pow(2));
  return new Big(absolute).pow(2).gt(uncertainty) ? 'true' : 'false';
}
