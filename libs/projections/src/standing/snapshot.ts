import type { Field, Prefix } from '@liggaren/domain';
import type { SqlValue } from '@liggaren/event-sourcing';
import type { Moment } from '../moment/moment.js';
import type { ReadModel } from '../rows/read-model.js';
import { NO_END } from '../rows/statements.projection.js';

/** A statement as it stands at a moment. */
export interface Stands<T = unknown> {
  readonly subject: string;
  readonly field: Field<T>;
  readonly value: T;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Position of the original event. */
  readonly origin: bigint;
  /** Position of the event whose content it is: the original or a correction. */
  readonly variant: bigint;
  readonly decision: string | null;
}

/** A statement as the table has it. */
export interface StatementRow {
  readonly subject: string;
  readonly field: string;
  readonly value: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly origin: bigint;
  readonly variant: bigint;
  readonly decision: string | null;
}

const COLUMNS = 'subject, field, value, valid_from, valid_to, origin, variant, decision';
const KNOWN = 'known_from <= ? AND known_to > ?';
const WANTED = '(SELECT value FROM json_each(?))';
const VALID = 'valid_from <= ? AND valid_to > ?';

/**
 * What stands at one moment, loaded subject by subject, never mixed with another moment: of the statements known then
 * whose validity covers the day, the one recorded last.
 */
export class Snapshot {
  private readonly rows = new Map<string, Map<string, Stands | StatementRow>>();
  private readonly loaded = new Set<string>();
  /** How many rows have been loaded. */
  size = 0;

  constructor(
    readonly readModel: ReadModel,
    readonly moment: Moment,
  ) {}

  /** The subjects whose streams have been loaded. */
  get roots(): readonly string[] {
    return [...this.loaded];
  }

  /** Loads everything on the streams of some subjects, and what other streams say of them. */
  load(...roots: readonly string[]): this {
    const fresh = roots.filter((root) => !this.loaded.has(root));
    if (fresh.length === 0) return this;
    for (const root of fresh) this.loaded.add(root);
    const wanted = JSON.stringify(fresh);
    const { position, validOn } = this.moment;
    const at: SqlValue[] = [position, position, validOn, validOn];
    const rows = this.readModel.all<StatementRow>(
      `SELECT ${COLUMNS}, part FROM statements WHERE root IN ${WANTED} AND ${KNOWN} AND ${VALID}
       UNION ALL SELECT ${COLUMNS}, part FROM statements WHERE subject IN ${WANTED} AND root NOT IN ${WANTED} AND ${KNOWN} AND ${VALID}
       ORDER BY origin, part`,
      [wanted, ...at, wanted, wanted, ...at],
    );
    this.add(rows);
    return this;
  }

  /** Takes rows in, in order of record. */
  protected add(rows: readonly StatementRow[]): void {
    this.size += rows.length;
    for (const row of rows) {
      let fields = this.rows.get(row.subject);
      if (!fields) this.rows.set(row.subject, (fields = new Map()));
      const before = fields.get(row.field);
      if (!before || before.origin <= row.origin) fields.set(row.field, row);
    }
  }

  /** What stands of a field; undefined where nothing does, or where it is retracted. */
  get<T>(subject: string, field: Field<T>): Stands<T> | undefined {
    const last = this.last(subject, field);
    return last?.value === undefined ? undefined : last;
  }

  /** What decides on a field: what stands, or the retraction (without a value) by which nothing does. */
  last<T>(subject: string, field: Field<T>): Stands<T> | undefined {
    const fields = this.rows.get(subject);
    const row = fields?.get(field);
    if (!fields || !row) return undefined;
    if ('validFrom' in row) return row as Stands<T>;
    const stands = standsOf<T>(row);
    fields.set(field, stands);
    return stands;
  }

  /** Everything that stands of a subject, or what stands in the fields with a prefix (and an end). */
  all<T>(subject: string, prefix = '' as Prefix<T>, end = ''): Stands<T>[] {
    return [...(this.rows.get(subject)?.keys() ?? [])]
      .filter((field) => field.startsWith(prefix) && field.endsWith(end))
      .map((field) => this.get(subject, field as Field<T>))
      .filter((stands) => stands !== undefined);
  }

  /** Ids of a type that something is loaded of, below a path where one is given. */
  subjects(prefix: string): string[] {
    return [...this.rows.keys()].filter((subject) => subject.startsWith(prefix));
  }

  /** Subjects whose statements point at another at this moment. */
  pointingAt(ref: string): string[] {
    const { position, validOn } = this.moment;
    return this.readModel
      .all<{ subject: string }>(
        `SELECT DISTINCT subject FROM statements WHERE ref = ? AND ${KNOWN} AND ${VALID} ORDER BY subject`,
        [ref, position, position, validOn, validOn],
      )
      .map(({ subject }) => subject);
  }

  /** Streams of a type with statements that point at a subject at this moment, as the ids of what they are of. */
  rootsPointingAt(ref: string, type: string): string[] {
    const { position, validOn } = this.moment;
    return this.readModel
      .all<{ root: string }>(
        `SELECT DISTINCT root FROM statements WHERE ref = ? AND root >= ? AND root < ? AND ${KNOWN} AND ${VALID} ORDER BY root`,
        [ref, `${type}:`, `${type};`, position, position, validOn, validOn],
      )
      .map(({ root }) => root);
  }

  /** What was known first of what is known of a subject at this moment, whatever the day. */
  firstKnown(subject: string): Stands | undefined {
    return this.known(subject, 'known_from, origin, part');
  }

  /** What stays known longest of what is known of a subject at this moment, whatever the day. */
  lastLost(subject: string): Stands | undefined {
    return this.known(subject, 'known_to DESC, origin, part');
  }

  private known(subject: string, order: string): Stands | undefined {
    const { position } = this.moment;
    const row = this.readModel.get<StatementRow>(
      `SELECT ${COLUMNS} FROM statements WHERE subject = ? AND ${KNOWN} ORDER BY ${order} LIMIT 1`,
      [subject, position, position],
    );
    return row && standsOf(row);
  }

  /** Is anything known of a subject at this moment, whatever the day? */
  isKnown(subject: string, field?: Field): boolean {
    const { position } = this.moment;
    const row = this.readModel.get(
      `SELECT 1 FROM statements WHERE subject = ? AND field = coalesce(?, field) AND ${KNOWN} LIMIT 1`,
      [subject, field ?? null, position, position],
    );
    return row !== undefined;
  }
}

export const standsOf = <T>({ field, value, valid_from, valid_to, ...row }: StatementRow): Stands<T> => ({
  ...row,
  field: field as Field<T>,
  value: (value === null ? undefined : JSON.parse(value)) as T,
  validFrom: valid_from,
  validTo: valid_to === NO_END ? null : valid_to,
});
