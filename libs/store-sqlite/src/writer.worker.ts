/**
 * The one writer of this process, in a thread of its own. All work that waits is done in one transaction and made
 * durable by one fsync. Runs from its source too: it imports only `node:` modules and types, and all its types can be erased.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Answer, FromWriter, ToWriter, Work } from './protocol.js';

/** "Ligg". */
const APPLICATION_ID = 0x4c696767;
const FORMAT = 1;
const WAIT_FOR_OTHERS_MS = 5_000;

const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL,
    UNIQUE (stream, revision)) STRICT;
  -- Rows are never deleted but overwritten in place: a deleted row may live on in a page it was once moved from.
  CREATE TABLE removable (
    number INTEGER PRIMARY KEY, digest TEXT NOT NULL, salt TEXT NOT NULL, value BLOB NOT NULL,
    put_at INTEGER NOT NULL, held INTEGER NOT NULL DEFAULT 1) STRICT;
  CREATE UNIQUE INDEX removable_by_digest ON removable (digest) WHERE held = 1;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};`;

class NotOurs extends Error {}

const port = parentPort!;
const file = (workerData as { file: string }).file;
const say = (message: FromWriter): void => port.postMessage(message);
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const clock = new Int32Array(new SharedArrayBuffer(4));
const sleep = (ms: number): unknown => Atomics.wait(clock, 0, 0, ms);
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;
const errorCode = (error: unknown): number => ((error as { errcode?: number }).errcode ?? 0) & 0xff;

/** SQLite's own busy timeout soon sleeps 100 ms at a time, and a process that does gets no turn among busy ones. */
function patiently<T>(work: () => T): T {
  const deadline = performance.now() + WAIT_FOR_OTHERS_MS;
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (errorCode(error) !== SQLITE_BUSY || performance.now() > deadline) throw error;
      sleep(Math.random() * Math.min(tries, 10));
    }
  }
}

const header = (db: DatabaseSync, name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()![name]);

/** A file without anything in it becomes a ledger; any other must be one already, and is not touched before that is known. */
function isNew(db: DatabaseSync): boolean {
  const id = header(db, 'application_id');
  const format = header(db, 'user_version');
  if (id === 0 && format === 0 && header(db, 'schema_version') === 0) return true;
  if (id !== APPLICATION_ID) throw new NotOurs('it is an SQLite file, but not a Liggaren ledger');
  if (format > FORMAT)
    throw new NotOurs(
      `it has format ${format}, and this version of Liggaren knows formats up to ${FORMAT}; use a newer version`,
    );
  return false;
}

function openLedger(): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  const create = patiently(() => isNew(db));
  patiently(() => db.exec('PRAGMA journal_mode = WAL'));
  db.exec('PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA secure_delete = ON');
  if (create) {
    patiently(() => db.exec('BEGIN IMMEDIATE'));
    if (isNew(db)) db.exec(SCHEMA);
    db.exec('COMMIT');
  }
  return db;
}

function serve(db: DatabaseSync): void {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const lastPosition = db.prepare('SELECT max(position) AS last FROM events');
  const headOf = db.prepare('SELECT max(revision) AS head FROM events WHERE stream = ?');
  const idsIn = db.prepare(
    'SELECT id, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  );
  const insertEvent = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertValue = db.prepare(
    'INSERT INTO removable (digest, salt, value, put_at) VALUES (?, ?, CAST(? AS BLOB), ?) ON CONFLICT DO NOTHING',
  );
  const overwriteValue = db.prepare(
    `UPDATE removable SET held = 0, value = zeroblob(length(value)), salt = printf('%.*c', length(salt), '0') WHERE digest = ? AND held = 1`,
  );
  /** Exact: positions count 1, 2, 3 and stay far below 2^53. */
  let last = 0;
  /** True from the start: a process may have died before it could. */
  let toCut = true;

  function append(stream: string, expected: number, events: readonly string[]): Answer {
    const count = events.length / 4;
    const head = (headOf.get(stream)!['head'] as number | null) ?? -1;
    if (expected === head) {
      for (let i = 0; i < count; i++) insertEvent.run(++last, stream, head + 1 + i, ...events.slice(4 * i, 4 * i + 4));
      return ['stored', head + count, last];
    }
    const there = expected < head ? idsIn.all(stream, expected, count) : [];
    if (there.length === count && there.every(({ id }, i) => id === events[4 * i]))
      return ['repeated', expected + count, there.at(-1)!['position'] as number];
    return ['conflict', head];
  }

  function perform(work: Work): Answer {
    if (work[0] === 'append') return append(work[1], work[2], work.slice(3) as string[]);
    if (work[0] === 'put')
      for (let i = 1; i < work.length; i += 3) insertValue.run(work[i]!, work[i + 1]!, work[i + 2]!, Date.now());
    else for (const digest of work.slice(1)) toCut = overwriteValue.run(digest).changes > 0 || toCut;
    return ['done'];
  }

  /** One transaction. What fails takes nothing with it: everything is undone, and each is done again on its own. */
  function performAll(group: Work[], more: () => readonly Work[]): Answer[] {
    try {
      patiently(() => begin.run());
    } catch (error) {
      return group.map(() => ['failed', textOf(error)]);
    }
    try {
      group.push(...more());
      last = (lastPosition.get()!['last'] as number | null) ?? 0;
      const answers = group.map(perform);
      commit.run();
      return answers;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      last = 0;
      if (group.length === 1) return [['failed', textOf(error)]];
      return group.flatMap((work) => performAll([work], () => []));
    }
  }

  /** What was overwritten still stands in the write-ahead log until it is cut, which cannot be done while anybody reads or writes. */
  function cutLog(tries: number): void {
    while (toCut && tries-- > 0) {
      toCut = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()!['busy'] !== 0;
      if (toCut && tries > 0) sleep(5);
    }
  }

  let closing = false;
  function arrived(): readonly Work[] {
    const works: Work[] = [];
    for (;;) {
      const received = receiveMessageOnPort(port) as { message: ToWriter } | undefined;
      if (!received) return works;
      if (received.message === 'close') closing = true;
      else works.push(...received.message);
    }
  }

  function onMessage(message: ToWriter): void {
    if (message === 'close') closing = true;
    for (let group = message === 'close' ? [] : [...message]; group.length > 0; group = [...arrived()]) {
      const answers = performAll(group, arrived);
      if (toCut) cutLog(group.some(([kind]) => kind === 'remove') ? 200 : 1);
      say({ answers, last });
    }
    if (!closing) return;
    db.close();
    port.close();
  }

  cutLog(1);
  port.on('message', onMessage);
}

let db: DatabaseSync | undefined;
try {
  db = openLedger();
} catch (error) {
  say({
    refused: errorCode(error) === SQLITE_NOTADB ? 'it is not a Liggaren ledger, nor any SQLite file' : textOf(error),
  });
}
if (db) {
  say({ open: true });
  serve(db);
}
