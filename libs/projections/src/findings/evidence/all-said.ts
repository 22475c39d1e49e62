import type { Field, Prefix } from '@liggaren/domain';
import type { Moment } from '../../moment/moment.js';
import type { ReadModel } from '../../rows/read-model.js';
import { type Stands, type StatementRow, standsOf } from '../../standing/snapshot.js';

/** A statement that was made, whether or not it still decides: of any day up to the moment's. */
export type Told<T = unknown> = Stands<T>;

/**
 * All that had been said of some subjects by a moment and was neither corrected nor withdrawn nor quashed by then, in
 * order of record. Where a snapshot has what stands, this has what stood before it too. Retractions have no value.
 */
export class AllSaid {
  private readonly told = new Map<string, Told[]>();
  private readonly said = new Map<bigint, Told[]>();

  constructor(readModel: ReadModel, roots: readonly string[], { position, validOn }: Moment) {
    const rows = readModel.all<StatementRow>(
      `SELECT subject, field, value, valid_from, valid_to, origin, variant, decision FROM statements
       WHERE root IN (SELECT value FROM json_each(?)) AND known_from <= ? AND known_to > ? AND valid_from <= ? ORDER BY origin, part`,
      [JSON.stringify(roots), position, position, validOn],
    );
    for (const row of rows) {
      const told = standsOf(row);
      listIn(this.told, row.subject).push(told);
      listIn(this.said, row.origin).push(told);
    }
  }

  /** What each event said, by the position of the original, in order of record. */
  get byEvent(): ReadonlyMap<bigint, readonly Told[]> {
    return this.said;
  }

  /** Typed ids of what has been spoken of, of a type. */
  subjects(type: string): string[] {
    return [...this.told.keys()].filter((subject) => subject.startsWith(`${type}:`));
  }

  /** Everything said of a subject, in order of record. */
  all(subject: string): readonly Told[] {
    return this.told.get(subject) ?? [];
  }

  /** Everything said of a subject in a field, in order of record. */
  of<T>(subject: string, field: Field<T>): Told<T | undefined>[] {
    return this.where(subject, (each) => each === field);
  }

  /** Everything said of a subject in the fields with a prefix, in order of record. */
  under<T>(subject: string, prefix: Prefix<T>): Told<T | undefined>[] {
    return this.where(subject, (each) => each.startsWith(prefix));
  }

  private where<T>(subject: string, wanted: (field: string) => boolean): Told<T | undefined>[] {
    return this.all(subject).filter(({ field }) => wanted(field)) as Told<T | undefined>[];
  }
}

function listIn<K>(lists: Map<K, Told[]>, key: K): Told[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
