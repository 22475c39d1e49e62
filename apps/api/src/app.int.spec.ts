import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projections, ReadModel } from '@liggaren/projections';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { assemble, type OpenLedger } from './open-ledger.js';
import { createServer } from './server.js';

describe('the server', () => {
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
  });
  afterAll(async () => {
    await app.close();
    await opened.close();
  });

  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  };

  it('records a body and reads it back', async () => {
    const answer = await ask(
      'mutation { registerBody(input: { bodyId: "body:ks", name: "Kommunstyrelsen", kind: BOARD }) { refusal { code } position body { id name kind moment { validOn size } } } }',
    );
    expect(answer).toMatchObject({
      data: { registerBody: { refusal: null, body: { id: 'body:ks', name: 'Kommunstyrelsen', kind: 'BOARD' } } },
    });
  });
});
