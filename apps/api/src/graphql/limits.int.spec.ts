import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@liggaren/graphql';
import { getIntrospectionQuery } from 'graphql';
import { type RunningServer, startShop } from '../../testing/shop.js';

describe('the limits', () => {
  let server: RunningServer;
  beforeAll(async () => void (server = await startShop()));
  afterAll(() => server.app.close());

  const ask = async (query: string, extra = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, ...extra }),
    });
    return {
      status: answer.status,
      ...((await answer.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] }),
    };
  };
  const deep = (levels: number) => `{ shelf ${'{ above '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;

  it('let a whole plan and an introspection through', async () => {
    expect((await ask(deep(13))).errors).toBeUndefined();
    expect(
      (await ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).errors,
    ).toBeUndefined();
  });

  it('refuse what is too deep, also through fragments, and say what to do', async () => {
    const answer = await ask(deep(LIMITS.depth + 1));
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]).toMatchObject({
      message: 'The query is more than 16 levels deep. Ask in several queries, by the ids of the first.',
      extensions: { code: 'QUERY_TOO_LARGE' },
    });
    const fragments = Array.from({ length: 20 }, (_, at) => `fragment f${at} on Shelf { above { ...f${at + 1} } }`);
    const through = await ask(`{ shelf { ...f0 } } ${fragments.join(' ')} fragment f20 on Shelf { name }`);
    expect(through.errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  });

  it('refuse too many aliases', async () => {
    const answer = await ask(`{ ${Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: me`).join(' ')} }`);
    expect(answer.errors?.map(({ extensions: { code } }) => code)).toEqual(['QUERY_TOO_LARGE']);
  });

  it('refuse a text that is too long before it is read to its end', async () => {
    const answer = await ask(`{ ${'me '.repeat(LIMITS.tokens)} }`);
    expect(answer.errors?.[0]?.message).toContain(`more than ${LIMITS.tokens} tokens`);
    expect(answer.errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
    expect((await ask('{ me }', { variables: { x: 'x'.repeat(LIMITS.bodyBytes) } })).status).toBe(413);
  });

  it('answer the largest text that is let in within a second', async () => {
    const began = performance.now();
    await ask(`{ ${'me '.repeat(LIMITS.tokens - 3)} }`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
