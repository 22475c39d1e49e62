import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { ChangeUppdragStage, ProposeUppdrag, subjectOf } from '@liggaren/domain';
import { type Message, RunningMaximum, type StoredEvent, transactOn } from '@liggaren/event-sourcing';
import { KurrentEventStore } from '@liggaren/store-kurrentdb';
import { type Bench, milliseconds, type Round, type Suite } from '../figure.js';
import { newLedger, realServer, whyNot } from './server.js';

const ROUNDS = 7;
const SLICES = 5;
const AT_ONCE = 32;

const day = (number: number): string => new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10);

/** Commands through the rules to the cluster, against the bare client doing the same appends, as many at once. */
export const kurrentTransact: Suite = {
  figures: [
    { name: 'kurrentdb-transact-1', unit: 'commands/s', against: 'appends/s', aim: { atLeast: 0.8 } },
    { name: 'kurrentdb-transact-32', unit: 'commands/s', against: 'appends/s', aim: { atLeast: 0.8 } },
  ],
  whyNot,
  async measure({ progress }: Bench) {
    const url = realServer();
    const ledger = newLedger();
    const { store, values, close } = KurrentEventStore.open(url, { ledger });
    const client = KurrentDBClient.connectionString(url);
    const run = transactOn({ store, values, labels: new RunningMaximum() });
    const { decider } = subjectOf('uppdrag')!;
    let commands = 0;
    const send = async (command: Message) => {
      const { events } = await run(decider, command, { actor: 'bench', commandId: `bench-${commands++}`, facts: {} });
      if (events.length !== 1) throw new Error(`${command.type} recorded ${events.length} events`);
    };
    const lengths = new Map<string, number>();
    const change = (uppdragId: string) => {
      const length = lengths.get(uppdragId)!;
      lengths.set(uppdragId, length + 1);
      return send(ChangeUppdragStage({ uppdragId, stage: length % 2 ? 'ongoing' : 'paused', validFrom: day(length) }));
    };
    const ids = Array.from({ length: AT_ONCE }, (_, number) => `uppdrag-${number}`);
    for (const uppdragId of ids) {
      await send(ProposeUppdrag({ uppdragId, title: 'Kommunen ska utveckla en strategi', validFrom: day(0) }));
      lengths.set(uppdragId, 1);
    }
    await Promise.all(ids.map(change));
    const [like] = (await Array.fromAsync(store.readStream(`uppdrag-${ids[0]}`))).slice(-1);

    const bare = bareAppends(client, ledger, like!);
    const one: Round[] = [];
    const many: Round[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(`kurrentdb-transact: round ${round} of ${ROUNDS}`);
      const times = { one: 0, bareOne: 0, many: 0, bareMany: 0 };
      // In turns, so that what else the machine and the server do slows all of them alike.
      for (let slice = 0; slice < SLICES; slice++) {
        times.bareOne += await inTurn(bare);
        times.one += await inTurn(change);
        times.bareMany += await atOnce(bare);
        times.many += await atOnce(change);
      }
      if (round === 0) continue; // Warms up.
      one.push({ value: rate(times.one, 1), baseline: rate(times.bareOne, 1) });
      many.push({ value: rate(times.many, TURNS), baseline: rate(times.bareMany, TURNS) });
    }
    await Promise.all([close(), client.dispose()]);
    return { 'kurrentdb-transact-1': one, 'kurrentdb-transact-32': many };

    function inTurn(append: (id: string) => Promise<unknown>): Promise<number> {
      return milliseconds(async () => {
        for (const id of ids) await append(id);
      });
    }

    /** Each stream in turn, all streams at once. */
    function atOnce(append: (id: string) => Promise<unknown>): Promise<number> {
      return milliseconds(() =>
        Promise.all(
          ids.map(async (id) => {
            for (let turn = 0; turn < TURNS; turn++) await append(id);
          }),
        ),
      );
    }
  },
};

const TURNS = 8;
const rate = (time: number, turns: number): number => (SLICES * AT_ONCE * turns * 1_000) / time;

/** The same event again and again with a new id, by the client alone, each with the revision that it must find. */
function bareAppends(client: KurrentDBClient, ledger: string, { type, data, metadata }: StoredEvent) {
  const revisions = new Map<string, bigint>();
  const content = JSON.parse(data) as Record<string, string>;
  return async (id: string) => {
    const streamState = revisions.get(id) ?? 'no_stream';
    const event = jsonEvent({ type, data: content, metadata: { ...metadata } });
    await client.appendToStream(`${ledger}-bare.uppdrag-${id}`, event, { streamState });
    revisions.set(id, typeof streamState === 'bigint' ? streamState + 1n : 0n);
  };
}
