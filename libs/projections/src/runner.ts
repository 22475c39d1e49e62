import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type AnyEvent, decodeEvent } from '@liggaren/domain';
import {
  categoryOf,
  type EventStore,
  LedgerFault,
  type Projected,
  type Projection,
  RunningMaximum,
  type Statement,
  type StoredEvent,
} from '@liggaren/event-sourcing';
import type { Checkpoint, ReadModel } from './read-model.js';

/** Each touches pages all over the indexes: fewer and larger ones write them less often. */
const BATCH = 2_000;

/** The read model was built from another log than the one in the store. */
export class AnotherStore extends LedgerFault {
  readonly code = 'ANOTHER_STORE';
  readonly kind = 'corrupt';

  constructor(what: string) {
    super(
      `The read model does not belong to this store: ${what}. If the store is the right one, build the read model anew with "liggaren rebuild".`,
    );
  }
}

/** What moved: for whoever waits for a position or shows what changed. */
export interface Moved {
  readonly position: bigint;
  readonly ids: readonly string[];
}

export interface RunnerOptions {
  readonly store: EventStore;
  readonly readModel: ReadModel;
  readonly projections: readonly Projection<AnyEvent>[];
  /** Told of every event that is read. */
  readonly labels: RunningMaximum;
  /** How many events are committed at a time while catching up. */
  readonly batchSize?: number;
}

/** Carries events to the projections, in order, each once: rows and checkpoint are one transaction. */
export class Runner {
  private readonly listeners = new Set<(moved: Moved) => void>();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  /** Why the read model stands still, if it does. */
  fault: Error | undefined;
  /** True once it has come to the end of the log. */
  caughtUp = false;

  constructor(private readonly options: RunnerOptions) {
    options.labels.raiseTo(options.readModel.checkpoint.knownAt);
  }

  /** Up to the end of the log as it is now. Indexes are built when a build is done. */
  async catchUp(progress: (handled: number) => void = () => {}): Promise<void> {
    await this.verify();
    const { store, batchSize = BATCH } = this.options;
    let batch: StoredEvent[] = [];
    let handled = 0;
    for await (const event of store.readAll(this.options.readModel.readTo)) {
      batch.push(event);
      if (batch.length < batchSize) continue;
      this.handle(batch);
      progress((handled += batch.length));
      batch = [];
      await yieldToOthers();
    }
    this.handle(batch);
    this.finish();
    this.caughtUp = true;
    progress(handled + batch.length);
  }

  /** Catches up and goes on with what is recorded, until `stop`. Resolves when it has caught up. */
  async start(progress?: (handled: number) => void): Promise<void> {
    const stands = (error: Error) => {
      this.fault = error;
    };
    await this.catchUp(progress).catch((error: Error) => {
      stands(error);
      throw error;
    });
    this.running = this.follow().catch(stands);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  onMoved(listener: (moved: Moved) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves to true when the read model has reached a position, to false after the time. */
  async reached(position: bigint, milliseconds: number): Promise<boolean> {
    const there = () => this.options.readModel.checkpoint.position >= position;
    if (there()) return true;
    return new Promise((resolve) => {
      const done = (answer: boolean) => {
        clearTimeout(timer);
        forget();
        resolve(answer);
      };
      const timer = setTimeout(() => done(there()), milliseconds);
      const forget = this.onMoved(() => there() && done(true));
    });
  }

  private async follow(): Promise<void> {
    const { store, readModel } = this.options;
    for await (const { events, upTo } of store.subscribe(readModel.readTo, this.stopping.signal)) {
      this.handle(events);
      if (events.length === 0) readModel.carryTo(upTo);
    }
  }

  /** The store must hold the same ledger, and what the checkpoint says has been read. */
  private async verify(): Promise<void> {
    const { store, readModel } = this.options;
    const { ledgerId, position, eventId } = readModel.checkpoint;
    if (position === 0n) return;
    for await (const { type, data } of store.readStream('ledger-main')) {
      const found = type === 'LedgerOpened' ? (JSON.parse(data) as { ledgerId: string }).ledgerId : ledgerId;
      if (found !== ledgerId) throw new AnotherStore(`it is of ledger ${ledgerId}, and the store holds ${found}`);
      break;
    }
    const there = await store.eventAt(position);
    if (!there)
      throw new AnotherStore(
        `it has read up to position ${position}, and the store ends before that, or no event of the ledger is there`,
      );
    if (there.id !== eventId)
      throw new AnotherStore(`at position ${position} it had read event ${eventId}, and the store holds ${there.id}`);
  }

  /** Tells of events once they are committed, here or by another process. @throws CorruptEvent at one that cannot be read */
  private handle(events: readonly StoredEvent[]): void {
    const unreadable = this.commit(events);
    const { position, knownAt } = this.options.readModel.checkpoint;
    this.options.labels.raiseTo(knownAt);
    const read = events.filter((event) => event.position <= position);
    const ids = [...new Set(read.map(({ stream }) => stream.replace('-', ':')))];
    for (const event of read.slice(-1))
      for (const listener of this.listeners) listener({ position: event.position, ids });
    if (unreadable) throw unreadable;
  }

  /** Commits the events that are not there yet, up to one that cannot be read, and hands back why it cannot. */
  private commit(events: readonly StoredEvent[]): unknown {
    const { readModel } = this.options;
    const from = readModel.checkpoint;
    const fresh = events.filter(({ position }) => position > from.position);
    const { to, statements, unreadable } = this.project(fresh, from);
    const done = to.position === from.position || readModel.advance(from, to, () => statements);
    return done ? unreadable : this.commit(events);
  }

  private project(events: readonly StoredEvent[], from: Checkpoint) {
    const labels = new RunningMaximum();
    labels.raiseTo(from.knownAt);
    const statements: Statement[] = [];
    let to = from;
    for (const stored of events) {
      const { id, stream, revision, position, metadata, data } = stored;
      let event: AnyEvent;
      try {
        event = decodeEvent(stored);
      } catch (error) {
        return { to, statements, unreadable: error };
      }
      const knownAt = labels.observe(stored);
      const size = categoryOf(stream) === 'seal' ? to.size : to.size + 1;
      const ledgerId = event.type === 'LedgerOpened' ? event.data.ledgerId : to.ledgerId;
      to = { ledgerId, position, eventId: id, knownAt, size, phase: from.phase };
      const projected: Projected<AnyEvent> = {
        id,
        stream,
        revision,
        position,
        metadata,
        event,
        stored: data,
        knownAt,
        size,
      };
      for (const { on } of this.options.projections)
        statements.push(...(on[event.type] as (recorded: Projected<AnyEvent>) => readonly Statement[])(projected));
    }
    return { to, statements };
  }

  private finish(): void {
    const from = this.options.readModel.checkpoint;
    if (from.phase === 'building') this.options.readModel.advance(from, { ...from, phase: 'live' }, () => []);
  }
}
