import {
  AdoptPlan,
  FixReportVersion,
  GiveUppdrag,
  PresentReport,
  QuashDecision,
  ReviseGoal,
} from '../../../testing/commands.js';
import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  focusAreas,
  on,
  proposedPlan,
  withdrawn,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const decision = decided('12', '2024-02-06', { outcome: 'approved-with-changes' });
const target = {
  goalIndicatorId: 'p/mal-1/utslapp',
  kind: 'threshold',
  operator: 'lt',
  value: '2',
  duePeriod: '2024',
  slug: 'nytt',
  decisionId: 'ks-2024-02-06-12',
};
const [climate, safety] = focusAreas;
const proposeAgain = (ledger: TestLedger, day: string, areas: readonly unknown[]) =>
  on(
    ledger,
    day,
    command('ProposePlan', {
      planId: 'p',
      title: 'Mål för kommunen',
      kind: 'mandate-plan',
      bodyId: 'ks',
      period: '2024..2027',
      focusAreas: areas,
    }),
  );
const ADOPTED = 'Beslutet Kommunstyrelsen 2024-02-06 § 12 blev ett annat än det föreslagna: organet';

describeFinding('decided-otherwise', {
  tell: async (ledger) => {
    await proposedPlan(ledger, { focusAreas: [safety, climate] });
    const sendBack = decided('5', '2024-01-23', { outcome: 'returned' });
    await on(ledger, '2024-01-24', command('ReturnPlan', { planId: 'p', decision: sendBack }));
    await on(
      ledger,
      '2024-02-09',
      AdoptPlan({
        planId: 'p',
        decision,
        struck: ['focusarea:p/trygghet', 'target:p/mal-1/utslapp/2024'],
        changed: [{ subject: 'goal:p/mal-1', text: 'Utsläppen ska halveras' }],
      }),
      command('SetTarget', target),
      command('SetBaseline', {
        goalIndicatorId: 'p/mal-1/utslapp',
        baseline: { rule: 'period', period: '2021' },
        decisionId: 'ks-2024-02-06-12',
      }),
      command('RejectUppdrag', { uppdragId: 'strategi', decisionId: 'ks-2024-02-06-12' }),
    );
    const proposed = command('SetTarget', { ...target, value: '1.8', decisionId: undefined });
    await on(ledger, '2024-03-01', ReviseGoal({ goalId: 'p/mal-1', title: 'Utsläppen ska bort' }), proposed);
    const changed = decided('40', '2024-04-02', { outcome: 'approved' });
    await on(
      ledger,
      '2024-04-03',
      ReviseGoal({ goalId: 'p/mal-1', title: 'Utsläppen ska ner', decision: changed }),
      command('SetTarget', { ...target, value: '1.9', decisionId: 'ks-2024-04-02-40' }),
    );
  },
  before: { knownOn: '2024-01-23' },
  finds: [
    {
      severity: 'note',
      subjects: ['decision:ks-2024-01-23-5', 'plan:p'],
      events: ['PlanReturned'],
      sv: 'Beslutet Kommunstyrelsen 2024-01-23 § 5 blev ett annat än det föreslagna: organet återremitterade planen ”Mål 2024–2027”.',
    },
    {
      severity: 'note',
      subjects: [
        'decision:ks-2024-02-06-12',
        'focusarea:p/trygghet',
        'target:p/mal-1/utslapp/2024',
        'goal:p/mal-1',
        'target:p/mal-1/utslapp/nytt',
        'goalindicator:p/mal-1/utslapp',
        'uppdrag:strategi',
      ],
      events: ['PlanAdopted', 'TargetSet', 'BaselineSet', 'UppdragRejected'],
      sv: `${ADOPTED} strök målområdet ”Trygghet”, strök målvärdet ”Utsläpp per invånare” (mindre än 1,5 för 2024), ändrade målet ”Utsläppen ska minska” till ”Utsläppen ska halveras”, lade till målvärdet ”Utsläpp per invånare” (mindre än 2 för 2024), ändrade utgångsläget för indikatorraden ”Utsläpp per invånare” från värdet för 2022 till värdet för 2021 och strök uppdraget ”Ta fram en strategi”.`,
      en: 'The decision Kommunstyrelsen 2024-02-06 § 12 was another than proposed: the body struck the målområde “Trygghet”, struck the target “Utsläpp per invånare” (less than 1.5 for 2024), changed the goal “Utsläppen ska minska” to “Utsläppen ska halveras”, added the target “Utsläpp per invånare” (less than 2 for 2024), changed the baseline of the goal indicator “Utsläpp per invånare” from the value for 2022 to the value for 2021 and struck the uppdrag “Ta fram en strategi”.',
    },
    {
      severity: 'note',
      subjects: ['decision:ks-2024-04-02-40', 'goal:p/mal-1', 'target:p/mal-1/utslapp/nytt'],
      events: ['GoalRevised', 'TargetSet'],
      sv: 'Beslutet Kommunstyrelsen 2024-04-02 § 40 blev ett annat än det föreslagna: organet ändrade målet ”Utsläppen ska bort” till ”Utsläppen ska ner” och ändrade målvärdet ”Utsläpp per invånare” från mindre än 1,8 för 2024 till mindre än 1,9 för 2024.',
    },
  ],
  not: {
    'when all is adopted as proposed': (ledger) => adoptedPlan(ledger),
    'of spelling that was put right afterwards': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-01', command('EditText', { subject: 'goal:p/mal-1', text: 'Utsläppen ska minska.' }));
    },
    'of a decision that nobody had made a proposal for': async (ledger) => {
      await adoptedPlan(ledger);
      const later = decided('30', '2024-03-05');
      await on(
        ledger,
        '2024-03-06',
        ReviseGoal({ goalId: 'p/mal-1', title: 'Utsläppen ska ner', decision: later }),
        command('AddGoal', {
          focusAreaId: 'p/trygghet',
          number: 3,
          title: 'Fler vågar gå ut',
          decisionId: 'ks-2024-03-05-30',
        }),
        GiveUppdrag({ uppdragId: 'strategi', decisionId: 'ks-2024-03-05-30' }),
      );
    },
    'once the decision has been quashed': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision, struck: ['goal:p/mal-2'] }));
      await on(ledger, '2024-06-01', QuashDecision({ decisionId: 'ks-2024-02-06-12', quashedOn: '2024-05-30' }));
    },
  },
});

