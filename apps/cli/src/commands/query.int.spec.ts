import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { failureOf } from '../failure.js';
import { program } from '../program.js';

jest.setTimeout(60_000);

describe('liggaren query', () => {
  let folder: string;
  const told: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
    process.env['LIGGAREN_DATA'] = folder;
    jest.spyOn(console, 'log').mockImplementation((text: string) => void told.push(text));
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    await run('import', 'history', ...['mal-2023-2026.yaml', 'matvarden.csv'].map((file) => `examples/ekero/${file}`));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    delete process.env['LIGGAREN_DATA'];
    await rm(folder, { recursive: true, force: true });
  });
  const run = async (...args: string[]) => {
    told.length = 0;
    await program().parseAsync(['node', 'liggaren', ...args]);
    return told.join('\n');
  };
  const ask = async (question: string, ...more: string[]) => {
    const file = join(folder, 'q.graphql');
    await writeFile(file, question);
    return run('query', file, ...more);
  };

  it('asks any question, and shows the answer as it came', async () =>
    expect(JSON.parse(await ask('{ ledger { name } }'))).toEqual({ ledger: { name: 'liggaren' } }));

  it('reads a connection to its end, a thing a line', async () => {
    const trail =
      '{ auditTrail(first: 20, after: $after) { edges { node { type recordedAt } } pageInfo { hasNextPage endCursor } } }';
    const lines = (await ask(`query ($after: String) ${trail}`, '--format', 'jsonl')).trim().split('\n');
    const { data } = JSON.parse(
      `{"data":${await ask('{ auditTrail(first: 500) { edges { node { type recordedAt } } } }')}}`,
    );
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      data.auditTrail.edges.map(({ node }: { node: object }) => node),
    );
  });

  it('writes decimals with a comma for Excel, by whatever name the question gives them', async () => {
    const figures =
      'query ($id: ID!) { indicator(id: $id) { measurements { edges { node { period utslapp: value publishedOn } } } } }';
    const id = JSON.stringify({ id: 'indicator:vaxthusgaser-per-invanare' });
    expect(await ask(figures, '--variables', id, '--excel')).toMatch(
      /^\uFEFFperiod;utslapp;publishedOn\r\n1990;5,38;2024-06-09\r\n/,
    );
    expect(await ask(figures, '--variables', id, '--format', 'csv')).toMatch(/\r\n1990,5\.38,2024-06-09\r\n/);
  });

  it('stands in columns as a table', async () =>
    expect(await ask('{ plans { goals { number title } } }', '--format', 'table', '--rows', 'plans.goals')).toMatch(
      /^number {2}title\n1 {7}\S.*\n2 {7}\S/,
    ));

  it.each([
    ['{ nothing }', 'Cannot query field "nothing"'],
    ['{ plans', 'The question is no GraphQL'],
    ['mutation { x }', 'Only questions are asked here'],
  ])('says what is wrong with %s', async (question, message) => {
    const failure = await ask(question).then(() => undefined, failureOf);
    expect(failure).toMatchObject({ status: 1, message: expect.stringContaining(message) });
  });

  it('says what is wrong with its options', async () => {
    for (const options of [
      ['--variables', '[]'],
      ['--format', 'csv'],
    ])
      expect(await ask('{ ledger { name } }', ...options).then(() => undefined, failureOf)).toMatchObject({
        status: 1,
      });
  });
});
