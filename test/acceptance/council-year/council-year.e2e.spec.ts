import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { stores, type TestServer } from '../server.js';
import { tell } from './tell.js';

describe.each(stores)('a council year, told through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await tell(open);
  }, 120_000);
  afterAll(async () => {
    await server.close();
    jest.useRealTimers();
  });

  it('is told', async () => {
    const { findings } = await server.data(
      '{ findings(planId: "ks-2024") { question code severity summary events { type } } }',
    );
    if (process.env['SHOW']) console.log(JSON.stringify(findings, null, 1));
    expect(findings).not.toEqual([]);
  });
});
