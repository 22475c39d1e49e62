import { setTimeout as sleep, setImmediate as yieldToOthers } from 'node:timers/promises';
import type { EventStore, StoredEvent } from './event-store.js';
import { StoreUnavailable } from './faults.js';

/** Consumers often write to pages all over their indexes: fewer and larger batches write them less often. */
const BATCH = 2_000;
const RETRY_MS = 1_000;

/** What is made of a log. It keeps its own checkpoint. */
export interface Consumer {
  /** Everything up to there has been taken: reading begins after it, at the start and after an interruption. */
  checkpoint(): bigint | Promise<bigint>;
  /** Throws where the store is not the one that the checkpoint is of. */
  recognise?(store: EventStore): Promise<void>;
  /**
   * Takes events, in order, and moves the checkpoint in the same commit. After StoreUnavailable the follower waits and goes
   * on from the checkpoint; any other error ends it.
   */
  take(events: readonly StoredEvent[]): void | Promise<void>;
  /** After what was taken the log holds nothing of the ledger up to `position`, which is known again by `mark`. */
  carryTo?(position: bigint, mark: string): void;
  /** The store no longer knows the position carried to. Goes back to what was taken; false where it stands there already. */
  goBack?(): boolean;
  /** The end of the log has been reached, as it was then. */
  reachedEnd?(): void;
}

/** Hands a log to a consumer: from its checkpoint, in order, each event once, one batch at a time. */
export class Follower {
  private readonly stopping = new AbortController();
  private handedOn = 0n;
  private following = false;
  private running: Promise<void> | undefined;
  private taking: Promise<void> = Promise.resolve();
  /** Why nothing more is handed on, if nothing is. */
  fault: Error | undefined;
  /** True once it has come to the end of the log. */
  caughtUp = false;
  /** Since when the store does not answer, if it does not. */
  awaySince: Date | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly consumer: Consumer,
    /** How many events are taken at a time while catching up. */
    private readonly batchSize = BATCH,
  ) {}

  /** Up to the end of the log as it is now, or until `stop`. */
  async catchUp(progress: (handled: number) => void = () => {}): Promise<void> {
    await this.consumer.recognise?.(this.store);
    const from = await this.consumer.checkpoint();
    if (!this.following) this.handedOn = from;
    let batch: StoredEvent[] = [];
    let handled = 0;
    for await (const event of this.store.readAll(from)) {
      if (this.stopped) return;
      batch.push(event);
      if (batch.length < this.batchSize) continue;
      await this.handOn(batch);
      progress((handled += batch.length));
      batch = [];
      await yieldToOthers();
    }
    await this.handOn(batch);
    if (this.stopped) return;
    this.consumer.reachedEnd?.();
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

  /** Resolves when the batch under way has been taken. After that nothing is handed on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.taking;
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async catchUpWhenThere(progress?: (handled: number) => void): Promise<void> {
    while (!this.stopped)
      try {
        await this.catchUp(progress);
        this.awaySince = undefined;
        return;
      } catch (error) {
        await this.untilStoreAnswers(error);
      }
  }

  private async follow(): Promise<void> {
    while (!this.stopped)
      try {
        return await this.followFrom(this.handedOn);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ANOTHER_STORE') await this.untilStoreAnswers(error);
        else if (!this.consumer.goBack?.()) throw error;
        await this.catchUpWhenThere();
      }
  }

  private async followFrom(position: bigint): Promise<void> {
    this.following = true;
    try {
      for await (const { events, upTo, mark, live } of this.store.subscribe(position, this.stopping.signal)) {
        this.awaySince = live || events.length > 0 ? undefined : (this.awaySince ?? new Date());
        await this.handOn(events);
        if (mark !== undefined) this.consumer.carryTo?.(upTo, mark);
      }
    } finally {
      this.following = false;
    }
  }

  /** One batch at a time, also where `catchUp` runs while it follows. */
  private handOn(events: readonly StoredEvent[]): Promise<void> {
    const taken = this.taking.then(async () => {
      const fresh = events.filter(({ position }) => position > this.handedOn);
      if (fresh.length === 0 || this.stopped) return;
      await this.consumer.take(fresh);
      this.handedOn = fresh.at(-1)!.position;
    });
    this.taking = taken.catch(() => {});
    return taken;
  }

  private async untilStoreAnswers(error: unknown): Promise<void> {
    if (!(error instanceof StoreUnavailable)) throw error;
    this.awaySince ??= new Date();
    await sleep(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
  }
}
