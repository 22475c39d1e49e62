import {
  adoptedPlan,
  command,
  decided,
  describeFinding,
  on,
  presentedOn,
  proposedPlan,
  reportFixed,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const uppdragId = 'strategi';
const UPPDRAG = ['uppdrag:strategi'];
const stage = (to: string, more: object = {}) => command('ChangeUppdragStage', { uppdragId, stage: to, ...more });
const askedBack = (more: object = {}) =>
  command('SetUppdragReportBack', { uppdragId, reportBackOn: '2024-06-30', ...more });
const asked = async (ledger: TestLedger, more: object = {}) => {
  await adoptedPlan(ledger);
  await on(ledger, '2024-02-10', askedBack(more));
};
const reported = async (ledger: TestLedger, fixed: string, shown: string, more: object = {}) => {
  await reportFixed(ledger, fixed, more);
  await presentedOn(ledger, shown, '52');
};
const later = (ledger: TestLedger) => ledger.on('2024-07-10');

describeFinding('report-back-late', {
  tell: async (ledger) => {
    await asked(ledger, { reportBackTo: 'kf' });
    await reported(ledger, '2024-05-02', '2024-05-14');
    ledger.on('2024-07-01');
  },
  before: { validOn: '2024-06-30' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:strategi', 'body:kf'],
      events: ['UppdragReportBackSet'],
      sv: 'Uppdraget ”Ta fram en strategi” skulle återrapporteras till Kommunfullmäktige senast 2024-06-30; det har inte skett: 1 dag för sent.',
    },
  ],
  not: {
    'when a report that contains it was presented in time': async (ledger) => {
      await asked(ledger, { reportBackTo: 'ks' });
      await reported(ledger, '2024-05-02', '2024-06-30', { uppdrag: ['strategi'] });
      later(ledger);
    },
    'when it was reported complete in time': async (ledger) => {
      await asked(ledger);
      await on(ledger, '2024-07-10', stage('reported-complete', { validFrom: '2024-06-30' }));
    },
    'when a decision had ended it by then': async (ledger) => {
      await asked(ledger);
      await on(ledger, '2024-06-20', command('CancelUppdrag', { uppdragId, decision: decided('60', '2024-06-20') }));
      later(ledger);
    },
    'when the day was moved': async (ledger) => {
      await asked(ledger);
      await on(ledger, '2024-06-20', askedBack({ reportBackOn: '2024-12-31' }));
      later(ledger);
    },
    'of what nobody has given': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-02-10', askedBack());
      later(ledger);
    },
  },
});

describeFinding('report-back-late', {
  tell: async (ledger) => {
    await asked(ledger);
    await reported(ledger, '2024-05-02', '2024-05-14', { goals: ['p/mal-1'] });
    await on(ledger, '2024-07-20', stage('reported-complete', { validFrom: '2024-07-10' }));
  },
  before: { validOn: '2024-06-30' },
  finds: [
    {
      severity: 'note',
      subjects: UPPDRAG,
      events: ['UppdragReportBackSet', 'UppdragStageChanged'],
      sv: 'Uppdraget ”Ta fram en strategi” skulle återrapporteras senast 2024-06-30; det skedde först 2024-07-10, 10 dagar för sent.',
      en: 'The uppdrag “Ta fram en strategi” was to be reported back by 2024-06-30; it was done only on 2024-07-10, 10 days late.',
    },
  ],
  not: {
    'where no day is set': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-02-10', command('SetUppdragReportBack', { uppdragId, reportBackTo: 'ks' }));
      later(ledger);
    },
  },
});

describeFinding('report-back-late', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await reported(ledger, '2024-01-16', '2024-01-30');
    await on(
      ledger,
      '2024-02-10',
      command('GiveUppdrag', { uppdragId, givenBy: 'ks', decision: decided('12', '2024-02-06') }),
      askedBack(),
    );
    later(ledger);
  },
  before: { validOn: '2024-06-30' },
  finds: [
    {
      severity: 'review',
      subjects: UPPDRAG,
      sv: 'Uppdraget ”Ta fram en strategi” skulle återrapporteras senast 2024-06-30; det har inte skett: 10 dagar för sent.',
    },
  ],
  not: { 'on the day itself': { tell: (ledger) => asked(ledger), at: { validOn: '2024-06-30' } } },
});

describeFinding('report-back-late', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await reportFixed(ledger, '2024-05-02');
    const plan = { planId: 'p', focusAreaId: 'p/klimat' };
    await on(
      ledger,
      '2024-05-10',
      command('ProposeUppdrag', { uppdragId: 'karta', ...plan, title: 'Rita en karta' }),
      command('GiveUppdrag', { uppdragId: 'karta', givenBy: 'ks', decision: decided('48', '2024-05-10') }),
      command('SetUppdragReportBack', { uppdragId: 'karta', reportBackOn: '2024-06-30' }),
    );
    await presentedOn(ledger, '2024-05-14', '52');
    later(ledger);
  },
  before: { validOn: '2024-06-30' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:karta'],
      sv: 'Uppdraget ”Rita en karta” skulle återrapporteras senast 2024-06-30; det har inte skett: 10 dagar för sent.',
    },
  ],
  not: {
    'of one that a report names': async (ledger) => {
      await asked(ledger);
      await reported(ledger, '2024-05-02', '2024-05-14', { uppdrag: ['strategi'] });
      later(ledger);
    },
  },
});

describeFinding('report-back-late', {
  tell: async (ledger) => {
    await asked(ledger);
    await reported(ledger, '2024-05-02', '2024-05-14');
    later(ledger);
  },
  before: { validOn: '2024-06-30' },
  finds: [
    {
      severity: 'note',
      subjects: UPPDRAG,
      events: ['UppdragReportBackSet', 'ReportPresented'],
      sv: 'Uppdraget ”Ta fram en strategi” skulle återrapporteras senast 2024-06-30; i tid ingick det bara i en rapport om hela planen (2024-05-14), och 10 dagar efter dagen har det inte redovisats för sig.',
    },
  ],
  not: {},
});
