import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { failureOf } from '../failure.js';
import { program } from '../program.js';

jest.setTimeout(60_000);

describe('liggaren findings on a terminal', () => {
  let folder: string;
  const told: string[] = [];
  const { isTTY, columns } = process.stdout;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
    process.env['LIGGAREN_DATA'] = folder;
    jest.spyOn(console, 'log').mockImplementation((text: string) => void told.push(text));
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await run('import', 'history', ...['mal-2023-2026.yaml', 'matvarden.csv'].map((file) => `examples/ekero/${file}`));
    process.stdout.isTTY = true;
    process.stdout.columns = 80;
  });
  afterAll(async () => {
    process.stdout.isTTY = isTTY;
    process.stdout.columns = columns;
    jest.restoreAllMocks();
    delete process.env['LIGGAREN_DATA'];
    await rm(folder, { recursive: true, force: true });
  });
  const run = async (...args: string[]) => {
    told.length = 0;
    await program().parseAsync(['node', 'liggaren', ...args]);
    return told.join('\n');
  };
  const find = (...more: string[]) =>
    run('findings', '--plan', 'ekero-ks-2023-2026', '--known-on', '2024-05-31', ...more);

  it('is a text that begins with the moment and fits, what weighs most first', async () => {
    const lines = (await find()).split('\n');
    expect(lines[0]).toMatch(/^Gällande 2024-05-31, enligt \d+ händelser till och med 2024-\d\d-\d\d \d\d:\d\d/);
    expect(lines.filter((line) => /^\S.* \(\d+\)$/.test(line)).map((line) => line.replace(/ .\d+.$/, ''))).toEqual([
      'Att granska',
      'Upplysning',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says so, of the moment, where nothing is found', async () =>
    expect(await find('--tests', 'TARGET_EASED', '--language', 'en')).toMatch(
      /^Official on 2024-05-31, by \d+ events up to .*\n\nNo findings\.$/s,
    ));

  it('says which tests there are to whoever names another', async () =>
    expect(await find('--tests', 'TARGET_EASED,TARGET_LOWERED').catch(failureOf)).toMatchObject({ status: 1 }));
});
