import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { NoteUppdragUnchanged, ProposeUppdrag } from '@liggaren/domain';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { arrange, upTo } from './arrange.js';

const { server, aLedger, openDirectly } = arrange();

/** Longer than the 5.3 seconds that were measured on three nodes of one machine. */
const ELECTION_MS = 7_500;

/** A leader cannot be taken from a server over which we have no power. */
it('a change of the leader under load refuses no command, loses none and doubles none', async () => {
  const { double } = server();
  if (!double) return;
  const { store, values } = openDirectly(aLedger());
  const ledger = new Ledger({ store, values, labels: new RunningMaximum(), name: 'test', municipality: '0125' });
  const as = { actor: 'test' };
  let over = false;
  const clients = upTo(8).map(async (client) => {
    const uppdragId = `u-${client}`;
    const ids: string[] = [];
    const send = async (command: Parameters<Ledger['execute']>[0]) => {
      const { refusal, events } = await ledger.execute(command, as);
      expect(refusal).toBeUndefined();
      ids.push(...events.map(({ id }) => id));
    };
    await send(ProposeUppdrag({ uppdragId, title: 'Utreda' }));
    for (let n = 0; !over || n < 5; n++) {
      const on = new Date(Date.UTC(2024, 0, n + 1)).toISOString().slice(0, 10);
      await send(NoteUppdragUnchanged({ uppdragId, on, comment: `Inget nytt ${n}` as never }));
    }
    return [`uppdrag-${uppdragId}`, ids] as const;
  });
  const change = sleep(200)
    .then(() => double.changeLeader(ELECTION_MS, 'stored'))
    .then(() => void (over = true));
  const written = await Promise.all(clients);
  await change;
  for (const [stream, ids] of written)
    expect((await Array.fromAsync(store.readStream(stream))).map(({ id }) => id)).toEqual(ids);
}, 60_000);
