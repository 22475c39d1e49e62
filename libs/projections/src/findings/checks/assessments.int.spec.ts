import { CorrectMeasurement, ReviseMeasurement, WithdrawStatement } from '../../../testing/commands.js';
import { adoptedPlan, command, decided, describeFinding, figure, on } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const judged = (voice: string, outcome: string, more: object = {}) =>
  command('AssessGoal', { goalId: 'p/mal-1', period: '2024', voice, outcome, ...more });
const byBody = (more: object = {}) => ({ decision: decided('20', '2025-03-04'), ...more });
const as = async (ledger: TestLedger, day: string, actor: string, told: ReturnType<typeof judged>) =>
  (await ledger.on(day).does(told, actor)).events[0]!.id;

/** Emissions of 2022 (the baseline) and 2024, whose target is not met; judged partly met by the office on 2025-03-01. */
async function assessed(ledger: TestLedger): Promise<string> {
  await adoptedPlan(ledger);
  const { events } = await ledger.on('2024-04-02').does(figure('utslapp', '2022', '2', '2024-04-02'));
  await on(ledger, '2025-02-03', figure('utslapp', '2024', '1.8', '2025-02-03', { qualifier: 'about' }));
  await on(
    ledger,
    '2025-02-20',
    command('RecordActivity', { title: 'Klimatdag', performedOn: '2025-02-20', goalId: 'p/mal-1' }),
  );
  await as(
    ledger,
    '2025-03-01',
    'controller',
    judged('office', 'partly-met', { motivation: 'Nära', activities: ['klimatdag-20250220'] }),
  );
  return events[0]!.id;
}
const ROW = 'goalindicator:p/mal-1/utslapp';
const PARTLY = 'Bedömningen av målet ”Utsläppen ska minska” för 2024 (delvis uppfyllt enligt förvaltningens förslag)';
const before = { knownOn: '2025-02-28' };

describeFinding('assessment-basis', {
  tell: async (ledger) => {
    await assessed(ledger);
    await on(
      ledger,
      '2025-03-02',
      ReviseMeasurement({ indicatorId: 'utslapp', period: '2024', value: '1.4', publishedOn: '2025-03-02' }),
    );
    await on(
      ledger,
      '2025-03-03',
      command('ForecastGoal', { goalId: 'p/mal-2', period: '2025', voice: 'office', forecast: 'uncertain' }),
    );
    await on(
      ledger,
      '2025-03-04',
      command('AssessOverall', { planId: 'p', period: '2024', voice: 'office', outcome: 'largely-met' }),
    );
  },
  before,
  finds: [
    {
      severity: 'note',
      subjects: ['goal:p/mal-1', ROW],
      events: ['MeasurementRecorded', 'MeasurementRecorded', 'GoalAssessmentMade'],
      sv: `${PARTLY} vilade, per 2025-03-01, på ”Utsläpp per invånare” (målvärdet inte nått: cirka 1,8 för 2024, 2 för 2022) och aktiviteten ”Klimatdag”.`,
    },
    {
      severity: 'note',
      subjects: ['goal:p/mal-2', 'goalindicator:p/mal-2/trygghet'],
      events: ['GoalForecastMade'],
      sv: 'Prognosen för målet ”Fler ska vara trygga” för 2025 (osäkert enligt förvaltningens förslag) vilade, per 2025-03-03, på ”Trygg utomhus, andel” (ej mätt).',
    },
    {
      severity: 'note',
      subjects: ['plan:p', ROW, 'goalindicator:p/mal-2/trygghet'],
      sv: 'Helhetsbedömningen av planen ”Mål 2024–2027” för 2024 (i hög grad uppfyllt enligt förvaltningens förslag) vilade, per 2025-03-04, på ”Utsläpp per invånare” (målvärdet nått: 1,4 för 2024, 2 för 2022) och ”Trygg utomhus, andel” (ej mätt).',
      en: 'The overall assessment of the plan “Mål 2024–2027” for 2024 (largely met by proposal of the office) rested, per 2025-03-04, on “Utsläpp per invånare” (target met: 1.4 for 2024, 2 for 2022) and “Trygg utomhus, andel” (no value).',
    },
  ],
  not: { 'where nobody has judged': (ledger) => adoptedPlan(ledger) },
});

