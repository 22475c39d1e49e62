import type { Snapshot, Stands } from '../standing/snapshot.js';

/** A field of the snapshot that part of an answer rests on, or that anything is known of a subject at all. */
export interface Rest {
  readonly subject: string;
  /** Where it stands in several tracks, the first one that does decides. */
  readonly fields: readonly string[];
  /** When it counts as another: by what it says, by whether it stands at all, by which event says it; or by whether anything is known. */
  readonly by: 'value' | 'presence' | 'event' | 'known';
}

export const said = (subject: string, field: string): Rest => ({ subject, fields: [field], by: 'value' });

/** What is adopted, else what is proposed. */
export const inTracks = (subject: string, field = 'content'): Rest => ({
  subject,
  fields: [`${field}.adopted`, `${field}.proposed`],
  by: 'value',
});

export const there = (rest: Rest): Rest => ({ ...rest, by: 'presence' });
export const byEvent = (rest: Rest): Rest => ({ ...rest, by: 'event' });
/** That anything is known of a subject, whatever the day. */
export const known = (subject: string): Rest => ({ subject, fields: [], by: 'known' });

/** What decides on a field at two moments, where it is not the same. */
export interface Change {
  readonly before: Stands | undefined;
  readonly after: Stands | undefined;
  /** It counts on every day, not only on those that it holds for. */
  readonly whateverTheDay?: boolean;
}

/** What some parts of the answers rest on and differs between two moments, each once. */
export function changesIn(rests: readonly Rest[], before: Snapshot, after: Snapshot): Change[] {
  const unique = new Map(rests.map((rest) => [`${rest.by} ${rest.subject} ${rest.fields.join()}`, rest]));
  return [...unique.values()].flatMap((rest) => {
    const change = changeOf(rest, before, after);
    return change && differs(rest, change) ? [change] : [];
  });
}

function changeOf({ subject, fields, by }: Rest, before: Snapshot, after: Snapshot): Change | undefined {
  if (by === 'known')
    return { before: before.lastLost(subject), after: after.firstKnown(subject), whateverTheDay: true };
  const field = fields.find((each) => before.get(subject, each) ?? after.get(subject, each));
  if (field === undefined) return undefined;
  return { before: before.last(subject, field), after: after.last(subject, field) };
}

function differs({ by }: Rest, { before, after }: Change): boolean {
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
