import { join } from 'node:path';
import { KurrentDBClient, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { projections, ReadModel, Runner } from '@liggaren/projections';
import { type Bench, perSecond, type Round, type Suite } from '../figure.js';
import { copiedLedger } from './copied-ledger.js';
import { realServer, whyNot } from './server.js';

const ROUNDS = 5;
const EVENTS = 10_000;

/** Events of `$all` through all projections into a new read model, against the bare client only reading them. */
export const kurrentRebuild: Suite = {
  figures: [{ name: 'kurrentdb-rebuild', unit: 'events/s', against: 'read/s', aim: { atLeast: 0.3 } }],
  whyNot,
  async measure(bench: Bench) {
    const { ledger, opened } = await copiedLedger(bench, { events: EVENTS, plans: 3 });
    const client = KurrentDBClient.connectionString(realServer());
    const filter = streamNameFilter({ prefixes: [`${ledger}.`] });
    const path = await bench.folder();
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      bench.progress(`kurrentdb-rebuild: round ${round} of ${ROUNDS}`);
      let read = 0;
      const baseline = await perSecond(EVENTS, async () => {
        for await (const { event } of client.readAll({ fromPosition: START, filter })) if (event) read++;
      });
      if (read !== EVENTS) throw new Error(`the client read ${read} events, and there are ${EVENTS}`);
      const readModel = ReadModel.open(join(path, `read-model-${round}.db`), projections);
      const runner = new Runner({ store: opened.store, readModel, projections, labels: new RunningMaximum() });
      const value = await perSecond(EVENTS, () => runner.catchUp());
      readModel.close();
      if (round > 0) rounds.push({ value, baseline });
    }
    await Promise.all([opened.close(), client.dispose()]);
    return { 'kurrentdb-rebuild': rounds };
  },
};
