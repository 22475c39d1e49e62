import { stringify } from 'csv-stringify/sync';
import type { TableRow } from './rows.js';

export interface CsvOptions {
  /** As a Swedish Excel opens it: semicolon, decimal comma, byte order mark. */
  readonly excel?: boolean | undefined;
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean | undefined;
  /** Columns that hold decimals, which `excel` writes with a comma. */
  readonly isDecimal?: ((column: string) => boolean) | undefined;
}

/**
 * Rows as CSV (RFC 4180), with a heading. A text that a spreadsheet would take for a formula gets an apostrophe before
 * it: what somebody wrote in a comment is never run. Numbers are left as they are, a minus before them too.
 */
export function toCsv(
  rows: readonly TableRow[],
  { excel = false, bom = excel, isDecimal = () => false }: CsvOptions = {},
): string {
  const columns = Object.keys(rows[0] ?? {});
  return stringify(
    rows.map((row) => columns.map((column) => cellOf(row[column], excel && isDecimal(column)))),
    {
      header: columns.length > 0,
      columns: columns.map((key) => ({ key, header: harmless(key) })),
      delimiter: excel ? ';' : ',',
      record_delimiter: 'windows',
      bom,
    },
  );
}

/** One JSON object a line. */
export const toJsonLines = (rows: readonly TableRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function cellOf(value: unknown, comma: boolean): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return harmless(value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join('; '));
  if (typeof value === 'string') return comma && NUMBER.test(value) ? value.replace('.', ',') : harmless(value);
  return typeof value === 'object' ? harmless(JSON.stringify(value)) : String(value);
}

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Where a tab or a return stands first, spreadsheets look behind it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text);
