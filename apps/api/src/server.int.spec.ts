import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { auditServer } from 'graphql-http';
import { type RunningServer, Switch, shop, startShop } from '../testing/shop.js';

describe('the server', () => {
  let server: RunningServer;
  beforeEach(async () => void (server = await startShop()));
  afterEach(() => server.app.close());

  const ask = async (query: string, headers: Record<string, string> = {}, variables = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return answer.json() as Promise<{
      data?: unknown;
      errors?: { message: string; path?: unknown; extensions: { code: string } }[];
    }>;
  };

  it('answers every question of GraphQL over HTTP as the specification says', async () => {
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn: fetch });
    expect(results.length).toBeGreaterThan(55);
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
  });

  it('is alive at once, and ready when the read model is', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    const ready = server.app.get(Switch);
    ready.reason = 'the read model is 200 events behind';
    const not = await fetch(`${server.url}/health/ready`);
    expect([not.status, await not.json()]).toEqual([
      503,
      { ready: false, reason: 'the read model is 200 events behind' },
    ]);
    ready.reason = undefined;
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('takes who acts from the x-actor header', async () => {
    expect(await ask('{ me }')).toEqual({ data: { me: 'local' } });
    expect(await ask('{ me }', { 'x-actor': 'kansli.07' })).toEqual({ data: { me: 'kansli.07' } });
    const refused = await ask('{ me }', { 'x-actor': 'Anna Andersson' });
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('opaque id'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  describe('when something breaks', () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    afterEach(() => void logged.mockClear());

    it.each([
      ['conflict', 'CONFLICT', 'secret conflict', 0],
      ['unavailable', 'UNAVAILABLE_CODE', 'secret unavailable', 0],
      ['input', 'INPUT_CODE', 'secret input', 0],
      ['corrupt', 'CORRUPT_CODE', expect.not.stringContaining('secret'), 1],
      ['bug', 'INTERNAL_SERVER_ERROR', expect.not.stringContaining('secret'), 1],
      ['bare', 'INTERNAL_SERVER_ERROR', expect.not.stringContaining('secret'), 1],
    ])('%s: it says %s, where, and no more than a client should know', async (how, code, message, times) => {
      const { errors } = await ask(`{ broken(how: "${how}") }`);
      expect(errors).toEqual([
        { message, path: ['broken'], locations: [{ line: 1, column: 3 }], extensions: { code } },
      ]);
      expect(logged).toHaveBeenCalledTimes(times);
    });
  });

  it('names everything that is wrong in an input, and does not call the resolver', async () => {
    shop.stored.length = 0;
    const { errors } = await ask(
      'mutation($i: StoreInput!) { store(input: $i) }',
      {},
      { i: { name: 'too long', day: null } },
    );
    expect(errors).toEqual([
      {
        message: 'input.name must be at most 5 letters',
        path: ['store'],
        locations: [{ line: 1, column: 29 }],
        extensions: {
          code: 'BAD_USER_INPUT',
          problems: [{ path: ['input', 'name'], message: 'must be at most 5 letters' }],
        },
      },
    ]);
    expect(shop.stored).toEqual([]);
    const day = await ask(
      'mutation($i: StoreInput!) { store(input: $i) }',
      {},
      { i: { name: 'x', day: '2024-02-30' } },
    );
    expect(day.errors?.[0]).toMatchObject({
      message: expect.stringContaining('LocalDate must be a day such as "2024-05-31", not "2024-02-30"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('hands on an input without nulls, as a plain object', async () =>
    expect(await ask('mutation { store(input: { name: "x", day: null }) }')).toEqual({
      data: { store: '{"name":"x"}' },
    }));

  it('streams a subscription, and ends it when the client goes and when the server closes', async () => {
    shop.closedStreams = 0;
    const open = async (signal?: AbortSignal) => {
      const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent('subscription { ticks }')}`, {
        headers: { accept: 'text/event-stream' },
        ...(signal ? { signal } : {}),
      });
      expect(answer.headers.get('content-type')).toContain('text/event-stream');
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('"ticks":"2"')) text += (await reader.read()).value ?? '';
      return reader;
    };
    const client = new AbortController();
    await open(client.signal);
    client.abort();
    await until(() => shop.closedStreams === 1);

    await open();
    const began = performance.now();
    await server.app.close();
    expect(performance.now() - began).toBeLessThan(2_000);
    await until(() => shop.closedStreams === 2);
  });
});

async function until(reached: () => boolean): Promise<void> {
  for (let tries = 0; !reached(); tries++) {
    if (tries > 200) throw new Error('It did not happen within 2 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
