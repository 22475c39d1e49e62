import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingsFrom } from '@liggaren/runtime';
import { Command } from 'commander';
import { type ImportFlags, importFiles, tell } from '../importing.js';
import { readHistory } from '../read-files.js';
import { serveInChild } from '../server-process.js';
import { withLedger } from '../with-ledger.js';

const FILES = ['mal-2023-2026.yaml', 'matvarden.csv', 'kompletterande-nyckeltal.yaml', 'kompletterande-nyckeltal.csv'];

export const demo = (): Command =>
  new Command('demo')
    .summary('a ledger of Ekerö kommun with its real history, served')
    .description(
      'Makes a ledger in ./data/demo (or LIGGAREN_DATA), takes over the goals of Kommunstyrelsen in Ekerö 2023–2026 with their real figures, and serves it. The second time nothing is recorded.',
    )
    .action(async () => {
      const env = {
        LIGGAREN_LEDGER: 'ekero',
        ...process.env,
        LIGGAREN_DATA: process.env['LIGGAREN_DATA'] || 'data/demo',
      };
      const folder = examples();
      await withLedger(async (opened) => {
        const flags: ImportFlags = { actor: 'liggaren-demo' };
        const paths = FILES.map((file) => join(folder, file));
        tell(await importFiles(opened, paths, readHistory, { ...flags, takeOver: true }), flags);
      }, settingsFrom(env));
      process.exitCode = await serveInChild(env, (greeting) => `\n${greeting}${QUESTIONS}\n`);
    });

/** The folder of the example, above where this runs from. */
function examples(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const found = join(folder, 'examples', 'ekero');
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error('The folder examples/ekero is missing.');
  }
}

const QUESTIONS = `
Try these in GraphiQL.

1. The plan as it stands, goal by goal:
   { plan(id: "plan:ekero-ks-2023-2026") { title formalStatus
       goals { number title indicators { wording signal targets { operator value duePeriod } } } } }

2. Emissions of 1990 as the office believed on 2024-01-01, and as its source says now:
   { then: indicator(id: "indicator:vaxthusgaser-per-invanare", at: { knownOn: "2024-01-01" }) {
       measurements(first: 1) { edges { node { period value } } } }
     now: indicator(id: "indicator:vaxthusgaser-per-invanare") {
       measurements(first: 1) { edges { node { period value } } } } }

3. Every event in which something was taken over, in Swedish sentences:
   { auditTrail(filter: { takenOver: true }, first: 20) {
       edges { node { recordedAt recordedAtBasis summary(language: SV) } } } }
`;
