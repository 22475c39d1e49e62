import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withEngine } from '@liggaren/graphql';
import { parse, validate } from 'graphql';
import { examples } from '../../apps/web/graphiql/examples.js';
import { tell } from './council-year/tell.js';
import { stores, type TestServer } from './server.js';

const nameOf = (query: string): string => /^query (\w+)/m.exec(query)?.[1] ?? '';

describe('the examples that GraphiQL opens with', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await tell(stores[0]![1]);
  });
  afterAll(async () => {
    await server.close();
    jest.useRealTimers();
  });

  it.each(examples.filter(({ query }) => nameOf(query) !== '').map((each) => [nameOf(each.query), each] as const))(
    'answers %s of a year of follow-up',
    async (_, { query, variables }) => {
      const data = await server.data(query, { ...variables, ...('plan' in variables! && { plan: 'ks-2024' }) });
      const [answer] = Object.values(data) as object[];
      expect(JSON.stringify(answer).length).toBeGreaterThan(100);
    },
  );

  it('all fit the schema', async () => {
    const wrong = await withEngine(server.opened, async ({ schema }) =>
      examples.flatMap(({ query }) => validate(schema, parse(query))),
    );
    expect(wrong).toEqual([]);
  });
});
