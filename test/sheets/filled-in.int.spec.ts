import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { EditedWorkbook } from './edited-workbook.js';
import { SheetLedger, withEverything } from './sheet-ledger.js';

jest.setTimeout(60_000);

describe('a filled-in sheet', () => {
  let ledger: SheetLedger;
  let book: EditedWorkbook;
  beforeEach(async () => {
    ledger = await withEverything(await SheetLedger.ekero());
    book = await ledger.edited();
  });
  afterEach(() => ledger.close());
  const last = async (type: string) => (await ledger.events()).findLast((event) => event.type === type)!.data;
  const figure = (indicator: RegExp, period = '2024') => {
    const row = book.rowWhere('Mätvärden', 'indikator', indicator);
    expect(book.get('Mätvärden', row, 'period')).toBe(period);
    return row;
  };
  const uppdrag = (nr: number) => nr + 1;

  it.each([
    ['a float that shows as 5,35', 5.35, {}, '5.35'],
    ['the sum of floats', 0.1 + 0.2, {}, '0.3'],
    ['a text with a decimal comma', ' 12,50 ', {}, '12.50'],
    ['a large number', 1234567.125, {}, '1234567.125'],
    ['a small number', 0.0000012, {}, '0.0000012'],
    ['a percentage', 0.8725, { style: { numFmt: '0.00%' } }, '87.25'],
    ['the result of a formula', 42.5, { formula: 'A1*2', formulaResult: 42.5 }, '42.5'],
  ])('records %s as the decimal it shows', async (_, value, cell, recorded) => {
    const row = figure(/^Utsläpp/);
    book.set('Mätvärden', row, 'värde', value, cell as object).set('Mätvärden', row, 'publicerad', 45_818);
    expect(await ledger.import(book)).toMatchObject({ types: ['MeasurementRecorded'], complaints: [] });
    expect(await last('MeasurementRecorded')).toMatchObject({
      period: '2024',
      value: recorded,
      publishedOn: '2025-06-10',
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('corrects a figure for a reason, and says what the ledger has where there is none', async () => {
    const row = figure(/^NKI/);
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
    expect(await last('StatementCorrected')).toMatchObject({
      data: { value: '72.50', status: 'preliminary', source: 'SKR' },
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('takes a figure that its source published anew from its day, and wants that day', async () => {
    const row = figure(/^NKI/);
    book.set('Mätvärden', row, 'värde', 73).set('Mätvärden', row, 'status', 'Definitiv');
    book.set('Mätvärden', row, 'reviderad av källan', 'ja');
    expect((await ledger.import(book)).complaints).toEqual([expect.stringContaining('column "publicerad"')]);
    book.set('Mätvärden', row, 'publicerad', '2025-09-01');
    expect(await ledger.import(book)).toMatchObject({ types: ['MeasurementRevised'], complaints: [] });
    expect(await last('MeasurementRevised')).toMatchObject({
      value: '73',
      status: 'definitive',
      validFrom: '2025-09-01',
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('empties what should not have been there, for a reason', async () => {
    book.set('Mätvärden', figure(/^NKI/), 'källa', null).set('Mätvärden', figure(/^NKI/), 'anteckning', 'Ny text');
    const { types, complaints } = await ledger.import(book, { reason: 'Fel källa' });
    expect({ types, complaints }).toEqual({ types: ['StatementCorrected', 'StatementCorrected'], complaints: [] });
    expect((await last('StatementCorrected')) as { data: object }).not.toHaveProperty('data.source');
    expect(await ledger.import(book, { reason: 'Fel källa' })).toMatchObject({ types: [], complaints: [] });
  });

  it('adds a figure of another period or group in a row of its own', async () => {
    const from = figure(/nfosäkkollen/);
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
    expect(await last('MeasurementRecorded')).toMatchObject({ group: 'K', missingReason: 'not-applicable' });
  });

  it('records a figure that stands under two goals once, and not two that contradict each other', async () => {
    const first = figure(/^Kommunen är en bra plats att bo och leva på$/);
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

  it('takes one mark for "oförändrat", whatever the day of the import', async () => {
    book
      .set('Uppdrag', uppdrag(3), 'oförändrat', 'x')
      .set('Uppdrag', uppdrag(3), 'kommentar', 'Väntar på länsstyrelsen');
    const { types, preview } = await ledger.import(book, { on: '2025-04-30' });
    expect(types).toEqual(['UppdragNotedUnchanged']);
    expect(preview).toMatch(
      /Uppdrag rad 4: Uppdraget .* är oförändrat per 2025-04-30, med kommentar\.\n {6}text: ”Väntar på länsstyrelsen”/,
    );
    expect(await ledger.import(book, { on: '2025-05-31' })).toMatchObject({ types: [], complaints: [] });
    book.set('Uppdrag', uppdrag(3), 'gäller från', '2025-06-30');
    expect(await ledger.import(book)).toMatchObject({ types: ['UppdragNotedUnchanged'] });
    book.set('Uppdrag', uppdrag(3), 'skede', 'Pågående');
    expect((await ledger.import(book)).complaints).toEqual([expect.stringContaining('column "oförändrat"')]);
  });

  it('takes several changes of an uppdrag, from the day it says, with one comment', async () => {
    const row = uppdrag(2);
    book
      .set('Uppdrag', row, 'skede', 'Pågående')
      .set('Uppdrag', row, 'tidsläge', 'Försenat')
      .set('Uppdrag', row, 'kommentar', 'Igång igen');
    book.set('Uppdrag', row, 'gäller från', 45_717);
    expect(await ledger.import(book)).toMatchObject({
      types: ['UppdragStageChanged', 'UppdragTimelinessChanged'],
      complaints: [],
    });
    expect(await last('UppdragStageChanged')).toMatchObject({
      stage: 'ongoing',
      validFrom: '2025-03-01',
      comment: expect.anything(),
    });
    expect(await last('UppdragTimelinessChanged')).not.toHaveProperty('comment');
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('takes what the office says of a goal, resting on the figures of the same sheet', async () => {
    const row = book.rowWhere('Mål', 'mål nr', '7');
    expect(book.get('Mål', row, 'avser')).toBe('2024');
    book.set('Mål', row, 'utfall', 'Uppfyllt').set('Mål', row, 'motivering till prognos', 'Ensam');
    expect((await ledger.import(book)).complaints).toEqual([
      expect.stringMatching(/sheet "Mål", row 8, column "motivering till prognos", value "Ensam": goes with a prognos/),
    ]);
    book.set('Mål', row, 'motivering till prognos', null).set('Mål', row, 'utfall', 'Kan inte bedömas');
    expect((await ledger.import(book)).complaints).toEqual([
      expect.stringMatching(/sheet "Mål", row 8, column "motivering till utfall": .*\(ReasonMissing\)$/),
    ]);
    book.set('Mål', row, 'motivering till utfall', 'Siffran väntas').set('Mätvärden', figure(/^Utsläpp/), 'värde', 1.7);
    const { types, preview } = await ledger.import(book);
    expect(types).toEqual(['MeasurementRecorded', 'GoalAssessmentMade']);
    expect(preview).not.toContain('0125');
    expect(preview).toMatch(/Mål rad 8: .*\n {6}text: ”Siffran väntas”/);
    const { basis } = (await last('GoalAssessmentMade')) as { basis: { cutOff: { size: number } } };
    expect(basis.cutOff.size).toBe((await ledger.events()).length - 1);
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('lets one decision serve many rows, by its name or for all that cite none', async () => {
    const decided = (name: string | null) => {
      for (const [column, value] of Object.entries({
        beteckning: name,
        organ: 'Kommunstyrelsen',
        datum: '2025-05-13',
        '§': '§ 61',
        titel: 'Nya tider',
        utgång: 'Bifall',
      }))
        book.set('Beslut', 2, column, value);
    };
    for (const nr of [1, 2, 4])
      book.set('Uppdrag', uppdrag(nr), 'deadline', '2026-12-31').set('Uppdrag', uppdrag(nr), 'beslut', 'Tider');
    decided('tider');
    const types = ['DecisionRecorded', ...Array<string>(3).fill('UppdragDeadlineSet')];
    expect(await ledger.import(book, { dryRun: true })).toMatchObject({ types, complaints: [] });
    for (const nr of [1, 2, 4]) book.set('Uppdrag', uppdrag(nr), 'beslut', null);
    decided(null);
    expect(await ledger.import(book)).toMatchObject({ types, complaints: [] });
    expect(await last('UppdragDeadlineSet')).toMatchObject({ decisionId: 'ks-2025-05-13-61', validFrom: '2025-05-13' });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('follows the rules of the commands: a decided deadline that is moved without a decision is marked', async () => {
    book.set('Uppdrag', uppdrag(1), 'deadline', '2026-12-31');
    const { types, preview } = await ledger.import(book);
    expect(types).toEqual(['UppdragDeadlineSet']);
    expect(preview).toMatch(/senast 2026-12-31.*utan beslut/);
    expect(await last('UppdragDeadlineSet')).toMatchObject({ irregular: ['NO_DECISION'] });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
    expect(await ledger.import(await ledger.edited())).toMatchObject({ types: [] });
  });

  it('does not write over what somebody else has recorded since, unless it is the same', async () => {
    book.set('Mätvärden', figure(/nfosäkkollen/), 'värde', 3).set('Uppdrag', uppdrag(3), 'skede', 'Pausat');
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
    book.set('Mätvärden', figure(/nfosäkkollen/), 'värde', '2,0');
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
      .set('Uppdrag', uppdrag(3), 'skede', 'Pågående')
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
    book.set('Mätvärden', figure(/nfosäkkollen/), 'anteckning', null);
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('lists every cell that is wrong, and then records nothing', async () => {
    const row = figure(/^Utsläpp/);
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
    book.set('Mätvärden', figure(/^NKI/), 'värde', 171).set('Mätvärden', figure(/^NKI/), 'orsak', 'Fel');
    book
      .set('Uppdrag', uppdrag(1), 'skede', 'Färdigt')
      .set('Uppdrag', uppdrag(2), 'deadline', null)
      .set('Uppdrag', uppdrag(3), 'beslut', 'KS 1 maj');
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
