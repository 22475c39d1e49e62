import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { Shell } from '../testing/shell.js';

const EXAMPLE = [
  'mal-2023-2026.yaml',
  'matvarden.csv',
  'kompletterande-nyckeltal.yaml',
  'kompletterande-nyckeltal.csv',
].map((file) => `examples/ekero/${file}`);

describe('liggaren', () => {
  let shell: Shell;
  let folder: string;
  beforeEach(async () => {
    shell = await Shell.open();
    folder = shell.folder;
  });
  afterEach(() => shell.close());
  const run = (...args: string[]) => shell.run(...args);
  const failing = (...args: string[]) => shell.failing(...args);
  const write = (name: string, text: string) => shell.write(name, text);

  it('takes history over once, and shows the plan as it stood', async () => {
    expect(await run('import', 'history', ...EXAMPLE)).toMatch(/^Recorded 61 events; 0 rows unchanged\.\n/);
    expect(await run('import', 'history', ...EXAMPLE)).toBe('Recorded 0 events; 61 rows unchanged.');

    const then = await run('replay', '--valid-on', '2024-01-01', '--known-on', '2024-01-01');
    expect(then).toContain('Mål 7: Ekerö har en klimatsmart och hållbar planering och drift av kommunen (Föreslaget)');
    expect(then).toContain('2021: 1,89 · målvärde mindre än 1,5 för 2030 · Ännu inte dags');
    const { moment, plans } = JSON.parse(await run('replay', '--known-on', '2024-01-01', '--json'));
    expect(moment).toMatchObject({ validOn: '2024-01-01', takenOver: true });
    expect(plans.map(({ id }: { id: string }) => id)).toEqual(['plan:ekero-ks-2023-2026']);
    expect(JSON.parse(await run('replay', '--known-on', '2022-12-31', '--json')).plans).toEqual([]);

    const between = ['--from-known-on', '2024-01-01', '--to-known-on', '2024-12-31', '--to-valid-on', '2024-12-31'];
    const { from, differences } = JSON.parse(await run('compare', '--plan', 'ekero-ks-2023-2026', ...between));
    expect(from).toMatchObject({ validOn: '2024-01-01' });
    expect(differences).toContainEqual(
      expect.objectContaining({
        subject: 'indicator:vaxthusgaser-per-invanare',
        field: 'measurement:1990/0125/T',
        kind: 'CHANGED',
        inThePast: false,
        events: [expect.objectContaining({ type: 'MeasurementRevised', summary: expect.stringContaining('Källan') })],
      }),
    );
    const onPlan = ['findings', '--plan', 'ekero-ks-2023-2026', '--tests', 'GOAL_FOLLOWS_NOTHING'];
    const { findings } = JSON.parse(await run(...onPlan, '--set', 'overdueDays=60'));
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(Array(8).fill('GOAL_FOLLOWS_NOTHING'));
    expect(JSON.parse(await run(...onPlan, '--known-on', '2022-12-31')).findings).toEqual([]);
    expect(await failing(...onPlan.slice(0, 3), '--tests', 'NONSENSE')).toMatchObject({ status: 1 });
    expect(await failing(...onPlan, '--set', 'overdue=1')).toMatchObject({ status: 1 });
    expect(await failing('findings', '--plan', 'q')).toMatchObject({
      status: 1,
      message: 'plan:q is not a plan of this ledger.',
    });

    for (const verb of ['replay', 'compare'])
      expect(await failing(verb, '--plan', 'q')).toMatchObject({
        status: 1,
        message: 'plan:q is not a plan of this ledger.',
      });
    expect(await failing('replay', '--plan', 'ekero-ks-2023-2026', '--known-on', '2022-12-31')).toMatchObject({
      status: 1,
      message: 'Nothing was known of plan:ekero-ks-2023-2026 then.',
    });

    const { isTTY } = process.stdout;
    process.stdout.isTTY = true;
    const table = await run('compare', '--plan', 'ekero-ks-2023-2026', ...between).finally(() => {
      process.stdout.isTTY = isTTY;
    });
    expect(table).toMatch(/^Från gällande 2024-01-01, enligt \d+ händelser/);
    expect(table).toMatch(
      /~ Indikatorn ”Utsläpp.*”: värde för 1990 ändrades från 5,35 till 5,38\n {4}2024-06-09 Källan reviderade/,
    );
    const anything = ['compare', '--plan', 'ekero-ks-2023-2026', '--to-known-on', '2024-01-01'];
    expect(JSON.parse(await run(...anything, '--from-known-on', '2024-01-01')).differences).toEqual([]);

    expect(await run('rebuild')).toBe('Built the read model from 63 events.');
  });

  it('records a plan, figures and commands as of now', async () => {
    await run('import', 'plan', EXAMPLE[0]!);
    const figures = await write('siffror.csv', 'indikator;period;värde\nNKI;2024;71,5\n');
    expect(await run('import', 'measurements', figures)).toMatch(/^Recorded 1 event; 0 rows unchanged\./);
    const line = {
      type: 'ChangeUppdragStage',
      data: { uppdragId: 'uppdrag:greenhub', stage: 'ONGOING' },
      commandId: 'a1',
    };
    const commands = await write('c.jsonl', `${JSON.stringify(line)}\n`);
    expect(await run('import', 'commands', commands)).toMatch(/^Recorded 1 event;/);
    expect(await run('import', 'commands', commands)).toMatch(/^Recorded 0 events;/);
    expect(await run('replay', '--plan', 'ekero-ks-2023-2026')).toContain('Föreslaget · Pågående');
  });

  it('makes no ledger where somebody only wants to read one', async () => {
    for (const verb of [
      ['replay'],
      ['findings', '--plan', 'p'],
      ['due'],
      ['query', await write('q.graphql', '{ me }')],
      ['rebuild'],
    ])
      expect(await failing(...verb)).toEqual({
        status: 1,
        message: expect.stringMatching(/^There is no ledger .*ledger\.db\. Set LIGGAREN_DATA/),
      });
    expect(await readdir(folder)).toEqual(['q.graphql']);
    process.env['LIGGAREN_DATA'] = '/dev/null/ledger';
    expect(await failing('import', 'plan', EXAMPLE[0]!)).toMatchObject({
      status: 1,
      message: expect.stringContaining('LIGGAREN_DATA: the folder /dev/null/ledger cannot be made'),
    });
  });

  it('shows answers as rows too: CSV, for Excel, and JSON Lines', async () => {
    await run('import', 'history', ...EXAMPLE);
    const csv = await run('replay', '--known-on', '2024-12-31', '--format', 'csv');
    const [heading, ...lines] = csv.split('\r\n');
    expect(heading).toMatch(/^plans\.id,plans\.title,.*plans\.focusAreas\.goals\.number,.*,wording,.*latest\.value/);
    expect(lines.filter((line) => line !== '')).toHaveLength(14);
    expect(csv).toMatch(/,2022,1\.79,EXACT,/);
    expect(await run('replay', '--known-on', '2024-12-31', '--excel')).toMatch(/^\uFEFFplans\.id;.*;2022;1,79;EXACT;/s);

    const between = ['compare', '--plan', 'ekero-ks-2023-2026', '--from-known-on', '2024-01-01'];
    const rows = (await run(...between, '--format', 'jsonl')).trim().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual(JSON.parse(await run(...between)).differences);
    expect((await run('findings', '--plan', 'ekero-ks-2023-2026', '--format', 'csv')).split('\r\n')[0]).toMatch(
      /^code,question,severity,summary,/,
    );
    expect(await failing('replay', '--format', 'csv', '--rows', 'plans.uppdragen')).toMatchObject({
      status: 1,
      message: expect.stringMatching(/^--rows: plans\.uppdragen is no list of the answer; at plans it has id, title/),
    });
  });

  it('makes a sheet to fill in, and shows what it records of it', async () => {
    await run('import', 'plan', EXAMPLE[0]!);
    const file = join(folder, 'ark.xlsx');
    const wanted = ['export', 'sheet', '--plan', 'ekero-ks-2023-2026', '--period', '2024', '--out', file];
    expect(await run(...wanted)).toMatch(/ark\.xlsx: 14 indikatorrader, 9 uppdrag, gällande \d{4}-\d{2}-\d{2}\.$/);
    expect(await failing(...wanted)).toMatchObject({ status: 1, message: expect.stringContaining('is there already') });
    expect(await run('import', 'sheet', file)).toBe('Recorded 0 events; 0 rows unchanged.');

    const book = await readXlsx(await readFile(file));
    const { rows } = book.sheets.find(({ name }) => name === 'Mätvärden')!;
    rows[1]![rows[0]!.indexOf('värde')] = 71;
    await writeFile(
      file,
      await writeXlsx({
        sheets: book.sheets.map(({ name, rows: cells, veryHidden = false }) => ({ name, rows: cells, veryHidden })),
      }),
    );
    const preview = /^Det här registreras:\n {2}Mätvärden rad 2: .* 2024: 71.*\nAllt blir offentligt\./;
    expect(await run('import', 'sheet', file, '--dry-run')).toMatch(
      new RegExp(`${preview.source}.*\\nWould record 1 event`, 's'),
    );
    expect(await run('import', 'sheet', file)).toMatch(/\nRecorded 1 event;/);
    expect(await run('import', 'sheet', file, '--yes')).toMatch(/^Recorded 0 events;/);
    expect(await failing('import', 'sheet', 'finns-inte.xlsx')).toMatchObject({ status: 1 });
  });

  it('shows what a body had been shown by a day', async () => {
    await run('import', 'history', ...EXAMPLE);
    const decision = { body: 'ks', decidedOn: '2024-05-14', paragraph: '52', outcome: 'NOTED' };
    const plan = { planId: 'plan:ekero-ks-2023-2026', kind: 'FOLLOW_UP', title: 'April', coversTo: '2024-04-30' };
    const commands = await write(
      'c.jsonl',
      [
        { type: 'FixReportVersion', data: { reportId: 'april', ...plan, validOn: '2024-04-30' } },
        { type: 'PresentReport', data: { reportId: 'april', bodyId: 'body:ks', decision } },
      ]
        .map((line, index) => JSON.stringify({ ...line, commandId: `c${index}` }))
        .join('\n'),
    );
    expect(await run('import', 'commands', commands)).toMatch(/^Recorded \d events?;/);
    const { plans } = JSON.parse(await run('replay', '--presented-on', '2024-05-31', '--presented-to', 'ks', '--json'));
    expect(plans).toMatchObject([
      { id: plan.planId, moment: { validOn: '2024-04-30', report: { id: 'report:april' }, reportVersion: 1 } },
    ]);
    expect(await run('replay', '--presented-on', '2024-05-31')).toMatch(
      /^Enligt rapporten ”April”, version 1:\nGällande 2024-04-30, enligt \d+ händelser till och med [-\d]+ [:\d]+( \(övertagen historik\))?\n\n/,
    );
    expect(await run('replay', '--presented-on', '2024-05-13')).toBe(
      'Kommunstyrelsen – mål för mandatperioden 2023–2026: ingen rapport om hela planen hade redovisats.',
    );
    expect(await failing('replay', '--presented-on', '2024-05-31', '--known-on', '2024-05-31')).toMatchObject({
      status: 1,
      message: expect.stringContaining('--known-on and --presented-on'),
    });
    expect(await failing('replay', '--presented-on', '2024-05-31', '--presented-to', 'okand')).toMatchObject({
      status: 1,
    });
  });

  it('ends with status 1, and says where, when something is wrong with what was asked for', async () => {
    const wrong = await write('fel.csv', 'indikator;period;värde\nOkänd;2024;1\n');
    expect(await failing('import', 'measurements', wrong)).toEqual({
      status: 1,
      message: expect.stringMatching(
        /row 2, column "indikator", value "Okänd": is no indicator.*\n1 error\. Nothing was recorded\.$/,
      ),
    });
    expect(await failing('import', 'plan', 'finns-inte.yaml')).toMatchObject({ status: 1 });
    expect(await failing('replay', '--known-on', 'i maj')).toMatchObject({ status: 1 });
    expect(await failing('replay', '--known-on', '2024-01-01', '--at-position', '3')).toMatchObject({ status: 1 });
    expect(await failing('compare', '--plan', 'finns-inte')).toMatchObject({ status: 1 });
    await run('import', 'plan', EXAMPLE[0]!);
    const twoCuts = ['--to-known-on', '2024-01-01', '--to-at-position', '3'];
    expect(await failing('compare', '--plan', 'ekero-ks-2023-2026', ...twoCuts)).toMatchObject({
      status: 1,
      message: expect.stringContaining('this one has --to-known-on and --to-at-position.'),
    });
    expect(await failing('finns-inte')).toMatchObject({ status: 1 });
  });
});
