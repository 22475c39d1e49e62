import { FixReportVersion, PresentReport, QuashDecision, RegisterBody } from '../../../testing/commands.js';
import { adoptedPlan, decided, describeFinding, figure, on } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const title = 'Delårsrapport 2024';
const fix = (more: object = {}) =>
  FixReportVersion({
    reportId: 'delar',
    planId: 'p',
    kind: 'interim',
    title,
    coversTo: '2024-08-31',
    ...more,
  });
const present = (bodyId: string, day: string, paragraph: string, more: object = {}, presentedOn = day) =>
  PresentReport({
    reportId: 'delar',
    bodyId,
    presentedOn,
    decision: { body: bodyId, decidedOn: day, paragraph, outcome: 'noted', ...more },
  });

/** Fixed on 2024-09-10. */
async function fixedReport(ledger: TestLedger): Promise<void> {
  await adoptedPlan(ledger);
  await on(ledger, '2024-09-10', figure('utslapp', '2023', '4.1', '2024-09-10'), fix());
}
const auditors = RegisterBody({ bodyId: 'rev', name: 'Revisorerna', kind: 'audit', validFrom: '2023-01-01' });
const other = RegisterBody({ bodyId: 'bun', name: 'Barnnämnden', kind: 'committee', validFrom: '2023-01-01' });

describeFinding('report-presented', {
  tell: async (ledger) => {
    await fixedReport(ledger);
    await on(ledger, '2024-10-01', auditors, other, present('ks', '2024-09-24', '70'));
    await on(ledger, '2024-10-20', fix(), present('kf', '2024-10-15', '120', {}, '2024-10-14'));
    await on(
      ledger,
      '2024-10-21',
      PresentReport({ reportId: 'delar', bodyId: 'ks', decisionId: 'kf-2024-10-15-120', presentedOn: '2024-10-15' }),
    );
  },
  before: { knownOn: '2024-09-30' },
  finds: [
    {
      severity: 'note',
      subjects: ['report:delar', 'body:ks', 'body:kf'],
      events: ['ReportPresented', 'ReportPresented', 'ReportPresented'],
      sv: 'Rapporten ”Delårsrapport 2024” har redovisats: version 1 för Kommunstyrelsen 2024-09-24 § 70, version 2 för Kommunfullmäktige 2024-10-14 (Kommunfullmäktige 2024-10-15 § 120) och version 2 för Kommunstyrelsen 2024-10-15 (Kommunfullmäktige 2024-10-15 § 120); den har inte nått Revisorerna.',
      en: 'The report “Delårsrapport 2024” has been presented: version 1 to Kommunstyrelsen 2024-09-24 § 70, version 2 to Kommunfullmäktige 2024-10-14 (Kommunfullmäktige 2024-10-15 § 120) and version 2 to Kommunstyrelsen 2024-10-15 (Kommunfullmäktige 2024-10-15 § 120); it has not reached Revisorerna.',
    },
  ],
  not: {
    'of a report that was tabled': async (ledger) => {
      await fixedReport(ledger);
      await on(ledger, '2024-10-01', present('ks', '2024-09-24', '70', { outcome: 'tabled' }));
    },
    'before the day of the meeting': {
      tell: async (ledger) => {
        await fixedReport(ledger);
        await on(ledger, '2024-10-01', present('ks', '2024-09-24', '70'));
      },
      at: { validOn: '2024-09-23' },
    },
  },
});

