import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Batch, StoredEvent } from './event-store.js';

/** What an adapter reads at a time. */
export interface Page {
  readonly events: readonly StoredEvent[];
  /** Every event up to here has been read. */
  readonly upTo: bigint;
  /** Nothing was left after it. */
  readonly last: boolean;
}

/** For adapters: makes subscriptions from "read a page" and "something may be new". */
export class Subscribers {
  private readonly waiting = new Set<() => void>();
  private changes = 0;
  private ended = false;

  /** Something may be new. */
  wake(): void {
    this.changes++;
    for (const resolve of [...this.waiting]) resolve();
  }

  /** Ends all subscriptions. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Whatever is stored before `wake` is called is handed on: a page is read again if anything changed since it was begun. */
  async *follow(
    read: (after: bigint) => Page | Promise<Page>,
    after: bigint,
    signal: AbortSignal,
  ): AsyncGenerator<Batch, void> {
    let upTo = after;
    let saidLive = false;
    const over = () => signal.aborted || this.ended;
    while (!over()) {
      const seen = this.changes;
      const page = await read(upTo);
      if (over()) return;
      upTo = page.upTo;
      if (page.events.length > 0 || page.last !== saidLive) {
        saidLive = page.last;
        yield { events: page.events, upTo, live: page.last };
      }
      if (page.last) await this.change(seen, signal);
      else await nextTurn();
    }
  }

  private async change(seen: number, signal: AbortSignal): Promise<void> {
    if (this.changes !== seen || signal.aborted) return nextTurn();
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }
}
