import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  figure,
  focusAreas,
  lastEvent,
  on,
  proposedPlan,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const inJune = { decision: decided('40', '2024-06-11') };
const BY = '2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40';
const ROW = 'goalindicator:p/mal-1/utslapp';
const removedRow = (more: object = inJune) =>
  command('RemoveGoalIndicator', { goalIndicatorId: 'p/mal-1/utslapp', ...more });

/** Emissions of 2024 are published, and red above 1.5. */
async function measured(ledger: TestLedger, value: string) {
  await adoptedPlan(ledger);
  await on(ledger, '2024-04-10', figure('utslapp', '2024', value, '2024-04-09'));
}
const told =
  (...commands: ReturnType<typeof command>[]) =>
  async (ledger: TestLedger) => {
    await measured(ledger, '1.9');
    await on(ledger, '2024-06-12', ...commands);
  };
const [climate, safety] = focusAreas;
const anew = (areas: readonly object[]) =>
  command('ProposePlan', {
    planId: 'p',
    title: 'Mål 2024–2027',
    kind: 'mandate-plan',
    bodyId: 'ks',
    period: '2024..2027',
    validFrom: '2024-06-01',
    focusAreas: areas,
  });

describeFinding('removed-while-red', {
  tell: told(removedRow()),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'material',
      subjects: [ROW],
      events: ['MeasurementRecorded', 'GoalIndicatorRemoved'],
      sv: `Indikatorraden ”Utsläpp per invånare” togs bort ${BY} när målvärdet inte var nått (senast 1,9 för 2024).`,
      en: 'The goal indicator “Utsläpp per invånare” was removed on 2024-06-11 by the decision Kommunstyrelsen 2024-06-11 § 40 when its target had not been met (last 1.9 for 2024).',
    },
  ],
  not: {
    'where the target had been met': async (ledger) => {
      await measured(ledger, '1.4');
      await on(ledger, '2024-06-12', removedRow());
    },
    'where it was red only as known later': async (ledger) => {
      await measured(ledger, '1.4');
      await on(ledger, '2024-06-12', removedRow());
      await on(
        ledger,
        '2024-06-20',
        command('ReviseMeasurement', {
          indicatorId: 'utslapp',
          period: '2024',
          value: '1.9',
          publishedOn: '2024-06-19',
        }),
      );
    },
    'where the body struck it from a proposal': async (ledger) => {
      await proposedPlan(ledger);
      await on(
        ledger,
        '2024-02-09',
        command('AdoptPlan', { planId: 'p', decision: decided('12', '2024-02-06'), struck: [ROW] }),
      );
    },
    'where a draft lost it': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-20', removedRow({}));
      await on(ledger, '2024-02-09', command('AdoptPlan', { planId: 'p', decision: decided('12', '2024-02-06') }));
    },
    'where the removal was withdrawn': async (ledger) => {
      await told(removedRow())(ledger);
      await on(
        ledger,
        '2024-06-13',
        command('WithdrawStatement', {
          subject: ROW,
          event: await lastEvent(ledger, 'GoalIndicatorRemoved'),
          reason: 'Fel rad.',
        }),
      );
    },
  },
});

describeFinding('removed-while-red', {
  when: 'without a decision, and not measured',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-06-12', removedRow({}));
  },
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: [ROW],
      events: ['GoalIndicatorRemoved'],
      sv: 'Indikatorraden ”Utsläpp per invånare” togs bort 2024-06-12 utan beslut när den inte var mätt.',
    },
  ],
});

describeFinding('removed-while-red', {
  when: 'of a goal with its goal indicators',
  tell: told(
    command('AddGoalIndicator', { goalId: 'p/mal-1', indicatorId: 'trygghet', wording: 'Trygg', ...inJune }),
    command('RemoveGoal', { goalId: 'p/mal-1', decisionId: 'ks-2024-06-11-40' }),
  ),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'material',
      subjects: ['goal:p/mal-1', ROW, 'goalindicator:p/mal-1/trygghet'],
      sv: `Målet ”Utsläppen ska minska” togs bort ${BY} när målvärdet inte var nått för ”Utsläpp per invånare” och ”Trygg” inte var mätt.`,
    },
  ],
});

describeFinding('removed-while-red', {
  when: 'by a new version of the plan that is adopted without it',
  tell: told(anew([safety!]), command('AdoptPlan', { planId: 'p', ...inJune })),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'material',
      subjects: ['goal:p/mal-1', ROW],
      sv: `Målet ”Utsläppen ska minska” togs bort ${BY} när målvärdet inte var nått för ”Utsläpp per invånare”.`,
    },
  ],
});

describeFinding('removed-while-red', {
  when: 'where it is struck from a new version',
  tell: told(anew([climate!, safety!]), command('AdoptPlan', { planId: 'p', struck: [ROW], ...inJune })),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'material',
      subjects: [ROW],
      sv: `Indikatorraden ”Utsläpp per invånare” ströks ${BY} när målvärdet inte var nått (senast 1,9 för 2024).`,
    },
  ],
});

describeFinding('removed-while-red', {
  when: 'where another takes its place',
  tell: told(
    command('ReplaceGoalIndicator', {
      replacedId: 'p/mal-1/utslapp',
      indicatorId: 'trygghet',
      wording: 'Trygg',
      ...inJune,
    }),
  ),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'material',
      subjects: [ROW],
      sv: `Indikatorraden ”Utsläpp per invånare” ersattes ${BY} när målvärdet inte var nått (senast 1,9 för 2024).`,
    },
  ],
});
