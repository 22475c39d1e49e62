import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Line } from '@liggaren/store-kurrentdb/testing';
import { serve } from '../../apps/api/src/serve.js';
import { settingsFrom } from '../../apps/api/src/settings.js';
import { arrange } from './arrange.js';

const { server } = arrange();

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

it('a server whose store is away at start says that it is not ready, and serves when the store is there', async () => {
  const line = await Line.to(server().url);
  line.refuse();
  const [folder, port] = [await mkdtemp(join(tmpdir(), 'liggaren-')), await freePort()];
  const settings = settingsFrom({
    PORT: String(port),
    LIGGAREN_DATA: folder,
    LIGGAREN_STORE: line.url,
    LIGGAREN_LEDGER: `test-${randomUUID()}`,
  });
  const serving = serve(settings);
  const ready = () => fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
  let answer: Response | undefined;
  while (!answer) answer = await ready();
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ready: false, reason: expect.stringContaining('store') },
  ]);
  line.accept();
  const started = await serving;
  expect((await ready())?.status).toBe(200);
  await started.close();
  await line.close();
  await rm(folder, { recursive: true });
}, 60_000);
