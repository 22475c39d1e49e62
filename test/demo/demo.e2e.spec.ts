import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const source = new URL('../fault/source.mjs', import.meta.url).href;

describe('the demo', () => {
  let folder: string;
  let demo: ChildProcess;
  let url: string;
  let said = '';
  /** In a group of its own, as a terminal starts it. */
  const start = (port: string): ChildProcess =>
    spawn(process.execPath, ['--import', source, here('../../apps/cli/src/main.ts'), 'demo'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: port, LIGGAREN_DATA: folder },
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-demo-'));
    demo = start('0');
    for await (const part of demo.stdout!.iterator({ destroyOnReturn: false })) {
      said += String(part);
      if (said.includes('summary(language: SV)')) break;
    }
    url = /Liggaren is at (\S+)/.exec(said)![1]!;
  });
  afterAll(async () => {
    if (demo.exitCode === null) process.kill(-demo.pid!, 'SIGKILL');
    await rm(folder, { recursive: true });
  });

  it('records the history, serves it, and says where and what to try', async () => {
    expect(said).toMatch(
      /^Recorded 61 events; 0 rows unchanged\.\n.*\n\nLiggaren is at .*\n\nTry these in GraphiQL\.\n/s,
    );
    const answer = await fetch(`${url}/graphql?query=${encodeURIComponent('{ ledger { name } plans { id } }')}`);
    expect(await answer.json()).toEqual({
      data: { ledger: { name: 'ekero' }, plans: [{ id: 'plan:ekero-ks-2023-2026' }] },
    });
  });

  it('says so and ends with status 1 where its port is taken', async () => {
    const second = start(new URL(url).port);
    const [out, errors, [status]] = await Promise.all([
      text(second.stdout!),
      text(second.stderr!),
      once(second, 'close'),
    ]);
    expect(status).toBe(1);
    expect(errors).toContain('another program listens on that port');
    expect(out).toBe('Recorded 0 events; 61 rows unchanged.\n');
  });

  it('ends with its server, and with status 0, when somebody presses Ctrl-C', async () => {
    process.kill(-demo.pid!, 'SIGINT');
    const [status] = await once(demo, 'close');
    expect(status).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
