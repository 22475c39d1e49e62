import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './snippets.js';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'test/README.md',
  ...['docs', 'docs/adr', 'docs/how-to'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('links to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
    const own = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(own.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  // A decision names the files of its day.
  it('names files of the code that are there', () => {
    const named = [...text.matchAll(/`((?:apps|libs|test|tools|examples|docker)\/[\w./-]+\.\w+)`/g)].map(
      ([, file]) => file!,
    );
    expect(page.startsWith('docs/adr/') ? [] : named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
