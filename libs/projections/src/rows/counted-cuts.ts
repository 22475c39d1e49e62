import type { CountedCuts } from '@liggaren/domain';
import type { ReadModel } from './read-model.js';

interface Row {
  readonly id: string;
  readonly position: bigint;
  readonly size: bigint;
  readonly known_at: string;
}

const CUT = "SELECT id, position, size, known_at FROM events WHERE stream NOT LIKE 'seal-%'";

/** The cuts that a read model has counted: the ledger need not count them again. */
export const countedCuts =
  (readModel: ReadModel): CountedCuts =>
  (eventId) => {
    const row =
      eventId === undefined
        ? readModel.get<Row>(`${CUT} ORDER BY position DESC LIMIT 1`)
        : readModel.get<Row>(`${CUT} AND id = ?`, [eventId]);
    return row && { eventId: row.id, position: row.position, size: Number(row.size), label: row.known_at };
  };
