import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Batch, EventStore, StoredEvent } from '../../src/index.js';
import { anEvent, aStream, events, follow, type Ledger } from './arrange.js';

const here = async (store: EventStore): Promise<bigint> =>
  (await store.append(aStream(), 'no-stream', [anEvent()])).position;

/** Appends one after another, starting the stream. */
async function write(store: EventStore, stream: string, count: number): Promise<void> {
  for (let next = 0; next < count; next++)
    await store.append(stream, next === 0 ? 'no-stream' : next - 1, [anEvent({ next })]);
}

const inOrder = (found: readonly StoredEvent[]): boolean =>
  found.every(({ position }, index) => index === 0 || position > found[index - 1]!.position);
const revisionsOf = (found: readonly StoredEvent[], stream: string): number[] =>
  found.filter((event) => event.stream === stream).map(({ revision }) => revision);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export const describeSubscribing = (ledger: Ledger): void =>
  describe('a subscription', () => {
    it('hands on what was stored, then what is appended, each event once and in order', async () => {
      const { store } = ledger();
      const after = await here(store);
      const streams = Array.from({ length: 4 }, aStream);
      await write(store, streams[0]!, 30);
      const following = follow(store, after, streams, 120);
      await Promise.all(streams.slice(1).map((stream) => write(store, stream, 30)));
      const found = await following;
      expect(found).toHaveLength(120);
      expect(inOrder(found)).toBe(true);
      for (const stream of streams) expect(revisionsOf(found, stream)).toEqual(upTo(30));
    });

    it('misses and doubles nothing where history ends, while others go on writing', async () => {
      const { store } = ledger();
      const after = await here(store);
      const streams = Array.from({ length: 4 }, aStream);
      const writing = Promise.all(streams.map((stream) => write(store, stream, 60)));
      const subscribers: Promise<StoredEvent[]>[] = [];
      for (let i = 0; i < 12; i++) {
        subscribers.push(follow(store, after, streams, 240));
        await sleep(3);
      }
      await writing;
      for (const found of await Promise.all(subscribers)) {
        expect(inOrder(found)).toBe(true);
        for (const stream of streams) expect(revisionsOf(found, stream)).toEqual(upTo(60));
      }
    });

    it('says when nothing is left to read, also when there was nothing at all', async () => {
      const { store } = ledger();
      const after = await here(store);
      const stop = new AbortController();
      for await (const batch of store.subscribe(after, stop.signal)) {
        expect(batch.upTo).toBeGreaterThanOrEqual(after);
        if (batch.live) stop.abort();
      }
    });

    it('is live after the last event, and goes on with those that come', async () => {
      const { store } = ledger();
      const after = await here(store);
      const stream = aStream();
      await store.append(stream, 'no-stream', events(1100));
      const batches: Batch[] = [];
      const stop = new AbortController();
      const seen = () => batches.flatMap((batch) => revisionsOf(batch.events, stream));
      for await (const batch of store.subscribe(after, stop.signal)) {
        batches.push(batch);
        if (batch.live && seen().length === 1100) await store.append(stream, 1099, events(1));
        if (seen().length === 1101) stop.abort();
      }
      expect(seen()).toEqual(upTo(1101));
    });

    it('can be taken up again where any batch says it had come', async () => {
      const { store } = ledger();
      const after = await here(store);
      const stream = aStream();
      const writing = write(store, stream, 20);
      const batches: Batch[] = [];
      for await (const batch of store.subscribe(after, new AbortController().signal)) {
        batches.push(batch);
        if (batches.flatMap(({ events: some }) => revisionsOf(some, stream)).length === 20) break;
      }
      await writing;
      let came = 0;
      for (const [index, { events: some, upTo: position }] of batches.entries()) {
        expect(position).toBeGreaterThanOrEqual(some.at(-1)?.position ?? batches[index - 1]?.upTo ?? after);
        came += revisionsOf(some, stream).length;
        if (came === 20) break;
        expect(revisionsOf(await follow(store, position, [stream], 20 - came), stream)).toEqual(upTo(20).slice(came));
      }
    });

    it('waits for a slow reader', async () => {
      const { store } = ledger();
      const after = await here(store);
      const stream = aStream();
      const writing = write(store, stream, 30);
      const found: StoredEvent[] = [];
      for await (const batch of store.subscribe(after, new AbortController().signal)) {
        found.push(...batch.events.filter((event) => event.stream === stream));
        if (found.length === 30) break;
        await sleep(10);
      }
      expect(revisionsOf(found, stream)).toEqual(upTo(30));
      await writing;
    });

    it('ends when it is told to, also while it waits, and at once when it was told before', async () => {
      const { store } = ledger();
      const stop = new AbortController();
      const batches = store.subscribe(await here(store), stop.signal)[Symbol.asyncIterator]();
      while (!(await batches.next()).value?.live);
      const waiting = (async () => {
        while (!(await batches.next()).done);
      })();
      await sleep(20);
      stop.abort();
      await waiting;
      expect(await Array.fromAsync(store.subscribe(0n, stop.signal))).toEqual([]);
    });
  });
