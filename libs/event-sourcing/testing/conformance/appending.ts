import { describe, expect, it } from '@jest/globals';
import { RevisionConflict } from '../../src/index.js';
import { anEvent, aStream, aStreamOf, events, idsOf, type Ledger, readIds } from './arrange.js';

export const describeAppending = (ledger: Ledger): void =>
  describe('append', () => {
    it('starts a stream that does not exist, and answers where its last event stands', async () => {
      const { store } = ledger();
      const stream = aStream();
      const appended = await store.append(stream, 'no-stream', events(3));
      const stored = await Array.fromAsync(store.readStream(stream));
      expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2]);
      expect(appended).toEqual({ revision: 2, position: stored[2]!.position, repeated: false });
    });

    it('goes on from the revision that the writer has read', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 2);
      const more = events(2);
      const appended = await store.append(stream, 1, more);
      expect(appended.revision).toBe(3);
      expect(await readIds(store, stream)).toEqual(idsOf([...stored, ...more]));
    });

    it('refuses to start a stream that exists', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 2);
      const again = store.append(stream, 'no-stream', [anEvent()]);
      await expect(again).rejects.toMatchObject({ stream, expected: 'no-stream', actual: 1 });
      await expect(again).rejects.toBeInstanceOf(RevisionConflict);
      expect(await readIds(store, stream)).toEqual(idsOf(stored));
    });

    it('refuses to go on with a stream that does not exist', async () => {
      const { store } = ledger();
      const stream = aStream();
      const onNothing = store.append(stream, 0, [anEvent()]);
      await expect(onNothing).rejects.toMatchObject({ stream, expected: 0, actual: 'no-stream' });
      await expect(onNothing).rejects.toBeInstanceOf(RevisionConflict);
      expect(await readIds(store, stream)).toEqual([]);
    });

    it.each([
      ['behind', 0],
      ['just behind', 1],
      ['just ahead of', 3],
      ['far ahead of', 1000],
    ])('refuses a writer that is %s the stream, and stores none of its events', async (_, expected) => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 3);
      const append = store.append(stream, expected, events(3));
      await expect(append).rejects.toBeInstanceOf(RevisionConflict);
      await expect(append).rejects.toMatchObject({ stream, expected, actual: 2 });
      expect(await readIds(store, stream)).toEqual(idsOf(stored));
    });

    it('keeps streams apart', async () => {
      const { store } = ledger();
      const [one, other] = [aStream(), aStream()];
      const [ones, others] = [events(2), events(3)];
      await Promise.all([store.append(one, 'no-stream', ones), store.append(other, 'no-stream', others)]);
      expect(await readIds(store, one)).toEqual(idsOf(ones));
      expect(await readIds(store, other)).toEqual(idsOf(others));
    });

    it('stores a thousand events at once', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 1000);
      expect(await readIds(store, stream)).toEqual(idsOf(stored));
    });

    it('harms no other append by one that is refused', async () => {
      const { store } = ledger();
      const streams = Array.from({ length: 20 }, aStream);
      const answers = await Promise.allSettled(
        streams.map((stream, index) => store.append(stream, index % 2 ? 7 : 'no-stream', events(2))),
      );
      expect(answers.map(({ status }) => status)).toEqual(
        streams.map((_, index) => (index % 2 ? 'rejected' : 'fulfilled')),
      );
      const lengths = await Promise.all(streams.map(async (stream) => (await readIds(store, stream)).length));
      expect(lengths).toEqual(streams.map((_, index) => (index % 2 ? 0 : 2)));
    });
  });
