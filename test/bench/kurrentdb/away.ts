import { setTimeout as sleep } from 'node:timers/promises';
import { Line } from '../../../libs/store-kurrentdb/testing/index.js';
import { type Bench, milliseconds, type Round, type Suite } from '../figure.js';
import { ask, planQuery } from '../plan-query.js';
import { Process } from '../processes/process.js';
import { copiedLedger } from './copied-ledger.js';
import { realServer, whyNot } from './server.js';

const ROUNDS = 5;
const PLANS = 3;
const EVENTS = 10_000;
/** Of so many, the hundredth part is six. */
const QUESTIONS = 600;

/** Removable texts lie on the server, and are not to be had without it: the one field that is not asked for. */
const withoutTexts = (body: string): string => body.replace(/\\n\s+note\\n/, '\\n');

/** The slowest hundredth of questions for a plan while the cluster is away, against before. */
export const kurrentAway: Suite = {
  figures: [{ name: 'kurrentdb-away-p99', unit: 'ms away', against: 'ms before', aim: { atMost: 2 } }],
  whyNot,
  async measure(bench: Bench) {
    const { ledger, opened } = await copiedLedger(bench, { events: EVENTS, plans: PLANS });
    await opened.close();
    const line = await Line.to(realServer());
    const env = { LIGGAREN_DATA: await bench.folder(), LIGGAREN_STORE: line.url, LIGGAREN_LEDGER: ledger, PORT: '0' };
    const [server, url] = await Process.start<string>('server', env);
    const storeIs = async (how: string) => {
      for (;;) {
        const { store } = (await (await fetch(`${url}/health/ready`)).json()) as { store: string };
        if (store.startsWith(how)) return;
        await sleep(50);
      }
    };
    let asked = 0;
    const slowest = async () => {
      const times: number[] = [];
      while (times.length < QUESTIONS) {
        const body = withoutTexts(planQuery(asked % PLANS, 0.2 + ((asked++ * 7) % 100) / 130));
        times.push(await milliseconds(() => ask(url, body)));
      }
      return times.sort((a, b) => a - b)[Math.floor(QUESTIONS * 0.99)]!;
    };
    const rounds: Round[] = [];
    try {
      for (let round = 0; round <= ROUNDS; round++) {
        bench.progress(`kurrentdb-away-p99: round ${round} of ${ROUNDS}`);
        await storeIs('there');
        const baseline = await slowest();
        line.refuse();
        await storeIs('away');
        const value = await slowest();
        line.accept();
        if (round > 0) rounds.push({ value, baseline });
      }
    } finally {
      await server.stop();
      await line.close();
    }
    return { 'kurrentdb-away-p99': rounds };
  },
};
