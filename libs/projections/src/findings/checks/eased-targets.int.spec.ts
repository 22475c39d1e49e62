import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  figure,
  focusAreas,
  on,
  proposedPlan,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const set = (content: object, more: object = {}) =>
  command('SetTarget', { goalIndicatorId: 'p/mal-1/utslapp', slug: '2024', ...content, ...more });
const below = (value: string, duePeriod = '2024') => ({ kind: 'threshold', operator: 'lt', value, duePeriod });
const inJune = { decision: decided('40', '2024-06-11') };
const SUBJECTS = ['target:p/mal-1/utslapp/2024', 'goalindicator:p/mal-1/utslapp', 'indicator:utslapp'];
const MEASURED = 'när det fanns en mätning (1,9 för 2024, publicerad 2024-04-09)';
const changed = (from: string, to: string) =>
  `Målvärdet för indikatorraden ”Utsläpp per invånare” ändrades 2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40 från ${from} till ${to}, ${MEASURED}:`;

/** Adopted, and measured at 1.9. */
async function measured(ledger: TestLedger, content: object = {}) {
  await adoptedPlan(ledger, content);
  await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
}

describeFinding('target-eased', {
  tell: async (ledger) => {
    await measured(ledger);
    await on(ledger, '2024-06-12', set(below('1.6'), inJune));
  },
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      events: ['PlanAdopted', 'MeasurementRecorded', 'TargetSet'],
      sv: `${changed('mindre än 1,5 för 2024', 'mindre än 1,6 för 2024')} kravet sänktes.`,
      en: 'The target of the goal indicator “Utsläpp per invånare” was changed on 2024-06-11 by the decision Kommunstyrelsen 2024-06-11 § 40 from less than 1.5 for 2024 to less than 1.6 for 2024, when there was a measurement (1.9 for 2024, published on 2024-04-09): the demand was lowered.',
    },
  ],
  not: {
    'where nothing had been measured': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-06-12', set(below('1.6'), inJune));
      await on(ledger, '2024-06-20', figure('utslapp', '2024', '1.9', '2024-06-19'));
    },
    'where another indicator had been measured': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-10', figure('trygghet', '2024', '70', '2024-04-09'));
      await on(ledger, '2024-06-12', set(below('1.6'), inJune));
    },
    'where the demand is raised': async (ledger) => {
      await measured(ledger);
      await on(ledger, '2024-06-12', set(below('1.4'), inJune));
    },
    'where it is only written with another decimal': async (ledger) => {
      await measured(ledger);
      await on(ledger, '2024-06-12', set(below('1.50'), inJune));
    },
    'where it was changed in the draft': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-20', figure('utslapp', '2023', '1.9', '2024-01-19'));
      await on(ledger, '2024-01-22', set(below('2')));
      await on(ledger, '2024-02-09', command('AdoptPlan', { planId: 'p', decision: decided('12', '2024-02-06') }));
    },
    'where it is only proposed for the next version': async (ledger) => {
      await measured(ledger);
      await on(ledger, '2024-06-12', proposal(below('2')));
    },
    'where the decision was quashed': async (ledger) => {
      await measured(ledger);
      await on(ledger, '2024-06-12', set(below('1.6'), inJune));
      await on(
        ledger,
        '2024-08-01',
        command('QuashDecision', { decisionId: 'ks-2024-06-11-40', quashedOn: '2024-07-30' }),
      );
    },
    'where the whole goal indicator was removed': async (ledger) => {
      await measured(ledger);
      await on(
        ledger,
        '2024-06-12',
        command('RemoveGoalIndicator', { goalIndicatorId: 'p/mal-1/utslapp', ...inJune }),
        command('RemoveTarget', { targetId: 'p/mal-1/utslapp/2024', decisionId: 'ks-2024-06-11-40' }),
      );
    },
  },
});

/** The plan proposed anew, with another target under its first goal. */
const proposal = (target: object | undefined) => {
  const [climate, safety] = focusAreas;
  const [goal] = climate!.goals;
  const row = { ...goal!.indicators[0], targets: target ? [{ slug: '2024', ...target }] : [] };
  return command('ProposePlan', {
    planId: 'p',
    title: 'Mål 2024–2027',
    kind: 'mandate-plan',
    bodyId: 'ks',
    period: '2024..2027',
    validFrom: '2024-06-01',
    focusAreas: [{ ...climate, goals: [{ ...goal, indicators: [row] }] }, safety],
  });
};
const adoptedAnew = command('AdoptPlan', { planId: 'p', ...inJune });

