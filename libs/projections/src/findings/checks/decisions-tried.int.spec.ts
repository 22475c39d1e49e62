import { AdoptPlan, GiveUppdrag, QuashDecision } from '../../../testing/commands.js';
import {
  ADOPTION,
  adoptedPlan,
  command,
  decided,
  describeFinding,
  on,
  proposedPlan,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const decisionId = ADOPTION;
const appeal = command('AppealDecision', { decisionId, appealedOn: '2024-02-26', dnr: '1234-24' });
const stay = command('StayDecision', { decisionId, stayedOn: '2024-03-04', validTo: '2024-05-01' });
const quash = QuashDecision({ decisionId, quashedOn: '2024-06-03', reason: 'Inte beredd' });
const final = command('FinaliseDecision', { decisionId, finalOn: '2024-06-03' });
const retractAppeal = command('RetractStatement', {
  subject: `decision:${ADOPTION}`,
  field: 'appealed',
  validFrom: '2024-02-26',
  reason: 'Fel beslut',
});
const REST =
  '10 poster, bland dem planen ”Mål 2024–2027”, målet ”Utsläppen ska minska” och målet ”Fler ska vara trygga”.';
const subjects = [
  `decision:${ADOPTION}`,
  'plan:p',
  'goal:p/mal-1',
  'goal:p/mal-2',
  'goalindicator:p/mal-1/utslapp',
  'goalindicator:p/mal-2/trygghet',
  'target:p/mal-1/utslapp/2024',
  'target:p/mal-2/trygghet/direction',
  'uppdrag:strategi',
  'focusarea:p/klimat',
  'focusarea:p/trygghet',
];

const tried = async (ledger: TestLedger) => {
  await adoptedPlan(ledger);
  await on(ledger, '2024-03-05', appeal, stay);
};
const before = { knownOn: '2024-03-04' };

describeFinding('decision-appealed', {
  tell: tried,
  before,
  finds: [
    {
      severity: 'material',
      subjects,
      events: ['DecisionAppealed', 'DecisionStayed'],
      sv: `Beslutet Kommunstyrelsen 2024-02-06 § 12 överklagades 2024-02-26 (1234-24) och inhiberades från 2024-03-04 till och med 2024-04-30. På det vilar ${REST}`,
      en: 'The decision Kommunstyrelsen 2024-02-06 § 12 was appealed on 2024-02-26 (1234-24) and was stayed from 2024-03-04 to 2024-04-30. It carries 10 items, among them the plan “Mål 2024–2027”, the goal “Utsläppen ska minska” and the goal “Fler ska vara trygga”.',
    },
  ],
  not: {
    'of a decision that became final without': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-06-04', final);
    },
    'of which it was said by mistake that it was appealed': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-05', appeal, retractAppeal);
    },
    'once it is quashed': async (ledger) => {
      await tried(ledger);
      await on(ledger, '2024-06-04', quash);
    },
  },
});

describeFinding('decision-appealed', {
  tell: async (ledger) => {
    await tried(ledger);
    await on(ledger, '2024-06-04', final);
  },
  before,
  finds: [
    {
      severity: 'note',
      subjects,
      sv: `Beslutet Kommunstyrelsen 2024-02-06 § 12 överklagades 2024-02-26 (1234-24), inhiberades från 2024-03-04 till och med 2024-04-30 och fick laga kraft 2024-06-03. På det vilar ${REST}`,
    },
  ],
  not: { 'of a decision that is only attested': (ledger) => adoptedPlan(ledger) },
});

describeFinding('decision-appealed', {
  tell: tried,
  at: { validOn: '2024-05-01' },
  before,
  finds: [
    {
      severity: 'review',
      subjects,
      sv: `Beslutet Kommunstyrelsen 2024-02-06 § 12 överklagades 2024-02-26 (1234-24) och inhiberades från 2024-03-04 till och med 2024-04-30. På det vilar ${REST}`,
    },
  ],
  not: { 'before the day of the appeal': { tell: tried, at: { validOn: '2024-02-25' } } },
});

