import { adoptedPlan, command, decided, describeFinding, on, proposedPlan } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const uppdragId = 'strategi';
const UPPDRAG = ['uppdrag:strategi'];
const stage = (to: string, more: object = {}) => command('ChangeUppdragStage', { uppdragId, stage: to, ...more });

const complete = async (ledger: TestLedger) => {
  await adoptedPlan(ledger);
  await on(ledger, '2024-03-01', stage('reported-complete'));
  await on(ledger, '2024-03-05', stage('ongoing'));
  await on(ledger, '2024-03-10', stage('reported-complete'));
  await on(ledger, '2024-04-10', stage('reported-complete', { evidence: 'KS24/12' }));
};
describeFinding('complete-not-closed', {
  tell: async (ledger) => {
    await complete(ledger);
    ledger.on('2024-06-08');
  },
  before: { knownOn: '2024-02-29' },
  finds: [
    {
      severity: 'note',
      subjects: UPPDRAG,
      events: ['UppdragStageChanged'],
      sv: 'Uppdraget ”Ta fram en strategi” är slutredovisat sedan 2024-03-10 men har inte avslutats genom beslut (90 dagar).',
    },
  ],
  not: {
    'once a decision has closed it': async (ledger) => {
      await complete(ledger);
      await on(ledger, '2024-05-02', command('CloseUppdrag', { uppdragId, decision: decided('50', '2024-05-02') }));
    },
    'of what nobody has given': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-05-02', stage('reported-complete'));
    },
    'once it is under way again': async (ledger) => {
      await complete(ledger);
      await on(ledger, '2024-05-02', stage('ongoing'));
    },
  },
});
describeFinding('complete-not-closed', {
  tell: async (ledger) => {
    await complete(ledger);
    await on(ledger, '2024-05-02', command('CloseUppdrag', { uppdragId }));
    ledger.on('2024-06-09');
  },
  before: { knownOn: '2024-02-29' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      sv: 'Uppdraget ”Ta fram en strategi” är slutredovisat sedan 2024-03-10 men har inte avslutats genom beslut (91 dagar).',
    },
  ],
  not: { 'while it is under way': adoptedPlan },
});
describeFinding('complete-not-closed', {
  when: 'again, once it was under way for a while',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-03-01', stage('reported-complete', { evidence: 'KS24/12' }));
    await on(ledger, '2024-04-02', stage('ongoing', { validFrom: '2024-04-01', validTo: '2024-05-01' }));
    ledger.on('2024-06-01');
  },
  before: { validOn: '2024-04-30' },
  finds: [
    {
      severity: 'note',
      subjects: UPPDRAG,
      events: ['UppdragStageChanged'],
      sv: 'Uppdraget ”Ta fram en strategi” är slutredovisat sedan 2024-05-01 men har inte avslutats genom beslut (31 dagar).',
    },
  ],
});
