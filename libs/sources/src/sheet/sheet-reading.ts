import { derivedId, type Message } from '@liggaren/event-sourcing';
import type { TableRow } from '../csv-table.js';
import type { LedgerFold } from '../ledger-fold.js';
import type { Problem } from '../problem.js';
import type { Cell, Row } from '../row.js';
import type { SheetContent } from './content.js';

/** What the rows of a workbook are compared with, and what is gathered while they are read. */
export interface SheetReading {
  /** The ledger at the moment written in the workbook. */
  readonly then: SheetContent;
  /** The ledger now. */
  readonly now: SheetContent;
  readonly fold: LedgerFold;
  readonly importName: string;
  /** Bare id of the decision that a cell cites. @throws Unreadable */
  readonly cited: (text: string) => string;
  /** The decision of rows that cite none. */
  readonly decisionId?: string | undefined;
  /** Why figures were recorded wrong, where a row does not say. */
  readonly reason?: string | undefined;
  /** The day that "oförändrat" speaks of. */
  readonly on: string;
  readonly rows: Row[];
  readonly problems: Problem[];
}

interface Said {
  readonly key: string;
  readonly subject: string;
  readonly field: string;
  /** What the command says, without what depends on the day of the import or explains it: the same again is a repeat. */
  readonly content: object;
  readonly command: Message;
  readonly columns: Readonly<Record<string, string>>;
}

/** Has an import of this workbook recorded it already? */
const idOf = ({ importName }: SheetReading, key: string, content: object): string =>
  derivedId([importName, key, content as never]);

export function isRecorded(reading: SheetReading, key: string, content: object): boolean {
  const id = idOf(reading, key, content);
  return reading.fold.imports(reading.importName, key).some(({ commandId }) => commandId === id);
}

/** What a row says becomes a command, unless an import of the same workbook has brought it before. */
export function say(
  reading: SheetReading,
  row: TableRow,
  { key, content, command, columns, subject, field }: Said,
): void {
  const commandId = idOf(reading, key, content);
  if (isRecorded(reading, key, content)) return;
  reading.rows.push({
    importName: reading.importName,
    key,
    place: row.place,
    rank: 'figure',
    command,
    subject,
    field,
    needs: [],
    cells: new Map(Object.entries(columns).map(([name, column]) => [name, cellOf(row, column)])),
    sent: { commandId },
  });
}

function cellOf(row: TableRow, column: string): Cell {
  const value = row.text(column);
  return { column, ...(value !== undefined && { value }) };
}

/** Somebody has recorded something else there since the workbook was made. */
export const changedSince = (now: string | undefined): string =>
  `has been changed in the ledger since the sheet was made: ${now === undefined || now === '' ? 'nothing stands there now' : `"${now}" stands there now`}. Make a new sheet, or take this change out`;
