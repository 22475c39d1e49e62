import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { AnyEvent } from '@liggaren/domain';
import type { Projection, SqlValue, Statement } from '@liggaren/event-sourcing';

/** How far the read model has come, and what it must find again in its store. */
export interface Checkpoint {
  /** Of the ledger that it was built from; '' before its first event. */
  readonly ledgerId: string;
  readonly position: bigint;
  /** The event at that position; '' before any. */
  readonly eventId: string;
  /** The running maximum of `recordedAt` up to there. */
  readonly knownAt: string;
  /** Ledger events up to there. */
  readonly size: number;
  /** While building, the indexes are not there yet and answers would be slow and partial. */
  readonly phase: 'building' | 'live';
}

/** A position after the checkpoint, up to which the log holds nothing of the ledger, and what is known again there. */
export interface Carried {
  readonly position: bigint;
  readonly mark: string;
}

const FIRST: Checkpoint = { ledgerId: '', position: 0n, eventId: '', knownAt: '', size: 0, phase: 'building' };

const CHECKPOINT =
  'CREATE TABLE IF NOT EXISTS checkpoint (one INTEGER PRIMARY KEY CHECK (one = 1), version TEXT NOT NULL, ledger_id TEXT NOT NULL, position INTEGER NOT NULL, event_id TEXT NOT NULL, known_at TEXT NOT NULL, size INTEGER NOT NULL, phase TEXT NOT NULL) STRICT';

const CARRIED =
  'CREATE TABLE IF NOT EXISTS carried (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL, mark TEXT NOT NULL) STRICT';

/** The tables that projections write and readers read. It can be thrown away: everything in it comes from the log. */
export class ReadModel {
  private readonly prepared = new Map<string, StatementSync>();

  /** Opens a file, or `:memory:`. Tables of another version of the projections are dropped, to be built anew. */
  static open(file: string, projections: readonly Projection<AnyEvent>[]): ReadModel {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY',
    );
    return new ReadModel(database, projections);
  }

  private constructor(
    private readonly database: DatabaseSync,
    private readonly projections: readonly Projection<AnyEvent>[],
  ) {
    this.transaction(() => {
      database.exec(`${CHECKPOINT}; ${CARRIED}`);
      if (this.get<{ version: string }>('SELECT version FROM checkpoint')?.version !== this.version) this.clear();
    });
  }

  private get version(): string {
    return this.projections.map(({ name, version }) => `${name}:${version}`).join(' ');
  }

  get checkpoint(): Checkpoint {
    const row = this.get<{
      ledger_id: string;
      position: bigint;
      event_id: string;
      known_at: string;
      size: bigint;
      phase: Checkpoint['phase'];
    }>('SELECT ledger_id, position, event_id, known_at, size, phase FROM checkpoint');
    return row
      ? {
          ledgerId: row.ledger_id,
          position: row.position,
          eventId: row.event_id,
          knownAt: row.known_at,
          size: Number(row.size),
          phase: row.phase,
        }
      : FIRST;
  }

  /** Where to go on reading: at the checkpoint, or after it where the store has said that nothing of the ledger follows. */
  get readTo(): bigint {
    return this.carried?.position ?? this.checkpoint.position;
  }

  /** How far after the checkpoint the store has carried us, and what it must hold there; nothing where it has not. */
  get carried(): Carried | undefined {
    const row = this.get<Carried>('SELECT position, mark FROM carried');
    return row && row.position > this.checkpoint.position ? row : undefined;
  }

  /** Everything up to there has been handled. On a busy cluster a quiet ledger's checkpoint may lie far behind. */
  carryTo({ position, mark }: Carried): void {
    if (position > this.readTo) this.run('INSERT OR REPLACE INTO carried VALUES (1, ?, ?)', [position, mark]);
  }

  /** Goes back to the checkpoint. */
  forgetCarried(): void {
    this.run('DELETE FROM carried', []);
  }

  /** Throws everything away, to be built anew from the log. */
  reset(): void {
    this.transaction(() => this.clear());
  }

  /**
   * Commits rows and checkpoint together, if the checkpoint is still the one that the writer had read.
   * @returns false when another process was first; nothing was written
   */
  advance(from: Checkpoint, to: Checkpoint, statements: () => Iterable<Statement>): boolean {
    return this.transaction(() => {
      const { changes } = this.run(
        'UPDATE checkpoint SET ledger_id = ?, position = ?, event_id = ?, known_at = ?, size = ?, phase = ? WHERE position = ? AND phase = ?',
        [to.ledgerId, to.position, to.eventId, to.knownAt, to.size, to.phase, from.position, from.phase],
      );
      if (changes !== 1n && changes !== 1) return false;
      for (const { sql, values } of statements()) this.run(sql, values);
      if (from.phase === 'building' && to.phase === 'live')
        for (const { indexes } of this.projections) for (const { sql } of indexes) this.database.exec(sql);
      return true;
    });
  }

  get<T>(sql: string, values: readonly SqlValue[] = []): T | undefined {
    return this.prepare(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, values: readonly SqlValue[] = []): T[] {
    return this.prepare(sql).all(...values) as T[];
  }

  close(): void {
    this.database.close();
  }

  private run(sql: string, values: readonly SqlValue[]) {
    return this.prepare(sql).run(...values);
  }

  private prepare(sql: string): StatementSync {
    let statement = this.prepared.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      statement.setReadBigInts(true);
      this.prepared.set(sql, statement);
    }
    return statement;
  }

  private clear(): void {
    const tables = this.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    this.prepared.clear();
    for (const { name } of tables) this.database.exec(`DROP TABLE "${name}"`);
    for (const projection of this.projections) for (const { sql } of projection.tables) this.database.exec(sql);
    this.database.exec(`${CHECKPOINT}; ${CARRIED}`);
    this.run('INSERT INTO checkpoint VALUES (1, ?, ?, 0, ?, ?, 0, ?)', [this.version, '', '', '', 'building']);
  }

  private transaction<T>(work: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }
}
