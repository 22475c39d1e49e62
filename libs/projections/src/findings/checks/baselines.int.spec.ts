import {
  adoptedPlan,
  command,
  corrected,
  decided,
  describeFinding,
  figure,
  on,
  proposedPlan,
  reportFixed,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const inJune = { decision: decided('40', '2024-06-11') };
const ROW = 'goalindicator:p/mal-1/utslapp';
const set = (baseline: object, more: object = inJune, goalIndicatorId = 'p/mal-1/utslapp') =>
  command('SetBaseline', { goalIndicatorId, baseline, ...more });
const of2023 = { rule: 'period', period: '2023' };
const measured = (ledger: TestLedger) => on(ledger, '2024-04-10', figure('utslapp', '2023', '1.9', '2024-04-09'));

describeFinding('baseline-moved', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await measured(ledger);
    await on(ledger, '2024-06-12', set(of2023));
  },
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: [ROW],
      events: ['PlanAdopted', 'MeasurementRecorded', 'BaselineSet'],
      sv: 'Utgångsläget för indikatorraden ”Utsläpp per invånare” flyttades 2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40 från värdet för 2022 till värdet för 2023, efter den första mätningen (1,9 för 2023).',
      en: 'The baseline of the goal indicator “Utsläpp per invånare” was moved on 2024-06-11 by the decision Kommunstyrelsen 2024-06-11 § 40 from the value for 2022 to the value for 2023, after the first measurement (1.9 for 2023).',
    },
  ],
  not: {
    'before the first follow-up': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-06-12', set(of2023));
      await on(ledger, '2024-06-20', figure('utslapp', '2023', '1.9', '2024-06-19'));
    },
    'where only figures from before the adoption are known': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-20', figure('utslapp', '2022', '2', '2024-01-19'));
      await on(ledger, '2024-02-09', command('AdoptPlan', { planId: 'p', decision: decided('12', '2024-02-06') }));
      await on(ledger, '2024-06-12', set(of2023));
    },
    'where the same rule is decided again': async (ledger) => {
      await adoptedPlan(ledger);
      await measured(ledger);
      await on(ledger, '2024-06-12', set({ rule: 'period', period: '2022' }));
    },
    'where another indicator was measured': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('trygghet', '2023', '70', '2024-04-09'));
      await on(ledger, '2024-06-12', set(of2023));
    },
  },
});

describeFinding('baseline-moved', {
  when: 'where it is set without a decision after the first report',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-03-01',
      command('AddGoalIndicator', { goalId: 'p/mal-1', indicatorId: 'trygghet', wording: 'Trygg', ...inJune }),
    );
    await reportFixed(ledger, '2024-04-30');
    await on(ledger, '2024-06-12', set(of2023, {}, 'p/mal-1/trygghet'));
  },
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: ['goalindicator:p/mal-1/trygghet'],
      events: ['BaselineSet'],
      sv: 'Utgångsläget för indikatorraden ”Trygg” sattes 2024-06-12 utan beslut till värdet för 2023, först efter den första rapporten, ”Uppföljning per april”.',
    },
  ],
});

describeFinding('baseline-moved', {
  when: 'where the signal stops being red with it',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-04-10',
      figure('trygghet', '2022', '70', '2024-04-09'),
      figure('trygghet', '2023', '60', '2024-04-09'),
      figure('trygghet', '2024', '65', '2024-04-09'),
    );
    await on(ledger, '2024-06-12', set(of2023, inJune, 'p/mal-2/trygghet'));
  },
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'material',
      subjects: ['goalindicator:p/mal-2/trygghet'],
      sv: 'Utgångsläget för indikatorraden ”Trygg utomhus, andel” flyttades 2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40 från värdet för 2022 till värdet för 2023, efter den första mätningen (70 för 2022); målvärdet var inte nått, och syns inte längre som ej nått.',
    },
  ],
});

const revised = (period: string, value: string, more: object = {}) =>
  command('ReviseMeasurement', { indicatorId: 'utslapp', period, value, publishedOn: '2024-06-09', ...more });
const of2022 = (ledger: TestLedger, day: string) => on(ledger, day, figure('utslapp', '2022', '5.35', '2024-01-10'));

describeFinding('baseline-value-revised', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await of2022(ledger, '2024-03-01');
    await on(ledger, '2024-06-10', revised('2022', '5.38'));
  },
  before: { knownOn: '2024-06-09' },
  finds: [
    {
      severity: 'note',
      subjects: [ROW, 'indicator:utslapp'],
      events: ['MeasurementRecorded', 'MeasurementRevised'],
      sv: 'Källan har reviderat utgångsläget för indikatorraden ”Utsläpp per invånare”, värdet för 2022, från 5,35 till 5,38 (från 2024-06-09).',
      en: 'The source has revised the baseline of the goal indicator “Utsläpp per invånare”, the value for 2022, from 5.35 to 5.38 (from 2024-06-09).',
    },
  ],
  not: {
    'where another period was revised': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-01', figure('utslapp', '2023', '5.35', '2024-01-10'));
      await on(ledger, '2024-06-10', revised('2023', '5.38'));
    },
    'where it was recorded wrong and corrected': async (ledger) => {
      await adoptedPlan(ledger);
      await of2022(ledger, '2024-03-01');
      await corrected(ledger, '2024-06-10', 'utslapp', '5.38');
    },
    'where it was revised before the rule was set': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-01', figure('utslapp', '2021', '5.35', '2024-01-10'));
      await on(ledger, '2024-06-10', revised('2021', '5.38'));
      await on(ledger, '2024-06-12', set({ rule: 'period', period: '2021' }));
    },
    'where the decision froze the value': async (ledger) => {
      await adoptedPlan(ledger);
      await of2022(ledger, '2024-03-01');
      await on(
        ledger,
        '2024-05-01',
        set({ rule: 'fixed-value', period: '2022', fixedValue: '5.35' }, { decision: decided('30', '2024-04-30') }),
      );
      await on(ledger, '2024-06-10', revised('2022', '5.38'));
    },
    'before the day it was published': {
      tell: async (ledger) => {
        await adoptedPlan(ledger);
        await of2022(ledger, '2024-03-01');
        await on(ledger, '2024-06-10', revised('2022', '5.38'));
      },
      at: { validOn: '2024-06-08' },
    },
  },
});