describeFinding('decision-quashed', {
  tell: async (ledger) => {
    await tried(ledger);
    await on(ledger, '2024-06-04', quash);
    await on(
      ledger,
      '2024-06-10',
      command('LinkGoal', {
        goalId: 'p/mal-1',
        link: { kind: 'law', text: 'Miljöbalken', basis: 'decided' },
        decisionId,
      }),
    );
  },
  before: { knownOn: '2024-06-03' },
  at: { validOn: '2024-05-01' },
  finds: [
    {
      severity: 'material',
      subjects,
      events: ['DecisionQuashed'],
      sv: `Beslutet Kommunstyrelsen 2024-02-06 § 12 upphävdes av domstol 2024-06-03 och har aldrig gällt. På det vilade ${REST}`,
    },
  ],
  not: {
    'of a decision that is appealed': tried,
    'once the quashing has been withdrawn': async (ledger) => {
      await adoptedPlan(ledger);
      const { events } = await ledger.on('2024-06-04').does(quash);
      const subject = `decision:${ADOPTION}`;
      await on(ledger, '2024-06-05', command('WithdrawStatement', { subject, event: events[0]!.id, reason: 'Fel' }));
    },
  },
});

describeFinding('decision-quashed', {
  when: 'on another day than was recorded first',
  tell: async (ledger) => {
    await tried(ledger);
    const { events } = await ledger.on('2024-06-04').does(quash);
    const data = { validFrom: '2024-06-02' };
    await on(
      ledger,
      '2024-06-05',
      command('CorrectStatement', { subject: `decision:${ADOPTION}`, event: events[0]!.id, data, reason: 'Fel dag' }),
    );
  },
  before: { knownOn: '2024-06-03' },
  at: { validOn: '2024-05-01' },
  finds: [
    {
      severity: 'material',
      subjects,
      events: ['DecisionQuashed', 'StatementCorrected'],
      sv: `Beslutet Kommunstyrelsen 2024-02-06 § 12 upphävdes av domstol 2024-06-02 och har aldrig gällt. På det vilade ${REST}`,
    },
  ],
});

const revise = (kind: string) =>
  command('ReviseGoal', {
    goalId: 'p/mal-1',
    title: 'Utsläppen ska minska fort',
    decision: decided('D7', '2024-03-05', { kind, delegationPoint: '4.2' }),
  });

describeFinding('goal-by-delegation', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-03-06', revise('delegation'));
    await on(
      ledger,
      '2024-04-01',
      command('SetTarget', {
        goalIndicatorId: 'p/mal-1/utslapp',
        kind: 'threshold',
        operator: 'lt',
        value: '2',
        duePeriod: '2024',
        decision: decided('O1', '2024-03-28', { kind: 'chair' }),
      }),
    );
  },
  before: { knownOn: '2024-03-05' },
  finds: [
    {
      severity: 'material',
      subjects: ['decision:ks-2024-03-05-d7', 'goal:p/mal-1'],
      events: ['GoalRevised'],
      sv: 'Beslutet Kommunstyrelsen 2024-03-05 § D7 fattades på delegation, men ärenden om mål får inte delegeras (KL 6:38). På det vilar målet ”Utsläppen ska minska fort”.',
    },
    {
      severity: 'review',
      subjects: ['decision:ks-2024-03-28-o1', 'target:p/mal-1/utslapp/2024'],
      events: ['TargetSet'],
      sv: 'Beslutet Kommunstyrelsen 2024-03-28 § O1 om mål fattades av ordföranden, vilket bara får ske när ärendet inte kan vänta (KL 6:39). På det vilar målvärdet ”Utsläpp per invånare”.',
    },
  ],
  not: {
    'of goals that the body decided': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-06', revise('meeting'));
    },
    'of how a goal came out': async (ledger) => {
      await adoptedPlan(ledger);
      const judged = { goalId: 'p/mal-1', period: '2024', voice: 'body', outcome: 'partly-met' };
      const decision = decided('D7', '2024-03-05', { kind: 'delegation' });
      await on(ledger, '2024-03-06', command('AssessGoal', { ...judged, decision }));
    },
    'of an uppdrag given by delegation': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-02-09', AdoptPlan({ planId: 'p', decision: decided('12', '2024-02-06') }));
      const decision = decided('D7', '2024-03-05', { kind: 'delegation' });
      await on(ledger, '2024-03-06', GiveUppdrag({ uppdragId: 'strategi', decision }));
    },
    'once the decision has been quashed': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-06', revise('delegation'));
      await on(ledger, '2024-06-04', QuashDecision({ decisionId: 'ks-2024-03-05-d7', quashedOn: '2024-06-03' }));
    },
  },
});