describeFinding('assessment-basis-changed', {
  tell: async (ledger) => {
    const baseline = await assessed(ledger);
    const revised = {
      indicatorId: 'utslapp',
      period: '2024',
      value: '1.4',
      publishedOn: '2025-04-01',
      qualifier: 'exact',
    };
    await on(
      ledger,
      '2025-04-01',
      ReviseMeasurement(revised),
      CorrectMeasurement({ event: baseline, indicatorId: 'utslapp', value: '2.2', reason: 'Skrivfel' }),
    );
  },
  before: { knownOn: '2025-03-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1', ROW],
      events: [
        'MeasurementRecorded',
        'MeasurementRecorded',
        'GoalAssessmentMade',
        'MeasurementRevised',
        'StatementCorrected',
      ],
      sv: `${PARTLY} vilade på värden som sedan har ändrats: ”Utsläpp per invånare” cirka 1,8 för 2024 är nu 1,4 (reviderad av källan) och ”Utsläpp per invånare” 2 för 2022 är nu 2,2 (rättad).`,
    },
  ],
  not: {
    'of rounding, or a figure for another period, group or place': async (ledger) => {
      await assessed(ledger);
      const rounded = { indicatorId: 'utslapp', period: '2022', value: '1.96', publishedOn: '2025-04-01' };
      await on(
        ledger,
        '2025-04-01',
        ReviseMeasurement(rounded),
        figure('utslapp', '2023', '1.9', '2025-04-01'),
        figure('utslapp', '2024', '3', '2025-04-01', { entity: '0000' }),
      );
    },
    'when the body has since judged on the new figure': async (ledger) => {
      await assessed(ledger);
      const revised = { indicatorId: 'utslapp', period: '2024', value: '1.7', publishedOn: '2025-03-02' };
      await on(ledger, '2025-03-02', ReviseMeasurement(revised));
      await as(ledger, '2025-03-05', 'secretary', judged('body', 'partly-met', byBody({ motivation: 'Nära' })));
    },
    'once it has been judged anew, on the new figure': async (ledger) => {
      await assessed(ledger);
      await on(
        ledger,
        '2025-04-01',
        ReviseMeasurement({ indicatorId: 'utslapp', period: '2024', value: '1.4', publishedOn: '2025-04-01' }),
        judged('office', 'met'),
      );
    },
  },
});

describeFinding('assessment-basis-changed', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const { events } = await ledger.on('2025-02-03').does(figure('utslapp', '2024', '1.8', '2025-02-03'));
    await as(ledger, '2025-03-01', 'controller', judged('office', 'partly-met', { motivation: 'Nära' }));
    await on(
      ledger,
      '2025-04-01',
      WithdrawStatement({ subject: 'indicator:utslapp', event: events[0]!.id, reason: 'Fel kommun' }),
    );
  },
  before: { knownOn: '2025-03-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1', ROW],
      events: ['MeasurementRecorded', 'GoalAssessmentMade'],
      sv: `${PARTLY} vilade på värden som sedan har ändrats: ”Utsläpp per invånare” 1,8 för 2024 gäller inte längre.`,
      en: 'The assessment of the goal “Utsläppen ska minska” for 2024 (partly met by proposal of the office) rested on values that have changed since: “Utsläpp per invånare” 1.8 for 2024 does not stand any more.',
    },
  ],
  not: {
    'of a value that came later': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2025-02-03',
        command('RecordMeasurement', { indicatorId: 'utslapp', period: '2024', missingReason: 'not-published-yet' }),
      );
      await as(ledger, '2025-03-01', 'controller', judged('office', 'partly-met'));
      await on(ledger, '2025-04-01', figure('utslapp', '2024', '1.8', '2025-04-01'));
    },
  },
});

describeFinding('assessment-basis-changed', {
  when: 'by more than the last event says',
  tell: async (ledger) => {
    await assessed(ledger);
    const revised = { indicatorId: 'utslapp', period: '2024', publishedOn: '2025-04-01', qualifier: 'about' };
    await on(
      ledger,
      '2025-04-01',
      ReviseMeasurement({ ...revised, value: '2.4' }),
      ReviseMeasurement({ ...revised, value: '2.43', publishedOn: '2025-04-02', validFrom: '2025-04-01' }),
    );
  },
  before: { knownOn: '2025-03-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1', ROW],
      events: ['MeasurementRecorded', 'GoalAssessmentMade', 'MeasurementRevised'],
      sv: `${PARTLY} vilade på värden som sedan har ändrats: ”Utsläpp per invånare” cirka 1,8 för 2024 är nu cirka 2,43 (reviderad av källan).`,
    },
  ],
  not: {
    'where it only became definitive': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-02-03', figure('utslapp', '2024', '1.8', '2025-02-03', { status: 'preliminary' }));
      await as(ledger, '2025-03-01', 'controller', judged('office', 'not-met'));
      const definitive = { period: '2024', value: '1.8', status: 'definitive', publishedOn: '2025-04-01' };
      await on(ledger, '2025-04-01', ReviseMeasurement({ indicatorId: 'utslapp', ...definitive }));
    },
  },
});
describeFinding('assessment-basis-changed', {
  when: 'by what was withdrawn and recorded anew',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const { events } = await ledger.on('2025-02-03').does(figure('utslapp', '2024', '1.8', '2025-02-03'));
    await as(ledger, '2025-03-01', 'controller', judged('office', 'partly-met', { motivation: 'Nära' }));
    const wrong = { subject: 'indicator:utslapp', event: events[0]!.id, reason: 'Fel kommun' };
    await on(ledger, '2025-04-01', WithdrawStatement(wrong), figure('utslapp', '2024', '1.2', '2025-02-03'));
  },
  before: { knownOn: '2025-03-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1', ROW],
      events: ['MeasurementRecorded', 'GoalAssessmentMade', 'MeasurementRecorded'],
      sv: `${PARTLY} vilade på värden som sedan har ändrats: ”Utsläpp per invånare” 1,8 för 2024 är nu 1,2 (makulerad).`,
    },
  ],
});