describeFinding('decided-otherwise', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision }));
  },
  before: { knownOn: '2024-02-08' },
  finds: [
    {
      severity: 'review',
      subjects: ['decision:ks-2024-02-06-12'],
      events: ['PlanAdopted'],
      sv: 'Beslutet Kommunstyrelsen 2024-02-06 § 12 är bifall med ändring, men ingen ändring mot förslaget är registrerad.',
      en: 'The decision Kommunstyrelsen 2024-02-06 § 12 approves with changes, but no change of the proposal is recorded.',
    },
  ],
  not: {
    'of a report that a body treated so': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2024-04-03',
        FixReportVersion({ reportId: 'r', planId: 'p', kind: 'interim', title: 'Läget', coversTo: '2024-03-31' }),
        PresentReport({
          reportId: 'r',
          bodyId: 'ks',
          decision: { ...decision, paragraph: '44', decidedOn: '2024-04-02' },
        }),
      );
    },
    'once the decision has been quashed': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision }));
      await on(ledger, '2024-06-01', QuashDecision({ decisionId: 'ks-2024-02-06-12', quashedOn: '2024-05-30' }));
    },
  },
});

describeFinding('decided-otherwise', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision, struck: ['target:p/mal-1/utslapp/2024'] }));
    const [row] = climate!.goals[0]!.indicators;
    const targets = [{ kind: 'threshold', operator: 'lt', value: '1', duePeriod: '2024' }];
    const goals = [{ ...climate!.goals[0], indicators: [{ ...row, targets }] }];
    await proposeAgain(ledger, '2024-03-01', [{ ...climate, goals }, safety]);
  },
  before: { knownOn: '2024-02-08' },
  finds: [
    {
      severity: 'note',
      subjects: ['decision:ks-2024-02-06-12', 'target:p/mal-1/utslapp/2024'],
      sv: `${ADOPTED} strök målvärdet ”Utsläpp per invånare” (mindre än 1,5 för 2024).`,
    },
  ],
  not: {
    'when it was no longer proposed': async (ledger) => {
      await proposedPlan(ledger);
      await proposeAgain(ledger, '2024-01-30', [climate]);
      await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision: decided('12', '2024-02-06') }));
    },
  },
});

