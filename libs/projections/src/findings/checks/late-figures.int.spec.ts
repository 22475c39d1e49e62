import {
  adoptedPlan,
  command,
  corrected,
  decided,
  describeFinding,
  figure,
  history,
  on,
  reportFixed,
  takenOverFrom,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const SUBJECTS = ['goalindicator:p/mal-1/utslapp', 'indicator:utslapp', 'report:april'];
const recorded = (day: string) => async (ledger: TestLedger) => {
  await adoptedPlan(ledger);
  await on(
    ledger,
    day,
    figure('utslapp', '2024', '1.4', '2024-04-09'),
    command('SetIndicatorOwner', { indicatorId: 'utslapp', owner: 'miljöchef' }),
  );
  await reportFixed(ledger, '2024-04-30');
};

describeFinding('late-before-cut-off', {
  tell: async (ledger) => {
    await recorded('2024-04-24')(ledger);
    await corrected(ledger, '2024-05-20', 'utslapp', '1.3');
  },
  before: { knownOn: '2024-04-29' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      events: ['MeasurementRecorded'],
      sv: 'Signalen för indikatorraden ”Utsläpp per invånare” ändrades från ej mätt till målvärdet nått av det som registrerades 2024-04-24, under de sista 5 arbetsdagarna till och med brytdagen 2024-04-30 för rapporten ”Uppföljning per april”.',
      en: 'The signal of the goal indicator “Utsläpp per invånare” changed from no value to target met by what was recorded on 2024-04-24, in the last 5 working days up to the cut-off 2024-04-30 of the report “Uppföljning per april”.',
    },
  ],
  not: {
    'where it was recorded on the sixth last working day': recorded('2024-04-23'),
    'of history taken over': async (ledger) => {
      ledger.on('2024-08-01');
      await takenOverFrom(ledger, '2024-01-15', ...history);
      await takenOverFrom(ledger, '2024-04-29', figure('utslapp', '2024', '1.4', '2024-04-09'));
      await reportFixed(ledger, '2024-08-01', { validOn: '2024-04-30' });
    },
    'where the signal is as before': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
      await on(ledger, '2024-04-29', figure('utslapp', '2023', '1.4', '2024-04-09'));
      await reportFixed(ledger, '2024-04-30');
    },
    'where it was recorded after the cut-off': async (ledger) => {
      await adoptedPlan(ledger);
      await reportFixed(ledger, '2024-04-30');
      await on(ledger, '2024-04-30', figure('utslapp', '2024', '1.4', '2024-04-09'));
    },
    'of goals that the report is not of': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-29', figure('utslapp', '2024', '1.4', '2024-04-09'));
      await reportFixed(ledger, '2024-04-30', { goals: ['p/mal-2'] });
    },
    'of a goal indicator that was new in the plan': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2024-04-29',
        command('AddGoalIndicator', { goalId: 'p/mal-1', indicatorId: 'trygghet', wording: 'Trygg' }),
      );
      await reportFixed(ledger, '2024-04-30');
    },
  },
});

describeFinding('late-before-cut-off', {
  when: 'where a correction and a target came late, one of them after the day of the report',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
    await on(ledger, '2024-04-26', figure('trygghet', '2024', '70', '2024-04-09'));
    await corrected(ledger, '2024-04-29', 'trygghet', '71');
    await on(
      ledger,
      '2024-05-02',
      command('SetTarget', {
        goalIndicatorId: 'p/mal-1/utslapp',
        slug: '2024',
        kind: 'threshold',
        operator: 'lt',
        value: '2',
        duePeriod: '2024',
        decision: decided('30', '2024-04-30'),
      }),
    );
    await reportFixed(ledger, '2024-05-03', { validOn: '2024-04-30' });
  },
  before: { knownOn: '2024-05-02' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      events: ['TargetSet'],
      sv: 'Signalen för indikatorraden ”Utsläpp per invånare” ändrades från målvärdet inte nått till målvärdet nått av det som registrerades 2024-05-02, under eller efter de sista 5 arbetsdagarna till och med brytdagen 2024-04-30 för rapporten ”Uppföljning per april”.',
    },
    {
      severity: 'review',
      subjects: ['goalindicator:p/mal-2/trygghet', 'indicator:trygghet', 'report:april'],
      events: ['MeasurementRecorded', 'StatementCorrected'],
      sv: 'Signalen för indikatorraden ”Trygg utomhus, andel” ändrades från ej mätt till utgångsläge saknas av det som registrerades 2024-04-26 och 2024-04-29, under de sista 5 arbetsdagarna till och med brytdagen 2024-04-30 för rapporten ”Uppföljning per april”.',
    },
  ],
});

describeFinding('late-before-cut-off', {
  when: 'by another threshold',
  settings: { lastWorkingDays: 6 },
  tell: recorded('2024-04-23'),
  before: { knownOn: '2024-04-29' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      sv: 'Signalen för indikatorraden ”Utsläpp per invånare” ändrades från ej mätt till målvärdet nått av det som registrerades 2024-04-23, under de sista 6 arbetsdagarna till och med brytdagen 2024-04-30 för rapporten ”Uppföljning per april”.',
    },
  ],
});
