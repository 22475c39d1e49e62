import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from '@liggaren/runtime';
import { program } from '../../apps/cli/src/program.js';
import { services, textOf, top } from './compose-file.js';

const text = textOf('docs/how-to/run-on-a-cluster.md');

/** Every variable that some part reads. */
function read(): Set<string> {
  const names = new Set<string>(['NODE_EXTRA_CA_CERTS']);
  settingsFrom(new Proxy<Record<string, undefined>>({}, { get: (_, name: string) => void names.add(name) }));
  for (const [, , { environment = {} }] of services) for (const name of Object.keys(environment)) names.add(name);
  for (const { options } of program().commands)
    for (const { envVar } of options) if (envVar !== undefined) names.add(envVar);
  return names;
}

describe('docs/how-to/run-on-a-cluster.md', () => {
  const named = [...new Set(text.match(/\b(LIGGAREN|KURRENTDB|SETUP|NODE)_[A-Z_]+\b|(?<=`)(PORT|HOST)(?=`)/g))];

  it('names settings', () => expect(named.length).toBeGreaterThan(15));

  it.each(named)('names %s, which something reads', (name) => {
    expect(read()).toContain(name);
  });

  it('names files that are there', () => {
    const paths = [...text.matchAll(/(?:docker|test|docs)\/[\w./-]*\w/g)].map(([path]) => path);
    expect(paths.length).toBeGreaterThan(4);
    // The reader makes this one.
    for (const path of new Set(paths).difference(new Set(['docker/cluster.env'])))
      expect([path, existsSync(join(top, path))]).toEqual([path, true]);
  });

  it('names services that are there', () => {
    const names = services.map(([, name]) => name);
    const row = (line: string) => line.split('|')[1]?.match(/[a-z0-9-]+/g) ?? [];
    const table = text.slice(text.indexOf('| Service |'), text.indexOf('`docker compose -f docker/compose.yaml'));
    const told = table.split('\n').slice(2).flatMap(row);
    expect(told.sort()).toEqual(['accounts', 'api1', 'api2', 'certificates', 'node1', 'node2', 'node3']);
    expect(names).toEqual(expect.arrayContaining(told));
  });

  it('links to headings that are there', () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
  });

  it('has options of the command line that are there', () => {
    const copy = program().commands.find((command) => command.name() === 'copy')!;
    for (const [, option] of text.matchAll(/copy (?:[^`\n]*)(--[a-z-]+)/g))
      expect(copy.options.map(({ long }) => long)).toContain(option);
  });
});
