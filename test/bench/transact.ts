import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ChangeUppdragStage, ProposeUppdrag, subjectOf } from '@liggaren/domain';
import { type Message, RunningMaximum, type StoredEvent, transactOn } from '@liggaren/event-sourcing';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { type Bench, milliseconds, type Round, type Suite } from './figure.js';

const ROUNDS = 7;
const SLICES = 10;
const AT_ONCE = 32;
const GROUPS = 4;
const SLICE = GROUPS * AT_ONCE;
const AT_THE_START = 20;

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Commands through the rules to a durable event, against bare inserts of the same rows that are as durable. */
export const transact: Suite = {
  figures: [
    { name: 'transact-1', unit: 'commands/s', against: 'inserts/s', aim: { atLeast: 0.6 } },
    { name: 'transact-32', unit: 'commands/s', against: 'inserts/s', aim: { atLeast: 3 } },
  ],
  async measure({ folder, progress }: Bench) {
    const { store, values, close } = await SqliteEventStore.open(join(await folder(), 'ledger.db'));
    const run = transactOn({ store, values, labels: new RunningMaximum() });
    const { decider } = subjectOf('uppdrag')!;
    const day = (number: number) => new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10);
    let commands = 0;
    const send = async (command: Message) => {
      const { events } = await run(decider, command, { actor: 'bench', commandId: `bench-${commands++}`, facts: {} });
      if (events.length !== 1) throw new Error(`${command.type} recorded ${events.length} events`);
    };
    const lengths = new Map<string, number>();
    /** A stage that the uppdrag is not in, from the next day on. */
    const change = (uppdragId: string) => {
      const length = lengths.get(uppdragId)!;
      lengths.set(uppdragId, length + 1);
      return send(ChangeUppdragStage({ uppdragId, stage: length % 2 ? 'ongoing' : 'paused', validFrom: day(length) }));
    };
    /** Streams in groups, with some events in each. */
    const newStreams = async (round: number): Promise<readonly string[][]> => {
      const groups = range(GROUPS).map((group) =>
        range(AT_ONCE).map((number) => `uppdrag-${round}-${group}-${number}`),
      );
      const all = groups.flat();
      const proposal = { title: 'Kommunen ska utveckla en strategi', validFrom: day(0) };
      await Promise.all(all.map((uppdragId) => send(ProposeUppdrag({ uppdragId, ...proposal }))));
      for (const id of all) lengths.set(id, 1);
      for (let length = 1; length < AT_THE_START; length++) await Promise.all(all.map(change));
      return groups;
    };

    await newStreams(0);
    const rows = await Array.fromAsync(store.readAll(0n));
    const insert = rawInserts(join(await folder(), 'raw.db'), rows.slice(-SLICE));
    const one: Round[] = [];
    const many: Round[] = [];
    for (let round = 1; round <= ROUNDS + 1; round++) {
      progress(`transact: round ${round} of ${ROUNDS + 1}`);
      const groups = await newStreams(round);
      const times = { raw: 0, one: 0, many: 0 };
      // In turns of some milliseconds, so that what else the machine does slows all of them alike.
      for (let slice = 0; slice < SLICES; slice++) {
        times.raw += await milliseconds(insert);
        times.one += await milliseconds(async () => {
          for (const id of groups.flat()) await change(id);
        });
        times.many += await milliseconds(async () => {
          for (const group of groups) await Promise.all(group.map(change));
        });
      }
      if (round === 1) continue; // Warms up.
      const rate = (time: number) => (SLICES * SLICE * 1_000) / time;
      one.push({ value: rate(times.one), baseline: rate(times.raw) });
      many.push({ value: rate(times.many), baseline: rate(times.raw) });
    }
    await close();
    return { 'transact-1': one, 'transact-32': many };
  },
};

/** Inserts rows one after another, each in a transaction of its own that survives a power loss. */
function rawInserts(file: string, rows: readonly StoredEvent[]): () => void {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000;
    CREATE TABLE events (
      position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
      id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL,
      UNIQUE (stream, revision)) STRICT`);
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const texts = rows.map(({ metadata, ...row }) => ({ ...row, metadata: JSON.stringify(metadata) }));
  const revisions = new Map<string, number>();
  return () => {
    for (const { stream, id, type, data, metadata } of texts) {
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      insert.run(stream, revision, id, type, data, metadata);
    }
  };
}
