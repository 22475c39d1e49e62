import { type AnyEvent, decodeEvent } from '@liggaren/domain';
import {
  isCounted,
  type Projected,
  type Projection,
  RunningMaximum,
  type Statement,
  type StoredEvent,
} from '@liggaren/event-sourcing';
import type { Checkpoint } from './read-model.js';

/** What events become, up to the first that cannot be read: rows to write, and the checkpoint to write with them. */
export interface ProjectedRows {
  readonly to: Checkpoint;
  readonly statements: readonly Statement[];
  /** Why the next event cannot be read, if it cannot. */
  readonly unreadable?: unknown;
}

export function projectEvents(
  projections: readonly Projection<AnyEvent>[],
  events: readonly StoredEvent[],
  from: Checkpoint,
): ProjectedRows {
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
    const size = isCounted(stored) ? to.size + 1 : to.size;
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
    for (const { on } of projections)
      statements.push(...(on[event.type] as (recorded: Projected<AnyEvent>) => readonly Statement[])(projected));
  }
  return { to, statements };
}
