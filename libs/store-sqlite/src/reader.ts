import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Page, type SealedValue, type StoredEvent, StoreUnavailable } from '@liggaren/event-sourcing';
import { reasonOf } from './faults.js';

const PAGE = 500;
/** Characters of event data after which a page ends, so that large events do not pile up. */
const PAGE_CHARACTERS = 1_000_000;
const COLUMNS = 'position, stream, revision, id, type, data, metadata';

type Row = [bigint, string, bigint, string, string, string, string];

/** Reads on the main thread, a page at a time, over a connection that cannot write. */
export class SqliteReader {
  private readonly db: DatabaseSync;
  private readonly all: StatementSync;
  private readonly stream: StatementSync;
  private readonly lastPosition: StatementSync;
  private readonly value: StatementSync;
  private readonly valuesBefore: StatementSync;

  constructor(file: string) {
    this.db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    this.all = this.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`);
    this.stream = this.prepare(
      `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${PAGE}`,
    );
    this.lastPosition = this.prepare('SELECT max(position) FROM events');
    this.value = this.prepare('SELECT salt, CAST(value AS TEXT) FROM removable WHERE digest = ? AND held = 1');
    this.valuesBefore = this.prepare(
      `SELECT number, digest FROM removable WHERE number > ? AND put_at < ? AND held = 1 ORDER BY number LIMIT ${PAGE}`,
    );
  }

  readAll(after: bigint): Page {
    const { events, last } = this.page(this.all, after);
    return { events, upTo: events.at(-1)?.position ?? after, last };
  }

  readStream(stream: string, from: number): Omit<Page, 'upTo'> {
    return this.page(this.stream, stream, from);
  }

  last(): bigint {
    return this.asking(() => (this.lastPosition.get() as unknown as [bigint | null])[0] ?? 0n);
  }

  valueOf(digest: string): SealedValue | undefined {
    const row = this.asking(() => this.value.get(digest)) as unknown as [string, string] | undefined;
    return row && { digest, salt: row[0], value: JSON.parse(row[1]) as unknown };
  }

  putBefore(moment: number, after: bigint): readonly (readonly [number: bigint, digest: string])[] {
    return this.asking(() => this.valuesBefore.all(after, moment)) as unknown as [bigint, string][];
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  private page(statement: StatementSync, ...parameters: (string | number | bigint)[]): Omit<Page, 'upTo'> {
    return this.asking(() => {
      const events: StoredEvent[] = [];
      let characters = 0;
      for (const row of statement.iterate(...parameters) as unknown as Iterable<Row>) {
        const [position, stream, revision, id, type, data, metadata] = row;
        events.push({
          id,
          type,
          data,
          metadata: JSON.parse(metadata) as Record<string, string>,
          stream,
          revision: Number(revision),
          position,
        });
        if ((characters += data.length) > PAGE_CHARACTERS) return { events, last: false };
      }
      return { events, last: events.length < PAGE };
    });
  }

  private prepare(sql: string): StatementSync {
    const statement = this.db.prepare(sql);
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    return statement;
  }

  private asking<T>(question: () => T): T {
    if (!this.db.isOpen) throw new StoreUnavailable('it is closed');
    try {
      return question();
    } catch (error) {
      throw new StoreUnavailable(reasonOf(error), { cause: error });
    }
  }
}
