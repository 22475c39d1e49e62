import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Appended, type EventStore, type NewEvent, RevisionConflict } from '../../src/index.js';
import { anEvent, aStream, idsOf, type Ledger } from './arrange.js';

interface Step {
  readonly stream: number;
  /** Where the writer believes the stream is, counted from where it is. */
  readonly off: number;
  readonly count: number;
  /** Send the events that stand there already, as far as there are any, instead of new ones. */
  readonly again: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    stream: fc.nat({ max: 2 }),
    off: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: -4, max: 1 }) }),
    count: fc.integer({ min: 1, max: 3 }),
    again: fc.boolean(),
  }),
  { maxLength: 25 },
);

/** A store in a few lines: what a stream holds, and what an append does to it. */
function appendToModel(
  held: NewEvent[],
  next: number,
  events: readonly NewEvent[],
): 'stored' | 'repeated' | 'conflict' {
  if (next === held.length) {
    held.push(...events);
    return 'stored';
  }
  return events.every(({ id }, index) => held[next + index]?.id === id) ? 'repeated' : 'conflict';
}

const resultOf = async (append: Promise<Appended>): Promise<unknown> => {
  try {
    const { revision, repeated } = await append;
    return { revision, repeated };
  } catch (error) {
    if (error instanceof RevisionConflict) return { actual: error.actual };
    throw error;
  }
};

async function run(store: EventStore, history: readonly Step[]): Promise<void> {
  const streams = [aStream(), aStream(), aStream()];
  const model = streams.map((): NewEvent[] => []);
  const order: string[] = [];
  const { position: start } = await store.append(aStream(), 'no-stream', [anEvent()]);

  for (const { stream, off, count, again } of history) {
    const held = model[stream]!;
    const next = Math.max(held.length + off, 0);
    const there = again ? held.slice(next, next + count) : [];
    const events = [...there, ...Array.from({ length: count - there.length }, () => anEvent())];
    const result = await resultOf(store.append(streams[stream]!, next === 0 ? 'no-stream' : next - 1, events));
    const outcome = appendToModel(held, next, events);
    expect(result).toEqual(
      outcome === 'conflict'
        ? { actual: held.length === 0 ? 'no-stream' : held.length - 1 }
        : { revision: next + count - 1, repeated: outcome === 'repeated' },
    );
    if (outcome === 'stored') order.push(...idsOf(events));
    expect(idsOf(await Array.fromAsync(store.readStream(streams[stream]!, next)))).toEqual(idsOf(held.slice(next)));
  }
  const all = (await Array.fromAsync(store.readAll(start))).filter(({ stream }) => streams.includes(stream));
  expect(idsOf(all)).toEqual(order);
}

export const describeAgainstModel = (ledger: Ledger): void =>
  describe('any history of appends', () => {
    it(
      'does what three arrays would do',
      () =>
        fc.assert(
          fc.asyncProperty(steps, (history) => run(ledger().store, history)),
          { numRuns: 40 },
        ),
      60_000,
    );
  });
