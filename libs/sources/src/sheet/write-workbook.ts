import { type Cell, type CellStyle, colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import {
  DECISIONS,
  DELIVERABLES,
  FIGURES,
  GOALS,
  SHEETS,
  type SheetColumn,
  type SheetKind,
  UPPDRAG,
} from './columns.js';
import type { SheetContent, SheetStamp } from './content.js';
import { guide } from './guide.js';
import { judgedPeriod } from './judged-period.js';
import { deliverableRows, figureRows, goalRows, type SheetCells, uppdragRows } from './rows-of-content.js';
import { STAMP_SHEET, stampRows } from './stamp.js';

const LISTS = 'Listor';
/** Drop-downs and formats reach below the last row, for rows that are added. */
const SPARE_ROWS = 50;
/** A program that computes with floats shows no more. */
const DIGITS_OF_A_NUMBER = 15;

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9E2EC' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const SHOWN: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF3F4F6' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const FILLED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The workbook that a controller fills in: what stands is filled in, so that a row left as it is says nothing. */
export function writeWorkbook(content: SheetContent, stamp: SheetStamp): Promise<Uint8Array> {
  const rows = new Map<SheetKind, readonly SheetCells[]>([
    [FIGURES, figureRows(content, stamp.period)],
    [GOALS, goalRows(content, judgedPeriod(stamp.period))],
    [UPPDRAG, uppdragRows(content)],
    [DELIVERABLES, deliverableRows(content)],
    [DECISIONS, []],
  ]);
  const lists = SHEETS.flatMap(({ columns }) => columns.flatMap(({ words }) => (words ? [words] : [])));
  return writeXlsx({
    properties: { title: content.title },
    sheets: [
      { name: 'Läs mig', columns: [{ width: 110 }], rows: guide(content, stamp).map((line) => [line]) },
      ...SHEETS.map((kind) => sheetOf(kind, rows.get(kind)!, lists)),
      { name: LISTS, hidden: true, rows: columnsToRows(lists) },
      { name: STAMP_SHEET, veryHidden: true, rows: stampRows(stamp) },
    ],
  });
}

function sheetOf(
  { name, columns }: SheetKind,
  rows: readonly SheetCells[],
  lists: readonly (readonly string[])[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, at) => {
    cells.set(`0,${at}`, { value: column.heading, style: HEADING });
    for (let row = 1; row <= rows.length + SPARE_ROWS; row++)
      if (row <= rows.length || column.fill) cells.set(`${row},${at}`, cellOf(column, rows[row - 1]?.[column.heading]));
  });
  const last = rows.length + 1 + SPARE_ROWS;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ heading }) => (row[heading] ? literal(row[heading]) : null))),
    ],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${Math.max(rows.length + 1, 2)}` },
    dataValidations: columns.flatMap((column, at) => validation(column, colToLetter(at), last, lists)),
  };
}

function cellOf({ form, fill }: SheetColumn, text: string | undefined): Partial<Cell> {
  const style = fill ? FILLED : SHOWN;
  if (form === 'text' || form === 'period') {
    // As text, so that Excel makes no date of "2024-05" and no formula of "=…".
    return { value: text ? literal(text) : null, type: 'string', style: fill ? { ...style, numFmt: '@' } : style };
  }
  if (form === 'day') {
    const day = { ...style, numFmt: 'yyyy-mm-dd' };
    return text ? { value: new Date(`${text}T00:00:00Z`), type: 'date', style: day } : { value: null, style: day };
  }
  if (!text) return { value: null, style };
  if (text.replace(/\D/g, '').length > DIGITS_OF_A_NUMBER)
    return { value: text.replace('.', ','), type: 'string', style };
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    value: Number(text),
    type: 'number',
    style: { ...style, numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` },
  };
}

/** The file format reads `_x0041_` as a character: an underscore that would begin one is written as one. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function validation(
  { heading, form, words }: SheetColumn,
  letter: string,
  last: number,
  lists: readonly (readonly string[])[],
): DataValidation[] {
  const range = `${letter}2:${letter}${last}`;
  const shared = { range, allowBlank: true, showErrorMessage: true, errorTitle: heading };
  if (words) {
    const list = colToLetter(lists.indexOf(words));
    return [
      {
        ...shared,
        type: 'list',
        formula1: `${LISTS}!$${list}$1:$${list}$${words.length}`,
        errorMessage: `Välj ur listan: ${words.join(', ')}`.slice(0, 250),
      },
    ];
  }
  if (form === 'day')
    return [
      { ...shared, type: 'date', operator: 'greaterThan', formula1: '1', errorMessage: 'Skriv en dag: 2024-05-31' },
    ];
  return [];
}

function columnsToRows(lists: readonly (readonly string[])[]): (string | null)[][] {
  const height = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null));
}
