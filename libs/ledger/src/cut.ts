import type { CountedCuts, Cut } from '@liggaren/domain';
import { type EventStore, isCounted, RunningMaximum } from '@liggaren/event-sourcing';

/** The cut at an event, or at the last one there is. Counts only what has not been counted before. */
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
    if (!isCounted(event)) continue;
    cut = { eventId: event.id, size: (cut?.size ?? 0) + 1, position: event.position, label };
    if (cut.eventId === eventId) return cut;
  }
  return eventId === undefined ? cut : undefined;
}
