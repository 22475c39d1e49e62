import { beforeEach, describe, expect, it } from '@jest/globals';
import { history, ImportedLedger, measurements } from './importing.js';

const FIGURES = 'indikator;period;värde;publicerad;reviderad av källan;orsak\n';

describe('a file that is imported again', () => {
  let ledger: ImportedLedger;
  beforeEach(async () => {
    ledger = new ImportedLedger();
    await ledger.import(history(), { takeOver: true });
  });
  const read = (rows: string) => measurements(ledger.store, FIGURES + rows);
  const last = async () => (await ledger.events()).at(-1)!;
  const changed = (from: string, to: string) => history({ 'matvarden.csv': (text) => text.replace(from, () => to) });

  it('with one changed cell needs a reason, and records one correction', async () => {
    const rows = changed('2021;1,89', '2021;1,98');
    const size = (await ledger.events()).length;
    expect((await ledger.import(rows, { takeOver: true })).complaints).toEqual([
      expect.stringMatching(/^matvarden\.csv, row 11, column "värde", value "1,98": differs from what was recorded\./),
    ]);
    expect(await ledger.events()).toHaveLength(size);

    expect(await ledger.import(rows, { reason: 'Avskriven fel' })).toMatchObject({ recorded: 1, unchanged: 60 });
    const { type, data } = await last();
    expect([type, JSON.parse(data).data.value]).toEqual(['StatementCorrected', '1.98']);
    expect(await ledger.import(rows)).toMatchObject({ recorded: 0, unchanged: 61, complaints: [] });

    expect(await ledger.import(history(), { reason: 'Ändå rätt' })).toMatchObject({ recorded: 1, unchanged: 60 });
    expect(JSON.parse((await last()).data).data.value).toBe('1.89');
  });

  it('is unchanged where only the way of writing a number has changed', async () =>
    expect(await ledger.import(changed('2021;1,89', '2021;1,890'))).toMatchObject({ recorded: 0, complaints: [] }));

  it('with a changed text of a goal corrects the plan, for a reason', async () => {
    const rows = history({ 'mal-2023-2026.yaml': (text) => text.replace('ren och frisk', 'renare och friskare') });
    expect((await ledger.import(rows)).complaints).toEqual([expect.stringContaining('mal-2023-2026.yaml, line ')]);
    expect(await ledger.import(rows, { reason: 'Läst fel' })).toMatchObject({ recorded: 1, complaints: [] });
    expect(await ledger.import(rows)).toMatchObject({ recorded: 0, complaints: [] });
  });

  it('with a changed uppdrag revises it by a decision', async () => {
    const rows = history({
      'mal-2023-2026.yaml': (text) => text.replace('trygghetspunkter.', 'fler trygghetspunkter.'),
    });
    expect(await ledger.import(rows, { decisionId: 'ks-2023-01-23-1' })).toMatchObject({ recorded: 1, complaints: [] });
    expect((await last()).type).toBe('UppdragRevised');
  });

  it('says nothing of rows that are no longer there', async () =>
    expect(await ledger.import(history().slice(0, 5))).toMatchObject({ recorded: 0, unchanged: 5, complaints: [] }));

  it('records nothing at all where one row is wrong, or the good rows with --keep-going', async () => {
    const rows = await read('NKI;2024;71;2025-04-24;;\nNKI;2025;171;2026-04-24;;\n');
    const size = (await ledger.events()).length;
    expect((await ledger.import(rows)).complaints).toEqual([
      'siffror.csv, row 3, column "värde", value "171": 171 is not a value of the indicator “NKI”, which takes from 0 to 100. (ValueOutsideScale)',
    ]);
    expect(await ledger.events()).toHaveLength(size);

    expect(await ledger.import(rows, { keepGoing: true })).toMatchObject({
      recorded: 1,
      complaints: [expect.anything()],
    });
    expect(await ledger.events()).toHaveLength(size + 1);
  });

  it('records nothing of what stands already, under whatever name it came', async () =>
    expect(await ledger.import(await read('NKI;2023;70,0;2024-04-25;;\n'))).toMatchObject({
      recorded: 0,
      complaints: [],
    }));

  it('corrects what stands under another name only for a reason, in the row or as an option', async () => {
    expect((await ledger.import(await read('NKI;2023;71;2024-04-25;;\n'))).complaints).toHaveLength(1);
    const rows = await read('NKI;2023;71;2024-04-25;;Avskriven fel\n');
    expect(await ledger.import(rows)).toMatchObject({ recorded: 1, complaints: [] });
    expect((await last()).type).toBe('StatementCorrected');
  });

  it('takes a later figure of the source as a revision, valid from its publication', async () => {
    const rows = await read('Utsläpp till luft av växthusgaser totalt, ton CO₂-ekv/inv;2021;1,85;2025-06-10;ja;\n');
    expect(await ledger.import(rows)).toMatchObject({ recorded: 1, complaints: [] });
    expect(JSON.parse((await last()).data)).toMatchObject({ value: '1.85', validFrom: '2025-06-10' });
  });

  it('refuses history that comes too late, and takes it as recorded now', async () => {
    const rows = await read('NKI;2022;72;2023-04-25;;\n');
    expect((await ledger.import(rows, { takeOver: true })).complaints).toEqual([
      expect.stringContaining('(TakeoverIsClosed)'),
    ]);
    expect(await ledger.import(rows)).toMatchObject({ recorded: 1, complaints: [] });
    expect(JSON.parse((await last()).data).validFrom).toBe('2023-04-25');
  });
});