const judged = (voice: string, outcome: string, more: object = {}) =>
  command('AssessGoal', { goalId: 'p/mal-1', period: '2024', voice, outcome, ...more });
const byBody = decided('20', '2025-03-04', { outcome: 'approved' });

describeFinding('decided-otherwise', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const body = judged('body', 'largely-met', { decision: byBody, differsBecause: 'Omröstning' });
    await on(ledger, '2025-03-01', judged('office', 'partly-met'));
    await on(ledger, '2025-03-05', body);
  },
  before: { knownOn: '2025-03-04' },
  finds: [
    {
      severity: 'note',
      subjects: ['decision:ks-2025-03-04-20', 'goal:p/mal-1'],
      events: ['GoalAssessmentMade'],
      sv: 'Beslutet Kommunstyrelsen 2025-03-04 § 20 blev ett annat än det föreslagna: organet fastställde bedömningen av målet ”Utsläppen ska minska” för 2024 som i hög grad uppfyllt i stället för delvis uppfyllt.',
    },
  ],
  not: {
    'where it agreed': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-03-01', judged('office', 'partly-met'));
      await on(ledger, '2025-03-05', judged('body', 'partly-met', { decision: byBody }));
    },
    'of a manager who differed': async (ledger) => {
      await adoptedPlan(ledger);
      const approval = judged('approval', 'largely-met', { differsBecause: 'Nya uppgifter', decision: byBody });
      await on(ledger, '2025-03-01', judged('office', 'partly-met'));
      await on(ledger, '2025-03-05', approval);
    },
    'of what a body is only said to have decided': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-03-01', judged('office', 'partly-met'));
      await on(ledger, '2025-03-05', judged('body', 'largely-met', { differsBecause: 'Okänt' }));
    },
  },
});

describeFinding('decided-otherwise', {
  when: 'of a proposal that was withdrawn afterwards',
  tell: async (ledger) => {
    await proposedPlan(ledger);
    const decision = decided('12', '2024-02-06', { outcome: 'approved-with-changes' });
    await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision, struck: ['target:p/mal-1/utslapp/2024'] }));
    await withdrawn(ledger, '2024-02-10', 'plan:p', 'PlanProposed');
  },
  before: { knownOn: '2024-02-08' },
  finds: [
    {
      severity: 'note',
      subjects: [
        'decision:ks-2024-02-06-12',
        'target:p/mal-1/utslapp/2024',
        'plan:p',
        'focusarea:p/klimat',
        'focusarea:p/trygghet',
        'goal:p/mal-1',
        'goal:p/mal-2',
        'goalindicator:p/mal-1/utslapp',
        'goalindicator:p/mal-2/trygghet',
        'target:p/mal-2/trygghet/direction',
      ],
      sv: 'Beslutet Kommunstyrelsen 2024-02-06 § 12 blev ett annat än det föreslagna: organet strök målvärdet ”Utsläpp per invånare”, lade till planen ”Mål 2024–2027”, lade till målområdet ”Klimat”, lade till målområdet ”Trygghet”, lade till målet ”Utsläppen ska minska” och 4 till.',
    },
  ],
});
