import { beforeAll, describe, expect, it } from '@jest/globals';
import { DyingStore, history, ImportedLedger } from './importing.js';

describe('the goals of Ekerö, taken over with their figures', () => {
  const ekero = new ImportedLedger();
  beforeAll(async () => {
    expect(await ekero.import(history(), { takeOver: true })).toMatchObject({ recorded: 61, complaints: [] });
  });
  const ofType = async (type: string) => (await ekero.events()).filter((event) => event.type === type);
  const dataOf = async (type: string) => (await ofType(type)).map(({ data }) => JSON.parse(data));

  it('are one plan, nine uppdrag, nine deliverables, sixteen indicators and twenty-one figures', async () => {
    const counts: Record<string, number> = {};
    for (const { type } of await ekero.events()) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual({
      LedgerOpened: 1,
      TakeoverClosed: 1,
      BodyRegistered: 2,
      DecisionRecorded: 2,
      IndicatorDefined: 16,
      PlanProposed: 1,
      UppdragProposed: 9,
      DeliverableAdded: 9,
      MeasurementRecorded: 20,
      MeasurementRevised: 1,
      SeriesBroken: 1,
    });
  });

  it('have five målområden, eight goals, fourteen goal indicators of thirteen indicators', async () => {
    const [plan] = await dataOf('PlanProposed');
    const goals = plan.focusAreas.flatMap((area: { goals: unknown[] }) => area.goals);
    const rows = goals.flatMap((goal: { indicators: unknown[] }) => goal.indicators);
    expect(plan.planId).toBe('ekero-ks-2023-2026');
    expect(plan.focusAreas).toHaveLength(5);
    expect(goals.map((goal: { slug: string }) => goal.slug)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `mal-${n}`));
    expect(rows).toHaveLength(14);
    expect(new Set(rows.map((row: { indicatorId: string }) => row.indicatorId)).size).toBe(13);
    expect(rows.filter((row: { targets?: unknown }) => row.targets)).toHaveLength(5);
    expect(rows.flatMap((row: { baseline?: unknown }) => row.baseline ?? [])).toEqual([
      { rule: 'period', period: '2022' },
      { rule: 'zero-measurement', period: '2023' },
    ]);
  });

  it('keep the heading and the condition of the source, and leave the unknown out', async () => {
    const uppdrag = await dataOf('UppdragProposed');
    expect(uppdrag.flatMap(({ heading, focusAreaId }) => (heading ? [[heading, focusAreaId]] : []))).toEqual([
      ['Trygghet', 'ekero-ks-2023-2026/beredskap'],
    ]);
    expect(uppdrag.filter(({ condition }) => condition)).toHaveLength(1);
    const perArea = Object.groupBy(uppdrag, ({ focusAreaId }) => focusAreaId);
    expect(Object.values(perArea).map((list) => list?.length)).toEqual([2, 1, 4, 1, 1]);
    expect((await dataOf('DecisionRecorded')).some(({ outcome }) => outcome)).toBe(false);
    expect((await dataOf('PlanProposed'))[0]).not.toHaveProperty('documentDate');
  });

  it('stand in order of record, each with what it counts on', async () => {
    const taken = (await ekero.events()).filter(({ metadata }) => metadata['takenOverAt'] !== undefined);
    const labels = taken.map(({ metadata }) => metadata['recordedAt']!);
    expect(labels).toEqual([...labels].sort());
    expect(taken).toHaveLength(52);
    expect(new Set(taken.map(({ metadata }) => metadata['recordedAtBasis']))).toEqual(
      new Set(['earliest-possible', 'publication']),
    );
    const definition = (await ofType('IndicatorDefined')).find(({ stream }) =>
      stream.endsWith('bra-plats-att-bo-och-leva-pa'),
    );
    expect(definition?.metadata['recordedAt']).toBe('2022-02-01T23:00:00.000Z');
    expect((await ofType('PlanProposed'))[0]?.metadata['recordedAt']).toBe('2023-01-22T23:00:00.000Z');
  });

  it('tell a revision by the source from a new figure', async () => {
    expect(await dataOf('MeasurementRevised')).toEqual([
      expect.objectContaining({ period: '1990', value: '5.38', validFrom: '2024-06-09' }),
    ]);
    const bound = (await dataOf('MeasurementRecorded')).filter(({ qualifier }) => qualifier);
    expect(bound).toEqual([expect.objectContaining({ period: '2023', value: '90', qualifier: 'over' })]);
  });

  it('record nothing the second time', async () => {
    const before = await ekero.events();
    expect(await ekero.import(history(), { takeOver: true })).toMatchObject({
      recorded: 0,
      unchanged: 61,
      complaints: [],
    });
    expect(await ekero.events()).toEqual(before);
  });

  it('say what would be recorded, and record nothing, in a dry run', async () => {
    const empty = new ImportedLedger();
    expect(await empty.import(history(), { takeOver: true, dryRun: true })).toMatchObject({ recorded: 61 });
    expect(await empty.events()).toHaveLength(1);
  });

  it('are the same ledger after a crash anywhere in the middle', async () => {
    for (const appends of [1, 2, 17, 40, 55, 62]) {
      const crashed = new ImportedLedger();
      await expect(
        crashed.import(history(), { takeOver: true }, new DyingStore(crashed.store, appends)),
      ).rejects.toThrow('the process died');
      expect((await crashed.import(history(), { takeOver: true })).complaints).toEqual([]);
      expect(await crashed.story()).toEqual(await ekero.story());
    }
  });
});
