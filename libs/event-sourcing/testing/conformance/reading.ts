import { describe, expect, it } from '@jest/globals';
import { anEvent, aStream, aStreamOf, events, idsOf, type Ledger, readIds } from './arrange.js';

export const describeReading = (ledger: Ledger): void =>
  describe('reading', () => {
    it('finds nothing on a stream that was never written to', async () => {
      expect(await readIds(ledger().store, aStream())).toEqual([]);
    });

    it('begins at a revision', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 4);
      for (const from of [0, 1, 3, 4, 1000])
        expect(idsOf(await Array.fromAsync(store.readStream(stream, from)))).toEqual(idsOf(stored.slice(from)));
    });

    it('gives back what was written, to the letter', async () => {
      const { store } = ledger();
      const stream = aStream();
      const texts = [
        { text: 'Åtgärder för miljön: minska utsläppen – “80 %”' },
        { text: '\u0000\b\t\n\f\r"\\/\u007f\u2028\u2029\ufeff\uffff' },
        { text: '𝄞 🇸🇪 👩‍👩‍👧', 'nyckel med 𝄞': ['e\u0301', '\u00e9'] },
        { text: 'å'.repeat(100_000) },
        { text: '', list: [], object: {}, number: 9007199254740991, negative: -1, yes: true },
      ];
      const written = texts.map((data) => anEvent(data));
      await store.append(stream, 'no-stream', written);
      const read = await Array.fromAsync(store.readStream(stream));
      expect(read).toMatchObject(written);
      expect(read.map(({ data }) => data)).toEqual(written.map(({ data }) => data));
    });

    it('gives back metadata as it was written', async () => {
      const { store } = ledger();
      const stream = aStream();
      const metadata = {
        actor: 'Åsa "Ö" 𝄞\n',
        empty: '',
        '1': 'a number for a name',
        constructor: 'a name that objects have',
      };
      await store.append(stream, 'no-stream', [
        { ...anEvent(), metadata },
        { ...anEvent(), metadata: {} },
      ]);
      const read = await Array.fromAsync(store.readStream(stream));
      expect(read.map((event) => ({ ...event.metadata }))).toEqual([metadata, {}]);
    });

    it('keeps its own copy', async () => {
      const { store } = ledger();
      const stream = aStream();
      const metadata: Record<string, string> = { actor: 'first' };
      const appending = store.append(stream, 'no-stream', [{ ...anEvent(), metadata }]);
      metadata['actor'] = 'second';
      await appending;
      const [event] = await Array.fromAsync(store.readStream(stream));
      expect(event!.metadata).toEqual({ actor: 'first' });
    });

    it('orders all streams by positions that only grow', async () => {
      const { store } = ledger();
      const streams = [aStream(), aStream(), aStream()];
      const { position: start } = await store.append(aStream(), 'no-stream', [anEvent()]);
      for (let round = 0; round < 4; round++)
        await Promise.all(
          streams.map((stream) => store.append(stream, round === 0 ? 'no-stream' : round * 2 - 1, events(2))),
        );
      const read = (await Array.fromAsync(store.readAll(start))).filter(({ stream }) => streams.includes(stream));
      expect(read).toHaveLength(24);
      expect(read.every(({ position }, index) => position > (read[index - 1]?.position ?? start))).toBe(true);
      for (const stream of streams)
        expect(read.filter((event) => event.stream === stream)).toEqual(
          await Array.fromAsync(store.readStream(stream)),
        );
    });

    it('goes on after a position, and leaves that one out', async () => {
      const { store } = ledger();
      const stream = aStream();
      await store.append(stream, 'no-stream', events(5));
      const stored = await Array.fromAsync(store.readStream(stream));
      for (const [index, { position }] of stored.entries()) {
        const after = (await Array.fromAsync(store.readAll(position))).filter((event) => event.stream === stream);
        expect(after).toEqual(stored.slice(index + 1));
      }
    });

    it('begins before the first event at 0', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 2);
      const read = await Array.fromAsync(store.readAll(0n));
      expect(idsOf(read.filter((event) => event.stream === stream))).toEqual(idsOf(stored));
      expect(read[0]!.position).toBeGreaterThan(0n);
    });

    it('finds the event at a position, and none between or beyond them', async () => {
      const { store } = ledger();
      const { stream } = await aStreamOf(store, 3);
      const stored = await Array.fromAsync(store.readStream(stream));
      for (const event of stored) expect(await store.eventAt(event.position)).toEqual(event);
      for (const nowhere of [-1n, 0n, 2n ** 53n, 2n ** 60n]) expect(await store.eventAt(nowhere)).toBeUndefined();
      const [first] = await Array.fromAsync(store.readAll(0n));
      expect(await store.eventAt(first!.position - 1n)).toBeUndefined();
    });

    it('has a mark of its own at the position of each event, the same each time, and none past the end', async () => {
      const { store } = ledger();
      const { stream } = await aStreamOf(store, 3);
      const positions = (await Array.fromAsync(store.readStream(stream))).map(({ position }) => position);
      const marks = () => Promise.all(positions.map((position) => store.markAt(position)));
      const first = await marks();
      expect(first.every((mark) => mark !== undefined)).toBe(true);
      expect(new Set(first).size).toBe(3);
      expect(await marks()).toEqual(first);
      for (const nowhere of [-1n, 0n, 2n ** 53n, 2n ** 60n]) expect(await store.markAt(nowhere)).toBeUndefined();
    });

    it('gets through long streams and large events', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 1200);
      const large = anEvent({ text: 'x'.repeat(200_000) });
      const start = await store.append(stream, 1199, [large]);
      for (let revision = 1200; revision < 1208; revision++)
        await store.append(stream, revision, [anEvent({ revision, text: 'y'.repeat(200_000) })]);
      const read = await Array.fromAsync(store.readStream(stream));
      expect(read.map(({ revision }) => revision)).toEqual(Array.from({ length: 1209 }, (_, revision) => revision));
      expect(idsOf(read.slice(0, 1201))).toEqual(idsOf([...stored, large]));
      expect((await Array.fromAsync(store.readAll(start.position))).filter((event) => event.stream === stream)).toEqual(
        read.slice(1201),
      );
    });

    it('can be left off early, and several can read at the same time', async () => {
      const { store } = ledger();
      const { stream, stored } = await aStreamOf(store, 3);
      for await (const { id } of store.readStream(stream)) if (id === stored[1]!.id) break;
      for await (const _ of store.readAll(0n)) break;
      const reads = await Promise.all([
        readIds(store, stream),
        readIds(store, stream),
        Array.fromAsync(store.readAll(0n)),
      ]);
      expect(reads.slice(0, 2)).toEqual([idsOf(stored), idsOf(stored)]);
    });
  });
