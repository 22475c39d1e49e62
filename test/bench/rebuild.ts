import { join } from 'node:path';
import { decodeEvent } from '@liggaren/domain';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { projections, ReadModel, Runner } from '@liggaren/projections';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { type Bench, perSecond, type Round, type Suite } from './figure.js';
import { writeLedger } from './ledger/write-ledger.js';

const ROUNDS = 5;
const EVENTS = 30_000;

/** Events through all projections into a new read model, against only reading and decoding them. */
export const rebuild: Suite = {
  figures: [{ name: 'rebuild', unit: 'events/s', against: 'decoded/s', aim: { atLeast: 0.25 } }],
  async measure({ folder, progress }: Bench) {
    const path = await folder();
    const file = join(path, 'ledger.db');
    await writeLedger(file, { events: EVENTS, plans: 9 }, progress);
    const { store, close } = await SqliteEventStore.open(file);
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(`rebuild: round ${round} of ${ROUNDS}`);
      const baseline = await perSecond(EVENTS, async () => {
        for await (const event of store.readAll(0n)) decodeEvent(event);
      });
      const readModel = ReadModel.open(join(path, `read-model-${round}.db`), projections);
      const runner = new Runner({ store, readModel, projections, labels: new RunningMaximum() });
      const value = await perSecond(EVENTS, () => runner.catchUp());
      readModel.close();
      if (round > 0) rounds.push({ value, baseline });
    }
    await close();
    return { rebuild: rounds };
  },
};
