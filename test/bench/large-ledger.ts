import { join } from 'node:path';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { projections, ReadModel, Runner } from '@liggaren/projections';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { type Bench, median, milliseconds, type Round, type Suite } from './figure.js';
import { type Size, writeLedger } from './ledger/write-ledger.js';
import { ask, compareQuery, findingsQuery, planQuery } from './plan-query.js';
import { Process } from './processes/process.js';

const SMALL: Size = { events: 10_000, plans: 3 };
const LARGE: Size = { events: 1_000_000, plans: 300 };
const ROUNDS = 5;
const QUESTIONS = 40;

/** What a ledger costs when it has grown a hundredfold, and its plans have not. */
export const largeLedger: Suite = {
  figures: [
    { name: 'past-plan-1M', unit: 'ms at 1,000,000 events', against: 'ms at 10,000', aim: { atMost: 1.5 } },
    { name: 'memory-1M', unit: 'MB at 1,000,000 events', against: 'MB at 10,000', aim: { atMost: 2 } },
    { name: 'compare-300-plans', unit: 'ms to compare', against: 'ms for the plan', aim: { atMost: 6 } },
    { name: 'findings-300-plans', unit: 'ms to make all tests', against: 'ms for the plan', aim: { atMost: 20 } },
  ],
  async measure({ folder, progress }: Bench) {
    const [small, url] = await serverOn(await folder(), SMALL, progress);
    const [large, largeUrl] = await serverOn(await folder(), LARGE, progress);
    const moments = momentsIn(0.1, 0.95);
    let asked = 0;
    const latency = (base: string, { plans }: Size, part: number): Promise<number> => {
      const body = planQuery(asked++ % plans, part);
      return milliseconds(() => ask(base, body));
    };
    const latencies: Round[] = [];
    const memory: Round[] = [];
    const comparisons: Round[] = [];
    const findings: Round[] = [];
    const finding = (part: number): Promise<number> => {
      const body = findingsQuery(asked++ % LARGE.plans, part);
      return milliseconds(() => ask(largeUrl, body));
    };
    const comparing = (part: number): Promise<number> => {
      const body = compareQuery(asked++ % LARGE.plans, part, moments.next().value);
      return milliseconds(() => ask(largeUrl, body));
    };
    for (let round = 0; round <= ROUNDS; round++) {
      progress(`past-plan-1M: round ${round} of ${ROUNDS}`);
      const times: [number, number][] = [];
      const compared: number[] = [];
      const found: number[] = [];
      for (let question = 0; question < QUESTIONS; question++) {
        const part = moments.next().value;
        times.push([await latency(largeUrl, LARGE, part), await latency(url, SMALL, part)]);
        compared.push(await comparing(moments.next().value));
        found.push(await finding(moments.next().value));
      }
      if (round === 0) continue; // Warms up.
      const plain = median(times.map(([value]) => value));
      latencies.push({ value: plain, baseline: median(times.map(([, baseline]) => baseline)) });
      findings.push({ value: median(found), baseline: plain });
      comparisons.push({ value: median(compared), baseline: plain });
      memory.push({ value: (await large.ask<number>('rss')) / 1e6, baseline: (await small.ask<number>('rss')) / 1e6 });
    }
    await Promise.all([small.stop(), large.stop()]);
    return {
      'past-plan-1M': latencies,
      'memory-1M': memory,
      'compare-300-plans': comparisons,
      'findings-300-plans': findings,
    };
  },
};

/** Parts of the ledger's time, spread over it, and none twice: no cache has an answer. */
function* momentsIn(from: number, to: number): Generator<number, never> {
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let number = 1; ; number++) yield from + (to - from) * ((number * golden) % 1);
}

/** A server that is started on a ledger whose read model is built. */
async function serverOn(data: string, size: Size, progress: Bench['progress']): Promise<[Process, string]> {
  const file = join(data, 'ledger.db');
  await writeLedger(file, size, progress);
  const { store, close } = await SqliteEventStore.open(file);
  const readModel = ReadModel.open(join(data, 'read-model.db'), projections);
  await new Runner({ store, readModel, projections, labels: new RunningMaximum() }).catchUp((handled) =>
    progress(`building the read model: ${handled} of ${size.events} events`),
  );
  readModel.close();
  await close();
  return Process.start<string>('server', { LIGGAREN_DATA: data, LIGGAREN_STORE: '', PORT: '0' });
}
