import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CopyResult, copyLedger, StoreUnavailable, sealedIn } from '@liggaren/event-sourcing';
import type { StoreParts } from '@liggaren/runtime';
import type { Cut } from '@liggaren/store-kurrentdb/testing';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { tell } from '../acceptance/reports-story.js';
import { TestServer } from '../acceptance/server.js';
import { arrange } from '../kurrentdb/arrange.js';
import { enlarge } from './large-ledger.js';
import { answersOf } from './questions.js';

const EVENTS = 10_000;
const TIMES = 20;
/** At most so many pieces of requests are let through before a cut. */
const PIECES = 12;
const CUTS: readonly Cut[] = ['before', 'after', 'during'];
const IMPATIENT = { answerMs: 5_000, deadlineMs: 250 };

const { line, aLedger, openDirectly, openOverLine } = arrange();

/** After some pieces the line breaks at whichever point of the exchange, and then whenever something is sent. */
function cutSoon(): void {
  const cut = CUTS[Math.floor(Math.random() * CUTS.length)]!;
  let left = 1 + Math.floor(Math.random() * PIECES);
  line().cutAt = () => (--left > 0 ? undefined : left === 0 ? cut : 'before');
}
const mend = (): void => {
  line().cutAt = () => undefined;
};

type Open = () => Promise<StoreParts>;

/** Copies between two stores that are opened for it, as the command does. */
async function copyBetween(openFrom: Open, openTo: Open, progress?: (events: number) => void): Promise<CopyResult> {
  const [from, to] = await Promise.all([openFrom(), openTo()]);
  try {
    return await copyLedger(from, to, progress);
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}

describe('a ledger of ten thousand events with texts, removals, corrections, decisions and reports', () => {
  const ledger = aLedger();
  const overLine = async () => openOverLine(ledger, IMPATIENT);
  const directly = async () => openDirectly(ledger);
  let kurrent: Open = directly;
  const copies: CopyResult[] = [];
  let folder: string;
  const sqlite = (name: string) => () => SqliteEventStore.open(join(folder, name));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-large-'));
    const [store, values] = [new MemoryEventStore(), new MemoryRemovableValues()];
    const memory = async () => ({ store, values, close: async () => {} });
    const server = await tell(memory);
    jest.useRealTimers();
    await enlarge(server.opened.ledger, EVENTS, server.opened.readModel.checkpoint.size);
    copies.push(await copyBetween(memory, sqlite('source.db')));
    await server.close();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it.each<[string, Open, Open]>([
    ['to KurrentDB', () => sqlite('source.db')(), () => kurrent()],
    ['back to SQLite', () => kurrent(), () => sqlite('back.db')()],
  ])(
    'is copied %s, cut twenty times at random on the way',
    async (_, from, to) => {
      kurrent = overLine;
      for (let cuts = 0; cuts < TIMES; ) {
        mend();
        // Some while it finds out where it was, the others spread over what is written.
        let armed = cuts % 5 === 4;
        if (armed) cutSoon();
        const at = ((cuts + Math.random()) * EVENTS) / (TIMES + 1);
        const interrupted = copyBetween(from, to, (events) => {
          if (events > at && !armed) cutSoon();
          armed ||= events > at;
        });
        await expect(interrupted).rejects.toThrow(StoreUnavailable);
        // A busy machine may have been too slow for the deadline before the cut: then it goes on from there.
        if (armed) cuts++;
      }
      mend();
      kurrent = directly;
      const copied = await copyBetween(from, to);
      expect(copied.written).toBeLessThan(EVENTS);
      copies.push(copied);
      expect(copies.map(({ events, hash }) => ({ events, hash }))).toEqual(
        copies.map(() => ({ events: EVENTS, hash: copies[0]!.hash })),
      );
    },
    240_000,
  );

  it('holds the same texts on all three, and the same are gone', async () => {
    const opened = await Promise.all([sqlite('source.db')(), openDirectly(ledger), sqlite('back.db')()]);
    const all = await Array.fromAsync(opened[0].store.readAll(0n));
    const digests = all.flatMap(({ data }) => sealedIn(JSON.parse(data)));
    const [source, there, back] = await Promise.all(opened.map(({ values }) => values.get(digests)));
    expect(all.filter(({ type }) => type === 'ValueRemoved').length).toBeGreaterThan(100);
    expect(source!.size).toBeGreaterThan(500);
    expect(source!.size).toBeLessThan(digests.length);
    expect(there).toEqual(source);
    expect(back).toEqual(source);
    await Promise.all([opened[0].close(), opened[2].close()]);
  }, 60_000);

  it('gives every answer to the byte, positions and cursors apart', async () => {
    const answers: Map<string, string>[] = [];
    for (const open of [sqlite('source.db'), directly, sqlite('back.db')]) {
      const server = await TestServer.start(open);
      answers.push(await answersOf(server));
      await server.close();
    }
    const [source, there, back] = answers;
    expect(source!.size).toBeGreaterThan(80);
    for (const copy of [there!, back!]) {
      expect([...copy.keys()]).toEqual([...source!.keys()]);
      expect([...copy].filter(([question, answer]) => answer !== source!.get(question))).toEqual([]);
    }
  }, 120_000);
});
