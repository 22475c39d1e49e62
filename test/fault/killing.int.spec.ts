import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningMaximum, type StoredEvent, sealedIn, transactOn } from '@liggaren/event-sourcing';
import { SqliteEventStore, type SqliteLedger } from '@liggaren/store-sqlite';
import { linesOf, startChild } from './child.js';
import { commandOf, EVENTS_PER_NOTE, noteDecider, remarkOf } from './note.js';

const TEN_MINUTES = 600_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Said {
  readonly sent: Set<string>;
  readonly acknowledged: Set<string>;
}

/** Starts a process that appends, and kills it when it has acknowledged as many commands as given. */
async function killed(file: string, name: string, after: number): Promise<Said> {
  const said: Said = { sent: new Set(), acknowledged: new Set() };
  const victim = startChild('victim.ts', file, name);
  for await (const line of linesOf(victim)) {
    const [word, commandId] = line.split(' ') as ['sent' | 'acknowledged', string];
    said[word].add(commandId);
    if (said.acknowledged.size >= after) victim.kill('SIGKILL');
  }
  expect(victim.signalCode).toBe('SIGKILL');
  return said;
}

/** The events of each command, in log order. */
function byCommand(events: readonly StoredEvent[]): Map<string, StoredEvent[]> {
  const found = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const commandId = event.metadata['commandId']!;
    found.set(commandId, [...(found.get(commandId) ?? []), event]);
  }
  return found;
}

async function expectWhole(commands: ReadonlyMap<string, StoredEvent[]>, { values }: SqliteLedger): Promise<void> {
  for (const [commandId, events] of commands) {
    const start = events[0]!;
    const places = events.map(({ stream, revision, position }) => ({ stream, revision, position }));
    const { stream } = start;
    expect(places).toEqual(
      Array.from({ length: EVENTS_PER_NOTE }, (_, i) => ({
        stream,
        revision: start.revision + i,
        position: start.position + BigInt(i),
      })),
    );
    const named = events.flatMap(({ data }) => sealedIn(JSON.parse(data)));
    const remarks = [...(await values.get(named)).values()].map(({ value }) => value);
    expect(remarks).toEqual(commandOf(commandId).data.remark ? [remarkOf(commandId)] : []);
  }
}

/** What was acknowledged is there, nothing is there in part, and what is sent again has one effect in all. */
async function expectUnharmed(ledger: SqliteLedger, name: string, { sent, acknowledged }: Said): Promise<void> {
  const read = async () => {
    const events = await Array.fromAsync(ledger.store.readAll(0n));
    return byCommand(events.filter(({ metadata }) => metadata['commandId']!.startsWith(`${name}.`)));
  };
  const before = await read();
  expect([...acknowledged].filter((commandId) => !before.has(commandId))).toEqual([]);
  expect([...before.keys()].filter((commandId) => !sent.has(commandId))).toEqual([]);
  await expectWhole(before, ledger);

  const transact = transactOn({ ...ledger, labels: new RunningMaximum() });
  const again = [...sent].filter((commandId, index) => !acknowledged.has(commandId) || index % 5 === 0);
  const send = (commandId: string) => transact(noteDecider, commandOf(commandId), { actor: 'local', commandId });
  const outcomes = await Promise.all(again.map(send));
  expect(outcomes.map(({ repeated }) => repeated)).toEqual(again.map((commandId) => before.has(commandId)));
  expect(outcomes.filter(({ refusal }) => refusal)).toEqual([]);

  const after = await read();
  expect([...after.keys()].sort()).toEqual([...sent].sort());
  await expectWhole(after, ledger);
}

async function expectDense({ store }: SqliteLedger): Promise<void> {
  const events = await Array.fromAsync(store.readAll(0n));
  expect(events.findIndex(({ position }, index) => position !== BigInt(index + 1))).toBe(-1);
  const streams = new Map<string, number>();
  for (const { stream, revision } of events) {
    expect(revision).toBe((streams.get(stream) ?? -1) + 1);
    streams.set(stream, revision);
  }
}

async function opened(file: string, work: (ledger: SqliteLedger) => Promise<void>): Promise<void> {
  const ledger = await SqliteEventStore.open(file);
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
}

async function killAgainAndAgain(file: string, times: number, lane: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const name = `${lane}${String(time).padStart(3, '0')}`;
    const said = await killed(file, name, 1 + Math.floor(Math.random() * 80));
    await opened(file, (ledger) => expectUnharmed(ledger, name, said));
  }
  await opened(file, expectDense);
}

describe('a process that is killed while it appends', () => {
  it(
    'loses nothing that was acknowledged, 50 times',
    () => killAgainAndAgain(join(folder, 'one.db'), 50, 1),
    TEN_MINUTES,
  );

  it(
    'harms no other process on the same file, 2 × 25 times',
    async () => {
      const file = join(folder, 'two.db');
      await Promise.all([killAgainAndAgain(file, 25, 1), killAgainAndAgain(file, 25, 2)]);
    },
    TEN_MINUTES,
  );
});
