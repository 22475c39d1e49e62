import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The API as a process of its own, from its source, with a read model of its own. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async start(store: string, ledger: string): Promise<ApiProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'liggaren-api-'));
    const source = new URL('../fault/source.mjs', import.meta.url).href;
    const child = spawn(process.execPath, ['--import', source, here('../../apps/api/src/main.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PORT: '0', LIGGAREN_DATA: folder, LIGGAREN_STORE: store, LIGGAREN_LEDGER: ledger },
    });
    for await (const line of createInterface(child.stdout!)) {
      const [, url] = /^Liggaren is at (\S+)/.exec(line) ?? [];
      if (url) return new ApiProcess(child, folder, url);
    }
    throw new Error('The API did not start');
  }

  async ask(query: string, variables: object = {}) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-actor': 'controller-1' },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their questions
    return (await response.json()) as { data: any; errors?: { message: string; extensions: { code: string } }[] };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true });
  }
}
