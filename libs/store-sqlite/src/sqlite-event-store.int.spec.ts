import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, randomSalt, StoreUnavailable } from '@liggaren/event-sourcing';
import { describeEventStore } from '@liggaren/event-sourcing/testing';
import { SqliteEventStore, type SqliteLedger } from './index.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
});
afterAll(() => rm(folder, { recursive: true }));

const aFile = () => join(folder, `${files++}`, 'ledger.db');
const anEvent = () => ({ id: randomUUID(), type: 'SomethingHappened', data: '{}', metadata: {} });

/** Another process in the middle of a write. */
function writing(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.exec('BEGIN IMMEDIATE');
  return db;
}

/** Opens stores that are closed when the test ends. */
async function using(
  count: number,
  work: (...ledgers: SqliteLedger[]) => Promise<void>,
  file = aFile(),
): Promise<void> {
  const ledgers = await Promise.all(Array.from({ length: count }, () => SqliteEventStore.open(file)));
  try {
    await work(...ledgers);
  } finally {
    await Promise.all(ledgers.map(({ close }) => close()));
  }
}

describeEventStore('SQLite', () => SqliteEventStore.open(aFile()));

describe('a ledger in an SQLite file', () => {
  it('numbers positions 1, 2, 3 without gaps, refused appends or not', () =>
    using(2, async (one, other) => {
      const appends = Array.from({ length: 60 }, (_, i) =>
        (i % 2 ? one : other).store.append(`plan-${i % 7}`, 'no-stream', [anEvent(), anEvent()]),
      );
      await Promise.allSettled(appends);
      const positions = (await Array.fromAsync(one.store.readAll(0n))).map(({ position }) => position);
      expect(positions).toEqual(Array.from({ length: 14 }, (_, index) => BigInt(index + 1)));
    }));

  it('is there again when it is opened again, values too', async () => {
    const file = aFile();
    const salt = randomSalt();
    const value = { digest: digestOf(salt, 'kept'), salt, value: 'kept' };
    const first = await SqliteEventStore.open(file);
    const { revision, position } = await first.store.append('plan-a', 'no-stream', [anEvent()]);
    await first.values.put([value]);
    await first.close();
    await first.close();
    const second = await SqliteEventStore.open(file);
    const [stored] = await Array.fromAsync(second.store.readStream('plan-a'));
    expect(stored).toMatchObject({ revision, position });
    expect((await second.values.get([value.digest])).get(value.digest)).toEqual(value);
    await second.close();
  });

  it('hands on what another store on the same file appends', () =>
    using(2, async (one, other) => {
      const found: string[] = [];
      const ids = Array.from({ length: 5 }, () => anEvent());
      const stop = new AbortController();
      for await (const { events, live } of one.store.subscribe(0n, stop.signal)) {
        found.push(...events.map(({ id }) => id));
        const next = ids[found.length];
        if (!next) stop.abort();
        else if (live) void other.store.append(`plan-${found.length}`, 'no-stream', [next]);
      }
      expect(found).toEqual(ids.map(({ id }) => id));
    }));

  it('keeps no trace of a removed value in its files', () => {
    const file = aFile();
    return using(
      2,
      async ({ store, values }, other) => {
        const sizes = [10, 300, 3_000, 9_000];
        const sealed = Array.from({ length: 200 }, (_, i) => {
          const value = `${randomUUID()}${'x'.repeat(sizes[i % 4]!)}`;
          const salt = randomSalt();
          return { digest: digestOf(salt, value), salt, value };
        });
        const ids = [...sealed.keys()];
        for (const i of ids) await (i % 3 ? values : other.values).put([sealed[i]!]);
        const gone = ids.filter((i) => i % 2).map((i) => sealed[i]!);
        for (const [index, { digest }] of gone.entries()) {
          await store.append(`plan-${index}`, 'no-stream', [anEvent()]);
          await (index % 2 ? values : other.values).remove([digest]);
        }
        const bytes = (await Promise.all([file, `${file}-wal`].map((name) => readFile(name, 'latin1')))).join();
        const isThere = ({ salt, value }: { salt: string; value: string }) =>
          bytes.includes(salt) || bytes.includes(value.slice(0, 36));
        expect(gone.filter(isThere)).toEqual([]);
        expect(ids.filter((i) => i % 2 === 0).filter((i) => !isThere(sealed[i]!))).toEqual([]);
      },
      file,
    );
  });

  it('waits for another process that writes, and says after a while that it has no answer', () => {
    const file = aFile();
    return using(
      1,
      async ({ store }) => {
        const event = anEvent();
        const other = writing(file);
        const refused = store.append('plan-a', 'no-stream', [event]);
        await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
        await expect(refused).rejects.toThrow('database is locked');
        const waiting = store.append('plan-a', 'no-stream', [event]);
        await sleep(50);
        other.close();
        expect(await waiting).toEqual({ revision: 0, position: 1n, repeated: false });
      },
      file,
    );
  });

  it('stores what waits beside an append that fails', () => {
    const file = aFile();
    return using(
      1,
      async ({ store }) => {
        const other = new DatabaseSync(file, { timeout: 5_000 });
        other.exec(
          `CREATE TRIGGER broken BEFORE INSERT ON events WHEN new.type = 'Broken' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
        );
        other.close();
        const append = (stream: string, type: string) =>
          store.append(stream, 'no-stream', [anEvent(), { ...anEvent(), type }, anEvent()]);
        const types = ['Whole', 'Broken', 'Whole', 'Broken', 'Whole'];
        const answers = await Promise.allSettled(types.map((type, index) => append(`plan-${index}`, type)));
        expect(answers.map(({ status }) => status)).toEqual(
          types.map((type) => (type === 'Whole' ? 'fulfilled' : 'rejected')),
        );
        await expect(append('plan-a', 'Broken')).rejects.toThrow('broken');
        expect(await append('plan-b', 'Whole')).toEqual({ revision: 2, position: 12n, repeated: false });
        expect(await Array.fromAsync(store.readAll(0n))).toHaveLength(12);
      },
      file,
    );
  });

  it('survives the end of its writing thread: what waits has no definite answer, what comes after goes on', () => {
    const file = aFile();
    return using(
      1,
      async ({ store }) => {
        await store.append('plan-a', 'no-stream', [anEvent()]);
        const event = anEvent();
        const other = writing(file);
        const waiting = store.append('plan-a', 0, [event]);
        const lost = expect(waiting).rejects.toBeInstanceOf(StoreUnavailable);
        await sleep(20);
        await store['writer']['worker']!.terminate();
        await lost;
        other.close();
        expect(await store.append('plan-a', 0, [event])).toEqual({ revision: 1, position: 2n, repeated: false });
        expect(await store.append('plan-a', 1, [anEvent()])).toEqual({ revision: 2, position: 3n, repeated: false });
      },
      file,
    );
  });

  it('says that it is not there when its file has become something else', async () => {
    const file = aFile();
    const { store, close } = await SqliteEventStore.open(file);
    await store['writer']['worker']!.terminate();
    const other = new DatabaseSync(file, { timeout: 5_000 });
    other.exec('PRAGMA user_version = 2');
    other.close();
    await expect(store.append('plan-a', 'no-stream', [anEvent()])).rejects.toThrow('it has format 2');
    await expect(store.append('plan-a', 'no-stream', [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
    await close();
  });
});
