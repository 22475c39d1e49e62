import { categoryOf, type EventStore, RunningMaximum } from '@liggaren/event-sourcing';

/** A place in the log: an event of the ledger, and how many there are up to it. It never becomes untrue. */
export interface Cut {
  readonly eventId: string;
  readonly size: number;
  readonly position: bigint;
  /** The highest `recordedAt` up to there; '' before any. */
  readonly label: string;
}

/** Cuts that somebody has already counted: of an event, or the last one known. */
export type CountedCuts = (eventId?: string) => Cut | undefined;

/** The cut at an event, or at the last one there is. Counts only what has not been counted; `seal` is not counted. */
export async function cutAt(
  store: EventStore,
  eventId: string | undefined,
  counted: CountedCuts = () => undefined,
): Promise<Cut | undefined> {
  const known = eventId === undefined ? undefined : counted(eventId);
  if (known) return known;
  let cut = counted();
  const labels = new RunningMaximum();
  labels.raiseTo(cut?.label ?? '');
  for await (const event of store.readAll(cut?.position ?? 0n)) {
    const label = labels.observe(event);
    if (categoryOf(event.stream) === 'seal') continue;
    cut = { eventId: event.id, size: (cut?.size ?? 0) + 1, position: event.position, label };
    if (cut.eventId === eventId) return cut;
  }
  return eventId === undefined ? cut : undefined;
}
