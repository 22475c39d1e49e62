import { beforeEach, describe, expect, it } from '@jest/globals';
import { inOrderOfRecord, readPlanFile } from '@liggaren/sources';
import { example, ImportedLedger } from './importing.js';

const FILE = 'mal-2023-2026.yaml';
const OWNED = '  - namn: NKI\n';

/** The example with a calendar and an owner that a municipality might add. */
function rows(expectedOn: string, owner: string, more = '') {
  const text = example(FILE)
    .replace(
      /^plan:\n/m,
      `plan:\n  uppföljning:\n    - { slag: delårsrapport, avser till och med: 2024-08-31, väntas senast: ${expectedOn} }\n`,
    )
    .replace(OWNED, `${OWNED}    ansvarig: ${owner}\n${more}`);
  const read = readPlanFile(text, { file: FILE });
  expect(read.problems).toEqual([]);
  return inOrderOfRecord(read.rows);
}

describe('a plan file with owners and a follow-up calendar', () => {
  let ledger: ImportedLedger;
  beforeEach(async () => {
    ledger = new ImportedLedger();
    const { rows: before } = readPlanFile(example(FILE), { file: FILE });
    await ledger.import(inOrderOfRecord(before));
  });
  const last = async (count: number) =>
    (await ledger.events()).slice(-count).map(({ type, data }) => [type, JSON.parse(data).validFrom]);

  it('records what is new, and nothing when it is imported again', async () => {
    expect(await ledger.import(rows('2024-09-20', 'näringslivschef'))).toMatchObject({ recorded: 2, complaints: [] });
    expect((await last(2)).map(([type]) => type)).toEqual(['FollowUpPlanned', 'IndicatorOwnerSet']);
    expect(await ledger.import(rows('2024-09-20', 'näringslivschef'))).toMatchObject({ recorded: 0, complaints: [] });
  });

  it('takes another owner from a day as a new statement, and another without one as a correction', async () => {
    await ledger.import(rows('2024-09-20', 'näringslivschef'));
    const from = '    ansvarig från: 2030-03-01\n';
    expect(await ledger.import(rows('2024-09-20', 'kommundirektör', from))).toMatchObject({
      recorded: 1,
      complaints: [],
    });
    expect(await last(1)).toEqual([['IndicatorOwnerSet', '2030-03-01']]);
    expect((await ledger.import(rows('2024-09-20', 'ekonomichef'))).complaints).toHaveLength(1);
    expect(await ledger.import(rows('2024-09-27', 'näringslivschef'), { reason: 'Avskrivet fel' })).toMatchObject({
      recorded: 1,
      complaints: [],
    });
    expect((await ledger.events()).at(-1)?.type).toBe('StatementCorrected');
  });
});