describeFinding('assessment-deviates', {
  tell: async (ledger) => {
    await assessed(ledger);
    await as(
      ledger,
      '2025-03-05',
      'manager',
      judged('approval', 'met', { motivation: 'Nästan', differsBecause: 'Nära nog' }),
    );
  },
  before,
  at: { knownOn: '2025-03-05' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1', ROW],
      events: ['GoalAssessmentMade'],
      sv: 'Bedömningen av målet ”Utsläppen ska minska” för 2024 är uppfyllt enligt chefens godkännande, men signalen var målvärdet inte nått för ”Utsläpp per invånare”. En motivering är lämnad.',
    },
    {
      severity: 'review',
      subjects: ['goal:p/mal-1'],
      events: ['GoalAssessmentMade', 'GoalAssessmentMade'],
      sv: 'Bedömningen av målet ”Utsläppen ska minska” för 2024 är olika: delvis uppfyllt enligt förvaltningens förslag och uppfyllt enligt chefens godkännande. Skälet är angivet.',
      en: 'The assessment of the goal “Utsläppen ska minska” for 2024 differs: partly met by proposal of the office and met by approval by the manager. The reason is given.',
    },
  ],
  not: {
    'where all say what the signals say': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-02-03', figure('utslapp', '2024', '1.8', '2025-02-03'));
      await as(ledger, '2025-03-01', 'controller', judged('office', 'not-met'));
      await as(ledger, '2025-03-05', 'secretary', judged('body', 'not-met', byBody()));
    },
  },
});

describeFinding('assessment-same-actor', {
  tell: async (ledger) => {
    await assessed(ledger);
    await as(ledger, '2025-03-02', 'controller', judged('approval', 'partly-met'));
    const goal = { goalId: 'p/mal-2' };
    await as(ledger, '2025-03-03', 'controller', judged('office', 'partly-met', goal));
    await as(ledger, '2025-03-04', 'manager', judged('approval', 'partly-met', goal));
    await as(ledger, '2025-03-05', 'controller', judged('body', 'partly-met', byBody(goal)));
  },
  before: { knownOn: '2025-03-01' },
  finds: [
    {
      severity: 'material',
      subjects: ['goal:p/mal-1'],
      events: ['GoalAssessmentMade', 'GoalAssessmentMade'],
      sv: 'Bedömningen av målet ”Utsläppen ska minska” för 2024 är registrerad av samma aktör (controller) i flera led: förvaltningens förslag och chefens godkännande.',
    },
    {
      severity: 'review',
      subjects: ['goal:p/mal-2'],
      events: ['GoalAssessmentMade', 'GoalAssessmentMade'],
      sv: 'Bedömningen av målet ”Fler ska vara trygga” för 2024 är registrerad av samma aktör (controller) i flera led: förvaltningens förslag och organets beslut.',
      en: 'The assessment of the goal “Fler ska vara trygga” for 2024 is recorded by the same actor (controller) in several steps: proposal of the office and decision of the body.',
    },
  ],
  not: {
    'of three actors': async (ledger) => {
      await assessed(ledger);
      await as(ledger, '2025-03-02', 'manager', judged('approval', 'partly-met'));
      await as(ledger, '2025-03-05', 'secretary', judged('body', 'partly-met', byBody()));
    },
    'of one actor who judged two goals': async (ledger) => {
      await assessed(ledger);
      await as(ledger, '2025-03-02', 'controller', judged('office', 'partly-met', { goalId: 'p/mal-2' }));
    },
  },
});

describeFinding('assessment-same-actor', {
  when: 'though another has spoken in one of the voices since',
  tell: async (ledger) => {
    await assessed(ledger);
    await as(ledger, '2025-03-02', 'controller', judged('approval', 'partly-met'));
    await as(ledger, '2025-03-03', 'analyst', judged('office', 'largely-met', { motivation: 'Nära' }));
  },
  before: { knownOn: '2025-03-01' },
  finds: [
    {
      severity: 'material',
      subjects: ['goal:p/mal-1'],
      events: ['GoalAssessmentMade', 'GoalAssessmentMade'],
      sv: 'Bedömningen av målet ”Utsläppen ska minska” för 2024 är registrerad av samma aktör (controller) i flera led: förvaltningens förslag och chefens godkännande.',
    },
  ],
  not: {
    'once what the actor had proposed was withdrawn': async (ledger) => {
      await adoptedPlan(ledger);
      const event = await as(ledger, '2025-03-01', 'controller', judged('office', 'partly-met'));
      await as(ledger, '2025-03-02', 'controller', judged('approval', 'partly-met'));
      const subject = 'assessment:p-2024';
      await on(ledger, '2025-03-03', WithdrawStatement({ subject, event, reason: 'Av misstag' }));
    },
  },
});
