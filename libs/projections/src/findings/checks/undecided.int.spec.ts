import { adoptedPlan, command, decided, describeFinding, on, proposedPlan } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const revise = (more: object = {}) =>
  command('ReviseGoal', { goalId: 'p/mal-1', title: 'Utsläppen ska halveras', ...more });
const revised = async (ledger: TestLedger): Promise<string> =>
  (await ledger.on('2024-05-02').does(revise())).events[0]!.id;

describeFinding('change-without-decision', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-05-02',
      revise({ validFrom: '2024-05-01' }),
      command('SetTarget', {
        goalIndicatorId: 'p/mal-1/utslapp',
        kind: 'threshold',
        operator: 'lt',
        value: '3',
        duePeriod: '2026',
      }),
      command('UnlinkGoal', { goalId: 'p/mal-1', link: { kind: 'law', text: 'Klimatlagen', basis: 'decided' } }),
      command('ChangeUppdragStage', { uppdragId: 'strategi', stage: 'stopped' }),
    );
  },
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1'],
      events: ['GoalRevised', 'GoalUnlinked'],
      sv: 'Utan beslut: målet ”Utsläppen ska minska” fick ny text 2024-05-01 (registrerat 2024-05-02) och kopplades loss från något överordnat 2024-05-02.',
      en: 'Without a decision: the goal “Utsläppen ska minska” was given a new text on 2024-05-01 (recorded 2024-05-02) and was unlinked from something above it on 2024-05-02.',
    },
    {
      severity: 'review',
      subjects: ['target:p/mal-1/utslapp/2026'],
      events: ['TargetSet'],
      sv: 'Utan beslut: målvärdet ”Utsläpp per invånare” sattes 2024-05-02.',
    },
    {
      severity: 'review',
      subjects: ['uppdrag:strategi'],
      events: ['UppdragStageChanged'],
      sv: 'Utan beslut: uppdraget ”Ta fram en strategi” avbröts av förvaltningen 2024-05-02.',
    },
  ],
  not: {
    'of what a decision changed': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-05-02', revise({ decision: decided('40', '2024-05-01') }));
    },
    'of what its authors change while it is only proposed': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-20', revise());
    },
    'when it was withdrawn': async (ledger) => {
      await adoptedPlan(ledger);
      const event = await revised(ledger);
      await on(ledger, '2024-05-20', command('WithdrawStatement', { subject: 'plan:p', event, reason: 'Fel mål' }));
    },
    'when a correction names the decision': async (ledger) => {
      await adoptedPlan(ledger);
      const event = await revised(ledger);
      await on(
        ledger,
        '2024-05-20',
        command('RecordDecision', decided('40', '2024-05-01')),
        command('CorrectStatement', {
          subject: 'plan:p',
          event,
          data: { decisionId: 'ks-2024-05-01-40' },
          reason: 'Beslutet saknades',
        }),
      );
    },
    'of figures, stages and spelling, which need no decision': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2024-05-02',
        command('EditText', { subject: 'goal:p/mal-1', text: 'Utsläppen skall minska' }),
        command('ChangeUppdragStage', { uppdragId: 'strategi', stage: 'ongoing' }),
      );
    },
  },
});

describeFinding('change-without-decision', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const event = await revised(ledger);
    await on(
      ledger,
      '2024-05-20',
      command('CorrectStatement', { subject: 'plan:p', event, data: { number: 7 }, reason: 'Fel nummer' }),
    );
  },
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1'],
      events: ['StatementCorrected'],
      sv: 'Utan beslut: målet ”Utsläppen ska minska” fick ny text 2024-05-02.',
    },
  ],
  not: {
    'where the correction names no decision, but the text was changed by one': async (ledger) => {
      await adoptedPlan(ledger);
      const { events } = await ledger.on('2024-05-02').does(revise({ decision: decided('40', '2024-05-01') }));
      const event = events.at(-1)!.id;
      await on(
        ledger,
        '2024-05-20',
        command('CorrectStatement', { subject: 'plan:p', event, data: { number: 7 }, reason: 'Fel nummer' }),
      );
    },
  },
});

describeFinding('change-without-decision', {
  when: 'in the name of a body',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const year = { period: '2024', voice: 'body' };
    await on(
      ledger,
      '2024-05-02',
      command('ForecastGoal', { goalId: 'p/mal-1', ...year, forecast: 'uncertain' }),
      command('AssessGoal', { goalId: 'p/mal-1', ...year, outcome: 'partly-met' }),
      command('AssessOverall', { planId: 'p', ...year, outcome: 'partly-met' }),
      command('AssessGoal', { goalId: 'p/mal-2', ...year, voice: 'approval', outcome: 'partly-met' }),
    );
  },
  before: { knownOn: '2024-05-01' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1'],
      events: ['GoalForecastMade', 'GoalAssessmentMade'],
      sv: 'Utan beslut: målet ”Utsläppen ska minska” fick en prognos i organets namn 2024-05-02 och bedömdes i organets namn 2024-05-02.',
      en: 'Without a decision: the goal “Utsläppen ska minska” was given a forecast in the name of the body on 2024-05-02 and was judged in the name of the body on 2024-05-02.',
    },
    {
      severity: 'review',
      subjects: ['plan:p'],
      sv: 'Utan beslut: planen ”Mål 2024–2027” bedömdes i organets namn 2024-05-02.',
    },
  ],
});
