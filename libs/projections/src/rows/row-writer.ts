import { type AnyEvent, subjectIdOf } from '@liggaren/domain';
import type { Consumer, EventStore, Projection, RunningMaximum, StoredEvent } from '@liggaren/event-sourcing';
import { projectEvents } from './project-events.js';
import type { ReadModel } from './read-model.js';
import { requireSameStore } from './same-store.js';

/** A change of the read model, for those that wait for a position or show what changed. */
export interface Moved {
  readonly position: bigint;
  readonly ids: readonly string[];
}

/** Makes rows of events and commits them with the checkpoint, also where another process writes to the same read model. */
export class RowWriter implements Consumer {
  private readonly listeners = new Set<(moved: Moved) => void>();

  constructor(
    private readonly readModel: ReadModel,
    private readonly projections: readonly Projection<AnyEvent>[],
    private readonly labels: RunningMaximum,
  ) {
    labels.raiseTo(readModel.checkpoint.knownAt);
  }

  checkpoint(): bigint {
    return this.readModel.readTo;
  }

  recognise(store: EventStore): Promise<void> {
    return requireSameStore(store, this.readModel);
  }

  /** Tells of events once they are committed, here or by another process. @throws CorruptEvent at one that cannot be read */
  take(events: readonly StoredEvent[]): void {
    const unreadable = this.commit(events);
    const { position, knownAt } = this.readModel.checkpoint;
    this.labels.raiseTo(knownAt);
    const read = events.filter((event) => event.position <= position);
    const ids = [...new Set(read.map(({ stream }) => subjectIdOf(stream)))];
    for (const event of read.slice(-1))
      for (const listener of this.listeners) listener({ position: event.position, ids });
    if (unreadable) throw unreadable;
  }

  carryTo(position: bigint, mark: string): void {
    this.readModel.carryTo({ position, mark });
  }

  goBack(): boolean {
    const { carried } = this.readModel;
    if (carried) this.readModel.forgetCarried();
    return carried !== undefined;
  }

  /** Builds the indexes where a build is done. */
  reachedEnd(): void {
    const from = this.readModel.checkpoint;
    if (from.phase === 'building') this.readModel.advance(from, { ...from, phase: 'live' }, () => []);
  }

  onMoved(listener: (moved: Moved) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Commits the events that are not there yet, up to one that cannot be read, and hands back why it cannot. */
  private commit(events: readonly StoredEvent[]): unknown {
    const from = this.readModel.checkpoint;
    const fresh = events.filter(({ position }) => position > from.position);
    const { to, statements, unreadable } = projectEvents(this.projections, fresh, from);
    const done = to.position === from.position || this.readModel.advance(from, to, () => statements);
    return done ? unreadable : this.commit(events);
  }
}
