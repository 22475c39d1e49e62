import { expect, it } from '@jest/globals';
import { DefineIndicator, ProposePlan, RecordMeasurement, RegisterBody, TestLedger } from '../../testing/index.js';

it('explains a signal that is shown no more by the figure that is kept from the public', async () => {
  const ledger = new TestLedger();
  const target = { kind: 'threshold', operator: 'lt', value: '5', duePeriod: '2023' };
  const row = { indicatorId: 'i', wording: 'I', targets: [target] };
  for (const command of [
    RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2020-01-01' }),
    DefineIndicator({ indicatorId: 'i', name: 'I', unit: 'count', direction: 'lower', validFrom: '2024-01-01' }),
    ProposePlan({
      planId: 'p',
      title: 'Plan',
      kind: 'mandate-plan',
      bodyId: 'ks',
      period: '2023..2026',
      focusAreas: [{ title: 'Klimat', goals: [{ number: 1, title: 'Mål', indicators: [row] }] }],
      validFrom: '2024-01-01',
    }),
  ])
    await ledger.does(command);
  const before = (await Array.fromAsync(ledger.store.readAll(0n))).at(-1)!.position;
  const classified = { ground: 'OSL 18:8', fields: ['value'] };
  await ledger.does(
    RecordMeasurement({ indicatorId: 'i', period: '2023', value: '4', validFrom: '2024-02-01', classified }),
  );
  const reader = await ledger.reader();
  const [from, to] = [{ atPosition: before }, {}].map((cut) => reader.moment({ ...cut, validOn: '2024-02-29' }));
  const signal = reader.compare('plan:p', from!, to!)!.differences.find(({ field }) => field === 'signal');
  expect(signal).toMatchObject({ kind: 'removed', oldValue: 'NO_VALUE', inThePast: false });
  expect(signal!.events.map(({ type }) => type)).toEqual(['MeasurementRecorded']);
  reader.readModel.close();
});
