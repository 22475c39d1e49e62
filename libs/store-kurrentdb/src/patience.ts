import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer } from './faults.js';

/** How long to wait for the server. */
export interface Patience {
  /** For one answer. */
  readonly answerMs: number;
  /** Until an append or a read gives up asking again; what was asked last may still take its time. */
  readonly deadlineMs: number;
}

/** A cluster whose leader is gone has another after 5.3 seconds: what a command reads and appends outlasts that. */
export const PATIENCE: Patience = { answerMs: 2_000, deadlineMs: 10_000 };

const FIRST_MS = 20;
const LONGEST_MS = 2_000;

/** Waits longer each time, and never as long as others: a server that returns is not asked by all at once. */
export class Backoff {
  private next = FIRST_MS;

  reset(): void {
    this.next = FIRST_MS;
  }

  async wait(signal?: AbortSignal): Promise<void> {
    const milliseconds = this.next * (0.5 + Math.random() / 2);
    this.next = Math.min(this.next * 2, LONGEST_MS);
    await sleep(milliseconds, undefined, signal && { signal }).catch(() => {});
  }
}

/** @throws NoAnswer when it takes longer; what comes of it then is dropped */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Items as they come. @throws NoAnswer when the next one takes longer; the time that the reader takes does not count */
export async function* unlessStalled<T>(milliseconds: number, source: AsyncIterable<T>): AsyncGenerator<T, void> {
  const items = source[Symbol.asyncIterator]();
  let ended = false;
  let fail: (error: Error) => void = () => {};
  let timer: NodeJS.Timeout | undefined;
  try {
    for (;;) {
      timer = timer?.refresh() ?? setTimeout(() => fail(new NoAnswer()), milliseconds);
      const { value, done } = await new Promise<IteratorResult<T>>((resolve, reject) => {
        fail = reject;
        items.next().then(resolve, reject);
      });
      ended = done === true;
      if (done) return;
      yield value;
    }
  } finally {
    clearTimeout(timer);
    if (!ended) void items.return?.().catch(() => {});
  }
}
