import { compareDecimals, type Decimal, minus } from '../kernel/decimal.js';
import { comparePeriods, type Period } from '../kernel/period.js';
import type { Day } from '../kernel/values.js';
import type { Real, Signal } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import { type Break, comparable, type Figure, isBelow, isBound, latestOf, type Possible, possible } from './figure.js';
import { deltaOf, realOf, type Scale, settledReal } from './movement.js';

/** All that a signal rests on, at one moment. */
export interface SignalBasis {
  readonly targets: readonly TargetContent[];
  /** Values of the own municipality, total; missing ones left out. */
  readonly figures: readonly Figure[];
  readonly baseline?: Figure | undefined;
  readonly scale: Scale;
  readonly breaks: readonly Break[];
  /** The day by which a period's figure should be there, as known then. */
  readonly expectedOn: (period: Period) => Day | undefined;
  readonly validOn: Day;
  /** What an analysis settled of the movement from the baseline to the latest value. */
  readonly settled?: Real | undefined;
}

/** The first that holds, in the order of the design. */
export function signalOf(basis: SignalBasis): Signal {
  const { targets, figures } = basis;
  const latest = latestOf(figures);
  if (targets.length === 0) return 'no-target';
  if (!latest) return 'no-value';
  return targets.some(({ kind }) => kind === 'direction') ? directionSignal(basis, latest) : limitSignal(basis);
}

function directionSignal({ baseline, scale, breaks, settled }: SignalBasis, latest: Figure): Signal {
  if (!baseline) return 'no-baseline';
  if (!comparable(latest, baseline, breaks)) return 'not-comparable';
  if (isBound(latest) || isBound(baseline)) return boundedDirection(latest, baseline, scale, settled);
  const delta = deltaOf(latest, baseline, scale, breaks, settled);
  if (delta?.movement !== 'improved') return 'not-met';
  return delta.real === 'true' ? 'target-met' : 'not-proven';
}

/** A bound decides only where all that the figures can be lies on one side: the ends that face each other are compared. */
function boundedDirection(latest: Figure, baseline: Figure, { direction }: Scale, settled: Real | undefined): Signal {
  if (direction !== 'higher' && direction !== 'lower') return 'not-proven';
  const [above, below] = direction === 'higher' ? [latest, baseline] : [baseline, latest];
  const [least, most] = [possible(above).from, possible(below).to];
  if (least && most) {
    const apart = compareDecimals(least.value, most.value);
    const improved = apart > 0 || (apart === 0 && (least.open || most.open));
    const real = () => settledReal(realOf(latest, baseline, minus(least.value, most.value)), settled);
    if (improved) return real() === 'true' ? 'target-met' : 'not-proven';
  }
  const [highest, lowest] = [possible(above).to, possible(below).from];
  return highest && lowest && compareDecimals(highest.value, lowest.value) <= 0 ? 'not-met' : 'not-proven';
}

/** Of the targets that are due, the one for the latest period decides. */
function limitSignal({ figures, targets, expectedOn, validOn }: SignalBasis): Signal {
  const figureOf = (period: Period): Figure | undefined => figures.find((figure) => figure.period === period);
  const isDue = ({ duePeriod }: TargetContent): boolean =>
    duePeriod !== undefined &&
    (figureOf(duePeriod) !== undefined || (expectedOn(duePeriod) ?? '9999-12-31') <= validOn);
  const due = targets
    .filter(isDue)
    .sort((a, b) => comparePeriods(a.duePeriod!, b.duePeriod!))
    .at(-1);
  if (!due) return 'not-due';
  const figure = figureOf(due.duePeriod!);
  if (!figure) return 'no-value';
  const met = isMet(due, possible(figure));
  if (met === undefined) return 'not-proven';
  if (!met) return 'not-met';
  const later = targets.some(
    ({ duePeriod }) => duePeriod !== undefined && comparePeriods(duePeriod, due.duePeriod!) > 0,
  );
  return later ? 'on-track' : 'target-met';
}

/** Is a target met by everything that a figure can be? Undefined where a bound does not decide it. */
export function isMet({ kind, operator, value, lower, upper }: TargetContent, figure: Possible): boolean | undefined {
  if (kind === 'interval') return both(not(isBelow(figure, lower!, true)), isBelow(figure, upper!, false));
  const limit: Decimal = value!;
  switch (kind === 'yes-no' ? 'eq' : operator!) {
    case 'lt':
      return isBelow(figure, limit, true);
    case 'lte':
      return isBelow(figure, limit, false);
    case 'gt':
      return not(isBelow(figure, limit, false));
    case 'gte':
      return not(isBelow(figure, limit, true));
    case 'eq':
      return both(not(isBelow(figure, limit, true)), isBelow(figure, limit, false));
  }
}

const not = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer);
const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === false || b === false ? false : a && b;
