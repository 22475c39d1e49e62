import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import {
  canonicalJson,
  type EventStore,
  type NewEvent,
  type StoredEvent,
  StoreUnavailable,
} from '@liggaren/event-sourcing';
import { KurrentEventStore, type KurrentLedger, type Patience } from '@liggaren/store-kurrentdb';
import { Line, type ServerUnderTest, serverUnderTest } from '@liggaren/store-kurrentdb/testing';

export const anEvent = (data: object = {}): NewEvent => ({
  id: randomUUID(),
  type: 'SomethingHappened',
  data: canonicalJson(data),
  metadata: { schema: '1', actor: 'local' },
});

export const aStream = (): string => `test-${randomUUID()}`;

/** A server with a line to it, and what opens ledgers over either. Every ledger is a new one. */
export function arrange() {
  let server: ServerUnderTest;
  let line: Line;
  const opened: KurrentLedger[] = [];

  beforeAll(async () => {
    server = await serverUnderTest();
    line = await Line.to(server.url);
  });
  afterAll(async () => {
    line.accept();
    line.thaw();
    await Promise.all(opened.map((ledger) => ledger.close()));
    await line.close();
    server.stop();
  });

  const open = (url: string, ledger: string, patience?: Patience): KurrentLedger => {
    const one = KurrentEventStore.open(url, { ledger, ...(patience && { patience }) });
    opened.push(one);
    return one;
  };
  return {
    server: () => server,
    line: () => line,
    aLedger: () => `test-${randomUUID()}`,
    openDirectly: (ledger: string) => open(server.url, ledger),
    openOverLine: (ledger: string, patience?: Patience) => open(line.url, ledger, patience),
  };
}

/** The same append until there is an answer, as a caller does. */
export async function appendUntilAnswered(...[store, ...append]: [EventStore, ...Parameters<EventStore['append']>]) {
  for (;;)
    try {
      return await store.append(...append);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
}

export const revisionsOf = (events: readonly StoredEvent[]): number[] => events.map(({ revision }) => revision);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
