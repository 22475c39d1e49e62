import type { GoalForecast, GoalOutcome, Signal } from '../kernel/vocabulary.js';

type Grade = 'reached' | 'between' | 'missed';

/** What a judgement claims of the signals; nothing where it says that it cannot judge. */
const GRADES: Readonly<Record<GoalForecast | GoalOutcome, Grade | undefined>> = {
  met: 'reached',
  'largely-met': 'between',
  'partly-met': 'between',
  'not-met': 'missed',
  expected: 'reached',
  'expected-partly': 'between',
  uncertain: 'between',
  'not-expected': 'missed',
  'cannot-be-assessed': undefined,
};

/**
 * Does a judgement deviate from the signals of its goal indicators, so that it needs a motivation?
 *
 * A row is *reached* (TARGET_MET, ON_TRACK), *missed* (NOT_MET) or says nothing, as where its signal is kept from the public. A judgement deviates where it could not
 * be right whichever way the silent rows would fall:
 * - met, or expected: some row is missed;
 * - not met, or not expected: some row is reached;
 * - in between (largely or partly met, partly expected, uncertain): all rows are reached, or all are missed.
 *
 * NOT_PROVEN is silent, but an outcome is never met while a row is not proven. Where nothing can be assessed nothing
 * is claimed, and nothing deviates; nor where there are no rows.
 */
export function deviatesFromSignal(
  judgement: GoalForecast | GoalOutcome,
  signals: readonly (Signal | undefined)[],
): boolean {
  const is = (wanted: readonly Signal[]) => (signal: Signal | undefined) =>
    signal !== undefined && wanted.includes(signal);
  const some = (...wanted: Signal[]) => signals.some(is(wanted));
  const all = (...wanted: Signal[]) => signals.length > 0 && signals.every(is(wanted));
  switch (GRADES[judgement]) {
    case 'reached':
      return judgement === 'met' ? some('not-met', 'not-proven') : some('not-met');
    case 'missed':
      return some('target-met', 'on-track');
    case 'between':
      return all('target-met', 'on-track') || all('not-met');
    case undefined:
      return false;
  }
}
