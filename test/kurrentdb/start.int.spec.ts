import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, jest } from '@jest/globals';
import { settingsFrom } from '@liggaren/runtime';
import { Line } from '@liggaren/store-kurrentdb/testing';
import { serve } from '../../apps/api/src/serve.js';
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

it('a server waits for a store that is away at start, and goes on answering while it is away later', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const line = await Line.to(server().url);
  line.refuse();
  const [folder, port] = [await mkdtemp(join(tmpdir(), 'liggaren-')), await freePort()];
  const at = `http://127.0.0.1:${port}`;
  const serving = serve(
    settingsFrom({
      PORT: String(port),
      LIGGAREN_DATA: folder,
      LIGGAREN_STORE: line.url,
      LIGGAREN_LEDGER: `test-${randomUUID()}`,
    }),
  );
  /** What `/health/ready` says once it says something of the kind; else the test ends with its time. */
  const ready = async (kind: (status: number, store?: string) => boolean): Promise<unknown> => {
    for (;;) {
      const answer = await fetch(`${at}/health/ready`).catch(() => undefined);
      const body = (await answer?.json()) as { store?: string; reason?: string } | undefined;
      if (body?.reason?.includes('stands still')) throw new Error(body.reason);
      if (answer && kind(answer.status, body?.store)) return body;
      await sleep(20);
    }
  };
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${at}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await answer.json()) as {
      // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their questions
      data: any;
      errors?: { message: string; path: string[]; extensions: { code: string } }[];
    };
  };

  expect(await ready(() => true)).toEqual({ ready: false, reason: expect.stringContaining('store') });
  expect(said.mock.calls).toEqual([[expect.stringContaining('store does not answer')]]);
  line.accept();
  const started = await serving;
  expect(await ready((status, store) => status === 200 && store === 'there')).toEqual({ ready: true, store: 'there' });

  const { data } = await ask(`mutation {
    defineIndicator(input: { indicatorId: "a", name: "A", unit: PERCENT, direction: HIGHER, method: REGISTER, validFrom: "2023-01-01" }) { position }
    answer: recordMeasurement(input: { indicatorId: "a", period: "2023", value: "71", publishedOn: "2024-04-01", note: "Preliminär" }) { position } }`);
  const figure = `indicator(id: "a", atLeast: "${data.answer.position}") { latest { value`;
  await ask(`{ ${figure} } } }`);
  line.refuse();
  const away = await ready((_, store) => store !== 'there');
  expect(away).toEqual({ ready: true, store: expect.stringMatching(/^away since \d{4}-\d\d-\d\dT/) });
  expect(await ask(`{ ${figure} } } }`)).toEqual({ data: { indicator: { latest: { value: '71' } } } });
  // Said by who does not wait as long as a command would for the store.
  const message = expect.stringContaining('This text lies in the store, which does not answer now');
  expect(await ask(`{ ${figure} note } } }`)).toMatchObject({
    data: { indicator: { latest: { value: '71', note: null } } },
    errors: [{ message, path: ['indicator', 'latest', 'note'], extensions: { code: 'STORE_UNAVAILABLE' } }],
  });
  line.accept();
  await ready((_, store) => store === 'there');
  expect(await ask(`{ ${figure} note } } }`)).toMatchObject({
    data: { indicator: { latest: { note: 'Preliminär' } } },
  });

  await started.close();
  await line.close();
  await rm(folder, { recursive: true });
  said.mockRestore();
}, 60_000);
