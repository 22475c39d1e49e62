import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Appended,
  type Batch,
  checkAppend,
  EventStore,
  type ExpectedRevision,
  type NewEvent,
  RevisionConflict,
  type StoredEvent,
  StoreUnavailable,
  Subscribers,
} from '@liggaren/event-sourcing';
import { CannotOpenLedger, reasonOf } from './faults.js';
import { SqliteReader } from './reader.js';
import { SqliteRemovableValues } from './sqlite-removable-values.js';
import { faultOfSqlite } from './sqlite-version.js';
import { Writer } from './writer.js';

/** How often to look for events of other processes. */
const LOOK_MS = 50;

/** An embedded ledger: its events and its removable values in one file. */
export interface SqliteLedger {
  readonly store: SqliteEventStore;
  readonly values: SqliteRemovableValues;
  close(): Promise<void>;
}

/**
 * Events in one SQLite file, to which several processes may write at the same time. Positions are 1, 2, 3 … without gaps.
 * Appends that wait are made durable together (one fsync), by a thread that writes; reads take place on the thread that asks.
 */
export class SqliteEventStore extends EventStore {
  private readonly subscribers = new Subscribers();
  private subscriptions = 0;
  private looking: NodeJS.Timeout | undefined;
  private seen = 0n;

  private constructor(
    private readonly writer: Writer,
    private readonly reader: SqliteReader,
  ) {
    super();
  }

  /**
   * Opens a ledger, or makes one where there is no file yet, with its folder.
   * @throws CannotOpenLedger the file is something else, of a newer format, or out of reach; or this SQLite is too old
   */
  static async open(file: string): Promise<SqliteLedger> {
    const path = resolve(file);
    let store: SqliteEventStore | undefined;
    const tooOld = faultOfSqlite();
    if (tooOld) throw new CannotOpenLedger(path, tooOld);
    try {
      const writer = await Writer.open(path, (last) => store?.notice(BigInt(last)));
      const reader = new SqliteReader(path);
      store = new SqliteEventStore(writer, reader);
      const opened = store;
      return { store, values: new SqliteRemovableValues(writer, reader), close: () => opened.close() };
    } catch (error) {
      throw new CannotOpenLedger(path, reasonOf(error), { cause: error });
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    const rows: string[] = [];
    for (const { id, type, data, metadata } of events) rows.push(id, type, data, JSON.stringify(metadata));
    const answer = await this.writer.ask(['append', stream, expected === 'no-stream' ? -1 : expected, ...rows]);
    switch (answer[0]) {
      case 'stored':
      case 'repeated':
        return { revision: answer[1], position: BigInt(answer[2]), repeated: answer[0] === 'repeated' };
      case 'conflict':
        throw new RevisionConflict(stream, expected, answer[1] < 0 ? 'no-stream' : answer[1]);
      default:
        throw new StoreUnavailable(answer[1] ?? 'it gave no answer to an append');
    }
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<StoredEvent, void> {
    for (let next = from; ; await nextTurn()) {
      const { events, last } = this.reader.readStream(stream, next);
      for (const event of events) yield event;
      if (last) return;
      next += events.length;
    }
  }

  async *readAll(after: bigint): AsyncGenerator<StoredEvent, void> {
    for (let next = after; ; await nextTurn()) {
      const { events, upTo, last } = this.reader.readAll(next);
      for (const event of events) yield event;
      if (last) return;
      next = upTo;
    }
  }

  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<Batch, void> {
    this.subscriptions++;
    this.looking ??= setInterval(() => this.look(), LOOK_MS);
    try {
      yield* this.subscribers.follow((from) => this.reader.readAll(from), after, signal);
    } finally {
      if (--this.subscriptions === 0) {
        clearInterval(this.looking);
        this.looking = undefined;
      }
    }
  }

  /** Ends subscriptions, refuses reads, waits for appends under way. */
  async close(): Promise<void> {
    this.subscribers.end();
    this.reader.close();
    await this.writer.close();
  }

  private look(): void {
    try {
      this.notice(this.reader.last());
    } catch {
      // A subscriber reads next, and gets the fault.
      this.subscribers.wake();
    }
  }

  private notice(last: bigint): void {
    if (last === this.seen) return;
    this.seen = last;
    this.subscribers.wake();
  }
}
