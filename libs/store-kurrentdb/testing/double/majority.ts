import type { Expectation, Log, Proposed } from './log.js';
import type { BatchAnswer } from './wire.js';

/**
 * A leader without a majority keeps what it cannot commit: the first append on a stream times out, the next is judged by
 * it, and whether it is stored in the end is decided when the others return.
 */
export class Majority {
  private pending: {
    readonly streamId: string;
    readonly expected: Expectation;
    readonly proposed: readonly Proposed[];
  }[] = [];
  private lost = false;

  constructor(private readonly log: Log) {}

  get isLost(): boolean {
    return this.lost;
  }

  lose(): void {
    this.lost = true;
  }

  /** With the pending events stored, or gone. */
  regain(pending: 'stored' | 'gone'): void {
    this.lost = false;
    if (pending === 'stored')
      for (const { streamId, expected, proposed } of this.pending) this.log.append(streamId, expected, proposed);
    this.pending = [];
  }

  append(streamId: string, expected: Expectation, proposed: readonly Proposed[]): BatchAnswer {
    if (!this.lost) return this.log.append(streamId, expected, proposed);
    if (this.pending.some((other) => other.streamId === streamId)) {
      const readable = this.log.readable(streamId);
      return { kind: 'wrong-version', current: BigInt(readable?.length ?? 0) };
    }
    if (this.pending.length > 0) return { kind: 'not-ready' };
    this.pending.push({ streamId, expected, proposed });
    return { kind: 'timeout' };
  }
}
