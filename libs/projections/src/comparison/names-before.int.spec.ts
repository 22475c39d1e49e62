import { beforeAll, expect, it } from '@jest/globals';
import {
  DefineIndicator,
  ExpectValue,
  ProposePlan,
  RecordMeasurement,
  RegisterBody,
  TestLedger,
} from '../../testing/index.js';
import type { Reader } from '../index.js';

/** The day asked about is before the definition of the indicator is valid, and after its plan is. */
const EARLIER = '2024-03-01';

let reader: Reader;
beforeAll(async () => {
  const ledger = new TestLedger().on('2024-06-01');
  await ledger.does(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2020-01-01' }));
  await ledger.does(
    DefineIndicator({
      indicatorId: 'nki',
      name: 'Nöjd kund-index',
      unit: 'index',
      direction: 'higher',
      validFrom: '2024-06-01',
    }),
  );
  await ledger.does(
    ProposePlan({
      planId: 'p',
      title: 'Plan',
      kind: 'mandate-plan',
      bodyId: 'ks',
      period: '2024..2027',
      focusAreas: [
        {
          title: 'Näringsliv',
          goals: [
            {
              number: 1,
              title: 'Nöjda företag',
              indicators: [{ indicatorId: 'nki', wording: 'NKI ska öka' }],
            },
          ],
        },
      ],
      validFrom: '2024-01-23',
    }),
  );
  await ledger.does(
    ExpectValue({ indicatorId: 'nki', period: '2024', expectedOn: '2024-02-01', validFrom: '2024-01-23' }),
  );
  await ledger
    .on('2024-06-02')
    .does(RecordMeasurement({ indicatorId: 'nki', period: '2023', value: '72', validFrom: '2024-02-01' }));
  reader = await ledger.reader();
});

it('a difference names an indicator that does not stand yet by what it will be called', () => {
  const at = (knownOn: string) => reader.moment({ knownOn, validOn: EARLIER });
  const { differences } = reader.compare('plan:p', at('2024-06-01'), at('2024-06-02'))!;
  const told = differences.filter(({ subject }) => subject === 'indicator:nki');
  expect(told.map(({ name }) => name)).toEqual(['Nöjd kund-index']);
  expect(told[0]!.summary('sv')).toBe('Indikatorn ”Nöjd kund-index”: värde för 2023 tillkom: 72');
});

it('what is due names an indicator that does not stand yet by what it will be called', () => {
  const due = reader.due({}, reader.moment({ validOn: EARLIER }));
  expect(due.map(({ id, name }) => [id, name])).toEqual([['indicator:nki', 'Nöjd kund-index']]);
});
