import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { failureOf } from '../src/failure.js';
import { program } from '../src/program.js';

/** The verbs on a ledger in a folder of its own; what they say is handed back and not printed. */
export class Shell {
  private readonly told: string[] = [];
  private readonly terminal = { isTTY: process.stdout.isTTY, columns: process.stdout.columns };

  private constructor(readonly folder: string) {}

  static async open(): Promise<Shell> {
    const shell = new Shell(await mkdtemp(join(tmpdir(), 'liggaren-')));
    process.env['LIGGAREN_DATA'] = shell.folder;
    jest.spyOn(console, 'log').mockImplementation((text: string) => void shell.told.push(text));
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => shell.told.push(String(text)) > 0);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    return shell;
  }

  async close(): Promise<void> {
    Object.assign(process.stdout, this.terminal);
    jest.restoreAllMocks();
    delete process.env['LIGGAREN_DATA'];
    await rm(this.folder, { recursive: true, force: true });
  }

  /** `liggaren …`; gives what it said. */
  async run(...args: string[]): Promise<string> {
    this.told.length = 0;
    await program().parseAsync(['node', 'liggaren', ...args]);
    return this.told.join('\n');
  }

  /** How it ends, with which message. */
  failing(...args: string[]): Promise<ReturnType<typeof failureOf>> {
    return this.run(...args).then(
      () => ({ status: 0, message: '' }),
      (error: unknown) => failureOf(error),
    );
  }

  /** Makes a file in its folder; gives where. */
  async write(name: string, text: string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, text);
    return path;
  }

  /** From here on it is a terminal of so many columns. */
  onTerminal(columns?: number): void {
    process.stdout.isTTY = true;
    if (columns !== undefined) process.stdout.columns = columns;
  }
}
