import { DatabaseSync } from 'node:sqlite';

/** Older ones can lose what another process wrote while the write-ahead log starts over (the WAL-reset bug). */
const OLDEST = '3.51.3';

/** Why this SQLite must not be used, or undefined when it may. */
export function faultOfSqlite(version = sqliteVersion()): string | undefined {
  if (isOlder(version, OLDEST))
    return `this Node carries SQLite ${version}, which can lose events; ${OLDEST} or newer is needed, so use the Node 24 that npm installs`;
  return undefined;
}

function sqliteVersion(): string {
  const db = new DatabaseSync(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version() AS version').get()!['version']);
  } finally {
    db.close();
  }
}

function isOlder(version: string, than: string): boolean {
  const [ours, theirs] = [version, than].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) if (ours![i] !== theirs![i]) return !(ours![i]! > theirs![i]!);
  return false;
}
