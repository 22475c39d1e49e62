import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  focusAreas,
  on,
  proposedPlan,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const [climate] = focusAreas;
const onlyClimate = { focusAreas: [climate] };
const KS12 = 'decision:ks-2024-02-06-12';
const adoptedOnce = {
  severity: 'note',
  subjects: ['goal:p/mal-2', KS12],
  events: ['PlanAdopted'],
  sv: 'Målet ”Fler ska vara trygga” fastställdes genom Kommunstyrelsen 2024-02-06 § 12.',
} as const;

describeFinding('goal-decisions', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-06-01',
      command('ReviseGoal', {
        goalId: 'p/mal-1',
        title: 'Utsläppen ska halveras',
        decision: decided('40', '2024-05-28'),
      }),
      command('EditText', { subject: 'goal:p/mal-1', text: 'Utsläppen skall halveras' }),
      command('AddGoal', { focusAreaId: 'p/klimat', number: 3, title: 'Bilarna ska bli färre' }),
    );
    await on(
      ledger,
      '2024-12-10',
      command('RemoveGoal', { goalId: 'p/mal-1', decision: decided('90', '2024-12-03'), validFrom: '2025-01-01' }),
    );
    ledger.on('2025-02-01');
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    adoptedOnce,
    {
      severity: 'note',
      subjects: ['goal:p/mal-3'],
      events: ['GoalAdded'],
      sv: 'Målet ”Bilarna ska bli färre” vilar inte på något beslut: det lades till utan.',
    },
    {
      severity: 'note',
      subjects: ['goal:p/mal-1', KS12, 'decision:ks-2024-05-28-40', 'decision:ks-2024-12-03-90'],
      events: ['PlanAdopted', 'GoalRevised', 'GoalRemoved'],
      sv: 'Målet ”Utsläppen skall halveras” fastställdes genom Kommunstyrelsen 2024-02-06 § 12, ändrades genom Kommunstyrelsen 2024-05-28 § 40 och upphävdes genom Kommunstyrelsen 2024-12-03 § 90 (från 2025-01-01).',
      en: 'The goal “Utsläppen skall halveras” was adopted by Kommunstyrelsen 2024-02-06 § 12, was changed by Kommunstyrelsen 2024-05-28 § 40 and was repealed by Kommunstyrelsen 2024-12-03 § 90 (from 2025-01-01).',
    },
  ],
  not: {
    'of a goal that was taken out of the proposal before any decision': async (ledger) => {
      await proposedPlan(ledger, onlyClimate);
      await on(ledger, '2024-01-16', command('ProposePlan', { ...HEAD, focusAreas: [] }));
    },
  },
});
const HEAD = { planId: 'p', title: 'Mål 2024–2027', kind: 'mandate-plan', bodyId: 'ks', period: '2024..2027' };

const proposed = {
  severity: 'note',
  subjects: ['goal:p/mal-1'],
  events: ['PlanProposed'],
  sv: 'Målet ”Utsläppen ska minska” vilar inte på något beslut: det är bara föreslaget.',
} as const;
describeFinding('goal-decisions', {
  tell: (ledger) => proposedPlan(ledger, onlyClimate),
  before: { knownOn: '2024-01-14' },
  finds: [proposed],
  not: { 'on a day before it was proposed': { tell: (ledger) => proposedPlan(ledger), at: { validOn: '2024-01-14' } } },
});

describeFinding('goal-decisions', {
  tell: async (ledger) => {
    await adoptedPlan(ledger, onlyClimate);
    await on(
      ledger,
      '2024-03-01',
      command('QuashDecision', { decisionId: 'ks-2024-02-06-12', quashedOn: '2024-03-01' }),
    );
  },
  before: { knownOn: '2024-01-14' },
  finds: [proposed],
  not: {
    'on a day before it was proposed, though it is known now': {
      tell: (ledger) => adoptedPlan(ledger),
      at: { validOn: '2024-01-14' },
    },
  },
});

describeFinding('goal-decisions', {
  tell: async (ledger: TestLedger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-06-01',
      command('ProposePlan', { ...HEAD, focusAreas }),
      command('AdoptPlan', { planId: 'p', struck: ['goal:p/mal-2'], decision: decided('50', '2024-06-01') }),
    );
    await on(ledger, '2024-09-01', command('RepealPlan', { planId: 'p', decision: decided('70', '2024-09-01') }));
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'note',
      subjects: ['goal:p/mal-1', KS12, 'decision:ks-2024-06-01-50', 'decision:ks-2024-09-01-70'],
      sv: 'Målet ”Utsläppen ska minska” fastställdes genom Kommunstyrelsen 2024-02-06 § 12, fastställdes på nytt med samma text genom Kommunstyrelsen 2024-06-01 § 50 och upphörde med planen, som upphävdes genom Kommunstyrelsen 2024-09-01 § 70.',
    },
    {
      severity: 'note',
      subjects: ['goal:p/mal-2', KS12, 'decision:ks-2024-06-01-50'],
      sv: 'Målet ”Fler ska vara trygga” fastställdes genom Kommunstyrelsen 2024-02-06 § 12 och ströks genom Kommunstyrelsen 2024-06-01 § 50.',
    },
  ],
  not: {
    'of a goal of which a later proposal says nothing more, and that was never decided': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-16', command('ProposePlan', { ...HEAD, focusAreas: [] }));
    },
  },
});
