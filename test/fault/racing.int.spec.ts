import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { linesOf, startChild } from './child.js';
import { raceOf, type Win } from './racing.js';

const TEN_MINUTES = 600_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every revision was won once, and what stands there is what the winner was told. */
async function expectWinners(file: string, stream: string, wins: Win[], count: number): Promise<void> {
  wins.sort((a, b) => a.revision - b.revision);
  expect(wins.length).toBe(count);
  expect(wins.findIndex(({ revision }, index) => revision !== index)).toBe(-1);
  const { store, close } = await SqliteEventStore.open(file);
  const stored = await Array.fromAsync(store.readStream(stream));
  await close();
  expect(stored.length).toBe(count);
  expect(stored.findIndex(({ revision, id }, index) => revision !== index || id !== wins[index]!.id)).toBe(-1);
}

describe('32 writers on one stream, a thousand appends each', () => {
  it(
    'all get through, in one process',
    async () => {
      const file = join(folder, 'one.db');
      const { store, close } = await SqliteEventStore.open(file);
      const wins = await raceOf(32, store, 'plan-a', 1_000);
      await close();
      await expectWinners(file, 'plan-a', wins, 32_000);
    },
    TEN_MINUTES,
  );

  it(
    'all get through, from four processes on one file',
    async () => {
      const file = join(folder, 'four.db');
      const racers = Array.from({ length: 4 }, () => startChild('racer.ts', file, 'plan-a', 8, 1_000));
      const lines = (await Promise.all(racers.map((racer) => Array.fromAsync(linesOf(racer))))).flat();
      const wins = lines
        .map((line) => line.split(' '))
        .map(([revision, id]) => ({ revision: Number(revision), id: id! }));
      await expectWinners(file, 'plan-a', wins, 32_000);
    },
    TEN_MINUTES,
  );
});
