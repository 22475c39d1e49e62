import { parseArgs } from 'node:util';
import type { Suite } from './figure.js';
import { folders } from './folders.js';
import { graphqlPlan } from './graphql-plan.js';
import { kurrentAway } from './kurrentdb/away.js';
import { kurrentRebuild } from './kurrentdb/rebuild.js';
import { kurrentTransact } from './kurrentdb/transact.js';
import { largeLedger } from './large-ledger.js';
import { Process } from './processes/process.js';
import { rebuild } from './rebuild.js';
import { asJson, asText, progressOn } from './report.js';
import { transact } from './transact.js';

const suites: readonly Suite[] = [
  transact,
  rebuild,
  graphqlPlan,
  largeLedger,
  kurrentTransact,
  kurrentRebuild,
  kurrentAway,
];
const names = suites.flatMap(({ figures }) => figures.map(({ name }) => name));

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exit(1);
}

const wanted = new Set(positionals.length > 0 ? positionals : names);
const { folder, removeAll } = folders();
const progress = progressOn(process.stderr);
try {
  for (const { figures, measure, whyNot } of suites) {
    const asked = figures.filter(({ name }) => wanted.has(name));
    if (asked.length === 0) continue;
    const skipped = whyNot?.();
    if (skipped !== undefined) {
      for (const figure of asked) console.log((values.json ? asJson : asText)(figure, { skipped }));
      continue;
    }
    const rounds = await measure({ wanted, folder, progress }).catch((error: Error) => error);
    progress('');
    for (const figure of asked) {
      const result = rounds instanceof Error ? { failed: rounds.message } : rounds[figure.name]!;
      if ('failed' in result) process.exitCode = 1;
      console.log(values.json ? asJson(figure, result) : asText(figure, result));
    }
  }
} finally {
  await Process.stopAll();
  await removeAll();
}
