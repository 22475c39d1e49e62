/** Where in a file something stands. */
export interface Place {
  readonly file: string;
  /** Sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** Row as a spreadsheet numbers them: the heading is row 1. */
  readonly row?: number | undefined;
  /** Line of a text file. */
  readonly line?: number | undefined;
}

/** What is wrong with a file, in its own words. */
export interface Problem extends Place {
  /** Column of a table, or key of a plan file. */
  readonly column?: string | undefined;
  /** As it stands there. */
  readonly value?: string | undefined;
  readonly reason: string;
}

/** `matvarden.csv, row 3, column "värde", value "87;2": must be …` */
export function problemText({ file, sheet, row, line, column, value, reason }: Problem): string {
  const where = [
    file,
    sheet !== undefined && `sheet "${sheet}"`,
    row !== undefined && `row ${row}`,
    line !== undefined && `line ${line}`,
    column !== undefined && `${row === undefined && sheet === undefined ? 'key' : 'column'} "${column}"`,
    value !== undefined && `value "${shortened(value)}"`,
  ];
  return `${where.filter((part) => part !== false).join(', ')}: ${reason}`;
}

const shortened = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

/** A text that cannot be read as what it should be. */
export class Unreadable extends Error {}
