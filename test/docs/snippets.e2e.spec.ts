import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withEngine } from '@liggaren/graphql';
import { openLedger, settingsFrom } from '@liggaren/runtime';
import { commandsOf, root, snippetsOf } from './snippets.js';

const PAGES = ['README.md', 'docs/how-to/import.md', 'docs/how-to/sheets.md', 'docs/time.md'];
const DEMO = ['mal-2023-2026.yaml', 'matvarden.csv', 'kompletterande-nyckeltal.yaml', 'kompletterande-nyckeltal.csv'];
const LIGGAREN = 'npm run liggaren -- ';
/** Each once: two pages may show the same. */
const commands = [...new Set(commandsOf(snippetsOf(PAGES, 'sh')))];
const questions = snippetsOf(PAGES, 'graphql');

/** Not run here, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'npm ci && npm run demo': 'a spec of the demo starts it',
  'npm ci && npm test': 'it is what runs this spec',
  'npm run build && npm start': 'specs of the server start it',
};

describe('what the pages show', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
    await symlink(join(root, 'examples'), join(folder, 'examples'));
    await writeFile(join(folder, 'figures.csv'), snippetsOf(PAGES, 'csv')[0]!.text);
    await writeFile(join(folder, 'commands.jsonl'), snippetsOf(PAGES, 'json')[0]!.text);
    await writeFile(
      join(folder, 'question.graphql'),
      questions.find(({ text }) => text.includes('indicators {'))!.text,
    );
    await cp(join(root, 'examples/ekero/mal-2023-2026.yaml'), join(folder, 'plan.yaml'));
    await liggaren('demo', 'import', 'history', ...DEMO.map((file) => `examples/ekero/${file}`));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(questions)('GraphQL on line $line of $page is answered', async ({ text }) => {
    const opened = await openLedger(settingsFrom({ LIGGAREN_DATA: join(folder, 'demo') }));
    await opened.runner.catchUp();
    const { data, errors } = await withEngine(opened, (engine) => engine.ask(text)).finally(() => opened.close());
    expect(errors).toBeUndefined();
    expect(Object.values(data!)).not.toContain(null);
    expect(JSON.stringify(data)).not.toContain('"refusal":{');
  });

  it.each(commands.filter((command) => command.startsWith(LIGGAREN)))('%s does what it says', (command) => {
    const args = command.slice(LIGGAREN.length).split(' ');
    return liggaren(args.includes('history') ? 'empty' : 'demo', ...args);
  });

  it('no command is shown that nobody runs', () => {
    const others = commands.filter((command) => !command.startsWith(LIGGAREN));
    expect(others.filter((command) => !(command in ELSEWHERE) && !command.startsWith('export '))).toEqual([]);
  });

  it('the calendar can be put under the plan of the example', async () => {
    const [calendar] = snippetsOf(PAGES, 'yaml');
    const file = join(folder, 'plan-with-calendar.yaml');
    await writeFile(file, `${await readFile(join(folder, 'plan.yaml'), 'utf8')}\n${calendar!.text}`);
    expect(await liggaren('calendar', 'import', 'history', file)).toContain('Recorded');
  });

  /** The command line as a process of its own, from its source; fails where it does not end with 0. */
  const liggaren = (ledger: string, ...args: string[]) =>
    new Promise<string>((resolve, reject) => {
      const source = [join(root, 'test/fault/source.mjs'), join(root, 'apps/cli/src/main.ts')] as const;
      const env = { ...process.env, NODE_OPTIONS: '', LIGGAREN_DATA: join(folder, ledger) };
      execFile(
        process.execPath,
        ['--import', source[0], source[1], ...args],
        { cwd: folder, env },
        (error, said, wrong) => (error ? reject(new Error(`${said}\n${wrong}`)) : resolve(said)),
      ).stdin!.end();
    });
});
