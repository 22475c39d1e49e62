import { AdoptPlan, AttestDecision, QuashDecision } from '../../../testing/commands.js';
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

const adopt = (decision: object) => AdoptPlan({ planId: 'p', decision, uppdragGiven: ['strategi'] });
const ALL_OF_IT = 'planen ”Mål 2024–2027”, målet ”Utsläppen ska minska” och målet ”Fler ska vara trygga”';
const PARTS = [
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

/** Adopted and not attested, on 2024-02-21: 15 days after the meeting. */
async function unattested(ledger: TestLedger): Promise<void> {
  await proposedPlan(ledger);
  await on(ledger, '2024-02-09', adopt(decided('12', '2024-02-06')));
  ledger.on('2024-02-21');
}

describeFinding('decision-not-attested', {
  tell: unattested,
  before: { knownOn: '2024-02-20' },
  finds: [
    {
      severity: 'review',
      subjects: [`decision:${ADOPTION}`, ...PARTS],
      events: ['DecisionRecorded'],
      sv: `Beslutet Kommunstyrelsen 2024-02-06 § 12 är inte justerat 15 dagar efter sammanträdet. På det vilar 10 poster, bland dem ${ALL_OF_IT}.`,
      en: `The decision Kommunstyrelsen 2024-02-06 § 12 is not attested 15 days after the meeting. It carries 10 items, among them the plan “Mål 2024–2027”, the goal “Utsläppen ska minska” and the goal “Fler ska vara trygga”.`,
    },
  ],
  not: {
    'once it is attested': async (ledger) => {
      await unattested(ledger);
      await on(ledger, '2024-03-01', AttestDecision({ decisionId: ADOPTION, attestedOn: '2024-02-28' }));
    },
    'once it is final': async (ledger) => {
      await unattested(ledger);
      await on(ledger, '2024-04-01', command('FinaliseDecision', { decisionId: ADOPTION, finalOn: '2024-03-28' }));
    },
    'of a decision by delegation, which is not attested': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-02-09', adopt(decided('12', '2024-02-06', { kind: 'delegation' })));
      ledger.on('2024-06-01');
    },
    'of a decision on which nothing of the plan rests': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-02-10', command('RecordDecision', decided('13', '2024-02-06')));
      ledger.on('2024-06-01');
    },
  },
});

const sentBack = command('ReturnPlan', { planId: 'p', decision: decided('5', '2024-01-23', { outcome: 'returned' }) });
const link = (text: string) => ({
  goalId: 'p/mal-1',
  link: { kind: 'law', text, basis: 'decided' },
});

describeFinding('decision-returned', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await on(ledger, '2024-01-24', sentBack);
    await on(
      ledger,
      '2024-03-10',
      command('LinkGoal', { ...link('Miljöbalken'), decision: decided('30', '2024-03-05', { outcome: 'returned' }) }),
    );
  },
  before: { knownOn: '2024-01-23' },
  finds: [
    {
      severity: 'note',
      subjects: ['decision:ks-2024-01-23-5', 'plan:p'],
      events: ['DecisionRecorded'],
      sv: 'Beslutet Kommunstyrelsen 2024-01-23 § 5 är en återremiss. Det gäller planen ”Mål 2024–2027”.',
      en: 'The decision Kommunstyrelsen 2024-01-23 § 5 sends back. It concerns the plan “Mål 2024–2027”.',
    },
    {
      severity: 'review',
      subjects: ['decision:ks-2024-03-05-30', 'goal:p/mal-1'],
      sv: 'Beslutet Kommunstyrelsen 2024-03-05 § 30 är en återremiss. Ändå vilar på det målet ”Utsläppen ska minska”.',
    },
  ],
  not: {
    'of an adoption': (ledger) => adoptedPlan(ledger),
    'of a rejection': async (ledger) => {
      await proposedPlan(ledger);
      await on(
        ledger,
        '2024-01-24',
        command('RejectPlan', { planId: 'p', decision: decided('5', '2024-01-23', { outcome: 'rejected' }) }),
      );
    },
    'once it has been quashed': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-24', sentBack);
      await on(ledger, '2024-02-24', QuashDecision({ decisionId: 'ks-2024-01-23-5', quashedOn: '2024-02-23' }));
    },
  },
});
