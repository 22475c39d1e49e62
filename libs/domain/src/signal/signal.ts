import type { Decimal } from '../kernel/decimal.js';
import { spanOf } from '../kernel/period.js';
import type { Day } from '../kernel/values.js';
import type { Signal, SignalReason, TargetState } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import { latestMove, moveIn } from './direction.js';
import { dueDay, type Schedule } from './due-day.js';
import { type Figure, isBelow, type Possible, possible } from './figure.js';
import type { Series } from './movement.js';

/** All that targets are judged on, at one moment. */
export interface SignalBasis extends Series, Schedule {
  readonly validOn: Day;
}

/** What came of one target. */
export interface JudgedTarget {
  readonly state: TargetState;
  /** The figure that it was judged on. */
  readonly figure?: Figure | undefined;
  /** Why it is not proven. */
  readonly reason?: SignalReason | undefined;
}

/** Each target by itself: never one instead of another. */
export function judgeTarget(target: TargetContent, basis: SignalBasis): JudgedTarget {
  const { kind, duePeriod } = target;
  if (duePeriod === undefined) return latestMove(target, basis);
  const figure = basis.figures.find(({ period }) => period === duePeriod);
  if (!figure) return { state: dueDay(duePeriod, basis) <= basis.validOn ? 'no-value' : 'not-due' };
  return kind === 'direction' ? moveIn(figure, target, basis) : judgeLimit(target, figure);
}

function judgeLimit(target: TargetContent, figure: Figure): JudgedTarget {
  const met = isMet(target, possible(figure));
  if (met === undefined) return { state: 'not-proven', figure, reason: 'bound' };
  return { state: met ? 'target-met' : 'not-met', figure };
}

/** Of some states, the row has the first of these that there is. */
const WEIGHTIEST = ['not-met', 'no-value', 'no-baseline', 'not-comparable', 'not-proven'] as const;

/** The signal of a goal indicator, made of the states of its targets: those due for the latest period end, and the directions without a period. */
export function signalOf(
  targets: readonly TargetContent[],
  basis: SignalBasis,
): { readonly signal: Signal; readonly reason?: SignalReason | undefined } {
  if (targets.length === 0) return { signal: 'no-target' };
  if (basis.figures.length === 0) return { signal: 'no-value' };
  const judged = targets.map((target) => ({
    end: target.duePeriod && spanOf(target.duePeriod).end,
    ...judgeTarget(target, basis),
  }));
  const due = judged.filter(({ state }) => state !== 'not-due');
  const lastEnd = due.reduce((last, { end = '' }) => (end > last ? end : last), '');
  const considered = due.filter(({ end }) => end === undefined || end === lastEnd);
  if (considered.length === 0) return { signal: 'not-due' };
  const weightiest = WEIGHTIEST.find((state) => considered.some((one) => one.state === state));
  if (weightiest) return { signal: weightiest, reason: considered.find(({ state }) => state === weightiest)?.reason };
  return { signal: due.length < judged.length ? 'on-track' : 'target-met' };
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
