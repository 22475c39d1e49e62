import { ClockBehind, type StoredEvent } from '@liggaren/event-sourcing';
import fc from 'fast-check';
import { beginning } from './random-beginning.js';
import { command } from './random-command.js';
import { DAYS, pick, step } from './random-step.js';
import { TestLedger } from './test-ledger.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Sixteen hours before a midnight in Stockholm. */
const BEGINNING = Date.parse('2024-03-01T07:00:00.000Z');
/** How far the clock goes between two commands: ties, steps back, steps that are refused, midnights. */
const TICKS = [0, 1, 3 * MINUTE, -1, DAY / 3, -MINUTE, 0, DAY, -5 * MINUTE, 9 * DAY, DAY / 3, -5 * MINUTE - 1];

const question = fc.record({ validOn: fc.nat(DAYS.length + 1), cut: fc.nat(3), which: fc.nat(999) });

export const randomHistory = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
  questions: fc.array(question, { minLength: 24, maxLength: 24 }),
});
export type RandomHistory = typeof randomHistory extends fc.Arbitrary<infer T> ? T : never;

/** Plays a random history into a ledger and hands back what was stored. */
export async function play({ steps }: Pick<RandomHistory, 'steps'>, ledger = new TestLedger()) {
  ledger.clock = BEGINNING;
  for (const command of beginning) await ledger.does(command);
  const refusals: string[] = [];
  for (const step of steps) {
    const events = await Array.fromAsync(ledger.store.readAll(0n));
    const last = Date.parse(ledger.labels.label);
    ledger.clock = last + pick(TICKS, step.tick);
    const behind = ledger.clock < last - 5 * MINUTE;
    try {
      const { refusal } = await ledger.send(command(step, events));
      if (behind) throw new Error('a clock far behind was accepted');
      if (refusal) refusals.push(refusal.code);
    } catch (error) {
      if (!(behind && error instanceof ClockBehind)) throw error;
      refusals.push('ClockBehind');
    }
  }
  const events: readonly StoredEvent[] = await Array.fromAsync(ledger.store.readAll(0n));
  return { ledger, events, refusals };
}

/** The moments that a random history is asked at: a day or none, with each kind of cut. */
export function questionsOf({ questions }: Pick<RandomHistory, 'questions'>, events: readonly StoredEvent[]) {
  return questions.map(({ validOn, cut, which }) => {
    const { position, metadata } = pick(events, which);
    const recordedAt = metadata['recordedAt']!;
    const nearby = new Date(Date.parse(recordedAt) + (which % 3) - 1).toISOString();
    return {
      validOn: [...DAYS, '9999-12-31'][validOn],
      ...(cut === 1 && { knownOn: recordedAt.slice(0, 10) }),
      ...(cut === 2 && { knownAt: nearby }),
      ...(cut === 3 && { atPosition: position - BigInt(which % 2) }),
    };
  });
}
