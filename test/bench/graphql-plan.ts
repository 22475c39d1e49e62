import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench, Round, Suite } from './figure.js';
import { writeLedger } from './ledger/write-ledger.js';
import { ask, planQuery } from './plan-query.js';
import type { Load } from './processes/load.js';
import { Process } from './processes/process.js';

const ROUNDS = 5;
const PLANS = 3;
const MILLISECONDS = 3_000;
const CONNECTIONS = 6;

/** Whole plans over HTTP, against the same bytes served as they lie in memory. */
export const graphqlPlan: Suite = {
  figures: [{ name: 'graphql-plan', unit: 'queries/s', against: 'answers/s', aim: { atLeast: 0.05 } }],
  async measure({ folder, progress }: Bench) {
    const data = await folder();
    await writeLedger(join(data, 'ledger.db'), { events: 10_000, plans: PLANS }, progress);
    progress('graphql-plan: starting the server');
    const [server, url] = await Process.start<string>('server', { LIGGAREN_DATA: data, LIGGAREN_STORE: '', PORT: '0' });
    const bodies = Array.from({ length: PLANS }, (_, number) => planQuery(number));
    const answers = await Promise.all(bodies.map((body) => ask(url, body)));
    const file = join(data, 'answer');
    await writeFile(file, answers[0]!);
    const [bare, bareUrl] = await Process.start<string>('bare', { BENCH_ANSWER: file });
    const [load] = await Process.start('load');
    const under = (base: string): Promise<number> =>
      load.ask({ url: `${base}/graphql`, connections: CONNECTIONS, milliseconds: MILLISECONDS, bodies } satisfies Load);
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(`graphql-plan: round ${round} of ${ROUNDS}`);
      const [value, baseline] = [await under(url), await under(bareUrl)];
      if (round > 0) rounds.push({ value, baseline });
    }
    for (const process of [load, bare, server]) await process.stop();
    return { 'graphql-plan': rounds };
  },
};
