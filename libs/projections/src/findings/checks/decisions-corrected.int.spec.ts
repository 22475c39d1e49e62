import { AdoptPlan, FixReportVersion, PresentReport } from '../../../testing/commands.js';
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

const ALL_OF_IT = 'planen ”Mål 2024–2027”, målet ”Utsläppen ska minska” och målet ”Fler ska vara trygga”';
const PARTS = [
  'plan:p',
  'goal:p/mal-1',
  'goal:p/mal-2',
  'goalindicator:p/mal-1/utslapp',
  'goalindicator:p/mal-2/trygghet',
  'target:p/mal-1/utslapp/2024',
  'target:p/mal-2/trygghet/direction',
  'focusarea:p/klimat',
  'focusarea:p/trygghet',
];

const link = (text: string) => ({
  goalId: 'p/mal-1',
  link: { kind: 'law', text, basis: 'decided' },
});

const recorded = async (ledger: TestLedger, day: string) =>
  (await ledger.on(day).does(command('RecordDecision', decided('12', '2024-02-06', { title: 'Mal' })))).events[0]!.id;
const right = (event: string) =>
  command('CorrectStatement', {
    subject: `decision:${ADOPTION}`,
    event,
    data: { ...decided('12', '2024-02-06', { title: 'Mål' }), outcome: 'approved-with-changes' },
    reason: 'Protokollet säger annat',
  });
const fix = FixReportVersion({ reportId: 'r', planId: 'p', kind: 'follow-up', title: 'Läget', coversTo: '2024-02-09' });
const present = PresentReport({ reportId: 'r', bodyId: 'ks', decision: decided('20', '2024-02-09') });
const citing = AdoptPlan({ planId: 'p', decisionId: ADOPTION });

describeFinding('decision-corrected', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    const event = await recorded(ledger, '2024-02-09');
    await on(ledger, '2024-02-09', citing);
    await on(ledger, '2024-02-12', right(event));
    const wrong = (await ledger.does(command('RecordDecision', decided('40', '2024-02-06')))).events[0]!.id;
    await on(ledger, '2024-02-13', command('LinkGoal', { ...link('Miljöbalken'), decisionId: 'ks-2024-02-06-40' }));
    await on(
      ledger,
      '2024-02-20',
      command('WithdrawStatement', { subject: 'decision:ks-2024-02-06-40', event: wrong, reason: 'Fanns aldrig' }),
    );
  },
  before: { knownOn: '2024-02-11' },
  finds: [
    {
      severity: 'review',
      subjects: [`decision:${ADOPTION}`, ...PARTS],
      events: ['DecisionRecorded', 'StatementCorrected'],
      sv: `Uppgifterna om beslutet Kommunstyrelsen 2024-02-06 § 12 rättades 2024-02-12: rubrik och utfall. På det vilar 9 poster, bland dem ${ALL_OF_IT}.`,
    },
    {
      severity: 'review',
      subjects: ['decision:ks-2024-02-06-40', 'goal:p/mal-1'],
      events: ['DecisionRecorded', 'StatementWithdrawn'],
      sv: 'Beslutet Kommunstyrelsen 2024-02-06 § 40 makulerades 2024-02-20: det skulle aldrig ha registrerats. På det vilar målet ”Utsläppen ska minska”.',
      en: 'The decision Kommunstyrelsen 2024-02-06 § 40 was withdrawn on 2024-02-20: it should never have been recorded. It carries the goal “Utsläppen ska minska”.',
    },
  ],
  not: {
    'when it was put right within two days': async (ledger) => {
      await proposedPlan(ledger);
      const event = await recorded(ledger, '2024-02-09');
      await on(ledger, '2024-02-09', citing);
      await on(ledger, '2024-02-11', right(event));
    },
    'once the correction has been withdrawn': async (ledger) => {
      await proposedPlan(ledger);
      const event = await recorded(ledger, '2024-02-09');
      await on(ledger, '2024-02-09', citing);
      const { events } = await ledger.on('2024-02-20').does(right(event));
      const subject = `decision:${ADOPTION}`;
      await on(ledger, '2024-02-21', command('WithdrawStatement', { subject, event: events[0]!.id, reason: 'Fel' }));
    },
    'of a decision that was attested later': (ledger) => adoptedPlan(ledger),
  },
});

describeFinding('decision-corrected', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    const event = await recorded(ledger, '2024-02-09');
    await on(ledger, '2024-02-09', citing, fix, present);
    await on(ledger, '2024-02-10', right(event));
  },
  before: { knownOn: '2024-02-09' },
  finds: [
    {
      severity: 'review',
      subjects: [`decision:${ADOPTION}`, ...PARTS],
      sv: `Uppgifterna om beslutet Kommunstyrelsen 2024-02-06 § 12 rättades 2024-02-10: rubrik och utfall. På det vilar 9 poster, bland dem ${ALL_OF_IT}.`,
    },
  ],
  not: {
    'when the body was shown it only as corrected': async (ledger) => {
      await proposedPlan(ledger);
      const event = await recorded(ledger, '2024-02-09');
      await on(ledger, '2024-02-09', citing);
      await on(ledger, '2024-02-10', right(event), fix, present);
    },
    'when the body was meanwhile shown what had been there before': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-02-08', fix);
      const event = await recorded(ledger, '2024-02-09');
      await on(ledger, '2024-02-09', citing, present);
      await on(ledger, '2024-02-10', right(event));
    },
  },
});
