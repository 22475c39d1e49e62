import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '@liggaren/event-sourcing';
import { projections, ReadModel } from '@liggaren/projections';
import { assemble, type OpenLedger } from '@liggaren/runtime';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { createServer } from '../server.js';

describe('a query that is asked again and again', () => {
  let app: NestFastifyApplication;
  let opened: OpenLedger;
  let url: string;

  beforeAll(async () => {
    const parts = { store: new MemoryEventStore(), values: new MemoryRemovableValues(), close: async () => {} };
    opened = await assemble(parts, ReadModel.open(':memory:', projections), { name: 'test', municipality: '0125' });
    app = await createServer(AppModule.with(opened), { hosts: [] });
    await app.listen(0, '127.0.0.1');
    await opened.runner.start();
    url = await app.getUrl();
    await ask('mutation { registerBody(input: { bodyId: "body:ks", name: "KS", kind: BOARD }) { position } }');
  });
  afterAll(async () => {
    await app.close();
    await opened.close();
  });

  const ask = async (query: string, variables: object = {}, operationName?: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return { status: response.status, body: (await response.json()) as object };
  };

  const at = 'query ($at: MomentInput, $with: Boolean = true)';
  const questions: Record<string, Parameters<typeof ask>> = {
    'with fragments, aliases and directives': [
      `${at} { a: node(id: "body:ks", at: $at) { ...f ... on Body { name @include(if: $with) } } } fragment f on Node { id __typename }`,
      { with: false },
    ],
    'of a moment given as variables': [`${at} { moment(at: $at) { position validOn } }`, { at: { atPosition: '3' } }],
    'with nothing to find': ['{ plan(id: "plan:x") { id } }'],
    'with a day that is none': [`${at} { moment(at: $at) { validOn } }`, { at: { validOn: '2024-02-30' } }],
    'with a number for a position': [`${at} { moment(at: $at) { validOn } }`, { at: { atPosition: 3 } }],
    'with a field that is not there': [`${at} { moment(at: $at) { validOn } }`, { at: { day: '2024-02-28' } }],
    'with two cuts': [`${at} { moment(at: $at) { validOn } }`, { at: { knownOn: '2024-02-28', atPosition: '1' } }],
    'without a variable it needs': ['query ($id: ID!) { body(id: $id) { id } }'],
    'with null for a variable it needs': ['query ($id: ID!) { body(id: $id) { id } }', { id: null }],
    'with an enum value that is none': ['query ($l: Language!) { labels(language: $l) { enum } }', { l: 'FR' }],
    'that names no operation of several': ['query a { __typename } query b { plans { id } }'],
  };

  it.each(Object.entries(questions))('is answered the same each time: %s', async (_, question) => {
    const first = await ask(...question);
    const later = [];
    for (let times = 0; times < 4; times++) later.push(await ask(...question));
    expect(later).toEqual([first, first, first, first]);
  });

  it.each([new Error('internal'), new StoreUnavailable('gone')])('fails the same each time: %p', async (fault) => {
    const { reader } = opened;
    const moment = jest.spyOn(reader, 'moment').mockImplementation(() => {
      throw fault;
    });
    const answers = [];
    for (let times = 0; times < 5; times++) answers.push(await ask('{ plans { id title } ledger { name } }'));
    moment.mockRestore();
    // A fault is told without its place in the query once that is compiled.
    const told = JSON.stringify(answers, (key, value: unknown) => (key === 'locations' ? undefined : value));
    const withoutPlaces = JSON.parse(told) as unknown[];
    expect(withoutPlaces).toEqual(Array(5).fill(withoutPlaces[0]));
    expect(told).not.toContain('internal"');
  });

  it('answers the operation that is named', async () => {
    const document = 'query a { __typename } query b { plans { id } }';
    const answers = [];
    for (let times = 0; times < 5; times++)
      for (const name of ['a', 'b']) answers.push((await ask(document, {}, name)).body);
    expect(answers.slice(-2)).toEqual([{ data: { __typename: 'Query' } }, { data: { plans: [] } }]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(2);
  });
});
