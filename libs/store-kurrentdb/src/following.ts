import { type AllStreamResolvedEvent, type Position, streamNameFilter } from '@kurrent/kurrentdb-client';
import { type Batch, type StoredEvent, StoreUnavailable } from '@liggaren/event-sourcing';
import type { Connection } from './connection.js';
import { Continuity } from './continuity.js';
import { AnotherHistory } from './faults.js';
import { Inbox } from './inbox.js';
import type { Names } from './names.js';
import { Backoff } from './patience.js';
import { placeAt } from './questions.js';
import { type KurrentReader, markOf } from './reader.js';

/** How many events of anybody lie between two checkpoints of the server, in units of 32. */
const CHECKPOINT_INTERVAL = 32;
const PAGE = 500;

type Item = AllStreamResolvedEvent | { readonly checkpoint: Position };

/**
 * One subscription of ours over as many of the server's as it takes. Each time it catches up by reading, which is faster,
 * and then goes on live from there.
 */
export class Following {
  private live = false;
  /** What stands at `upTo`: the server must still hold it when we come back. */
  private mark: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly reader: KurrentReader,
    private upTo: bigint,
    private readonly signal: AbortSignal,
  ) {}

  async *batches(): AsyncGenerator<Batch, void> {
    const backoff = new Backoff();
    while (!this.signal.aborted) {
      try {
        await this.checkHistory();
        for await (const batch of this.once()) {
          backoff.reset();
          yield batch;
          if (this.signal.aborted) return;
        }
      } catch (error) {
        if (this.signal.aborted) return;
        if (!(error instanceof StoreUnavailable)) throw error;
      }
      yield this.handOn([], this.upTo, this.mark, false);
      await backoff.wait(this.signal);
    }
  }

  /** Until the connection breaks. @throws StoreUnavailable */
  private async *once(): AsyncGenerator<Batch, void> {
    for await (const { events, upTo, last } of this.reader.pages(this.upTo)) {
      if (this.signal.aborted) return;
      if (events.length > 0 || last !== this.live) yield await this.batch(events, upTo, last);
    }
    yield* this.newOnes();
  }

  private async *newOnes(): AsyncGenerator<Batch, void> {
    const continuity = new Continuity(this.upTo);
    const inbox = new Inbox<Item>(this.subscribe(), this.signal);
    /** Every event before a checkpoint has come when it does, so the one before it is handled as a whole. */
    let checkpoint = this.upTo;
    try {
      for (let items = await inbox.take(PAGE); items; items = await inbox.take(PAGE)) {
        const events: StoredEvent[] = [];
        let { upTo } = this;
        for (const item of items)
          if ('checkpoint' in item) {
            if (checkpoint > upTo) upTo = checkpoint;
            checkpoint = item.checkpoint.commit;
          } else {
            const event = continuity.check(this.names, item);
            if (!event || event.position <= upTo) continue;
            events.push(event);
            upTo = event.position;
          }
        if (events.length > 0 || upTo > this.upTo) yield await this.batch(events, upTo, true);
      }
    } finally {
      inbox.close();
    }
  }

  /** Checkpoints are put among the events, where they belong: as they are called out they run ahead of them. */
  private subscribe() {
    const { prefix, metadataPrefix } = this.names;
    return this.connection.writer.subscribeToAll(
      {
        fromPosition: placeAt(this.upTo),
        filter: streamNameFilter({
          prefixes: [prefix, metadataPrefix],
          checkpointInterval: CHECKPOINT_INTERVAL,
          checkpointReached: (subscription, checkpoint) =>
            void (subscription as unknown as { push(item: Item): void }).push({ checkpoint }),
        }),
      },
      { highWaterMark: PAGE },
    );
  }

  /** Is carried past the last event only as far as something can be known again. */
  private async batch(events: readonly StoredEvent[], upTo: bigint, live: boolean): Promise<Batch> {
    const last = events.at(-1);
    if (upTo > (last?.position ?? this.upTo)) {
      const mark = await this.reader.markAt(upTo);
      if (mark !== undefined) return this.handOn(events, upTo, mark, live);
    }
    return last
      ? this.handOn(events, last.position, markOf(last.position, last.id), live)
      : this.handOn(events, this.upTo, this.mark, live);
  }

  private handOn(events: readonly StoredEvent[], upTo: bigint, mark: string | undefined, live: boolean): Batch {
    this.upTo = upTo;
    this.mark = mark;
    this.live = live;
    return { events, upTo, live, ...(mark !== undefined && { mark }) };
  }

  /** A subscription from a place that the server does not have waits in silence, so it is looked for first. */
  private async checkHistory(): Promise<void> {
    if (this.upTo === 0n) return;
    const there = await this.reader.markAt(this.upTo);
    this.mark ??= there;
    if (there === undefined || there !== this.mark)
      throw new AnotherHistory(
        `at position ${this.upTo} it held ${this.mark ?? 'a record'}, and now holds ${there ?? 'nothing'}.`,
      );
  }
}
