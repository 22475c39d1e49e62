import type { AppendResult, AppendStreamState, EventData, JSONEventType } from '@kurrent/kurrentdb-client';
import {
  type Appended,
  type ExpectedRevision,
  type NewEvent,
  RevisionConflict,
  StoreUnavailable,
} from '@liggaren/event-sourcing';
import type { Connection } from './connection.js';
import { AccessDenied, AppendTooLarge, DamagedStream, reasonOf, typeOf } from './faults.js';
import type { Names } from './names.js';
import { Backoff, type Patience, within } from './patience.js';
import type { KurrentReader } from './reader.js';
import { sizeOf, toServer } from './stored.js';

/** What an unchanged server of version 24 takes at once; later ones take more, and a ledger must be able to move. */
const LARGEST_APPEND = 1_048_576;

/** Events to look at behind a conflict: mostly all that there are, so that the last is among them. */
const ENOUGH = 100;

/**
 * Appends until the answer is definite. Each try of an append has the original expectation and the original ids, which no
 * other append has: then a success means that this append wrote the events, now or in an earlier try, also after the
 * server was restarted and when others have appended since. A read says who else wrote the same events.
 */
export class Appender {
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly reader: KurrentReader,
    private readonly patience: Patience,
  ) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const size = sizeOf(events);
    if (size > LARGEST_APPEND) throw new AppendTooLarge(stream, size, LARGEST_APPEND);
    const sent = events.map(toServer);
    const state = expected === 'no-stream' ? 'no_stream' : BigInt(expected);
    const deadline = Date.now() + this.patience.deadlineMs;
    const backoff = new Backoff();
    for (;;) {
      try {
        return placeOf(
          stream,
          expected,
          events.length,
          await this.send(this.names.onServer(stream), state, sent, deadline),
        );
      } catch (error) {
        const repeated = await this.settle(error, stream, expected, events);
        if (repeated) return repeated;
        if (Date.now() > deadline) throw new StoreUnavailable(reasonOf(error), { cause: error });
        await backoff.wait();
      }
    }
  }

  /** One attempt, for streams of the ledger and for others. */
  send(
    onServer: string,
    streamState: AppendStreamState,
    events: EventData<JSONEventType>[],
    deadline: number,
  ): Promise<AppendResult> {
    const milliseconds = Math.max(Math.min(this.patience.answerMs, deadline - Date.now()), 1);
    return within(milliseconds, this.connection.writer.appendToStream(onServer, events, { streamState }));
  }

  /** What an error means: throws where it is definite; nothing where only the same append again can tell. */
  private async settle(
    error: unknown,
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended | undefined> {
    if (isOurs(error)) throw error;
    switch (typeOf(error)) {
      case 'wrong-expected-version':
        return this.settleConflict(stream, expected, events);
      case 'stream-deleted':
        throw new DamagedStream(stream, expected === 'no-stream' ? 0 : expected + 1, 'the stream was tombstoned.');
      case 'maximum-append-size-exceeded':
        throw new AppendTooLarge(stream, sizeOf(events), (error as { maxAppendSize: number }).maxAppendSize);
      case 'access-denied':
        throw new AccessDenied(`append to ${this.names.onServer(stream)}`);
    }
    return undefined;
  }

  /** The server may have judged by an event that is not stored yet, and never will be; only one that can be read counts. */
  private async settleConflict(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended | undefined> {
    const next = expected === 'no-stream' ? 0 : expected + 1;
    try {
      const there = await this.reader.some(stream, next, Math.max(events.length, ENOUGH));
      if (events.every(({ id }, index) => id === there[index]?.id)) {
        const { revision, position } = there[events.length - 1]!;
        return { revision, position, repeated: true };
      }
      const last =
        there.length > 0 && there.length < ENOUGH ? there.at(-1)!.revision : await this.reader.lastRevision(stream);
      if (there.length > 0 || last < next - 1)
        throw new RevisionConflict(stream, expected, last < 0 ? 'no-stream' : last);
      return undefined;
    } catch (error) {
      if (error instanceof StoreUnavailable) return undefined;
      throw error;
    }
  }
}

function placeOf(
  stream: string,
  expected: ExpectedRevision,
  count: number,
  { nextExpectedRevision, position }: AppendResult,
): Appended {
  const revision = (expected === 'no-stream' ? -1 : expected) + count;
  if (nextExpectedRevision !== BigInt(revision))
    throw new DamagedStream(
      stream,
      nextExpectedRevision,
      `${revision} was to be the last, so the stream had been deleted.`,
    );
  if (!position) throw new DamagedStream(stream, revision, 'the event has been truncated.');
  return { revision, position: position.commit, repeated: false };
}

const isOurs = (error: unknown): boolean => error instanceof DamagedStream || error instanceof StoreUnavailable;
