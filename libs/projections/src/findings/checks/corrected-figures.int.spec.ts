import {
  adoptedPlan,
  command,
  corrected,
  describeFinding,
  figure,
  lastEvent,
  on,
  presentedOn,
  reportFixed,
  withdrawn,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

async function presented(ledger: TestLedger, more: object = {}) {
  await adoptedPlan(ledger);
  await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
  await reportFixed(ledger, '2024-04-30', more);
  await presentedOn(ledger, '2024-05-14', '52');
}
const SUBJECTS = ['indicator:utslapp', 'report:april'];
const AFTER = 'efter att rapporten ”Uppföljning per april” redovisats för Kommunstyrelsen 2024-05-14.';

describeFinding('corrected-after-presentation', {
  tell: async (ledger) => {
    await presented(ledger);
    await corrected(ledger, '2024-05-15', 'utslapp', '1.85');
  },
  before: { knownOn: '2024-05-14' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      events: ['MeasurementRecorded', 'StatementCorrected'],
      sv: `Siffran för 2024 för indikatorn ”Växthusgaser per invånare” rättades 2024-05-15 av aktören controller från 1,9 till 1,85, en orsak är angiven, ${AFTER}`,
      en: 'The figure for 2024 of the indicator “Växthusgaser per invånare” was corrected on 2024-05-15 by the actor controller from 1.9 to 1.85, a reason is given, after the report “Uppföljning per april” had been presented to Kommunstyrelsen on 2024-05-14.',
    },
  ],
  not: {
    'where it was undone the day after, before it was presented': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-29', figure('utslapp', '2024', '1.9', '2024-04-09'));
      await reportFixed(ledger, '2024-04-30');
      await corrected(ledger, '2024-04-30', 'utslapp', '1.85');
      await presentedOn(ledger, '2024-05-14', '52');
    },
    'of a figure that came after the cut-off': async (ledger) => {
      await adoptedPlan(ledger);
      await reportFixed(ledger, '2024-04-30');
      await on(ledger, '2024-05-02', figure('utslapp', '2024', '1.9', '2024-05-01'));
      await presentedOn(ledger, '2024-05-14', '52');
      await corrected(ledger, '2024-05-15', 'utslapp', '1.85');
    },
    'where its source revised it': async (ledger) => {
      await presented(ledger);
      await on(
        ledger,
        '2024-05-15',
        command('ReviseMeasurement', {
          indicatorId: 'utslapp',
          period: '2024',
          value: '1.8',
          publishedOn: '2024-05-15',
        }),
      );
    },
    'where the body tabled the report': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
      await reportFixed(ledger, '2024-04-30');
      await presentedOn(ledger, '2024-05-14', '52', {
        decision: { body: 'ks', decidedOn: '2024-05-14', paragraph: '52', outcome: 'tabled' },
      });
      await corrected(ledger, '2024-05-15', 'utslapp', '1.85');
    },
    'of goals that the report is not of': async (ledger) => {
      await presented(ledger, { goals: ['p/mal-2'] });
      await corrected(ledger, '2024-05-15', 'utslapp', '1.85');
    },
    'where the correction was itself withdrawn': async (ledger) => {
      await presented(ledger);
      await corrected(ledger, '2024-05-15', 'utslapp', '1.85');
      await withdrawn(ledger, '2024-05-16', 'indicator:utslapp', 'StatementCorrected');
    },
  },
});

describeFinding('corrected-after-presentation', {
  when: 'twice',
  tell: async (ledger) => {
    await presented(ledger);
    await corrected(ledger, '2024-05-15', 'utslapp', '1.85');
    await corrected(ledger, '2024-05-16', 'utslapp', '1.75');
    await on(
      ledger,
      '2024-05-17',
      command('RemoveValue', {
        subject: 'indicator:utslapp',
        event: await lastEvent(ledger, 'StatementCorrected'),
        fields: ['reason'],
        ground: 'Gallringsbeslut KS 2024-01-10 § 3',
      }),
    );
  },
  before: { knownOn: '2024-05-14' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      events: ['MeasurementRecorded', 'StatementCorrected', 'StatementCorrected'],
      sv: `Siffran för 2024 för indikatorn ”Växthusgaser per invånare” rättades 2 gånger, senast 2024-05-16 av aktören controller från 1,9 till 1,75, orsaken är gallrad, ${AFTER}`,
    },
  ],
});

describeFinding('corrected-after-presentation', {
  when: 'by the withdrawal of a correction that had been shown',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
    await corrected(ledger, '2024-04-11', 'utslapp', '1.85');
    await reportFixed(ledger, '2024-04-30');
    await presentedOn(ledger, '2024-05-14', '52');
    await withdrawn(ledger, '2024-05-15', 'indicator:utslapp', 'StatementCorrected');
  },
  before: { knownOn: '2024-05-14' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      sv: `Siffran för 2024 för indikatorn ”Växthusgaser per invånare” ändrades genom att en rättelse makulerades 2024-05-15 av aktören controller från 1,85 till 1,9, en orsak är angiven, ${AFTER}`,
    },
  ],
});

describeFinding('corrected-after-presentation', {
  when: 'where it is not a figure',
  tell: async (ledger) => {
    await presented(ledger);
    await withdrawn(ledger, '2024-05-20', 'uppdrag:strategi', 'UppdragProposed');
  },
  before: { knownOn: '2024-05-19' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:strategi', 'report:april'],
      sv: `Det som registrerats om uppdraget ”Ta fram en strategi” makulerades 2024-05-20 av aktören controller, en orsak är angiven, ${AFTER}`,
    },
  ],
});
