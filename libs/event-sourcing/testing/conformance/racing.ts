import { describe, expect, it } from '@jest/globals';
import { type EventStore, type ExpectedRevision, RevisionConflict } from '../../src/index.js';
import { anEvent, aStream, events, idsOf, type Ledger, readIds } from './arrange.js';

/** Appends one event, each time again from the revision that the conflict names. */
async function appendSomewhere(store: EventStore, stream: string, from: ExpectedRevision): Promise<number> {
  const event = anEvent();
  for (let expected = from; ; ) {
    try {
      return (await store.append(stream, expected, [event])).revision;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      expected = error.actual;
    }
  }
}

export const describeRacing = (ledger: Ledger): void =>
  describe('racing writers', () => {
    it('get one winner, and nothing of the other is kept', async () => {
      const { store } = ledger();
      const stream = aStream();
      const [one, other] = [events(2), events(2)];
      const race = await Promise.allSettled([
        store.append(stream, 'no-stream', one),
        store.append(stream, 'no-stream', other),
      ]);
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const winner = race[0].status === 'fulfilled' ? one : other;
      expect(await readIds(store, stream)).toEqual(idsOf(winner));
    });

    it('all get through in the end, each revision won once', async () => {
      const { store } = ledger();
      const stream = aStream();
      const writers = Array.from({ length: 32 }, async () => {
        const won: number[] = [];
        for (let i = 0; i < 5; i++) won.push(await appendSomewhere(store, stream, won.at(-1) ?? 'no-stream'));
        return won;
      });
      const won = (await Promise.all(writers)).flat();
      expect(won.sort((a, b) => a - b)).toEqual(Array.from({ length: 160 }, (_, revision) => revision));
      expect(await readIds(store, stream)).toHaveLength(160);
    });
  });
