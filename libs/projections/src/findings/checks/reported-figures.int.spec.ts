import {
  adoptedPlan,
  command,
  corrected,
  describeFinding,
  figure,
  on,
  presentedOn,
  reportFixed,
  withdrawn,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

/** Emissions of 2024 are 1.9 in a report per 2024-04-30 that the board was shown on 2024-05-14. */
async function presented(ledger: TestLedger) {
  await adoptedPlan(ledger);
  await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
  await reportFixed(ledger, '2024-04-30');
  await presentedOn(ledger, '2024-05-14', '52');
}
const revised = (ledger: TestLedger, day: string, value: string, publishedOn: string) =>
  on(
    ledger,
    day,
    command('ReviseMeasurement', { indicatorId: 'utslapp', period: '2024', value, publishedOn, source: 'SCB' }),
  );
const SHOWN =
  'Rapporten ”Uppföljning per april”, som redovisats för Kommunstyrelsen 2024-05-14, visade 1,9 för 2024 för indikatorraden ”Utsläpp per invånare”, men för samma brytdag 2024-04-30 visar liggaren nu';
const SUBJECTS = ['goalindicator:p/mal-1/utslapp', 'indicator:utslapp', 'report:april'];

describeFinding('reported-figure-differs', {
  tell: async (ledger) => {
    await presented(ledger);
    await corrected(ledger, '2024-05-20', 'utslapp', '1.85');
  },
  before: { knownOn: '2024-05-19' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      events: ['MeasurementRecorded', 'StatementCorrected'],
      sv: `${SHOWN} 1,85: siffran rättades 2024-05-20.`,
      en: 'The report “Uppföljning per april”, presented to Kommunstyrelsen on 2024-05-14, showed 1.9 for 2024 for the goal indicator “Utsläpp per invånare”, but for the same cut-off 2024-04-30 the ledger now shows 1.85: the figure was corrected on 2024-05-20.',
    },
  ],
  not: {
    'where nothing has come of it': presented,
    'where it was corrected before the cut-off': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
      await corrected(ledger, '2024-04-11', 'utslapp', '1.85');
      await reportFixed(ledger, '2024-04-30');
      await presentedOn(ledger, '2024-05-14', '52');
    },
    'where the report was never presented': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
      await reportFixed(ledger, '2024-04-30');
      await corrected(ledger, '2024-05-20', 'utslapp', '1.85');
    },
    'where the source published another figure after the day of the report': async (ledger) => {
      await presented(ledger);
      await revised(ledger, '2024-06-10', '1.8', '2024-06-09');
    },
    'where a correction was itself withdrawn': async (ledger) => {
      await presented(ledger);
      await corrected(ledger, '2024-05-20', 'utslapp', '1.85');
      await withdrawn(ledger, '2024-05-21', 'indicator:utslapp', 'StatementCorrected');
    },
    'where only its decimals are other': async (ledger) => {
      await presented(ledger);
      await corrected(ledger, '2024-05-20', 'utslapp', '1.90');
    },
    'of goals that the report is not of': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
      await reportFixed(ledger, '2024-04-30', { goals: ['p/mal-2'] });
      await presentedOn(ledger, '2024-05-14', '52');
      await corrected(ledger, '2024-05-20', 'utslapp', '1.85');
    },
  },
});

describeFinding('reported-figure-differs', {
  when: 'where the signal is another too',
  tell: async (ledger) => {
    await presented(ledger);
    await presentedOn(ledger, '2024-05-21', '9', { bodyId: 'kf' });
    await corrected(ledger, '2024-05-22', 'utslapp', '1.4');
  },
  before: { knownOn: '2024-05-21' },
  finds: [
    {
      severity: 'material',
      subjects: SUBJECTS,
      sv: 'Rapporten ”Uppföljning per april”, som redovisats för Kommunstyrelsen 2024-05-14 och Kommunfullmäktige 2024-05-21, visade 1,9 för 2024 för indikatorraden ”Utsläpp per invånare”, men för samma brytdag 2024-04-30 visar liggaren nu 1,4: siffran rättades 2024-05-22, och signalen är målvärdet nått i stället för målvärdet inte nått.',
    },
  ],
});

describeFinding('reported-figure-differs', {
  when: 'where it was withdrawn',
  tell: async (ledger) => {
    await presented(ledger);
    await withdrawn(ledger, '2024-05-20', 'indicator:utslapp', 'MeasurementRecorded');
  },
  before: { knownOn: '2024-05-19' },
  finds: [
    {
      severity: 'material',
      subjects: SUBJECTS,
      sv: `${SHOWN} inget värde: siffran makulerades 2024-05-20, och signalen är ej mätt i stället för målvärdet inte nått.`,
    },
  ],
});

describeFinding('reported-figure-differs', {
  when: 'where its source had published another by the cut-off',
  tell: async (ledger) => {
    await presented(ledger);
    await revised(ledger, '2024-05-20', '1.4', '2024-04-29');
  },
  before: { knownOn: '2024-05-19' },
  finds: [
    {
      severity: 'note',
      subjects: SUBJECTS,
      events: ['MeasurementRecorded', 'MeasurementRevised'],
      sv: `${SHOWN} 1,4: siffran reviderades av källan enligt vad som registrerades 2024-05-20, och signalen är målvärdet nått i stället för målvärdet inte nått.`,
    },
  ],
});

describeFinding('reported-figure-differs', {
  when: 'where the signal is another for the sake of the target',
  tell: async (ledger) => {
    await presented(ledger);
    await on(
      ledger,
      '2024-05-20',
      command('RemoveTarget', {
        targetId: 'p/mal-1/utslapp/2024',
        validFrom: '2024-04-01',
        decisionId: 'ks-2024-05-14-52',
      }),
    );
    await corrected(ledger, '2024-05-20', 'utslapp', '1.85');
  },
  before: { knownOn: '2024-05-19' },
  finds: [{ severity: 'review', subjects: SUBJECTS, sv: `${SHOWN} 1,85: siffran rättades 2024-05-20.` }],
});
