import { describe, expect, it } from '@jest/globals';
import { type EventStore, type ExpectedRevision, RevisionConflict } from '@liggaren/event-sourcing';
import type { Cut } from '@liggaren/store-kurrentdb/testing';
import { anEvent, appendUntilAnswered, arrange, aStream, revisionsOf, upTo } from './arrange.js';

const { line, aLedger, openDirectly, openOverLine } = arrange();

/** One event wherever the stream is, trying again from where the conflict says that it is. */
async function appendSomewhere(store: EventStore, stream: string, from: ExpectedRevision): Promise<number> {
  const event = anEvent();
  for (let expected = from; ; )
    try {
      return (await store.append(stream, expected, [event])).revision;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      expected = error.actual;
    }
}

describe('many writers', () => {
  it('on one stream through two stores win each revision once', async () => {
    const ledger = aLedger();
    const stores = [openDirectly(ledger).store, openDirectly(ledger).store];
    const stream = aStream();
    const writers = upTo(32).map(async (writer) => {
      const won: number[] = [];
      for (let i = 0; i < 300; i++)
        won.push(await appendSomewhere(stores[writer % 2]!, stream, won.at(-1) ?? 'no-stream'));
      return won;
    });
    const won = (await Promise.all(writers)).flat().sort((a, b) => a - b);
    expect(won).toEqual(upTo(9600));
    const stored = await Array.fromAsync(stores[0]!.readStream(stream));
    expect(revisionsOf(stored)).toEqual(upTo(9600));
    expect(new Set(stored.map(({ id }) => id)).size).toBe(9600);
  }, 300_000);

  it('whose connections are cut anywhere in an append have each of their events recorded once', async () => {
    const { store } = openOverLine(aLedger());
    const places: Cut[] = ['before', 'after', 'during'];
    let left = 200;
    line().cutAt = () => (Math.random() < 0.2 && left-- > 0 ? places[Math.floor(Math.random() * 3)] : undefined);
    const writers = upTo(8).map(async () => {
      const stream = aStream();
      const ids: string[] = [];
      for (let next = 0; left > 0 || next < 50; next++) {
        const events = [anEvent({ next }), anEvent({ next })];
        const expected = next === 0 ? 'no-stream' : 2 * next - 1;
        const { revision } = await appendUntilAnswered(store, stream, expected, events);
        expect(revision).toBe(2 * next + 1);
        ids.push(...events.map(({ id }) => id));
      }
      return { stream, ids };
    });
    const written = await Promise.all(writers);
    expect(left).toBeLessThanOrEqual(0);
    for (const { stream, ids } of written)
      expect((await Array.fromAsync(store.readStream(stream))).map(({ id }) => id)).toEqual(ids);
    expect((await Array.fromAsync(store.readAll(0n))).length).toBe(written.flatMap(({ ids }) => ids).length);
  }, 300_000);
});
