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
const deadline = (day: string, more: object = {}) =>
  command('SetUppdragDeadline', { uppdragId, deadline: day, ...more });
const unheard = async (ledger: TestLedger, ...commands: ReturnType<typeof stage>[]) => {
  await adoptedPlan(ledger);
  if (commands.length > 0) await on(ledger, '2024-02-10', ...commands);
  ledger.on('2024-08-29');
};

describeFinding('uppdrag-silent', {
  tell: (ledger) => unheard(ledger, stage('ongoing', { validFrom: '2024-02-29' })),
  before: { validOn: '2024-08-28' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      events: ['UppdragStageChanged'],
      sv: 'Uppdraget ”Ta fram en strategi” har inte följts upp sedan 2024-02-29: 182 dagar utan någon uppgift.',
    },
  ],
  not: {
    'where somebody has looked and nothing had moved': async (ledger) => {
      await unheard(ledger);
      await on(ledger, '2024-08-29', command('NoteUppdragUnchanged', { uppdragId, on: '2024-06-30' }));
    },
    'where something was said of a deliverable': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-03-10', command('AddDeliverable', { uppdragId, title: 'Utkast' }));
      ledger.on('2024-08-29');
    },
    'where it was commented on': async (ledger) => {
      await unheard(ledger);
      await on(
        ledger,
        '2024-08-29',
        command('CommentPeriod', {
          about: 'uppdrag:strategi',
          period: '2024-T1',
          comment: 'Går bra',
          validFrom: '2024-05-20',
        }),
      );
    },
    'when it is reported complete': (ledger) => unheard(ledger, stage('reported-complete')),
    'when it is closed': (ledger) =>
      unheard(ledger, command('CloseUppdrag', { uppdragId, decision: decided('13', '2024-02-10') })),
    'while it is only proposed': async (ledger) => {
      await proposedPlan(ledger);
      ledger.on('2025-01-01');
    },
  },
});

describeFinding('uppdrag-silent', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-03-10', stage('ongoing'));
    await withdrawn(ledger, '2024-03-11', 'uppdrag:strategi', 'UppdragStageChanged');
    ledger.on('2024-03-12');
  },
  settings: { silentMonths: 1 },
  before: { knownOn: '2024-03-10' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      events: ['PlanAdopted'],
      sv: 'Uppdraget ”Ta fram en strategi” har inte följts upp sedan 2024-02-06: 35 dagar utan någon uppgift.',
    },
  ],
  not: {
    'before the month has passed': async (ledger) => {
      await adoptedPlan(ledger);
      ledger.on('2024-03-05');
    },
  },
});

describeFinding('uppdrag-without-deadline', {
  tell: (ledger) => adoptedPlan(ledger),
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      events: [],
      sv: 'Uppdraget ”Ta fram en strategi” har ingen tidsgräns och ingen dag för återrapportering.',
    },
  ],
  not: {
    'where it has a deadline': (ledger) => unheard(ledger, deadline('2024-12-31')),
    'where it is to be reported back by a day': (ledger) =>
      unheard(ledger, command('SetUppdragReportBack', { uppdragId, reportBackOn: '2024-12-31' })),
    'when it is reported complete': (ledger) => unheard(ledger, stage('reported-complete')),
    'when it is cancelled': (ledger) =>
      unheard(ledger, command('CancelUppdrag', { uppdragId, decision: decided('13', '2024-02-10') })),
  },
});

describeFinding('uppdrag-without-deadline', {
  tell: (ledger) => proposedPlan(ledger),
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'note',
      subjects: UPPDRAG,
      sv: 'Uppdraget ”Ta fram en strategi” (bara föreslaget) har ingen tidsgräns och ingen dag för återrapportering.',
    },
  ],
  not: {
    'where the proposal has one': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-16', deadline('2024-12-31'));
    },
  },
});

const first = (ledger: TestLedger) =>
  on(ledger, '2024-03-01', deadline('2024-06-30', { decision: decided('20', '2024-03-01') }));
describeFinding('deadline-moved', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await first(ledger);
    await on(ledger, '2024-05-01', deadline('2024-09-30', { decision: decided('40', '2024-05-01') }));
    await on(ledger, '2024-09-01', deadline('2024-12-31'));
    await on(ledger, '2024-10-01', deadline('2024-12-31', { decision: decided('80', '2024-10-01') }));
  },
  before: { knownOn: '2024-08-31' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      events: ['UppdragDeadlineSet', 'UppdragDeadlineSet', 'UppdragDeadlineSet'],
      sv: 'Tidsgränsen för uppdraget ”Ta fram en strategi” har flyttats 2 gånger, 1 av dem utan beslut: från 2024-06-30 till 2024-12-31, 184 dagar senare.',
      en: 'The deadline of the uppdrag “Ta fram en strategi” has been moved 2 times, 1 of them without a decision: from 2024-06-30 to 2024-12-31, 184 days later.',
    },
  ],
  not: {
    'when it was moved once': async (ledger) => {
      await adoptedPlan(ledger);
      await first(ledger);
      await on(ledger, '2024-05-01', deadline('2024-09-30'));
      await on(ledger, '2024-06-01', deadline('2024-09-30', { decision: decided('50', '2024-06-01') }));
    },
    'when the second move was withdrawn': async (ledger) => {
      await adoptedPlan(ledger);
      await first(ledger);
      await on(ledger, '2024-05-01', deadline('2024-09-30'));
      await on(ledger, '2024-09-01', deadline('2024-12-31'));
      await withdrawn(ledger, '2024-09-20', 'uppdrag:strategi', 'UppdragDeadlineSet');
    },
  },
});
