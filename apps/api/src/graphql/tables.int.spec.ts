import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningServer, startShop } from '../../testing/shop.js';

describe('an answer as rows', () => {
  let server: RunningServer;
  beforeAll(async () => void (server = await startShop()));
  afterAll(() => server.app.close());

  const ask = async (accept: string, query: string, rows = '') => {
    const answer = await fetch(`${server.url}/graphql${rows}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const shelf = '{ __type(name: "Shelf") { kind fields { name type { kind } args { name } } } }';

  it('is CSV for whoever accepts it', async () =>
    expect(await ask('text/csv', shelf)).toEqual({
      status: 200,
      type: 'text/csv; charset=utf-8',
      text: 'name,type.kind,args\r\nabove,NON_NULL,\r\nname,NON_NULL,\r\n',
    }));

  it('is JSON Lines for whoever accepts that', async () => {
    const { type, text } = await ask('application/jsonl', shelf, '?rows=__type.fields');
    expect(type).toBe('application/jsonl; charset=utf-8');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { name: 'above', type: { kind: 'NON_NULL' }, args: [] },
      { name: 'name', type: { kind: 'NON_NULL' }, args: [] },
    ]);
  });

  it('tells what went wrong in JSON', async () => {
    for (const [query, rows, message] of [
      ['{ nothing }', '', 'Cannot query field'],
      ['{ shelf { name } }', '', 'The answer has no list'],
      [shelf, '?rows=__type.shelves', '__type.shelves is no list of the answer'],
    ] as const) {
      const answer = await ask('text/csv', query, rows);
      expect([answer.status, answer.type]).toEqual([400, expect.stringContaining('json')]);
      expect(JSON.parse(answer.text).errors[0].message).toContain(message);
    }
  });

  it('stays JSON for everybody else', async () => {
    for (const accept of ['*/*', 'application/json', 'text/html,*/*;q=0.8'])
      expect(JSON.parse((await ask(accept, '{ shelf { name } }')).text)).toEqual({
        data: { shelf: { name: 'shelf' } },
      });
  });
});
