import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { labels } from '@liggaren/domain';
import { Shell } from '../../testing/shell.js';

const PLAN = 'ekero-ks-2023-2026';
const values = new Set(labels('sv').map(({ value }) => value));

/** Each code that an answer holds, by the field it stands in. */
const codesIn = (answer: unknown): string[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    typeof value === 'string' &&
    /^(kind|rule|basis|operator|stage|timeliness|formalStatus|signal|dataState|qualifier|severity|code)$/.test(name)
      ? [value]
      : codesIn(value),
  );
};

describe('what the verbs answer as JSON', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    const files = ['mal-2023-2026.yaml', 'matvarden.csv'].map((file) => `examples/ekero/${file}`);
    await shell.run('import', 'history', ...files);
  });
  afterAll(() => shell.close());

  it.each([
    ['replay', '--json'],
    ['compare', '--plan', PLAN, '--from-known-on', '2022-01-01'],
    ['findings', '--plan', PLAN],
  ])('spells every code as GraphQL does: %s', async (...verb) => {
    const codes = codesIn(JSON.parse(await shell.run(...verb)));
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !values.has(code))).toEqual([]);
  });
});
