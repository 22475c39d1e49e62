import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CannotOpenLedger, SqliteEventStore } from './index.js';
import { faultOfSqlite } from './sqlite-version.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
});
afterAll(() => rm(folder, { recursive: true }));

const aFile = () => join(folder, `${files++}.db`);

function change(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

describe('opening a ledger file', () => {
  it('is refused, and the file left as it was, when it is another SQLite file', async () => {
    const file = aFile();
    change(file, 'CREATE TABLE theirs (a)');
    const before = await readFile(file);
    const opening = SqliteEventStore.open(file);
    await expect(opening).rejects.toThrow(
      `Cannot open the ledger ${file}: it is an SQLite file, but not a Liggaren ledger.`,
    );
    await expect(opening).rejects.toBeInstanceOf(CannotOpenLedger);
    expect(await readFile(file)).toEqual(before);
  });

  it('is refused when it is no SQLite file', async () => {
    const file = aFile();
    await writeFile(file, 'Notes, not a ledger. '.repeat(100));
    await expect(SqliteEventStore.open(file)).rejects.toThrow('it is not a Liggaren ledger, nor any SQLite file');
  });

  it('is refused when a newer version wrote it', async () => {
    const file = aFile();
    await (await SqliteEventStore.open(file)).close();
    change(file, 'PRAGMA user_version = 2');
    await expect(SqliteEventStore.open(file)).rejects.toThrow(
      'it has format 2, and this version of Liggaren knows formats up to 1',
    );
  });

  it('is refused where there can be no file', async () => {
    const file = aFile();
    await writeFile(file, '');
    await expect(SqliteEventStore.open(join(file, 'ledger.db'))).rejects.toBeInstanceOf(CannotOpenLedger);
    await expect(SqliteEventStore.open(folder)).rejects.toThrow('unable to open database file');
  });

  it('makes one ledger of an empty file, whoever of several is first, and tells one of them that it wrote', async () => {
    const file = aFile();
    await writeFile(file, '');
    const ledgers = await Promise.all(Array.from({ length: 5 }, () => SqliteEventStore.open(file)));
    const event = { id: '00000000-0000-4000-8000-000000000000', type: 'SomethingHappened', data: '{}', metadata: {} };
    const answers = await Promise.all(ledgers.map(({ store }) => store.append('plan-a', 'no-stream', [event])));
    expect(answers.map(({ revision, position }) => ({ revision, position }))).toEqual(
      ledgers.map(() => ({ revision: 0, position: 1n })),
    );
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    await Promise.all(ledgers.map(({ close }) => close()));
  });

  it.each([
    ['3.51.2', true],
    ['3.50.10', true],
    ['2.99.99', true],
    ['3.51.3', false],
    ['3.52.0', false],
    ['4.0.0', false],
  ])('with SQLite %s: refused %s', (version, refused) => expect(faultOfSqlite(version) !== undefined).toBe(refused));

  it('refuses an old SQLite in words that help', () =>
    expect(faultOfSqlite('3.46.0')).toMatch(/SQLite 3\.46\.0, which can lose events; 3\.51\.3 or newer is needed/));
});
