import { Help } from 'commander';

/** Breaks lines between words where they are wider than the terminal; what is broken off hangs below its own beginning. */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split('\n')
    .map((line) => {
      const [begin = ''] = /^ *([-+~] )?/.exec(line) ?? [];
      const words = new Help().boxWrap(line.slice(begin.length), columns - begin.length);
      return begin + words.replaceAll('\n', `\n${' '.repeat(begin.length)}`);
    })
    .join('\n');
}

/** Cells below one another, each column as wide as its widest cell. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const widthOf = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
