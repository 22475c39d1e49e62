import type { CountedCuts, Cut } from '@liggaren/domain';
import { UNCOUNTED_CATEGORY } from '@liggaren/event-sourcing';
import type { ReadModel } from './read-model.js';
import { FOREVER } from './statements.projection.js';

interface Row {
  readonly id: string;
  readonly position: bigint;
  readonly size: bigint;
  readonly known_at: string;
}

/** `isCounted`, in SQL. */
const COUNTED = `stream NOT LIKE '${UNCOUNTED_CATEGORY}-%'`;
const CUT = `SELECT id, position, size, known_at FROM events WHERE ${COUNTED}`;

/** The cuts that a read model has counted: the ledger need not count them again. */
export const countedCuts =
  (readModel: ReadModel): CountedCuts =>
  (eventId) =>
    eventId === undefined ? lastCut(readModel) : cutOf(readModel.get<Row>(`${CUT} AND id = ?`, [eventId]));

/** The cut at the last counted event up to a position. */
export const lastCut = (readModel: ReadModel, upTo = FOREVER): Cut | undefined =>
  cutOf(readModel.get<Row>(`${CUT} AND position <= ? ORDER BY position DESC LIMIT 1`, [upTo]));

const cutOf = (row: Row | undefined): Cut | undefined =>
  row && { eventId: row.id, position: row.position, size: Number(row.size), label: row.known_at };
