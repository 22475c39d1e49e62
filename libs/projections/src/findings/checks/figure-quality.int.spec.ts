import type { FindingCode } from '@liggaren/domain';
import { FixReportVersion, PresentReport, ReviseMeasurement } from '../../../testing/commands.js';
import { adoptedPlan, command, decided, describeFinding, figure, on } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const fix = (reportId: string, title: string, more: object = {}) =>
  FixReportVersion({ reportId, planId: 'p', kind: 'interim', title, coversTo: '2024-08-31', ...more });
const present = (reportId: string, paragraph: string, day = '2024-05-21') =>
  PresentReport({ reportId, bodyId: 'ks', decision: decided(paragraph, day) });

/** Of each quality: a figure that has it, presented in two reports and since followed by one that does not. */
const QUALITIES: readonly {
  readonly code: FindingCode;
  readonly severity: 'note' | 'review';
  readonly has: object;
  readonly lacks: object;
  readonly shown: string;
  readonly sv: string;
}[] = [
  {
    code: 'figure-preliminary',
    severity: 'note',
    has: { status: 'preliminary' },
    lacks: { status: 'definitive' },
    shown: '4,1',
    sv: 'preliminära siffror',
  },
  {
    code: 'figure-bound',
    severity: 'note',
    has: { qualifier: 'at-most' },
    lacks: { qualifier: 'about' },
    shown: 'högst 4,1',
    sv: 'siffror som bara är gränser',
  },
  {
    code: 'figure-self-assessed',
    severity: 'note',
    has: { method: 'self-assessment' },
    lacks: { method: 'sample' },
    shown: '4,1',
    sv: 'siffror ur självskattning',
  },
  {
    code: 'figure-without-source',
    severity: 'review',
    has: { source: undefined },
    lacks: {},
    shown: '4,1',
    sv: 'siffror utan källa',
  },
];

for (const { code, severity, has, lacks, shown, sv } of QUALITIES) {
  const first = (more: object) => [
    figure('utslapp', '2022', '4.4', '2024-04-02', lacks),
    figure('utslapp', '2023', '4.1', '2024-04-02', more),
  ];
  const reported = async (ledger: TestLedger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-04-02',
      ...first(has),
      figure('utslapp', '2023', '5', '2024-04-02', { entity: '0000', ...has }),
    );
    await on(ledger, '2024-05-02', fix('a', 'Vår'), fix('b', 'Ett mål', { goals: ['p/mal-1'] }));
  };
  const revised = (more: object = {}) =>
    ReviseMeasurement({
      indicatorId: 'utslapp',
      period: '2023',
      value: '4.0',
      publishedOn: '2024-06-01',
      source: 'SCB',
      ...lacks,
      ...more,
    });

  describeFinding(code, {
    tell: async (ledger) => {
      await reported(ledger);
      await on(ledger, '2024-05-22', present('a', '60'), present('b', '61'));
      await on(ledger, '2024-06-01', revised(), revised({ entity: '0000', value: '4.9' }));
      await on(ledger, '2024-10-01', fix('c', 'Höst'), present('c', '90', '2024-10-01'));
    },
    before: { knownOn: '2024-04-01' },
    finds: [
      {
        severity,
        subjects: ['indicator:utslapp', 'report:a', 'report:b'],
        events: ['MeasurementRecorded', 'MeasurementRecorded'],
        sv: `För indikatorn ”Växthusgaser per invånare” redovisades ${sv} i rapporten ”Vår” version 1 och rapporten ”Ett mål” version 1: ${shown.replace('4,1', '5')} för 2023 (riket) och ${shown} för 2023.`,
      },
    ],
    not: {
      'of figures that bodies were shown otherwise': async (ledger) => {
        await adoptedPlan(ledger);
        await on(ledger, '2024-04-02', ...first(lacks));
        await on(ledger, '2024-05-02', fix('a', 'Vår'));
        await on(ledger, '2024-05-22', present('a', '60'), figure('utslapp', '2021', '4.6', '2024-05-22', has));
      },
      'of a value that is missing': async (ledger) => {
        await adoptedPlan(ledger);
        const missing = { indicatorId: 'utslapp', period: '2023', missingReason: 'not-measured' };
        await on(ledger, '2024-04-02', command('RecordMeasurement', missing));
      },
    },
  });

  describeFinding(code, {
    tell: reported,
    before: { knownOn: '2024-04-01' },
    finds: [
      {
        severity,
        subjects: ['indicator:utslapp'],
        sv: `Indikatorn ”Växthusgaser per invånare” har ${sv}, ännu inte redovisade i någon rapport: ${shown.replace('4,1', '5')} för 2023 (riket) och ${shown} för 2023.`,
      },
    ],
    not: {
      'once another figure stands': async (ledger) => {
        await adoptedPlan(ledger);
        await on(ledger, '2024-04-02', ...first(has));
        await on(ledger, '2024-06-01', revised());
      },
    },
  });
}

describeFinding('figure-without-source', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-04-02', figure('utslapp', '2023', '4.1', '2024-04-02', { source: undefined }));
  },
  before: { knownOn: '2024-04-01' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:utslapp'],
      sv: 'Indikatorn ”Växthusgaser per invånare” har siffror utan källa, ännu inte redovisade i någon rapport: 4,1 för 2023.',
      en: 'The indicator “Växthusgaser per invånare” has figures without a source, not yet presented in any report: 4.1 for 2023.',
    },
  ],
  not: {
    'where the indicator has one': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2024-04-02',
        figure('utslapp', '2023', '4.1', '2024-04-02', { source: undefined }),
        command('ReviseIndicator', { indicatorId: 'utslapp', source: 'Naturvårdsverket', validFrom: '2023-01-01' }),
      );
    },
  },
});
