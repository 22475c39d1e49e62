import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** A fenced block of a page. */
export interface Snippet {
  readonly page: string;
  /** Where it begins in the page. */
  readonly line: number;
  readonly text: string;
}

/** The blocks of a language in some pages, in order; an indented block loses its indent. */
export const snippetsOf = (pages: readonly string[], language: string): Snippet[] =>
  pages.flatMap((page) => {
    const text = readFileSync(resolve(root, page), 'utf8');
    return [...text.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)]
      .filter(([, , of]) => of === language)
      .map((match) => ({
        page,
        line: text.slice(0, match.index).split('\n').length,
        text: match[3]!.replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''),
      }));
  });

/** The commands of shell blocks: comments and line breaks taken out, quotes kept. */
export const commandsOf = (snippets: readonly Snippet[]): string[] =>
  snippets.flatMap(({ text }) =>
    text
      .replaceAll(/\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
