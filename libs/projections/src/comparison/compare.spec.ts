import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HISTORY_SEED, type PlanAnswer, planAnswer, play, questionsOf, randomHistory } from '../../testing/index.js';
import { type Difference, type Moment, resolveMoment } from '../index.js';

const HISTORIES = 1_000;
const PAIRS = 4;
const TODAY = '2024-06-30';
const CHANGES_THE_PAST = ['StatementCorrected', 'StatementWithdrawn', 'DecisionQuashed'];

/** Differences as plain data, in an order of their own. */
const sorted = (differences: readonly object[]): string[] => differences.map((each) => JSON.stringify(each)).sort();
const plain = ({ subject, field, kind, oldValue, newValue }: Difference) => ({
  subject,
  field,
  kind,
  ...sides(oldValue, newValue),
});
const sides = (old: unknown, now: unknown) => ({ old: ordered(old), now: ordered(now) });
const ordered = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? (value ?? null)
    : Object.fromEntries(
        Object.entries(value)
          .map(([key, each]) => [key, ordered(each)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );

/** What one answer says and the other does not. */
function naiveDifference(from: PlanAnswer, to: PlanAnswer): object[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((subject): object[] => {
    const [before, after] = [from.get(subject), to.get(subject)];
    if (!before || !after)
      return [{ subject, field: null, kind: before ? 'removed' : 'added', ...sides(before, after) }];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
      const { old, now } = sides(before[field], after[field]);
      if (JSON.stringify(old) === JSON.stringify(now)) return [];
      return [{ subject, field, kind: old === null ? 'added' : now === null ? 'removed' : 'changed', old, now }];
    });
  });
}

it('is the difference of the two answers at any two moments, whichever comes first, and is explained by events', async () => {
  const seen = { added: 0, changed: 0, removed: 0, inThePast: 0, byTheDay: 0 };
  await fc.assert(
    fc.asyncProperty(randomHistory, async (history) => {
      const { ledger, events } = await play(history);
      const reader = await ledger.reader();
      const moments = questionsOf(history, events).map((question) => resolveMoment(reader.readModel, question, TODAY));
      for (let pair = 0; pair < PAIRS; pair++) {
        const [from, to] = [moments[2 * pair]!, moments[2 * pair + 1]!] as [Moment, Moment];
        const forth = reader.compare('plan:p', from, to)?.differences ?? [];
        const back = reader.compare('plan:p', to, from)?.differences ?? [];
        const answers = [from, to].map((moment) => planAnswer(reader.plan('plan:p', moment)));
        expect(sorted(forth.map(plain))).toEqual(sorted(naiveDifference(answers[0]!, answers[1]!)));
        expect(sorted(back.map(plain))).toEqual(sorted(naiveDifference(answers[1]!, answers[0]!)));

        const [low, high] = from.position < to.position ? [from, to] : [to, from];
        const between = (position: string) => low.position < BigInt(position) && BigInt(position) <= high.position;
        const changes = new Set(
          events
            .filter(({ position, type }) => between(`${position}`) && CHANGES_THE_PAST.includes(type))
            .map(({ id }) => `event:${id}`),
        );
        for (const difference of forth) {
          const { kind, inThePast } = difference;
          const because = difference.events;
          const news = because.filter(({ position }) => between(position));
          if (from.validOn === to.validOn)
            expect({ difference: plain(difference), news: news.length }).not.toMatchObject({ news: 0 });
          expect(because.every(({ position }) => BigInt(position) <= high.position)).toBe(true);
          if (inThePast) expect(because.some(({ id }) => changes.has(id))).toBe(true);
          seen[kind]++;
          if (inThePast) seen.inThePast++;
          if (because.length === 0) seen.byTheDay++;
        }
      }
      reader.readModel.close();
    }),
    { seed: HISTORY_SEED, numRuns: HISTORIES, endOnFailure: true },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
}, 240_000);
