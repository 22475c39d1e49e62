import { RANKS, type RecordedOn, type Row } from './row.js';

/**
 * History in the order in which it counts as recorded; what has no day of its own comes last, recorded now. A
 * definition, or a decision that something builds on, goes with the first fact that needs it.
 */
export function inOrderOfRecord(rows: readonly Row[]): Row[] {
  const needed = new Map<string, RecordedOn>();
  const byNeed = inOrderOfNeed(rows);
  const dated: Row[] = [];
  for (const row of byNeed.reverse()) {
    const first = row.isDefinition ? needed.get(row.subject) : undefined;
    const recordedOn = row.recordedOn ?? (first && { recordedAt: first.recordedAt, basis: 'earliest-possible' });
    for (const id of recordedOn ? row.needs : []) {
      const known = needed.get(id);
      if (recordedOn && (!known || recordedOn.recordedAt < known.recordedAt)) needed.set(id, recordedOn);
    }
    dated.push(recordedOn ? { ...row, recordedOn } : row);
  }
  return dated.reverse().sort((a, b) => compare(labelOf(a), labelOf(b)));
}

/** What others name comes before them; else as the files have it. */
export const inOrderOfNeed = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));

const labelOf = ({ recordedOn }: Row): string => recordedOn?.recordedAt ?? '~';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
