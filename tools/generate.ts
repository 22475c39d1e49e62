// Writes what is generated and committed: apps/api/schema.graphql, docs/commands.md, docs/events.md, docs/findings.md, docs/schemas,
// and in test/golden/events the files that are missing.
// With --check it writes nothing, and fails when something is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findingsPage } from './findings-page.js';
import { missingGoldenEvents } from './golden-events.js';
import { commandsPage, eventsPage, jsonSchemas } from './reference.js';
import { graphqlSchema } from './schema.js';

const root = resolve(import.meta.dirname, '../..');
const files = new Map<string, string>([
  ['apps/api/schema.graphql', await graphqlSchema()],
  ['docs/commands.md', commandsPage()],
  ['docs/events.md', eventsPage()],
  ['docs/findings.md', findingsPage()],
  ...jsonSchemas(),
  ...missingGoldenEvents(root),
]);

const folder = 'docs/schemas';
const kept = existsSync(join(root, folder))
  ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  : [];
const left = kept
  .filter((name) => name.endsWith('.json'))
  .map((name) => `${folder}/${name}`)
  .filter((name) => !files.has(name));
const stale = [...files]
  .filter(([name, text]) => !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8') !== text)
  .map(([name]) => name);

if (process.argv.includes('--check')) {
  for (const name of [...stale, ...left])
    console.error(`${name} is stale: run "npm run generate" and commit the result.`);
  process.exit(stale.length + left.length > 0 ? 1 : 0);
}
for (const name of stale) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), files.get(name)!);
}
for (const name of left) rmSync(join(root, name));
console.log(`${files.size} generated files, ${stale.length} written, ${left.length} removed.`);
process.exit(0);
