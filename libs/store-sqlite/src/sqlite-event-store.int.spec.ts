import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { describeEventStore } from '@liggaren/event-sourcing/testing';
import { SqliteEventStore } from './index.js';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
});
afterAll(() => rm(folder, { recursive: true }));

describeEventStore('SQLite', () => SqliteEventStore.open(join(folder, `${count++}`, 'ledger.db')));
