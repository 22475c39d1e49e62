import { type Cell, type CellValue, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';

/** How another program writes what it has read. */
export interface Rewriting {
  /** Strings beside the cells, or in them. */
  readonly strings?: 'shared' | 'inline';
  /** Without formats: days are bare numbers then. */
  readonly bare?: boolean;
}

/** A workbook as somebody edits it in a spreadsheet program. Rows are counted as there: the heading is row 1. */
export class EditedWorkbook {
  private constructor(readonly sheets: Sheet[]) {}

  static async of(bytes: Uint8Array): Promise<EditedWorkbook> {
    return new EditedWorkbook((await readXlsx(bytes, { readStyles: true })).sheets);
  }

  sheet(name: string): Sheet {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  column(name: string, heading: string): number {
    const at = this.sheet(name).rows[0]!.indexOf(heading);
    if (at < 0) throw new Error(`${name} has no column ${heading}`);
    return at;
  }

  /** The first row in which a column says something, counted from 1. */
  rowWhere(name: string, heading: string, value: CellValue | RegExp, from = 2): number {
    const at = this.column(name, heading);
    const is = (cell: CellValue | undefined) => (value instanceof RegExp ? value.test(String(cell)) : cell === value);
    const found = this.sheet(name).rows.findIndex((row, index) => index + 1 >= from && is(row[at]));
    if (found < 0) throw new Error(`No ${heading} in ${name} is ${String(value)}`);
    return found + 1;
  }

  get(name: string, row: number, heading: string): CellValue {
    return this.sheet(name).rows[row - 1]?.[this.column(name, heading)] ?? null;
  }

  /** Types a value; the format of the cell stays unless `cell` has another. */
  set(name: string, row: number, heading: string, value: CellValue, cell: Partial<Cell> = {}): this {
    const { rows, cells } = this.sheet(name);
    const at = this.column(name, heading);
    while (rows.length < row) rows.push([]);
    const there = rows[row - 1]!;
    while (there.length <= at) there.push(null);
    there[at] = value;
    const { style } = cells?.get(`${row - 1},${at}`) ?? {};
    cells?.set(`${row - 1},${at}`, { ...(style && { style }), value, ...cell } as Cell);
    return this;
  }

  copyRow(name: string, row: number, to: number): this {
    for (const heading of this.sheet(name).rows[0]!)
      this.set(name, to, String(heading), this.get(name, row, String(heading)));
    return this;
  }

  /** Puts the rows below the heading in another order. Formats of columns stay where they are. */
  reorder(name: string, order: (rows: CellValue[][]) => CellValue[][]): this {
    const sheet = this.sheet(name);
    const [heading, ...rows] = sheet.rows;
    sheet.rows = [heading!, ...order(rows)];
    sheet.cells = new Map([...sheet.cells!].filter(([key]) => key.startsWith('0,')));
    return this;
  }

  save({ strings = 'shared', bare = false }: Rewriting = {}): Promise<Uint8Array> {
    return writeXlsx({
      stringMode: strings,
      sheets: this.sheets.map(({ name, rows, cells, hidden, veryHidden, columns }) => ({
        name,
        rows: bare ? rows.map((row) => row.map(asNumber)) : rows,
        ...(cells && !bare && { cells }),
        ...(columns && { columns }),
        ...(hidden && { hidden }),
        ...(veryHidden && { veryHidden }),
      })),
    });
  }
}

const asNumber = (value: CellValue): CellValue =>
  value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;

/** The row of an indicator, of the year of the sheet. */
export const figureRow = (book: EditedWorkbook, indicator: RegExp): number =>
  book.rowWhere('Mätvärden', 'indikator', indicator);

/** The row of an uppdrag by its place in the plan. */
export const uppdragRow = (nr: number): number => nr + 1;
