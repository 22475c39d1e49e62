import { adoptedPlan, command, describeFinding, figure, on } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const onDay = (day: string) => async (ledger: TestLedger) => {
  await adoptedPlan(ledger);
  ledger.on(day);
};
const emissions = figure('utslapp', '2024', '1.9', '2025-01-10');
const missing = (period: string) =>
  command('RecordMeasurement', { indicatorId: 'trygghet', period, missingReason: 'not-measured' });
const expected = (indicatorId: string, period: string, expectedOn: string) =>
  command('ExpectValue', { indicatorId, period, expectedOn });

describeFinding('value-missing', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2025-01-10',
      emissions,
      figure('trygghet', '2023', '70', '2024-05-01'),
      figure('trygghet', '2024', '70', '2025-01-09', { entity: '0000' }),
    );
  },
  before: { validOn: '2024-12-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['goalindicator:p/mal-2/trygghet', 'goal:p/mal-2', 'indicator:trygghet'],
      events: [],
      sv: 'Indikatorraden ”Trygg utomhus, andel” under målet ”Fler ska vara trygga” har varken något värde för 2024 eller någon orsak till att det saknas.',
    },
  ],
  not: {
    'before a year of the plan has ended': onDay('2024-12-31'),
    'where it is said why there is none': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-01-10', emissions, missing('2024'));
    },
    'where a part of the year or a window that ends in it is measured': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-01-10', figure('utslapp', '2023..2024', '2', '2025-01-10'), missing('2024-H1'));
    },
    'while it is awaited': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-01-10', emissions, expected('trygghet', '2024', '2025-01-10'));
    },
    'of years after the plan': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2028-02-10', figure('utslapp', '2027', '2', '2028-02-10'), missing('2027'));
      ledger.on('2030-01-01');
    },
  },
});

const late = async (ledger: TestLedger) => {
  await adoptedPlan(ledger);
  await on(ledger, '2024-03-01', expected('trygghet', '2023', '2024-04-01'), expected('utslapp', '2023', '2024-08-01'));
};
describeFinding('measurement-overdue', {
  tell: async (ledger) => {
    await late(ledger);
    ledger.on('2024-05-01');
  },
  before: { validOn: '2024-04-30' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:trygghet', 'goalindicator:p/mal-2/trygghet'],
      events: ['ValueExpected'],
      sv: 'Värdet för 2023 av indikatorn ”Trygghet utomhus” väntades 2024-04-01 och har inte kommit: 30 dagar försenat.',
      en: 'The value for 2023 of the indicator “Trygghet utomhus” was expected on 2024-04-01 and has not come: 30 days late.',
    },
  ],
  not: {
    'where it came': async (ledger) => {
      await late(ledger);
      await on(ledger, '2024-05-01', figure('trygghet', '2023', '70', '2024-05-01'));
    },
    'where it is said that there will be none': async (ledger) => {
      await late(ledger);
      await on(ledger, '2024-05-01', missing('2023'));
    },
    'as was known before the expected day was moved': {
      tell: async (ledger) => {
        await late(ledger);
        await on(ledger, '2024-05-02', expected('trygghet', '2023', '2024-01-01'));
      },
      at: { knownOn: '2024-04-30' },
    },
    'where the expected day was moved': async (ledger) => {
      await late(ledger);
      await on(ledger, '2024-04-20', expected('trygghet', '2023', '2024-06-01'));
      ledger.on('2024-05-20');
    },
  },
});

describeFinding('measurement-overdue', {
  tell: async (ledger) => {
    await late(ledger);
    ledger.on('2024-04-11');
  },
  before: { validOn: '2024-04-10' },
  settings: { overdueDays: 10 },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:trygghet', 'goalindicator:p/mal-2/trygghet'],
      sv: 'Värdet för 2023 av indikatorn ”Trygghet utomhus” väntades 2024-04-01 och har inte kommit: 10 dagar försenat.',
    },
  ],
  not: { 'before those days have passed': onDay('2024-04-10') },
});

describeFinding('value-missing', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2030-02-10', figure('utslapp', '2027', '2', '2028-02-10'), missing('2026'));
  },
  before: { validOn: '2024-12-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['goalindicator:p/mal-2/trygghet', 'goal:p/mal-2', 'indicator:trygghet'],
      sv: 'Indikatorraden ”Trygg utomhus, andel” under målet ”Fler ska vara trygga” har varken något värde för 2027 eller någon orsak till att det saknas.',
    },
  ],
  not: { 'while the plan has not begun': { tell: adoptedPlan, at: { validOn: '2024-02-20' } } },
});
