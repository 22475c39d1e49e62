import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type EditedWorkbook, figureRow, uppdragRow } from './edited-workbook.js';
import { SheetLedger, withEverything } from './sheet-ledger.js';

jest.setTimeout(60_000);

describe('a filled-in uppdrag, decision or goal', () => {
  let ledger: SheetLedger;
  let book: EditedWorkbook;
  beforeEach(async () => {
    ledger = await withEverything(await SheetLedger.ekero());
    book = await ledger.edited();
  });
  afterEach(() => ledger.close());

  it('takes one mark for "oförändrat", whatever the day of the import', async () => {
    book
      .set('Uppdrag', uppdragRow(3), 'oförändrat', 'x')
      .set('Uppdrag', uppdragRow(3), 'kommentar', 'Väntar på länsstyrelsen');
    const { types, preview } = await ledger.import(book, { on: '2025-04-30' });
    expect(types).toEqual(['UppdragNotedUnchanged']);
    expect(preview).toMatch(
      /Uppdrag rad 4: Uppdraget .* är oförändrat per 2025-04-30, med kommentar\.\n {6}text: ”Väntar på länsstyrelsen”/,
    );
    expect(await ledger.import(book, { on: '2025-05-31' })).toMatchObject({ types: [], complaints: [] });
    book.set('Uppdrag', uppdragRow(3), 'gäller från', '2025-06-30');
    expect(await ledger.import(book)).toMatchObject({ types: ['UppdragNotedUnchanged'] });
    book.set('Uppdrag', uppdragRow(3), 'skede', 'Pågående');
    expect((await ledger.import(book)).complaints).toEqual([expect.stringContaining('column "oförändrat"')]);
  });

  it('takes several changes of an uppdrag, from the day it says, with one comment', async () => {
    const row = uppdragRow(2);
    book
      .set('Uppdrag', row, 'skede', 'Pågående')
      .set('Uppdrag', row, 'tidsläge', 'Försenat')
      .set('Uppdrag', row, 'kommentar', 'Igång igen');
    book.set('Uppdrag', row, 'gäller från', 45_717);
    expect(await ledger.import(book)).toMatchObject({
      types: ['UppdragStageChanged', 'UppdragTimelinessChanged'],
      complaints: [],
    });
    expect(await ledger.last('UppdragStageChanged')).toMatchObject({
      stage: 'ongoing',
      validFrom: '2025-03-01',
      comment: expect.anything(),
    });
    expect(await ledger.last('UppdragTimelinessChanged')).not.toHaveProperty('comment');
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
    book
      .set('Mål', row, 'motivering till utfall', 'Siffran väntas')
      .set('Mätvärden', figureRow(book, /^Utsläpp/), 'värde', 1.7);
    const { types, preview } = await ledger.import(book);
    expect(types).toEqual(['MeasurementRecorded', 'GoalAssessmentMade']);
    expect(preview).not.toContain('0125');
    expect(preview).toMatch(/Mål rad 8: .*\n {6}text: ”Siffran väntas”/);
    const { basis } = (await ledger.last('GoalAssessmentMade')) as { basis: { cutOff: { size: number } } };
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
      book.set('Uppdrag', uppdragRow(nr), 'deadline', '2026-12-31').set('Uppdrag', uppdragRow(nr), 'beslut', 'Tider');
    decided('tider');
    const types = ['DecisionRecorded', ...Array<string>(3).fill('UppdragDeadlineSet')];
    expect(await ledger.import(book, { dryRun: true })).toMatchObject({ types, complaints: [] });
    for (const nr of [1, 2, 4]) book.set('Uppdrag', uppdragRow(nr), 'beslut', null);
    decided(null);
    expect(await ledger.import(book)).toMatchObject({ types, complaints: [] });
    expect(await ledger.last('UppdragDeadlineSet')).toMatchObject({
      decisionId: 'ks-2025-05-13-61',
      validFrom: '2025-05-13',
    });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
  });

  it('follows the rules of the commands: a decided deadline that is moved without a decision is marked', async () => {
    book.set('Uppdrag', uppdragRow(1), 'deadline', '2026-12-31');
    const { types, preview } = await ledger.import(book);
    expect(types).toEqual(['UppdragDeadlineSet']);
    expect(preview).toMatch(/senast 2026-12-31.*utan beslut/);
    expect(await ledger.last('UppdragDeadlineSet')).toMatchObject({ irregular: ['NO_DECISION'] });
    expect(await ledger.import(book)).toMatchObject({ types: [], complaints: [] });
    expect(await ledger.import(await ledger.edited())).toMatchObject({ types: [] });
  });
});
