import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { describeEventStore } from '@liggaren/event-sourcing/testing';
import { type ServerUnderTest, serverUnderTest } from '../testing/index.js';
import { KurrentEventStore } from './index.js';

let server: ServerUnderTest;
const ledger = `test-${randomUUID()}`;

beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(() => server.stop());

describeEventStore('kurrentdb', async () => KurrentEventStore.open(server.url, { ledger }));
