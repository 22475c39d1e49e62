import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Appended,
  type Batch,
  checkAppend,
  EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Page,
  RevisionConflict,
  type StoredEvent,
  StoreUnavailable,
  Subscribers,
} from '@liggaren/event-sourcing';
import { areSame, MemoryLog, repeated } from './memory-log.js';

const PAGE = 500;

/**
 * The reference, and the store of tests: what the port says, in as few words as possible. Lost when the process ends.
 * Positions are 1, 2, 3 …
 */
export class MemoryEventStore extends EventStore {
  private readonly log = new MemoryLog();
  private readonly subscribers = new Subscribers();
  private closed = false;

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    this.checkOpen();
    const appended = this.decide(stream, expected, events);
    await nextTurn();
    return appended;
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<StoredEvent, void> {
    for (let next = from; ; next++) {
      this.checkOpen();
      const event = this.log.of(stream)[next];
      if (!event) return;
      yield event;
      if (next % PAGE === PAGE - 1) await nextTurn();
    }
  }

  async *readAll(after: bigint): AsyncGenerator<StoredEvent, void> {
    for (let { events, upTo, last } = this.read(after); ; { events, upTo, last } = this.read(upTo)) {
      for (const event of events) yield event;
      if (last) return;
      await nextTurn();
    }
  }

  subscribe(after: bigint, signal: AbortSignal): AsyncIterable<Batch> {
    return this.subscribers.follow((from) => this.read(from), after, signal);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.subscribers.end();
  }

  private decide(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Appended {
    const stored = this.log.of(stream);
    const next = expected === 'no-stream' ? 0 : expected + 1;
    if (next === stored.length) {
      const appended = this.log.add(stream, next, events);
      this.subscribers.wake();
      return appended;
    }
    const there = stored.slice(next, next + events.length);
    if (areSame(there, events)) return repeated(there.at(-1)!);
    throw new RevisionConflict(stream, expected, stored.length === 0 ? 'no-stream' : stored.length - 1);
  }

  private read(after: bigint): Page {
    this.checkOpen();
    const events = this.log.after(after, PAGE);
    return { events, upTo: events.at(-1)?.position ?? after, last: events.length < PAGE };
  }

  private checkOpen(): void {
    if (this.closed) throw new StoreUnavailable('it is closed');
  }
}
