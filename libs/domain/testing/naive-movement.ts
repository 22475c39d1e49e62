import Big from 'big.js';
import type { JudgedCase, JudgedDelta, Unproven } from './judged-case.js';
import {
  baselineOf,
  type Figure,
  figuresOf,
  isBroken,
  isOfKindOf,
  latestOf,
  precedes,
  type Value,
} from './naive-figures.js';

interface Reality {
  readonly real: boolean | null;
  readonly reason: Unproven | null;
}

/** Of a movement that is `least` at least, or always beyond it. */
export function realityOf(earlier: Value, later: Figure, least: Big, beyondLeast: boolean, row: JudgedCase): Reality {
  const computed = computedReality(earlier, later, least, beyondLeast);
  if (computed.real !== null) return computed;
  // "A person's recorded analysis may settle an unknown."
  const analysis = row.settled.find(
    ({ fromPeriod, toPeriod }) => fromPeriod === earlier.period?.text && toPeriod === later.period.text,
  );
  if (!analysis) return computed;
  return analysis.real ? { real: true, reason: null } : { real: false, reason: 'within-margin' };
}

function computedReality(earlier: Value, later: Value, least: Big, beyondLeast: boolean): Reality {
  // "Movement is *real* when both figures are from registers, ..."
  if (earlier.method === 'register' && later.method === 'register') return { real: true, reason: null };
  if (earlier.method === null || later.method === null) return { real: null, reason: 'no-method' };
  // "... a sample without margin: unknown"
  const margins = [earlier, later].map(({ method, margin }) =>
    method === 'register' ? '0' : method === 'sample' ? margin : null,
  );
  const [before, after] = margins;
  if (before == null || after == null) return { real: null, reason: 'no-margin' };
  // "... or Δ² > m₁² + m₂² for samples"
  const square = least.times(least);
  const margin = Big(before).times(before).plus(Big(after).times(after));
  if (square.gt(margin) || (beyondLeast && square.eq(margin))) return { real: true, reason: null };
  const isBound = earlier.exact === null || later.exact === null;
  return isBound ? { real: null, reason: 'bound' } : { real: false, reason: 'within-margin' };
}

/** "from the baseline to the latest figure after it of its kind and length" */
export function deltaOf(row: JudgedCase): JudgedDelta | null {
  const baseline = baselineOf(row);
  if (!baseline) return null;
  const later = latestOf(figuresOf(row).filter((figure) => precedes(baseline, figure) && isOfKindOf(baseline, figure)));
  // "null altogether for a bound"
  if (!later || !baseline.exact || !later.exact) return null;
  if (isBroken(baseline, later, row)) {
    return { absolute: null, relative: null, movement: 'not-comparable', real: null };
  }
  // "`absolute` exact"
  const absolute = later.exact.minus(baseline.exact);
  return {
    absolute: decimal(absolute),
    relative: relativeOf(absolute, baseline.exact, row.unit),
    movement: movementOf(absolute, row.direction),
    real: realityOf(baseline, later, absolute.abs(), false, row).real,
  };
}

function movementOf(absolute: Big, direction: JudgedCase['direction']): JudgedDelta['movement'] {
  if (absolute.eq(0)) return 'unchanged';
  if (direction === 'none' || direction === 'interval') return null;
  return absolute.gt(0) === (direction === 'higher') ? 'improved' : 'worsened';
}

/** Divides to one decimal, half-up, from the exact quotient. */
const Tenths = Big();
Tenths.DP = 1;
Tenths.RM = Big.roundHalfUp;

/** "`relative` percent, half-up to one decimal, null for percent, rank, level, index, a change in number, or a baseline of 0" */
function relativeOf(absolute: Big, baseline: Big, unit: JudgedCase['unit']): string | null {
  if (['percent', 'rank', 'level', 'index', 'change-in-number'].includes(unit)) return null;
  if (baseline.eq(0)) return null;
  return decimal(Tenths(absolute.times(100)).div(Tenths(baseline.abs())));
}

/** Without an exponent, without zeros at the end, and 0 without a sign. */
function decimal(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed();
}
