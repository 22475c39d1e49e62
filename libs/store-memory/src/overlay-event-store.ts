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

/** After any position that a base has: SQLite counts from 1, KurrentDB counts bytes. */
const ORIGIN = 2n ** 62n;
const PAGE = 500;

/**
 * A base store with appends on top that are never written to it: for trying out a whole import before any of it is
 * recorded. A stream that was appended to here no longer follows the base. Positions of its own events come after all
 * of the base, so a reader that has come past them does not see what the base gets later. Closing leaves the base open.
 */
export class OverlayEventStore extends EventStore {
  private readonly log = new MemoryLog(ORIGIN);
  /** The revision of the first event that is ours, by stream. */
  private readonly starts = new Map<string, number>();
  private readonly subscribers = new Subscribers();
  private closed = false;

  constructor(private readonly base: EventStore) {
    super();
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    this.checkOpen();
    const copies = events.map((event) => ({ ...event, metadata: { ...event.metadata } }));
    const next = expected === 'no-stream' ? 0 : expected + 1;
    const baseLength = this.starts.get(stream) ?? (await this.lengthInBase(stream, next));
    const start = this.starts.get(stream) ?? baseLength;
    const length = start + this.log.of(stream).length;
    if (next === length) {
      this.starts.set(stream, start);
      const appended = this.log.add(stream, next, copies);
      this.subscribers.wake();
      await nextTurn();
      return appended;
    }
    const there = await this.some(stream, next, events.length);
    if (areSame(there, events)) return repeated(there.at(-1)!);
    throw new RevisionConflict(stream, expected, length === 0 ? 'no-stream' : length - 1);
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<StoredEvent, void> {
    this.checkOpen();
    const start = this.starts.get(stream);
    if (start === undefined || from < start)
      for await (const event of this.base.readStream(stream, from)) {
        if (this.isHidden(event)) break;
        yield event;
      }
    const ownStart = this.starts.get(stream);
    if (ownStart === undefined) return;
    for (let next = Math.max(from - ownStart, 0); ; next++) {
      const event = this.log.of(stream)[next];
      if (!event) return;
      yield event;
    }
  }

  async *readAll(after: bigint): AsyncGenerator<StoredEvent, void> {
    for (let { events, upTo, last } = await this.read(after); ; { events, upTo, last } = await this.read(upTo)) {
      for (const event of events) yield event;
      if (last) return;
    }
  }

  subscribe(after: bigint, signal: AbortSignal): AsyncIterable<Batch> {
    return this.subscribers.follow((from) => this.read(from), after, signal);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.subscribers.end();
  }

  private async read(after: bigint): Promise<Page> {
    this.checkOpen();
    const events: StoredEvent[] = [];
    if (after < ORIGIN)
      for await (const event of this.base.readAll(after)) {
        if (!this.isHidden(event)) events.push(event);
        if (events.length === PAGE) return { events, upTo: event.position, last: false };
      }
    events.push(...this.log.after(after, PAGE));
    return { events, upTo: events.at(-1)?.position ?? after, last: events.length < PAGE };
  }

  /** Appended to the base after the stream was taken over here. */
  private isHidden({ stream, revision }: StoredEvent): boolean {
    return revision >= (this.starts.get(stream) ?? Infinity);
  }

  private async lengthInBase(stream: string, guess: number): Promise<number> {
    let length = 0;
    for await (const { revision } of this.base.readStream(stream, Math.max(guess - 1, 0))) length = revision + 1;
    return length > 0 || guess <= 1 ? length : this.lengthInBase(stream, 0);
  }

  private async some(stream: string, from: number, most: number): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const event of this.readStream(stream, from)) if (events.push(event) === most) break;
    return events;
  }

  private checkOpen(): void {
    if (this.closed) throw new StoreUnavailable('it is closed');
  }
}
