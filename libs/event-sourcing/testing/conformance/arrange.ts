import { randomUUID } from 'node:crypto';
import {
  canonicalJson,
  type EventStore,
  type NewEvent,
  type RemovableValues,
  type StoredEvent,
} from '../../src/index.js';

export interface OpenLedger {
  readonly store: EventStore;
  readonly values: RemovableValues;
  close(): Promise<void>;
}

/** The store that the suite opened. */
export type Ledger = () => OpenLedger;

/** Never used before. */
export const aStream = (): string => `test-${randomUUID()}`;

export const anEvent = (data: unknown = { about: 'nothing' }): NewEvent => ({
  id: randomUUID(),
  type: 'SomethingHappened',
  data: canonicalJson(data),
  metadata: { schema: '1', recordedAt: '2024-05-31T21:59:59.999Z', actor: 'local' },
});

export const events = (count: number): NewEvent[] => Array.from({ length: count }, (_, index) => anEvent({ index }));

/** A stream that already holds some events. */
export async function aStreamOf(store: EventStore, count: number): Promise<{ stream: string; stored: NewEvent[] }> {
  const stream = aStream();
  const stored = events(count);
  await store.append(stream, 'no-stream', stored);
  return { stream, stored };
}

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

export const readIds = async (store: EventStore, stream: string): Promise<string[]> =>
  idsOf(await Array.fromAsync(store.readStream(stream)));

/** Follows a store until as many events as wanted have come on these streams. */
export async function follow(
  store: EventStore,
  after: bigint,
  streams: readonly string[],
  wanted: number,
): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  const stop = new AbortController();
  for await (const batch of store.subscribe(after, stop.signal)) {
    found.push(...batch.events.filter(({ stream }) => streams.includes(stream)));
    if (found.length >= wanted) stop.abort();
  }
  return found;
}
