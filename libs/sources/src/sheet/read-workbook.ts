import Big from 'big.js';
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { TableRow } from '../csv-table.js';
import type { Problem } from '../problem.js';
import { folded } from '../words.js';
import { type CellForm, SHEETS, type SheetKind } from './columns.js';
import type { SheetStamp } from './content.js';
import { STAMP_SHEET, stampOf } from './stamp.js';

/** A workbook as text: rows by heading, and what cannot be read. */
export interface ReadWorkbook {
  readonly stamp: SheetStamp;
  readonly rows: ReadonlyMap<SheetKind, readonly TableRow[]>;
  readonly problems: Problem[];
}

/** Reads a workbook, whichever program wrote it last. With `stamp` undefined it is none that we made. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<ReadWorkbook | { readonly stamp: undefined; readonly problems: Problem[] }> {
  let sheets: readonly Sheet[];
  try {
    sheets = (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch (error) {
    return {
      stamp: undefined,
      problems: [{ file, reason: `is no Excel workbook (.xlsx): ${(error as Error).message}` }],
    };
  }
  const hidden = sheets.find(({ name }) => name === STAMP_SHEET);
  const stamp = hidden && stampOf(hidden.rows.map((row) => row.map((value) => String(value ?? ''))));
  if (!stamp)
    return {
      stamp: undefined,
      problems: [
        { file, reason: 'was not made by liggaren export sheet, or has lost the hidden sheet that says from what' },
      ],
    };
  const problems: Problem[] = [];
  const rows = new Map(
    SHEETS.map((kind) => {
      const sheet = sheetFor(kind, sheets);
      return [kind, sheet ? rowsOf(kind, sheet, file, problems) : []] as const;
    }),
  );
  return { stamp, rows, problems };
}

/** By its name, or by its heading where it was given another one. */
const sheetFor = ({ name, columns }: SheetKind, sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find((sheet) => folded(sheet.name) === folded(name)) ??
  sheets.find((sheet) => columns.every(({ heading }) => headingOf(sheet).includes(heading)));

const headingOf = ({ rows }: Sheet): string[] => (rows[0] ?? []).map((cell) => folded(String(cell ?? '')));

function rowsOf({ columns, keys }: SheetKind, sheet: Sheet, file: string, problems: Problem[]): TableRow[] {
  const place = { file, sheet: sheet.name };
  const heading = headingOf(sheet);
  for (const key of keys)
    if (!heading.includes(key)) {
      problems.push({ ...place, column: key, reason: 'is missing in the first row' });
      return [];
    }
  for (const { heading: name } of columns)
    if (heading.indexOf(name) !== heading.lastIndexOf(name))
      problems.push({ ...place, column: name, reason: 'stands twice in the first row' });
  const known = columns
    .map((column) => ({ ...column, at: heading.indexOf(column.heading) }))
    .filter(({ at }) => at >= 0);
  return sheet.rows.flatMap((values, index) => {
    if (index === 0) return [];
    const before = problems.length;
    const cells = new Map<string, string>();
    for (const { heading: name, form, at } of known) {
      const read = cellText(values[at] ?? null, sheet.cells?.get(`${index},${at}`), form);
      cells.set(name, typeof read === 'string' ? read : '');
      if (typeof read !== 'string') problems.push({ ...place, row: index + 1, column: name, ...read });
    }
    const empty = [...cells.values()].every((text) => text === '');
    return empty || problems.length > before ? [] : [new TableRow({ ...place, row: index + 1 }, cells, problems)];
  });
}

const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** What stands in a cell as the person who filled it in sees it: days as days, decimals as written. Formulas are never computed. */
export function cellText(
  raw: CellValue,
  cell: Cell | undefined,
  form: CellForm,
): string | { readonly value?: string; readonly reason: string } {
  const isFormula = cell?.formula !== undefined;
  const value = isFormula ? (cell.formulaResult ?? cell.value ?? null) : raw;
  if (value === null)
    return isFormula
      ? { value: `=${cell.formula}`, reason: 'is a formula whose result is not in the file. Write the value instead' }
      : '';
  if (typeof value === 'string') {
    if ((cell?.type === 'error' || isFormula) && ERROR.test(value))
      return { value, reason: 'is an error of a formula. Write the value instead' };
    return plain(value);
  }
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  const format = cell?.style?.numFmt ?? '';
  if (value instanceof Date) return dateText(value, form, format);
  if (form === 'day' && value > 0) return dayOfSerial(value);
  return decimalText(value, isPercent(format));
}

/** Texts are the same whatever the ends of their lines. */
export const plain = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

function dateText(
  date: Date,
  form: CellForm,
  format: string,
): string | { readonly value?: string; readonly reason: string } {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (form === 'number' || (form === 'period' && !/d/i.test(format)))
    return {
      value: day,
      reason: 'has been made a date by the spreadsheet. Format the cell as text, and write it again',
    };
  return day;
}

/** Days are counted from 1899-12-30, since the format has a 29 February 1900. */
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

const isPercent = (format: string): boolean => format.replace(/"[^"]*"|\\./g, '').includes('%');

/** A float as its shortest decimal of 15 digits, which is what a spreadsheet keeps and shows: 5.35, not 5.3499999999999996. */
function decimalText(value: number, percent: boolean): string {
  const exact = new Big(value.toPrecision(15)).times(percent ? 100 : 1);
  return exact.toFixed();
}
