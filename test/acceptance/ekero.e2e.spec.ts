import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { importRows, LedgerFold } from '@liggaren/sources';
import { OverlayEventStore, OverlayRemovableValues } from '@liggaren/store-memory';
import { history } from './importing.js';
import { stores, TestServer } from './server.js';

const EMISSIONS = 'indicator:vaxthusgaser-per-invanare';

describe.each(stores)('the plan of Ekerö, taken over and asked for on %s', (_name, open) => {
  let server: TestServer;

  const takeOver = async () => {
    const { store, values, ledger, labels } = server.opened;
    const trialLabels = new RunningMaximum();
    trialLabels.raiseTo(labels.label);
    const overlay = { store: new OverlayEventStore(store), values: new OverlayRemovableValues(values) };
    const trial = new Ledger({ ...overlay, labels: trialLabels, name: 'test', municipality: '0125' });
    const fold = await LedgerFold.read(store, labels);
    const report = await importRows(history(), { store, ledger, trial, fold, actor: 'test', takeOver: true });
    expect(report.problems).toEqual([]);
    const { position } = (await Array.fromAsync(store.readAll(0n))).at(-1)!;
    await server.opened.runner.reached(position, 5_000);
    return [...report.events.values()].reduce((sum, count) => sum + count, 0);
  };

  beforeAll(async () => {
    server = await TestServer.start(open);
    expect(await takeOver()).toBe(61);
  });
  afterAll(() => server.close());

  it('has its målområden, goals, goal indicators, targets, uppdrag and deliverables, all of them proposed', async () => {
    const { plan } = await server.data(`{ plan(id: "plan:ekero-ks-2023-2026") {
      formalStatus dnr body { id } directions
      focusAreas { title goals { id } uppdrag { id } }
      goals { id number formalStatus indicators { id formalStatus indicator { id } baseline { rule period } targets { kind operator value duePeriod } signal } }
      uppdrag { heading condition formalStatus stage deliverables { title stage } deliverablesDone deliverablesTotal } } }`);
    const rows = plan.goals.flatMap((goal: { indicators: unknown[] }) => goal.indicators);
    expect(plan).toMatchObject({ formalStatus: 'PROPOSED', dnr: ['KS23/176'], body: { id: 'body:ks' } });
    expect(plan.directions).toHaveLength(3);
    expect(plan.focusAreas).toHaveLength(5);
    expect(plan.focusAreas.map(({ uppdrag }: { uppdrag: unknown[] }) => uppdrag.length)).toEqual([2, 1, 4, 1, 1]);
    expect(plan.goals.map(({ id, number }: { id: string; number: number }) => [id, number])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`goal:ekero-ks-2023-2026/mal-${number}`, number]),
    );
    expect(rows).toHaveLength(14);
    expect(new Set(rows.map((row: { indicator: { id: string } }) => row.indicator.id)).size).toBe(13);
    expect(rows.filter((row: { targets: unknown[] }) => row.targets.length > 0)).toHaveLength(5);
    expect(rows.filter((row: { baseline: unknown }) => row.baseline)).toHaveLength(2);
    expect(rows.every((row: { formalStatus: string }) => row.formalStatus === 'PROPOSED')).toBe(true);
    expect(plan.uppdrag).toHaveLength(9);
    expect(plan.uppdrag.flatMap(({ deliverables }: { deliverables: unknown[] }) => deliverables)).toHaveLength(9);
    expect(plan.uppdrag.every(({ stage }: { stage: unknown }) => stage === null)).toBe(true);
  });

  it.each([
    [{ validOn: '2024-01-01', knownOn: '2024-01-01' }, '5.35'],
    [{ validOn: '2024-01-01' }, '5.35'],
    [{ knownOn: '2024-01-01', validOn: '2026-01-01' }, '5.35'],
    [{}, '5.38'],
    [{ validOn: '2023-07-20' }, undefined],
    [{ knownOn: '2024-01-01' }, '5.35'],
    [{ knownOn: '2024-12-31' }, '5.38'],
  ])('answers the emissions of 1990 at %j', async (at, value) => {
    const { indicator } = await server.data(
      `query ($at: MomentInput) { indicator(id: "${EMISSIONS}", at: $at) { measurements(first: 1000) { nodes { period value } } } }`,
      { at },
    );
    expect(indicator.measurements.nodes.find(({ period }: { period: string }) => period === '1990')?.value).toBe(value);
  });

  it('names both events of 1990 and on what basis they were taken over', async () => {
    const { indicator } = await server.data(
      `{ indicator(id: "${EMISSIONS}") { history { nodes { type recordedAtBasis takenOverAt summary(language: SV) } } } }`,
    );
    const told = indicator.history.nodes.filter(({ summary }: { summary: string }) => summary.includes('1990'));
    expect(
      told.map(({ type, recordedAtBasis }: { type: string; recordedAtBasis: string }) => [type, recordedAtBasis]),
    ).toEqual([
      ['MeasurementRecorded', 'PUBLICATION'],
      ['MeasurementRevised', 'PUBLICATION'],
    ]);
    expect(told.every(({ takenOverAt }: { takenOverAt: string | null }) => takenOverAt !== null)).toBe(true);
  });

  it('says where history was taken over, and where the ledger recorded on its own', async () => {
    const { then, now } = await server.data(
      '{ then: moment(at: { knownOn: "2024-01-01" }) { takenOver } now: moment { takenOver } }',
    );
    expect([then.takenOver, now.takenOver]).toEqual([true, false]);
  });

  it('records nothing when it is taken over again', async () => {
    expect(await takeOver()).toBe(0);
  });
});
