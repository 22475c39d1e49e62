import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Shell } from '../../testing/shell.js';
import { failureOf } from '../failure.js';

describe('liggaren query', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    const files = ['mal-2023-2026.yaml', 'matvarden.csv'].map((file) => `examples/ekero/${file}`);
    await shell.run('import', 'history', ...files);
  });
  afterAll(() => shell.close());
  const ask = async (question: string, ...more: string[]) =>
    shell.run('query', await shell.write('q.graphql', question), ...more);

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
