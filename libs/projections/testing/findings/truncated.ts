import { type RemovableValues, RunningMaximum, type StoredEvent } from '@liggaren/event-sourcing';
import { MemoryEventStore } from '@liggaren/store-memory';
import { type Moment, projections, Reader, ReadModel, Runner } from '../../src/index.js';

/** A reader of a ledger that ends at a position: nothing that was recorded later has ever been. */
export async function truncated(
  events: readonly StoredEvent[],
  values: RemovableValues,
  position: bigint,
): Promise<Reader> {
  const store = new MemoryEventStore();
  for (const { stream, revision, id, type, data, metadata, position: at } of events)
    if (at <= position)
      await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [{ id, type, data, metadata }]);
  const readModel = ReadModel.open(':memory:', projections);
  await new Runner({ store, readModel, projections, labels: new RunningMaximum() }).catchUp();
  return new Reader(readModel, values, '0125');
}

/** What all tests find in a plan, with the events that it rests on and what had come of them, as plain data. */
export const findingsAt = (reader: Reader, plan: string, moment: Moment) =>
  reader.findings(plan, moment).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    subjects: finding.subjects,
    sv: finding.summary('sv'),
    en: finding.summary('en'),
    events: finding.events.map(({ id, supersededBy }) => [id, supersededBy?.id]),
  }));
