import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Engine, LIMITS } from '@liggaren/graphql';
import { Logger } from '@nestjs/common';
import { type RunningServer, startShop } from '../../testing/shop.js';

describe('a question asked in process', () => {
  let server: RunningServer;
  beforeAll(async () => {
    jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    server = await startShop();
  });
  afterAll(async () => {
    await server.app.close();
    jest.restoreAllMocks();
  });

  const overHttp = async (query: string, variables = {}, actor = 'local') => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-actor': actor },
      body: JSON.stringify({ query, variables }),
    });
    return answer.json();
  };
  const store = 'mutation($i: StoreInput!) { store(input: $i) }';

  it.each<[name: string, ...question: Parameters<typeof overHttp>]>([
    ['with an answer', '{ shelf { name above { name } } }'],
    ['that names none of two operations', `query a { me } query b { me }`],
    ['by somebody', '{ me }', {}, 'kansli.07'],
    ['that is a command', store, { i: { name: 'x', day: '2024-05-31' } }],
    ['with wrong input', store, { i: { name: 'too long', day: null } }],
    ['that is no GraphQL', '{ shelf'],
    ['that does not fit the schema', '{ nothing }'],
    ['that is too deep', `{ shelf ${'{ above '.repeat(LIMITS.depth)}{ name }${' }'.repeat(LIMITS.depth)} }`],
    ['that is too long', `{ ${'me '.repeat(LIMITS.tokens)} }`],
    ['with variables that are too long', '{ me }', { x: 'x'.repeat(LIMITS.bodyBytes) }],
    ...['conflict', 'unavailable', 'input', 'corrupt', 'bug', 'bare'].map((how): [string, string] => [
      `that breaks: ${how}`,
      `{ broken(how: "${how}") }`,
    ]),
  ])('is answered as over HTTP: %s', async (_, query, variables = {}, actor = 'local') => {
    const answer = await server.app.get(Engine, { strict: false }).ask(query, variables, actor);
    expect(answer).toEqual(await overHttp(query, variables, actor));
    expect(JSON.stringify(answer)).not.toMatch(/secret (corrupt|bug|bare)/);
  });
});
