import { expect, it } from '@jest/globals';
import type { StoredEvent } from '@liggaren/event-sourcing';
import fc from 'fast-check';
import { findingsAt, truncated } from '../../testing/findings/index.js';
import { play, questionsOf, randomHistory, type TestLedger, tellStory } from '../../testing/index.js';
import { resolveMoment } from '../index.js';

const HISTORIES = 150;
const MOMENTS = 3;
const TODAY = '2024-06-30';

/** How many findings of each code were compared. */
async function compared(ledger: TestLedger, events: readonly StoredEvent[], questions: readonly object[]) {
  const reader = await ledger.reader();
  const codes: string[] = [];
  for (const question of questions) {
    const moment = resolveMoment(reader.readModel, question, TODAY);
    const then = await truncated(events, ledger.values, moment.position);
    const findings = findingsAt(reader, 'plan:p', moment);
    expect(findings).toEqual(findingsAt(then, 'plan:p', moment));
    codes.push(...findings.map(({ code }) => code));
    then.readModel.close();
  }
  reader.readModel.close();
  return codes;
}

it('finds at a moment what it would have found then: nothing that was recorded later counts', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(randomHistory, async (history) => {
      const { ledger, events } = await play(history);
      const codes = await compared(ledger, events, questionsOf(history, events).slice(0, MOMENTS));
      for (const code of codes) seen.add(code);
    }),
    { seed: 20240531, numRuns: HISTORIES, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(15);
}, 240_000);

it('and so of a year told by hand, after every event', async () => {
  const ledger = await tellStory();
  const events = await Array.fromAsync(ledger.store.readAll(0n));
  const codes = await compared(
    ledger,
    events,
    events.map(({ position }) => ({ atPosition: position })),
  );
  expect(new Set(codes).size).toBeGreaterThan(10);
});
