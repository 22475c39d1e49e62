import { randomUUID } from 'node:crypto';
import { type EventStore, type ExpectedRevision, RevisionConflict } from '@liggaren/event-sourcing';

export interface Win {
  readonly revision: number;
  readonly id: string;
}

/** One writer: appends one event at a time, and where another was first, tries again from the revision that the conflict names. */
export async function race(store: EventStore, stream: string, appends: number): Promise<Win[]> {
  const wins: Win[] = [];
  let expected: ExpectedRevision = 'no-stream';
  for (let event = anEvent(); wins.length < appends; ) {
    try {
      const { revision } = await store.append(stream, expected, [event]);
      wins.push({ revision, id: event.id });
      expected = revision;
      event = anEvent();
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      expected = error.actual;
    }
  }
  return wins;
}

export const raceOf = async (writers: number, ...[store, stream, appends]: Parameters<typeof race>): Promise<Win[]> =>
  (await Promise.all(Array.from({ length: writers }, () => race(store, stream, appends)))).flat();

const anEvent = () => ({ id: randomUUID(), type: 'SomethingHappened', data: '{}', metadata: {} });
