import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type EditedWorkbook, figureRow } from './edited-workbook.js';
import { SheetLedger, withEverything } from './sheet-ledger.js';

jest.setTimeout(60_000);

describe('a filled-in figure', () => {
  let ledger: SheetLedger;
  let book: EditedWorkbook;
  beforeEach(async () => {
    ledger = await withEverything(await SheetLedger.ekero());
    book = await ledger.edited();
  });
  afterEach(() => ledger.close());

  it.each([
    ['a float that shows as 5,35', 5.35, {}, '5.35'],
    ['the sum of floats', 0.1 + 0.2, {}, '0.3'],
    ['a text with a decimal comma', ' 12,50 ', {}, '12.50'],
    ['a large number', 1234567.125, {}, '1234567.125'],
    ['a small number', 0.0000012, {}, '0.0000012'],
    ['a percentage', 0.8725, { style: { numFmt: '0.00%' } }, '87.25'],
    ['the result of a formula', 42.5, { formula: 'A1*2', formulaResult: 42.5 }, '42.5'],
  ])('records %s as the decimal it shows', async (_, value, cell, recorded) => {
    const row = figureRow(book, /^Utsläpp/);
    book.set('Mätvärden', row, 'värde', value, cell as object).set('Mätvärden', row, 'publicerad', 45_818);
    expect(await ledger.import(book)).toMatchObject({ types: ['MeasurementRecorded'], complaints: [] });
    expect(await ledger.last('MeasurementRecorded')).toMatchObject({
      period: '2024',
      value: recorded,
      publishedOn: '2025-06-10',
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('corrects a figure for a reason, and says what the ledger has where there is none', async () => {
    const row = figureRow(book, /^NKI/);
    book.set('Mätvärden', row, 'värde', '72,50');
    expect((await ledger.import(book)).complaints).toEqual([
      expect.stringMatching(
        /^ark\.xlsx, sheet "Mätvärden", row \d+, column "värde", value "72,50": differs from what was recorded \(71,50\)\. /,
      ),
    ]);
    book.set('Mätvärden', row, 'orsak', 'Läste fel rad');
    const { types, preview } = await ledger.import(book);
    expect(types).toEqual(['StatementCorrected']);
    expect(preview).toMatch(/Mätvärden rad \d+: Rättelse.*72,50.*\n {6}text: ”Läste fel rad”/);
    expect(await ledger.last('StatementCorrected')).toMatchObject({
      data: { value: '72.50', status: 'preliminary', source: 'SKR' },
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('takes a figure that its source published anew from its day, and wants that day', async () => {
    const row = figureRow(book, /^NKI/);
    book.set('Mätvärden', row, 'värde', 73).set('Mätvärden', row, 'status', 'Definitiv');
    book.set('Mätvärden', row, 'reviderad av källan', 'ja');
    expect((await ledger.import(book)).complaints).toEqual([expect.stringContaining('column "publicerad"')]);
    book.set('Mätvärden', row, 'publicerad', '2025-09-01');
    expect(await ledger.import(book)).toMatchObject({ types: ['MeasurementRevised'], complaints: [] });
    expect(await ledger.last('MeasurementRevised')).toMatchObject({
      value: '73',
      status: 'definitive',
      validFrom: '2025-09-01',
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('empties what should not have been there, for a reason', async () => {
    book
      .set('Mätvärden', figureRow(book, /^NKI/), 'källa', null)
      .set('Mätvärden', figureRow(book, /^NKI/), 'anteckning', 'Ny text');
    const { types, complaints } = await ledger.import(book, { reason: 'Fel källa' });
    expect({ types, complaints }).toEqual({ types: ['StatementCorrected', 'StatementCorrected'], complaints: [] });
    expect((await ledger.last('StatementCorrected')) as { data: object }).not.toHaveProperty('data.source');
    expect(await ledger.import(book, { reason: 'Fel källa' })).toMatchObject({ types: [], complaints: [] });
  });

  it('adds a figure of another period or group in a row of its own', async () => {
    const from = figureRow(book, /nfosäkkollen/);
    const end = book.sheet('Mätvärden').rows.findLastIndex((cells) => cells.some(Boolean)) + 2;
    for (const [offset, period] of [2025, '2026'].entries())
      book
        .copyRow('Mätvärden', from, end + offset)
        .set('Mätvärden', end + offset, 'period', period)
        .set('Mätvärden', end + offset, 'värde', 3);
    book
      .copyRow('Mätvärden', from, end + 2)
      .set('Mätvärden', end + 2, 'grupp', 'Kvinnor')
      .set('Mätvärden', end + 2, 'saknas', 'ej tillämpligt');
    expect(await ledger.import(book)).toMatchObject({ types: Array(3).fill('MeasurementRecorded'), complaints: [] });
    expect(await ledger.last('MeasurementRecorded')).toMatchObject({ group: 'K', missingReason: 'not-applicable' });
  });

  it('records a figure that stands under two goals once, and not two that contradict each other', async () => {
    const first = figureRow(book, /^Kommunen är en bra plats att bo och leva på$/);
    const second = book.rowWhere('Mätvärden', 'indikator', /^Kommunen är en bra plats att bo och leva på/, first + 1);
    book.set('Mätvärden', first, 'värde', 96).set('Mätvärden', second, 'värde', 96);
    expect(await ledger.import(book, { dryRun: true })).toMatchObject({
      types: ['MeasurementRecorded'],
      complaints: [],
    });
    book.set('Mätvärden', second, 'värde', 97);
    expect((await ledger.import(book)).complaints).toEqual([
      expect.stringContaining(`row ${second}, column "indikator", value "Kommunen är en bra plats`),
    ]);
  });
});
