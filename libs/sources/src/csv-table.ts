import { type CsvError, parse } from 'csv-parse/sync';
import { type Place, type Problem, Unreadable } from './problem.js';
import { folded } from './words.js';

/** A row of a table, its cells by heading. Asking for a column reads it; problems are gathered. */
export class TableRow {
  constructor(
    readonly place: Place,
    private readonly cells: ReadonlyMap<string, string>,
    private readonly problems: Problem[],
  ) {}

  /** Is the column there? A cell of one that is not says nothing; an empty cell does. */
  has(column: string): boolean {
    return this.cells.has(column);
  }

  text(column: string): string | undefined {
    return this.cells.get(column) || undefined;
  }

  need(column: string): string {
    const text = this.text(column);
    if (text === undefined) this.wrong(column, 'is missing');
    return text ?? '';
  }

  as<T>(column: string, read: (text: string) => T, text = this.text(column)): T | undefined {
    if (text === undefined || text === '') return undefined;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.wrong(column, error.message);
      return undefined;
    }
  }

  needAs<T>(column: string, read: (text: string) => T): T | undefined {
    return this.as(column, read, this.need(column));
  }

  wrong(column: string, reason: string): void {
    this.problems.push({ ...this.place, column, value: this.text(column), reason });
  }
}

/**
 * Reads a table with a heading, as a spreadsheet writes it: separator `;`, `,` or tab, found by itself; quotes as
 * RFC 4180 has them; a byte order mark or none. Columns may stand in any order, but only those that are known.
 */
export function readTable(
  text: string,
  {
    file,
    columns,
    required,
  }: { readonly file: string; readonly columns: readonly string[]; readonly required: readonly string[] },
): { readonly rows: readonly TableRow[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const stated = /^\uFEFF?sep=(.)\r?\n/.exec(text);
  const body = text.slice(stated?.[0].length ?? 0).replace(/^\uFEFF/, '');
  const offset = stated ? 1 : 0;
  let records: string[][];
  try {
    records = parse(body, {
      delimiter: stated?.[1] ?? separatorOf(body),
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    const { lines, message } = error as CsvError & { lines?: number };
    return { rows: [], problems: [{ file, line: (lines ?? 1) + offset, reason: `is not a table: ${message}` }] };
  }
  const heading = (records[0] ?? []).map(folded);
  const heads: Place = { file, row: 1 + offset };
  for (const [index, name] of heading.entries()) {
    if (!columns.includes(name) && name !== '')
      problems.push({ ...heads, column: name, reason: `is no column; the columns are ${columns.join(', ')}` });
    if (name !== '' && heading.indexOf(name) < index)
      problems.push({ ...heads, column: name, reason: 'stands twice in the heading' });
  }
  for (const name of required)
    if (!heading.includes(name)) problems.push({ ...heads, column: name, reason: 'is missing in the heading' });
  if (problems.length > 0) return { rows: [], problems };
  const rows = records.flatMap((record, index) => {
    const place = { file, row: index + 1 + offset };
    if (index === 0 || record.every((cell) => cell === '')) return [];
    if (record.slice(heading.length).some((cell) => cell !== '')) {
      problems.push({ ...place, reason: `has ${record.length} cells, and the heading has ${heading.length}` });
      return [];
    }
    return [new TableRow(place, new Map(heading.map((name, at) => [name, record[at] ?? ''])), problems)];
  });
  return { rows, problems };
}

/** The one that stands most often in the heading, outside quotes. */
function separatorOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (separator: string) => heading.split(separator).length - 1;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
