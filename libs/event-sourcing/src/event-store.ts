import type { ExpectedRevision } from './faults.js';

/** A flat map of strings: who, when, by which command. Proven as a whole. */
export type Metadata = Readonly<Record<string, string>>;

export interface NewEvent {
  /** UUID. The same id again means the same event again. */
  readonly id: string;
  readonly type: string;
  /** Canonical JSON (RFC 8785), kept and handed back to the letter. */
  readonly data: string;
  readonly metadata: Metadata;
}

export interface StoredEvent extends NewEvent {
  /** `<category>-<id>`. */
  readonly stream: string;
  /** 0, 1, 2 … within the stream, without gaps. */
  readonly revision: number;
  /** Order over all streams; grows, may have gaps; 0n is before the first event. */
  readonly position: bigint;
}

export interface Appended {
  /** Of the last event of the append. */
  readonly revision: number;
  readonly position: bigint;
  /**
   * False when this append wrote the events; true when they stood there already, written by another with the same ids or
   * by an earlier try whose answer was lost. Then what stands there need not be what was sent.
   */
  readonly repeated: boolean;
}

/** What a subscription hands on: some events, and how far it has come. */
export interface Batch {
  readonly events: readonly StoredEvent[];
  /** Every event up to here has been handed on; at or after the last of `events`. */
  readonly upTo: bigint;
  /** What `markAt` says of `upTo`, where that is not the position of an event. */
  readonly mark?: string;
  /** True when nothing was left to read: from here on events come as they are recorded. False without events: the store is away. */
  readonly live: boolean;
}

/** The port: three adapters, one conformance suite. Abstract class, so that it is also the injection token. */
export abstract class EventStore {
  /**
   * Stores all events or none, durably: when the promise resolves they survive a power loss.
   * The same events with the same expectation again give the first answer, also when others have appended since: where
   * the stream is past `expected`, the ids that follow it are compared, and only the ids. Nowhere else are ids looked at.
   * Of all that append the same events, in any process, at most one gets the answer that it wrote them; the others, that they repeated.
   * @throws InvalidAppend no events, no stream name (`<category>-<slug>`), no UUID: a mistake of the caller
   * @throws RevisionConflict the stream is not at `expected` (and holds other events there); nothing was stored
   * @throws StoreUnavailable no definite answer; send the same append again
   */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** Events of a stream in order, from a revision (inclusive). A stream that was never written to, or could not be, has none. */
  abstract readStream(stream: string, from?: number): AsyncIterable<StoredEvent>;

  /** All events in order of position, after one (exclusive), up to the end as it is when it gets there. */
  abstract readAll(after: bigint): AsyncIterable<StoredEvent>;

  /** The event at exactly this position, if there is one: how to know a store again. Any number may be asked for. */
  async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    if (position <= 0n) return undefined;
    for await (const event of this.readAll(position - 1n)) return event.position === position ? event : undefined;
    return undefined;
  }

  /**
   * What can be known again at a position that a batch has come to, and nowhere else: nothing where there is nothing.
   * Stores that share a log with others carry batches past its last event of the ledger; then it is something of theirs.
   * The same mark means the same log up to there.
   */
  async markAt(position: bigint): Promise<string | undefined> {
    return (await this.eventAt(position))?.id;
  }

  /**
   * All events after a position (exclusive), then every new one, each once and in order, until `signal` aborts.
   * A batch is handled when the next one is asked for. Other processes' events are noticed within 200 ms.
   * The first time nothing is left to read, a batch says so (`live`), an empty one if need be. Closing the store ends it too.
   */
  abstract subscribe(after: bigint, signal: AbortSignal): AsyncIterable<Batch>;

  /** Waits for appends under way and lets go of files and connections. After that, appends and reads throw StoreUnavailable. */
  abstract close(): Promise<void>;
}

/** `uppdrag-hallbarhetsstrategi` -> `uppdrag`. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
