import { NoRows, rowsOf, type TableRow, thingsOf, toCsv, toJsonLines } from '@liggaren/tables';
import { type Command, Option } from 'commander';
import { BadInput } from './failure.js';
import { aligned, wrapped } from './layout.js';

const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;

/** What every verb that shows something takes. */
export interface FormatFlags {
  readonly format?: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly rows?: string;
  readonly excel?: boolean;
  readonly bom?: boolean;
}

/** An answer, and the ways to show it. */
export interface Answer {
  /** As plain data. */
  readonly state: unknown;
  /** As text to read, on a terminal so many columns wide; what is wider is broken between words. */
  readonly table?: (columns: number | undefined) => string;
  /** The list whose things are rows, where none is asked for. */
  readonly rows?: string;
  readonly isDecimal?: (column: string) => boolean;
  /** What is shown where nothing is asked for. Default: a table on a terminal, JSON in a pipe. */
  readonly unasked?: (typeof FORMATS)[number];
}

/** Adds the options of a verb that shows an answer. */
export const withFormat = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'how to show it').choices(FORMATS))
    .option('--json', 'the same as --format json')
    .option('--rows <path>', 'the list whose things are the rows of csv and jsonl, such as plan.goals.indicators')
    .option('--excel', 'csv as a Swedish Excel opens it: semicolon, decimal comma, byte order mark')
    .option('--bom', 'csv that begins with a byte order mark');

/** Shows an answer as it was asked for. @throws BadInput */
export function show({ state, table, rows, isDecimal = holdsDecimals, unasked }: Answer, flags: FormatFlags): void {
  const asked = flags.format ?? (flags.json ? 'json' : flags.excel || flags.bom ? 'csv' : undefined);
  const columns = process.stdout.isTTY ? process.stdout.columns : undefined;
  const format = asked ?? unasked ?? (process.stdout.isTTY ? 'table' : 'json');
  try {
    switch (format) {
      case 'json':
        console.log(JSON.stringify(state, undefined, 2));
        break;
      case 'table':
        console.log(table ? wrapped(table(columns), columns) : rowsTable(rowsOf(state, flags.rows ?? rows)));
        break;
      case 'jsonl':
        write(toJsonLines(thingsOf(state, flags.rows ?? rows)));
        break;
      case 'csv':
        write(
          toCsv(rowsOf(state, flags.rows ?? rows), { excel: flags.excel, bom: flags.bom || flags.excel, isDecimal }),
        );
    }
  } catch (error) {
    if (error instanceof NoRows) throw new BadInput(`--rows: ${error.message}`);
    throw error;
  }
}

function rowsTable(rows: readonly TableRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return columns.length === 0
    ? ''
    : aligned([columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll(/\s+/g, ' ');
}

/** To the byte: a line break more would be a row more. */
const write = (text: string): void => void process.stdout.write(text);

const DECIMALS = /(^|\.)(value|fixedValue|lower|upper|margin|marginLevel|responseRate|absolute|relative)$/;
const holdsDecimals = (column: string): boolean => DECIMALS.test(column);
