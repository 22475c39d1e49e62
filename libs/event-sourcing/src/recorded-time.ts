import { isCounted } from './counted.js';
import type { StoredEvent } from './event-store.js';
import { ClockBehind } from './faults.js';

const TOLERANCE_MS = 5 * 60_000;

/**
 * Recorded time for cuts: the running maximum of `recordedAt` in log order. `LedgerOpened` (known at every moment) and
 * what is not counted are left out. A reader of the log hands it every event that it reads.
 */
export class RunningMaximum {
  private last = '';

  /** The highest label seen, or '' before any. */
  get label(): string {
    return this.last;
  }

  /** The label an event counts under in cuts, given all before it. */
  observe(event: Pick<StoredEvent, 'stream' | 'type' | 'metadata'>): string {
    if (event.type === 'LedgerOpened' || !isCounted(event)) return this.last;
    const label = event.metadata['recordedAt'] ?? '';
    if (label > this.last) this.last = label;
    return this.last;
  }

  raiseTo(label: string): void {
    if (label > this.last) this.last = label;
  }

  /** @throws ClockBehind when `now` lies over five minutes behind the last label */
  check(now: string): void {
    if (this.last && Date.parse(now) < Date.parse(this.last) - TOLERANCE_MS) throw new ClockBehind(now, this.last);
  }
}
