import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  figure,
  on,
  presentedOn,
  proposedPlan,
  reportFixed,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const row = (more: object = {}) =>
  command('AddGoalIndicator', { goalId: 'p/mal-2', indicatorId: 'utslapp', wording: 'Utsläpp, trygghet', ...more });
const ROW = ['goalindicator:p/mal-2/utslapp', 'goal:p/mal-2', 'indicator:utslapp'];
const CALLED = 'Indikatorraden ”Utsläpp, trygghet” under målet ”Fler ska vara trygga”';
const withRow = async (ledger: TestLedger, more: object = {}) => {
  await adoptedPlan(ledger);
  await on(ledger, '2024-04-01', row(more));
};
const measured = (ledger: TestLedger) => on(ledger, '2024-04-10', figure('utslapp', '2023', '4.1', '2024-04-10'));
const reported = async (ledger: TestLedger, more: object = {}) => {
  await reportFixed(ledger, '2024-05-02', more);
  await presentedOn(ledger, '2024-05-14', '52');
};

describeFinding('reported-not-decided', {
  tell: async (ledger) => {
    await withRow(ledger);
    await measured(ledger);
    await reported(ledger);
  },
  before: { knownOn: '2024-03-31' },
  finds: [
    {
      severity: 'review',
      subjects: ROW,
      events: ['GoalIndicatorAdded', 'ReportPresented'],
      sv: `${CALLED} har 1 mätt värde och har redovisats för Kommunstyrelsen 2024-05-14 men lades till utan beslut.`,
    },
  ],
  not: {
    'where a decision added it': async (ledger) => {
      await withRow(ledger, { decision: decided('20', '2024-04-01') });
      await measured(ledger);
      await reported(ledger);
    },
    'where it is neither measured nor reported': async (ledger) => {
      await withRow(ledger);
      await reportFixed(ledger, '2024-05-02');
    },
    'where only another goal was reported': async (ledger) => {
      await withRow(ledger);
      await reported(ledger, { goals: ['p/mal-1'] });
    },
    'where it was added after the report was fixed': async (ledger) => {
      await adoptedPlan(ledger);
      await reportFixed(ledger, '2024-05-02');
      await on(ledger, '2024-05-03', row());
      await presentedOn(ledger, '2024-05-14', '52');
    },
    'where the report was tabled': async (ledger) => {
      await withRow(ledger);
      await reportFixed(ledger, '2024-05-02');
      await presentedOn(ledger, '2024-05-14', '52', { decision: decided('52', '2024-05-14', { outcome: 'tabled' }) });
    },
    'once a decision has adopted it': async (ledger) => {
      await withRow(ledger);
      await measured(ledger);
      await on(
        ledger,
        '2024-06-01',
        command('ReviseGoalIndicator', {
          goalIndicatorId: 'p/mal-2/utslapp',
          wording: 'Utsläpp, trygghet',
          decision: decided('60', '2024-06-01'),
        }),
      );
    },
  },
});

describeFinding('reported-not-decided', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await measured(ledger);
  },
  before: { knownOn: '2024-04-09' },
  finds: [
    {
      severity: 'note',
      subjects: ['goalindicator:p/mal-1/utslapp', 'goal:p/mal-1', 'indicator:utslapp'],
      events: ['PlanProposed'],
      sv: 'Indikatorraden ”Utsläpp per invånare” under målet ”Utsläppen ska minska” har 1 mätt värde men är bara föreslagen.',
    },
  ],
  not: {
    'once the plan is adopted': async (ledger) => {
      await adoptedPlan(ledger);
      await measured(ledger);
    },
  },
});

const ADOPTED = ['goalindicator:p/mal-2/trygghet', 'goal:p/mal-2', 'indicator:trygghet', 'decision:ks-2024-02-06-12'];
const IS_ADOPTED =
  'Indikatorraden ”Trygg utomhus, andel” under målet ”Fler ska vara trygga” är fastställd (2024-02-06, Kommunstyrelsen 2024-02-06 § 12) men har ingen siffra alls, och ingen orsak är angiven';
describeFinding('decided-not-reported', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await measured(ledger);
    await reported(ledger);
  },
  before: { knownOn: '2024-05-13' },
  finds: [
    {
      severity: 'review',
      subjects: ADOPTED,
      events: ['PlanAdopted', 'ReportPresented'],
      sv: `${IS_ADOPTED}, fast målet har redovisats för Kommunstyrelsen 2024-05-14.`,
    },
  ],
  not: {
    'before anything was reported, in the first year': async (ledger) => {
      await adoptedPlan(ledger);
      await reportFixed(ledger, '2024-05-02');
      ledger.on('2024-12-31');
    },
    'where a reason is given': async (ledger) => {
      await adoptedPlan(ledger);
      await measured(ledger);
      await on(
        ledger,
        '2024-04-10',
        command('RecordMeasurement', { indicatorId: 'trygghet', period: '2023', missingReason: 'not-published-yet' }),
      );
      await reported(ledger);
    },
    'where only another goal was reported': async (ledger) => {
      await adoptedPlan(ledger);
      await measured(ledger);
      await reported(ledger, { goals: ['p/mal-1'] });
    },
    'of what is only proposed': async (ledger) => {
      await proposedPlan(ledger);
      await reported(ledger);
      ledger.on('2026-01-01');
    },
    'of what was adopted after the report was presented': async (ledger) => {
      await proposedPlan(ledger);
      await reported(ledger);
      await on(ledger, '2024-06-01', command('AdoptPlan', { planId: 'p', decision: decided('60', '2024-06-01') }));
    },
  },
});

describeFinding('decided-not-reported', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2025-01-01',
      figure('utslapp', '2023', '4.1', '2024-12-31'),
      figure('trygghet', '2023', '70', '2024-12-31', { entity: '0000' }),
    );
  },
  before: { validOn: '2024-12-31' },
  finds: [
    { severity: 'review', subjects: ADOPTED, events: ['PlanAdopted'], sv: `${IS_ADOPTED}, fast 2024 är till ända.` },
  ],
  not: {
    'where there are figures': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2025-01-01',
        figure('utslapp', '2023', '4.1', '2024-12-31'),
        figure('trygghet', '2022', '70', '2024-12-31'),
      );
    },
  },
});
