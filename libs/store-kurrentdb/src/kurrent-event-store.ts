import {
  type Appended,
  type Batch,
  checkAppend,
  EventStore,
  type ExpectedRevision,
  isStreamName,
  type NewEvent,
  type StoredEvent,
} from '@liggaren/event-sourcing';
import { Appender } from './appender.js';
import { Connection } from './connection.js';
import { Following } from './following.js';
import { KurrentRemovableValues } from './kurrent-removable-values.js';
import { Names } from './names.js';
import { PATIENCE, type Patience } from './patience.js';
import { KurrentReader } from './reader.js';

export interface KurrentOptions {
  /** Which ledger of the server: 1 to 64 of a-z, 0-9 and `-`. */
  readonly ledger: string;
  readonly patience?: Patience;
}

/** A ledger on a cluster: its events and its removable values. */
export interface KurrentLedger {
  readonly store: KurrentEventStore;
  readonly values: KurrentRemovableValues;
  close(): Promise<void>;
}

/**
 * Events on KurrentDB, or EventStoreDB from 22.6, which several processes and other ledgers may use at the same time.
 * Positions are the server's commit positions: large, and with gaps.
 */
export class KurrentEventStore extends EventStore {
  private readonly closing = new AbortController();
  private readonly underWay = new Set<Promise<unknown>>();

  private constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly reader: KurrentReader,
    private readonly appender: Appender,
  ) {
    super();
  }

  /**
   * Opens a ledger by a connection string (`kurrentdb://…`). The server need not be there yet: it is asked when something
   * is wanted of it.
   * @throws CannotConnect the connection string is wrong, or a file that it names is not there
   */
  static open(connectionString: string, { ledger, patience = PATIENCE }: KurrentOptions): KurrentLedger {
    const connection = new Connection(connectionString);
    const names = new Names(ledger);
    const reader = new KurrentReader(connection, names, patience);
    const appender = new Appender(connection, names, reader, patience);
    const store = new KurrentEventStore(connection, names, reader, appender);
    const values = new KurrentRemovableValues(connection, names, reader, appender, patience);
    return { store, values, close: () => store.close() };
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    this.connection.check();
    const appending = this.appender.append(stream, expected, events);
    const settled = appending.catch(() => {}).finally(() => this.underWay.delete(settled));
    this.underWay.add(settled);
    return appending;
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<StoredEvent, void> {
    if (isStreamName(stream)) yield* this.reader.readStream(stream, from);
  }

  async *readAll(after: bigint): AsyncGenerator<StoredEvent, void> {
    for await (const { events } of this.reader.pages(after)) yield* events;
  }

  /** The server takes only positions at which a record begins, so one is not looked for from the one before it. */
  override async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    return position > 0n ? this.reader.eventAt(position) : undefined;
  }

  override async markAt(position: bigint): Promise<string | undefined> {
    return position > 0n ? this.reader.markAt(position) : undefined;
  }

  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<Batch, void> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    yield* new Following(this.connection, this.names, this.reader, after, either).batches();
  }

  /** Ends subscriptions, refuses reads, waits for appends under way. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.underWay);
    this.connection.refuse();
    await this.connection.dispose();
  }
}
