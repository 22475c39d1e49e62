import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { type EditedWorkbook, figureRow, uppdragRow } from './edited-workbook.js';
import { SheetLedger, withEverything } from './sheet-ledger.js';

jest.setTimeout(60_000);

describe('a sheet beside what others do', () => {
  let ledger: SheetLedger;
  let book: EditedWorkbook;
  beforeEach(async () => {
    ledger = await withEverything(await SheetLedger.ekero());
    book = await ledger.edited();
  });
  afterEach(() => ledger.close());

  it('does not write over what somebody else has recorded since, unless it is the same', async () => {
    book.set('Mätvärden', figureRow(book, /nfosäkkollen/), 'värde', 3).set('Uppdrag', uppdragRow(3), 'skede', 'Pausat');
    const uppdragId = (
      (await ledger.events()).filter(({ type }) => type === 'UppdragProposed')[2]!.data as { uppdragId: string }
    ).uppdragId;
    await ledger.does('RecordMeasurement', { indicatorId: 'infosakkollen', period: '2024', value: '2' });
    await ledger.does('ChangeUppdragStage', { uppdragId, stage: 'paused' });
    expect(await ledger.import(book)).toMatchObject({
      types: [],
      complaints: [
        expect.stringMatching(
          /sheet "Mätvärden", row \d+, column "värde", value "3": has been changed in the ledger since.*"2" stands there now/,
        ),
      ],
    });
    book.set('Mätvärden', figureRow(book, /nfosäkkollen/), 'värde', '2,0');
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
    expect(await ledger.import(await ledger.edited())).toMatchObject({ types: [], complaints: [] });
  });

  it('does not write over what somebody else has said of an uppdrag, a deliverable or a goal', async () => {
    const of = async (type: string, at: number) =>
      (await ledger.events()).filter((event) => event.type === type)[at]!.data as Record<string, string>;
    const { uppdragId } = await of('UppdragProposed', 2);
    const { deliverableId } = await of('DeliverableAdded', 1);
    const goalId = 'ekero-ks-2023-2026/mal-1';
    await ledger.does('ChangeUppdragStage', { uppdragId, stage: 'paused' });
    await ledger.does('ChangeDeliverableStage', { deliverableId, stage: 'dropped' });
    await ledger.does('CommentPeriod', { about: `goal:${goalId}`, period: '2024', comment: 'Nu är allt klart' });
    book
      .set('Uppdrag', uppdragRow(3), 'skede', 'Pågående')
      .set('Delleveranser', 3, 'läge', 'Klar')
      .set('Mål', 2, 'kommentar', 'Följs inte');
    const { types, complaints } = await ledger.import(book);
    expect(types).toEqual([]);
    expect(complaints).toEqual(
      [
        ['Mål', 2, 'kommentar', 'Nu är allt klart'],
        ['Uppdrag', 4, 'skede', 'Pausat'],
        ['Delleveranser', 3, 'läge', 'Utgår'],
      ].map(([sheet, row, column, now]) =>
        expect.stringMatching(
          new RegExp(
            `sheet "${sheet}", row ${row}, column "${column}".*: has been changed in the ledger since.*"${now}" stands there now`,
          ),
        ),
      ),
    );
  });

  it('brings back no text that has been removed', async () => {
    const event = await ledger.does('RecordMeasurement', {
      indicatorId: 'infosakkollen',
      period: '2024',
      value: '2',
      note: 'Ett namn',
    });
    book = await ledger.edited();
    await ledger.does('RemoveValue', {
      subject: 'indicator:infosakkollen',
      event,
      fields: ['note'],
      ground: 'GDPR art. 17',
    });
    expect((await ledger.import(book, { reason: 'x' })).complaints).toEqual([
      expect.stringContaining('column "anteckning", value "Ett namn": has been removed'),
    ]);
    book.set('Mätvärden', figureRow(book, /nfosäkkollen/), 'anteckning', null);
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('shows nothing of a value that is kept from the public, and takes none over it', async () => {
    const classified = { ground: 'OSL 18:8', fields: ['value'] };
    await ledger.does('RecordMeasurement', { indicatorId: 'infosakkollen', period: '2024', value: '2', classified });
    book = await ledger.edited();
    const row = figureRow(book, /nfosäkkollen/);
    expect([book.get('Mätvärden', row, 'värde'), book.get('Mätvärden', row, 'senaste värde')]).toEqual([
      null,
      'visas inte',
    ]);
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
    book.set('Mätvärden', row, 'värde', 3);
    expect((await ledger.import(book, { reason: 'Fel' })).complaints).toEqual([
      expect.stringMatching(/column "värde", value "3": .*ValueIsClassified/),
    ]);
    book.set('Mätvärden', row, 'värde', null).set('Mätvärden', row, 'källa', 'MSB');
    expect(await ledger.import(book, { reason: 'Fel' })).toMatchObject({
      types: ['StatementCorrected'],
      complaints: [],
    });
  });

  it('of an earlier moment records nothing either, and takes nothing back', async () => {
    const question = { knownOn: '2024-06-30' };
    const size = (await ledger.events()).length;
    book = await ledger.edited({ question });
    expect(book.get('Mätvärden', figureRow(book, /^NKI/), 'värde')).toBeNull();
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
    book.set('Mätvärden', figureRow(book, /^NKI/), 'värde', '71,5');
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
    expect(await ledger.events()).toHaveLength(size);
  });

  it('lists every cell that is wrong, and then records nothing', async () => {
    const row = figureRow(book, /^Utsläpp/);
    book
      .set('Mätvärden', row, 'värde', 1.7)
      .set('Mätvärden', row + 1, 'värde', 'cirka fem')
      .set('Mätvärden', row + 1, 'publicerad', 'i maj');
    book
      .set('Mätvärden', 3, 'värde', null, { formula: 'B2*2' })
      .set('Mätvärden', 4, 'värde', '#DIV/0!', { type: 'error' });
    book
      .set('Mätvärden', 5, 'indikator', 'Något annat')
      .set('Mätvärden', 6, 'period', new Date('2024-05-01T00:00:00Z'), { style: { numFmt: 'mmm-yy' } });
    book
      .set('Mätvärden', figureRow(book, /^NKI/), 'värde', 171)
      .set('Mätvärden', figureRow(book, /^NKI/), 'orsak', 'Fel');
    book
      .set('Uppdrag', uppdragRow(1), 'skede', 'Färdigt')
      .set('Uppdrag', uppdragRow(2), 'deadline', null)
      .set('Uppdrag', uppdragRow(3), 'beslut', 'KS 1 maj');
    book.set('Delleveranser', 2, 'delleverans', 'Ny plan').set('Beslut', 2, 'organ', 'Bryggeriet');
    const size = (await ledger.events()).length;
    const { types, complaints } = await ledger.import(book);
    expect(types).toEqual([]);
    for (const [sheet, column, value] of [
      ['Mätvärden', 'värde', 'cirka fem'],
      ['Mätvärden', 'publicerad', 'i maj'],
      ['Mätvärden', 'värde', '=B2*2'],
      ['Mätvärden', 'värde', '#DIV/0!'],
      ['Mätvärden', 'indikator', 'Något annat'],
      ['Mätvärden', 'period', '2024-05-01'],
      ['Uppdrag', 'skede', 'Färdigt'],
      ['Uppdrag', 'beslut', 'KS 1 maj'],
      ['Delleveranser', 'delleverans', 'Ny plan'],
      ['Beslut', 'organ', 'Bryggeriet'],
    ])
      expect(complaints).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^ark\\.xlsx, sheet "${sheet}", row \\d+, column "${column}", value "${value!.replace('*', '\\*')}": `,
          ),
        ),
      );
    expect(complaints).toContainEqual(
      expect.stringMatching(/sheet "Uppdrag", row 3, column "deadline": cannot be emptied/),
    );
    expect(await ledger.events()).toHaveLength(size);
  });

  it('is told from what is no workbook, no sheet of ours, and a sheet of another ledger', async () => {
    const complaintsOf = async (bytes: Uint8Array) => (await ledger.import(bytes)).complaints;
    expect(await complaintsOf(Buffer.from('indikator;period;värde\n'))).toEqual([
      expect.stringContaining('ark.xlsx: is no Excel workbook'),
    ]);
    const other = await writeXlsx({ sheets: [{ name: 'Mätvärden', rows: [['indikator', 'värde']] }] });
    expect(await complaintsOf(other)).toEqual([expect.stringContaining('was not made by liggaren export sheet')]);
    const elsewhere = await SheetLedger.ekero();
    await expect(ledger.import(await elsewhere.export())).rejects.toThrow('was made from another ledger than test');
    await elsewhere.close();
    const stamp = book.sheet('_liggaren').rows;
    stamp.find(([name]) => name === 'size')![1] = '3';
    await expect(ledger.import(book)).rejects.toThrow('a state that the ledger test never had');
  });

  it('shows only what a function is responsible for, and speaks no ids', async () => {
    const mine = await ledger.edited({ owner: 'näringslivschef' });
    for (const [name, rows] of [
      ['Uppdrag', 2],
      ['Mål', 2],
      ['Mätvärden', 4],
    ] as const)
      expect(mine.sheet(name).rows.filter((cells) => cells.some(Boolean))).toHaveLength(rows);
    await expect(ledger.export({ owner: 'ingen' })).rejects.toThrow(
      'ingen is responsible for no indicator and no uppdrag',
    );
    const visible = book.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
    expect(visible.map(({ name }) => name)).toEqual([
      'Läs mig',
      'Mätvärden',
      'Mål',
      'Uppdrag',
      'Delleveranser',
      'Beslut',
    ]);
    expect(JSON.stringify(visible.map(({ rows }) => rows))).not.toMatch(
      /ekero-ks-2023|(plan|goal|indicator|uppdrag|event):[a-z0-9]/,
    );
    expect(visible.slice(1).map(({ freezePane }) => freezePane?.rows)).toEqual([1, 1, 1, 1, 1]);
    expect(book.sheet('Uppdrag').dataValidations).toHaveLength(5);
  });
});