describeFinding('report-not-presented', {
  tell: async (ledger) => {
    await fixedReport(ledger);
    await on(ledger, '2024-12-10', present('ks', '2024-12-09', '90', { outcome: 'tabled' }));
    await on(ledger, '2024-12-11', figure('utslapp', '2024', '3.9', '2024-12-11'), fix());
    await on(ledger, '2024-12-20', present('kf', '2024-12-16', '150'));
    await on(ledger, '2025-01-15', QuashDecision({ decisionId: 'kf-2024-12-16-150', quashedOn: '2025-01-14' }));
    await on(
      ledger,
      '2025-01-15',
      fix({ reportId: 'mal', title: 'Om ett mål', goals: ['p/mal-1'], validOn: '2025-01-01' }),
    );
    ledger.on('2025-04-16');
  },
  before: { knownOn: '2024-12-09' },
  finds: [
    {
      severity: 'review',
      subjects: ['report:delar', 'body:ks', 'decision:ks-2024-12-09-90'],
      events: ['ReportPresented'],
      sv: 'Rapporten ”Delårsrapport 2024”, version 1, räknas inte som redovisad för Kommunstyrelsen 2024-12-09: ärendet bordlades (Kommunstyrelsen 2024-12-09 § 90).',
    },
    {
      severity: 'review',
      subjects: ['report:delar', 'body:kf', 'decision:kf-2024-12-16-150'],
      sv: 'Rapporten ”Delårsrapport 2024”, version 2, räknas inte som redovisad för Kommunfullmäktige 2024-12-16: beslutet (Kommunfullmäktige 2024-12-16 § 150) har upphävts.',
    },
    {
      severity: 'review',
      subjects: ['report:mal'],
      events: ['ReportVersionFixed'],
      sv: 'Rapporten ”Om ett mål”, version 1, fastställdes 2025-01-15 och har efter 91 dagar inte redovisats för något organ.',
      en: 'The report “Om ett mål”, version 1, was fixed on 2025-01-15 and has after 91 days been presented to no body.',
    },
  ],
  not: {
    'while there is time': async (ledger) => {
      await fixedReport(ledger);
      ledger.on('2024-12-09');
    },
    'of a draft before what was presented': async (ledger) => {
      await fixedReport(ledger);
      await on(ledger, '2024-09-20', figure('utslapp', '2022', '4.4', '2024-09-20'), fix());
      await on(ledger, '2025-06-01', present('ks', '2024-09-24', '70'));
    },
    'when the body that tabled it was shown it later': async (ledger) => {
      await fixedReport(ledger);
      await on(ledger, '2024-09-25', present('ks', '2024-09-24', '70', { outcome: 'tabled' }));
      await on(ledger, '2024-10-09', present('ks', '2024-10-08', '80'));
    },
  },
});

describeFinding('presented-before-recorded', {
  tell: async (ledger) => {
    await fixedReport(ledger);
    await on(ledger, '2024-10-01', present('ks', '2024-09-09', '70'));
  },
  before: { knownOn: '2024-09-30' },
  finds: [
    {
      severity: 'review',
      subjects: ['report:delar', 'body:ks'],
      events: ['MeasurementRecorded', 'ReportPresented'],
      sv: 'Rapporten ”Delårsrapport 2024”, version 1, redovisades för Kommunstyrelsen 2024-09-09, men det sista som den innehåller registrerades först 2024-09-10: organet kan inte ha sett den sådan.',
      en: 'The report “Delårsrapport 2024”, version 1, was presented to Kommunstyrelsen on 2024-09-09, but the last of what it contains was recorded only on 2024-09-10: the body cannot have seen it so.',
    },
  ],
  not: {
    'of what was recorded on the day of the meeting': async (ledger) => {
      await fixedReport(ledger);
      await on(ledger, '2024-10-01', present('ks', '2024-09-10', '70'));
    },
    'of a report that was tabled that day': async (ledger) => {
      await fixedReport(ledger);
      await on(ledger, '2024-10-01', present('ks', '2024-09-09', '70', { outcome: 'tabled' }));
    },
    'of a report whose version was fixed late, with what was there on the day': async (ledger) => {
      await fixedReport(ledger);
      await on(ledger, '2024-12-01', fix({ reportId: 'sen', title: 'Sen' }));
      await on(
        ledger,
        '2024-12-02',
        PresentReport({ reportId: 'delar', decision: decided('70', '2024-09-24'), bodyId: 'ks' }),
      );
    },
  },
});
