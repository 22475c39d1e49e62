import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from 'hucre/xlsx';
import { EditedWorkbook } from './edited-workbook.js';
import { SheetLedger, withEverything } from './sheet-ledger.js';

const TABLES: readonly string[] = ['Mätvärden', 'Mål', 'Uppdrag', 'Delleveranser'];
const JUDGED = ['prognos', 'utfall'];

jest.setTimeout(60_000);

describe.each([
  ['of Ekerö', SheetLedger.ekero],
  ['of a ledger with everything in it', async () => withEverything(await SheetLedger.ekero())],
])('a sheet %s', (_, make) => {
  let ledger: SheetLedger;
  beforeAll(async () => {
    ledger = await make();
  });
  afterAll(() => ledger.close());

  it.each(['2024', '2023', '2022', '2024-T1', '2023/24'])('for %s, unchanged, records nothing', async (period) => {
    const size = (await ledger.events()).length;
    expect(await ledger.import(await ledger.export({ period }))).toMatchObject({ types: [], complaints: [] });
    expect(await ledger.events()).toHaveLength(size);
  });

  it('records nothing either when another program has written it, its rows are sorted, and it has more columns', async () => {
    for (const rewriting of [{}, { strings: 'inline' }, { bare: true }, { bare: true, strings: 'inline' }] as const) {
      const book = await ledger.edited();
      for (const name of TABLES) {
        book.reorder(name, (rows) => [...rows].sort((a, b) => (String(a[2]) < String(b[2]) ? 1 : -1)));
        const rows = book.sheet(name).rows;
        for (const [index, row] of rows.entries()) row.unshift(index === 0 ? 'min kolumn' : index);
        book.sheet(name).cells!.clear();
      }
      book.sheets.reverse();
      expect(await ledger.import(book, rewriting)).toMatchObject({ types: [], complaints: [] });
    }
  });

  it('records nothing of rows, columns and sheets that are gone', async () => {
    const book = await ledger.edited();
    book.reorder('Mätvärden', (rows) => rows.slice(5));
    book.reorder('Uppdrag', () => []);
    book.sheet('Mätvärden').rows.forEach((row) => void row.pop());
    book.sheets.splice(book.sheets.indexOf(book.sheet('Delleveranser')), 1);
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('with one cell changed records exactly one event, or says of that cell why not', async () => {
    const bytes = await ledger.export();
    const seen = new Map<string, number>();
    const numbers = { numRuns: Number(process.env['SHEET_RUNS'] ?? 60) };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...CHANGES), fc.nat(), async (at, change, pick) => {
        const book = await EditedWorkbook.of(bytes);
        const [sheet, column, values] = change;
        const rows = book.sheet(sheet).rows;
        const row = 2 + (at % (rows.filter((cells) => cells.some(Boolean)).length - 1));
        const before = book.get(sheet, row, column);
        const others = values.filter((value) => asShown(value) !== asShown(before));
        const value = others[pick % others.length]!;
        book.set(sheet, row, column, value);
        // A judgement that deviates from the signals needs one; that is tested by itself.
        if (JUDGED.includes(column)) book.set(sheet, row, `motivering till ${column}`, 'Enligt analysen');
        const { types, complaints } = await ledger.import(book, { reason: 'Avskriven fel', dryRun: true });
        const goesAlone = canGoAlone(book, sheet, row, column);
        if (goesAlone) expect({ types: types.length, complaints }).toEqual({ types: 1, complaints: [] });
        else expect({ types, complaints: complaints.length }).toEqual({ types: [], complaints: 1 });
        if (!goesAlone) expect(complaints[0]).toContain(`sheet "${sheet}", row ${row}, column`);
        seen.set(`${column} ${goesAlone}`, (seen.get(`${column} ${goesAlone}`) ?? 0) + 1);
      }),
      numbers,
    );
    expect(seen.size).toBeGreaterThan(10);
  });
});

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** What can be typed in each column that is filled in. */
const CHANGES: readonly (readonly [sheet: string, column: string, values: readonly CellValue[]])[] = [
  ['Mätvärden', 'värde', [1, 0, '1', ' 0 ']],
  ['Mätvärden', 'precision', ['Cirka', 'Minst', 'mer än']],
  ['Mätvärden', 'status', ['Preliminär', 'Definitiv']],
  ['Mätvärden', 'publicerad', [day('2025-05-02'), '2025-05-03', 45_780]],
  ['Mätvärden', 'källa', ['SCB', '=A1', 'Å & <Ö>']],
  ['Mätvärden', 'anteckning', ['Ny fråga', 'två\r\nrader']],
  ['Mätvärden', 'saknas', ['Ej mätt', 'För få svar']],
  ['Mål', 'prognos', ['Bedöms uppnås', 'Osäkert', 'bedöms inte uppnås']],
  ['Mål', 'motivering till prognos', ['Färre svar än väntat']],
  ['Mål', 'utfall', ['Uppfyllt', 'Ej uppfyllt']],
  ['Mål', 'motivering till utfall', ['Se årsredovisningen']],
  ['Mål', 'kommentar', ['Går åt rätt håll']],
  ['Uppdrag', 'skede', ['Pågående', 'Pausat', 'avbrutet utan beslut']],
  ['Uppdrag', 'underlag', ['KS25/7', 'Protokoll']],
  ['Uppdrag', 'tidsläge', ['Enligt plan', 'Försenat']],
  ['Uppdrag', 'deadline', [day('2026-03-31'), '2026-04-30']],
  ['Uppdrag', 'ansvarig', ['miljöchef', 'samhällsbyggnadschef']],
  ['Uppdrag', 'oförändrat', ['x', 'X', true]],
  ['Uppdrag', 'kommentar', ['Väntar på anbud', '@SUM(A1)']],
  ['Delleveranser', 'läge', ['Pågår', 'Klar', 'Utgår']],
  ['Delleveranser', 'underlag', ['KF 2025 § 3']],
  ['Delleveranser', 'kommentar', ['Ute på remiss']],
];

/** The same words and numbers are the same, however they are written. */
function asShown(value: CellValue): string {
  if (value instanceof Date) return value.toISOString();
  const text = String(value ?? '').trim();
  return text !== '' && Number.isFinite(Number(text.replace(',', '.')))
    ? String(Number(text.replace(',', '.')))
    : text.toLowerCase();
}

/** A figure's other cells go with a figure, a motivation with its judgement, an uppdrag's underlag and kommentar with a skede. */
function canGoAlone(book: EditedWorkbook, sheet: string, row: number, column: string): boolean {
  if (sheet === 'Mätvärden')
    return (
      column === 'värde' ||
      column === 'saknas' ||
      book.get(sheet, row, 'värde') !== null ||
      book.get(sheet, row, 'saknas') !== null
    );
  if (sheet === 'Mål' && column.startsWith('motivering'))
    return book.get(sheet, row, column.replace('motivering till ', '')) !== null;
  return !['underlag', 'kommentar'].includes(column) || sheet !== 'Uppdrag' || book.get(sheet, row, 'skede') !== null;
}
