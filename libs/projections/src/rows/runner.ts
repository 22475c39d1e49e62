import type { AnyEvent } from '@liggaren/domain';
import { type EventStore, Follower, type Projection, type RunningMaximum } from '@liggaren/event-sourcing';
import type { ReadModel } from './read-model.js';
import { type Moved, RowWriter } from './row-writer.js';

export interface RunnerOptions {
  readonly store: EventStore;
  readonly readModel: ReadModel;
  readonly projections: readonly Projection<AnyEvent>[];
  /** Raised by every event that is read. */
  readonly labels: RunningMaximum;
  /** How many events are committed at a time while catching up. */
  readonly batchSize?: number | undefined;
}

/** Carries events to the projections, in order, each once: rows and checkpoint are one transaction. */
export class Runner extends Follower {
  private readonly readModel: ReadModel;
  private readonly rows: RowWriter;

  constructor({ store, readModel, projections, labels, batchSize }: RunnerOptions) {
    const rows = new RowWriter(readModel, projections, labels);
    super(store, rows, batchSize);
    this.readModel = readModel;
    this.rows = rows;
  }

  onMoved(listener: (moved: Moved) => void): () => void {
    return this.rows.onMoved(listener);
  }

  /** Resolves to true when the read model has reached a position, to false after the time. */
  async reached(position: bigint, milliseconds: number): Promise<boolean> {
    const there = () => this.readModel.checkpoint.position >= position;
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
}