const cases: Record<
  string,
  { tell: (ledger: TestLedger) => Promise<void>; severity: 'review' | 'material'; sv: string }
> = {
  'the figure meets only the new one': {
    tell: (ledger) => on(ledger, '2024-06-12', set(below('2'), inJune)),
    severity: 'material',
    sv: `${changed('mindre än 1,5 för 2024', 'mindre än 2 för 2024')} kravet sänktes; siffran når inte det förra målvärdet men når det nya.`,
  },
  'it is put off': {
    tell: (ledger) => on(ledger, '2024-06-12', set(below('1.5', '2026'), inJune)),
    severity: 'material',
    sv: `${changed('mindre än 1,5 för 2024', 'mindre än 1,5 för 2026')} perioden flyttades fram; målvärdet var inte nått, och syns inte längre som ej nått.`,
  },
  'only a direction is left': {
    tell: (ledger) => on(ledger, '2024-06-12', set({ kind: 'direction' }, inJune)),
    severity: 'material',
    sv: `${changed('mindre än 1,5 för 2024', 'förflyttning från utgångsläget')} en bestämd nivå krävs inte längre; målvärdet var inte nått, och syns inte längre som ej nått.`,
  },
  'another is used without a decision': {
    tell: (ledger) => on(ledger, '2024-06-12', set(below('1.6'))),
    severity: 'review',
    sv: `Målvärdet för indikatorraden ”Utsläpp per invånare” ändrades 2024-06-12 utan beslut från mindre än 1,5 för 2024 till mindre än 1,6 för 2024, ${MEASURED}: kravet sänktes.`,
  },
  'it is removed': {
    tell: (ledger) =>
      on(ledger, '2024-06-12', command('RemoveTarget', { targetId: 'p/mal-1/utslapp/2024', ...inJune })),
    severity: 'material',
    sv: `Målvärdet mindre än 1,5 för 2024 för indikatorraden ”Utsläpp per invånare” togs bort 2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40, ${MEASURED}; målvärdet var inte nått, och syns inte längre som ej nått.`,
  },
  'a new version of the plan is adopted with it': {
    tell: (ledger) => on(ledger, '2024-06-12', proposal(below('1.6')), adoptedAnew),
    severity: 'review',
    sv: `${changed('mindre än 1,5 för 2024', 'mindre än 1,6 för 2024')} kravet sänktes.`,
  },
  'a new version of the plan is adopted without it': {
    tell: (ledger) => on(ledger, '2024-06-12', proposal(undefined), adoptedAnew),
    severity: 'material',
    sv: `Målvärdet mindre än 1,5 för 2024 för indikatorraden ”Utsläpp per invånare” togs bort 2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40, ${MEASURED}; målvärdet var inte nått, och syns inte längre som ej nått.`,
  },
};
for (const [when, { tell, severity, sv }] of Object.entries(cases))
  describeFinding('target-eased', {
    when: `where ${when}`,
    tell: async (ledger) => {
      await measured(ledger);
      await tell(ledger);
    },
    before: { knownOn: '2024-06-11' },
    finds: [{ severity, subjects: SUBJECTS, sv }],
  });

describeFinding('target-eased', {
  when: 'where the figure was recorded after the target was eased, and published before',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-06-12', set(below('1.6'), inJune));
    await on(ledger, '2024-06-20', figure('utslapp', '2024', '1.9', '2024-04-09'));
  },
  before: { knownOn: '2024-06-19' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      sv: `${changed('mindre än 1,5 för 2024', 'mindre än 1,6 för 2024')} kravet sänktes.`,
    },
  ],
});

describeFinding('target-eased', {
  when: 'in a plan that was never adopted',
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await on(ledger, '2024-04-10', figure('utslapp', '2024', '1.9', '2024-04-09'));
    await on(ledger, '2024-06-12', set(below('1.6')));
  },
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: SUBJECTS,
      sv: `Målvärdet för indikatorraden ”Utsläpp per invånare” ändrades 2024-06-12 i förslaget från mindre än 1,5 för 2024 till mindre än 1,6 för 2024, ${MEASURED}: kravet sänktes.`,
    },
  ],
});
