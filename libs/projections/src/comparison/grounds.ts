import { type Field, partFields, type Tracks } from '@liggaren/domain';
import type { Snapshot, Stands } from '../standing/snapshot.js';

/** A field of the snapshot that part of an answer rests on, or that anything is known of a subject at all. */
export interface Ground {
  readonly subject: string;
  /** Where it stands in several tracks, the first one that does decides. */
  readonly fields: readonly Field[];
  /** When it counts as another: by what it says, by whether it stands at all, by which event says it; or by whether anything is known. */
  readonly by: 'value' | 'presence' | 'event' | 'known';
}

export const byValue = (subject: string, field: Field): Ground => ({ subject, fields: [field], by: 'value' });

/** What is adopted, else what is proposed. */
export const inTracks = (subject: string, { adopted, proposed }: Tracks<unknown> = partFields.content): Ground => ({
  subject,
  fields: [adopted, proposed],
  by: 'value',
});

export const byPresence = (ground: Ground): Ground => ({ ...ground, by: 'presence' });
export const byEvent = (ground: Ground): Ground => ({ ...ground, by: 'event' });
/** That anything is known of a subject, whatever the day. */
export const byKnown = (subject: string): Ground => ({ subject, fields: [], by: 'known' });

/** What decides on a field at two moments, where it is not the same. */
export interface Change {
  readonly before: Stands | undefined;
  readonly after: Stands | undefined;
  /** It counts on every day, not only on those that it holds for. */
  readonly whateverTheDay?: boolean;
}

/** What some parts of the answers rest on, where it differs between two moments, each once. */
export function changesIn(grounds: readonly Ground[], before: Snapshot, after: Snapshot): Change[] {
  const unique = new Map(grounds.map((ground) => [`${ground.by} ${ground.subject} ${ground.fields.join()}`, ground]));
  return [...unique.values()].flatMap((ground) => {
    const change = changeOf(ground, before, after);
    return change && differs(ground, change) ? [change] : [];
  });
}

function changeOf({ subject, fields, by }: Ground, before: Snapshot, after: Snapshot): Change | undefined {
  if (by === 'known')
    return { before: before.lastLost(subject), after: after.firstKnown(subject), whateverTheDay: true };
  const field = fields.find((each) => before.get(subject, each) ?? after.get(subject, each));
  if (field === undefined) return undefined;
  return { before: before.last(subject, field), after: after.last(subject, field) };
}

function differs({ by }: Ground, { before, after }: Change): boolean {
  switch (by) {
    case 'value':
      return JSON.stringify(before?.value) !== JSON.stringify(after?.value);
    case 'presence':
      return (before?.value === undefined) !== (after?.value === undefined);
    case 'known':
      return (before === undefined) !== (after === undefined);
    case 'event':
      return before?.variant !== after?.variant;
  }
}
