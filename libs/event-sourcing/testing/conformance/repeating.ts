import { describe, expect, it } from '@jest/globals';
import { RevisionConflict } from '../../src/index.js';
import { anEvent, aStream, aStreamOf, events, idsOf, type Ledger, readIds } from './arrange.js';

export const describeRepeating = (ledger: Ledger): void =>
  describe('the same append again', () => {
    it.each([['a new stream', 0] as const, ['a stream', 4] as const])(
      'gives the first answer and stores nothing, on %s',
      async (_, before) => {
        const { store } = ledger();
        const { stream, expected } =
          before === 0
            ? { stream: aStream(), expected: 'no-stream' as const }
            : { ...(await aStreamOf(store, before)), expected: before - 1 };
        const same = events(2);
        const first = await store.append(stream, expected, same);
        expect(first.repeated).toBe(false);
        expect(await store.append(stream, expected, same)).toEqual({ ...first, repeated: true });
        expect(await store.append(stream, first.revision, events(3))).toMatchObject({ repeated: false });
        expect(await store.append(stream, expected, same)).toEqual({ ...first, repeated: true });
        expect(await readIds(store, stream)).toHaveLength(before + 5);
      },
    );

    it('gives every one of several at the same time the same answer, and tells one of them that it wrote', async () => {
      const { store } = ledger();
      const { stream } = await aStreamOf(store, 1);
      const same = events(3);
      const answers = await Promise.all(Array.from({ length: 8 }, () => store.append(stream, 0, same)));
      expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(await readIds(store, stream)).toHaveLength(4);
    });

    it('goes by the ids alone: what was stored first stays', async () => {
      const { store } = ledger();
      const stream = aStream();
      const event = anEvent({ value: 'first' });
      const first = await store.append(stream, 'no-stream', [event]);
      expect(await store.append(stream, 'no-stream', [{ ...anEvent({ value: 'second' }), id: event.id }])).toEqual({
        ...first,
        repeated: true,
      });
      expect((await Array.fromAsync(store.readStream(stream))).map(({ data }) => data)).toEqual([event.data]);
    });

    it('may be of some of the events of a longer append', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 3);
      expect(await store.append(stream, 'no-stream', stored.slice(0, 2))).toMatchObject({
        revision: 1,
        repeated: true,
      });
      expect(await store.append(stream, 0, stored.slice(1))).toMatchObject({ revision: 2, repeated: true });
    });

    it.each([
      ['the last of them is another', [0, 1, 'new']],
      ['the first of them is another', ['new', 1, 2]],
      ['there is one more of them', [0, 1, 2, 'new']],
      ['they come in another order', [1, 0, 2]],
      ['they stand one revision further on', [1, 2]],
    ])('is a conflict when %s', async (_, which) => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 3);
      const changed = which.map((index) => (typeof index === 'number' ? stored[index]! : anEvent()));
      const append = store.append(stream, 'no-stream', changed);
      await expect(append).rejects.toBeInstanceOf(RevisionConflict);
      await expect(append).rejects.toMatchObject({ expected: 'no-stream', actual: 2 });
      expect(await readIds(store, stream)).toEqual(idsOf(stored));
    });

    it('is a new append where the expectation is another: ids are compared nowhere else', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 2);
      expect(await store.append(stream, 1, stored)).toMatchObject({ revision: 3, repeated: false });
      expect(await readIds(store, stream)).toEqual(idsOf([...stored, ...stored]));
    });

    it('is a new append on another stream', async () => {
      const { store } = ledger();
      const { stored } = await aStreamOf(store, 2);
      const other = aStream();
      expect(await store.append(other, 'no-stream', stored)).toMatchObject({ revision: 1, repeated: false });
      expect(await readIds(store, other)).toEqual(idsOf(stored));
    });
  });
