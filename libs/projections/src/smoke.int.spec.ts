import { expect, it } from '@jest/globals';
import {
  DefineIndicator,
  Ledger,
  ProposePlan,
  RecordMeasurement,
  RegisterBody,
  ReviseMeasurement,
} from '@liggaren/domain';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { projections, Reader, ReadModel, Runner, readTrail } from './index.js';

it('answers 1990 on three clocks', async () => {
  const store = new MemoryEventStore();
  const values = new MemoryRemovableValues();
  const labels = new RunningMaximum();
  const ledger = new Ledger({ store, values, labels, name: 'x', municipality: '0125' });
  const at = (recordedAt: string) => ({ actor: 'test', takenOver: { recordedAt, basis: 'publication' } });
  const go = async (command: never, recordedAt: string) => {
    const outcome = await ledger.execute(command, at(recordedAt));
    expect(outcome.refusal).toBeUndefined();
  };
  await go(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board' }) as never, '2023-01-22T23:00:00.000Z');
  await go(
    DefineIndicator({
      indicatorId: 'utslapp',
      name: 'Utsläpp',
      unit: 'tonnes-co2e-per-inhabitant',
      direction: 'lower',
    }) as never,
    '2023-01-22T23:00:00.000Z',
  );
  await go(
    ProposePlan({
      planId: 'p',
      title: 'P',
      kind: 'mandate-plan',
      bodyId: 'ks',
      period: '2023..2026',
      focusAreas: [
        {
          title: 'Klimat',
          goals: [
            {
              number: 7,
              title: 'G',
              indicators: [
                {
                  indicatorId: 'utslapp',
                  wording: 'U',
                  targets: [{ kind: 'threshold', operator: 'lt', value: '1.5', duePeriod: '2030' }],
                },
              ],
            },
          ],
        },
      ],
    }) as never,
    '2023-01-22T23:00:00.000Z',
  );
  await go(
    RecordMeasurement({ indicatorId: 'utslapp', period: '1990', value: '5.35', publishedOn: '2023-07-21' }) as never,
    '2023-07-20T22:00:00.000Z',
  );
  await go(
    ReviseMeasurement({ indicatorId: 'utslapp', period: '1990', value: '5.38', publishedOn: '2024-06-09' }) as never,
    '2024-06-08T22:00:00.000Z',
  );
  const readModel = ReadModel.open(':memory:', projections);
  const runner = new Runner({ store, readModel, projections, labels });
  await runner.catchUp();
  const reader = new Reader(readModel, values, '0125');
  const value = (validOn: string | undefined, knownOn: string | undefined) =>
    reader.indicator('indicator:utslapp', reader.moment({ validOn, knownOn }))?.measurements()[0]?.value ?? null;
  expect([
    value('2024-01-01', '2024-01-01'),
    value('2024-01-01', undefined),
    value(undefined, '2024-01-01'),
    value(undefined, undefined),
    value('2023-07-20', undefined),
  ]).toEqual(['5.35', '5.35', '5.35', '5.38', null]);
  const plan = reader.plan('plan:p', reader.moment())!;
  expect(plan.goals[0]?.indicators[0]?.signal).toBe('not-due');
  expect(plan.formalStatus).toBe('proposed');
  expect(
    readTrail(reader.scope(reader.moment()), { subject: 'indicator:utslapp' }, {}).edges.map(({ node }) => node.type),
  ).toEqual(['IndicatorDefined', 'MeasurementRecorded', 'MeasurementRevised']);
});
