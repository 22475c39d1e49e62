import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Shell } from '../../testing/shell.js';
import { failureOf } from '../failure.js';

describe('liggaren findings on a terminal', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    const files = ['mal-2023-2026.yaml', 'matvarden.csv'].map((file) => `examples/ekero/${file}`);
    await shell.run('import', 'history', ...files);
    shell.onTerminal(80);
  });
  afterAll(() => shell.close());
  const find = (...more: string[]) =>
    shell.run('findings', '--plan', 'ekero-ks-2023-2026', '--known-on', '2024-05-31', ...more);

  it('is a text that begins with the moment and fits, what weighs most first', async () => {
    const lines = (await find()).split('\n');
    expect(lines[0]).toMatch(/^Gällande 2024-05-31, enligt \d+ händelser till och med 2024-\d\d-\d\d \d\d:\d\d/);
    expect(lines.filter((line) => /^\S.* \(\d+\)$/.test(line)).map((line) => line.replace(/ .\d+.$/, ''))).toEqual([
      'Att granska',
      'Upplysningar',
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
