import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  on,
  proposedPlan,
  withdrawn,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const uppdragId = 'strategi';
const UPPDRAG = ['uppdrag:strategi'];
const stage = (to: string, more: object = {}) => command('ChangeUppdragStage', { uppdragId, stage: to, ...more });
const close = (more: object = {}) => command('CloseUppdrag', { uppdragId, ...more });
const cancel = (more: object = {}) => command('CancelUppdrag', { uppdragId, ...more });
const byDecision = { decision: decided('50', '2024-05-02') };
const adoptedWith =
  (...commands: ReturnType<typeof stage>[]) =>
  async (ledger: TestLedger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-05-02', ...commands);
  };
const proposedWith =
  (...commands: ReturnType<typeof stage>[]) =>
  async (ledger: TestLedger) => {
    await proposedPlan(ledger);
    await on(ledger, '2024-05-02', ...commands);
  };

const deliverable = (slug: string, title: string, more: object) => [
  command('AddDeliverable', { uppdragId, slug, title }),
  command('ChangeDeliverableStage', { deliverableId: `strategi/${slug}`, ...more }),
];
describeFinding('complete-without-evidence', {
  tell: adoptedWith(
    stage('reported-complete', { validFrom: '2024-05-01' }),
    ...deliverable('utkast', 'Utkast', { stage: 'done' }),
    ...deliverable('remiss', 'Remiss', { stage: 'done' }),
    ...deliverable('karta', 'Karta', { stage: 'done', evidence: 'KS24/12' }),
    ...deliverable('bilaga', 'Bilaga', { stage: 'in-progress' }),
  ),
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      events: ['UppdragStageChanged'],
      sv: 'Uppdraget ”Ta fram en strategi” är slutredovisat från 2024-05-01 utan att något underlag anges.',
    },
    {
      severity: 'review',
      subjects: ['uppdrag:strategi', 'deliverable:strategi/remiss', 'deliverable:strategi/utkast'],
      events: ['DeliverableStageChanged', 'DeliverableStageChanged'],
      sv: 'Delleveranserna ”Remiss” och ”Utkast” i uppdraget ”Ta fram en strategi” är klara utan att något underlag anges.',
      en: 'The deliverables “Remiss” and “Utkast” of the uppdrag “Ta fram en strategi” are done with no evidence cited.',
    },
  ],
  not: {
    'where evidence is cited': adoptedWith(stage('reported-complete', { evidence: 'KS24/12' })),
    'while it is under way': adoptedWith(stage('ongoing')),
    'where it was said later what shows it': async (ledger) => {
      await adoptedWith(stage('reported-complete'))(ledger);
      await on(ledger, '2024-05-10', stage('reported-complete', { evidence: 'KS24/12' }));
    },
    'once it is under way again': async (ledger) => {
      await adoptedWith(stage('reported-complete'))(ledger);
      await on(ledger, '2024-05-10', stage('ongoing'));
    },
  },
});
describeFinding('complete-without-evidence', {
  tell: adoptedWith(...deliverable('utkast', 'Utkast', { stage: 'done' })),
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:strategi', 'deliverable:strategi/utkast'],
      sv: 'Delleveransen ”Utkast” i uppdraget ”Ta fram en strategi” är klar utan att något underlag anges.',
    },
  ],
  not: { 'where it is dropped': adoptedWith(...deliverable('utkast', 'Utkast', { stage: 'dropped' })) },
});

describeFinding('stopped-without-decision', {
  tell: adoptedWith(stage('stopped', { validFrom: '2024-05-01' }), cancel()),
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'material',
      subjects: UPPDRAG,
      events: ['UppdragStageChanged', 'UppdragCancelled'],
      sv: 'Uppdraget ”Ta fram en strategi” har avbrutits av förvaltningen utan beslut 2024-05-01 och avbröts utan beslut 2024-05-02; formellt är det fortfarande givet.',
      en: 'The uppdrag “Ta fram en strategi” has been stopped by the office without a decision on 2024-05-01 and was cancelled without a decision on 2024-05-02; formally it is still given.',
    },
  ],
  not: {
    'when it was cancelled by a decision': adoptedWith(cancel(byDecision)),
    'once a decision has cancelled what was stopped': adoptedWith(stage('stopped'), cancel(byDecision)),
    'once a decision has closed what was closed without one': adoptedWith(close(), close(byDecision)),
    'when it is under way again': async (ledger) => {
      await adoptedWith(stage('stopped'))(ledger);
      await on(ledger, '2024-05-10', stage('ongoing'));
    },
    'when it is only paused': adoptedWith(stage('paused')),
    'when the stop was withdrawn': async (ledger) => {
      await adoptedWith(stage('stopped'))(ledger);
      await withdrawn(ledger, '2024-05-10', 'uppdrag:strategi', 'UppdragStageChanged');
    },
  },
});
describeFinding('stopped-without-decision', {
  tell: proposedWith(close()),
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      events: ['UppdragClosed'],
      sv: 'Uppdraget ”Ta fram en strategi” avslutades utan beslut 2024-05-02; formellt är det fortfarande bara föreslaget.',
    },
  ],
  not: { 'when the proposal was withdrawn': proposedWith(command('WithdrawUppdrag', { uppdragId })) },
});

describeFinding('closed-never-given', {
  tell: proposedWith(close(byDecision)),
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:strategi', 'decision:ks-2024-05-02-50'],
      events: ['UppdragClosed'],
      sv: 'Uppdraget ”Ta fram en strategi” avslutades 2024-05-02 genom Kommunstyrelsen 2024-05-02 § 50, men det finns ingen uppgift om att det har getts.',
    },
  ],
  not: {
    'when it was given': adoptedWith(close(byDecision)),
    'when it was given without a decision': proposedWith(command('GiveUppdrag', { uppdragId }), close(byDecision)),
    'when the closing was withdrawn': async (ledger) => {
      await proposedWith(close(byDecision))(ledger);
      await withdrawn(ledger, '2024-05-10', 'uppdrag:strategi', 'UppdragClosed');
    },
  },
});
describeFinding('closed-never-given', {
  tell: proposedWith(close()),
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      sv: 'Uppdraget ”Ta fram en strategi” avslutades 2024-05-02 utan beslut, men det finns ingen uppgift om att det har getts.',
    },
  ],
  not: { 'when it was cancelled': proposedWith(cancel()) },
});
