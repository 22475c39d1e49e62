import { setTimeout as sleep, setImmediate as yieldToOthers } from 'node:timers/promises';
import type { AnyEvent } from '@liggaren/domain';
import {
  type EventStore,
  type Projection,
  type RunningMaximum,
  type StoredEvent,
  StoreUnavailable,
} from '@liggaren/event-sourcing';
import { projectEvents } from './project-events.js';
import type { ReadModel } from './read-model.js';
import { requireSameStore } from './same-store.js';

/** Each touches pages all over the indexes: fewer and larger ones write them less often. */
const BATCH = 2_000;
const RETRY_MS = 1_000;

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
  /** Since when the store does not answer, if it does not. What was read from it before is answered all the same. */
  awaySince: Date | undefined;

  constructor(private readonly options: RunnerOptions) {
    options.labels.raiseTo(options.readModel.checkpoint.knownAt);
  }

  /** Up to the end of the log as it is now. Indexes are built when a build is done. */
  async catchUp(progress: (handled: number) => void = () => {}): Promise<void> {
    await requireSameStore(this.options.store, this.options.readModel);
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

  /** Catches up and goes on with what is recorded, until `stop`. Resolves when it has caught up; waits for a store that is away. */
  async start(progress?: (handled: number) => void): Promise<void> {
    const stands = (error: Error) => {
      this.fault = error;
    };
    await this.catchUpWhenThere(progress).catch((error: Error) => {
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

  private async catchUpWhenThere(progress?: (handled: number) => void): Promise<void> {
    for (;;)
      try {
        await this.catchUp(progress);
        this.awaySince = undefined;
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || this.stopping.signal.aborted) throw error;
        this.awaySince ??= new Date();
        await sleep(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
      }
  }

  /** Where the store no longer knows the position that it had carried us to, goes on from the checkpoint. */
  private async follow(): Promise<void> {
    for (;;)
      try {
        return await this.followFrom(this.options.readModel.readTo);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ANOTHER_STORE' || !this.options.readModel.carried) throw error;
        this.options.readModel.forgetCarried();
        await this.catchUpWhenThere();
      }
  }

  private async followFrom(position: bigint): Promise<void> {
    const { store, readModel } = this.options;
    for await (const { events, upTo, mark, live } of store.subscribe(position, this.stopping.signal)) {
      this.awaySince = live || events.length > 0 ? undefined : (this.awaySince ?? new Date());
      this.handle(events);
      if (mark !== undefined) readModel.carryTo({ position: upTo, mark });
    }
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
    const { to, statements, unreadable } = projectEvents(this.options.projections, fresh, from);
    const done = to.position === from.position || readModel.advance(from, to, () => statements);
    return done ? unreadable : this.commit(events);
  }

  private finish(): void {
    const from = this.options.readModel.checkpoint;
    if (from.phase === 'building') this.options.readModel.advance(from, { ...from, phase: 'live' }, () => []);
  }
}
