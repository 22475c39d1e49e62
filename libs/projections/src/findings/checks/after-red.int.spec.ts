import { GiveUppdrag, ProposeUppdrag, ReviseMeasurement, WithdrawStatement } from '../../../testing/commands.js';
import { adoptedPlan, command, decided, describeFinding, figure, on } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

/** The target for 2024, less than 1.5, turns out not to be met on 2025-03-03. */
async function red(ledger: TestLedger): Promise<void> {
  await adoptedPlan(ledger);
  await on(ledger, '2024-04-02', figure('utslapp', '2022', '2', '2024-04-02'));
  await on(ledger, '2024-05-02', figure('utslapp', '2023', '1.9', '2024-05-02'));
  await on(ledger, '2025-02-01', figure('utslapp', '2021', '2.1', '2025-02-01'));
  await on(ledger, '2025-03-03', figure('utslapp', '2024', '1.8', '2025-01-15'));
}
const ROW = 'goalindicator:p/mal-1/utslapp';
const measure = (paragraph: string, day: string, more: object = {}) =>
  command('SetTarget', {
    goalIndicatorId: 'p/mal-1/utslapp',
    kind: 'threshold',
    operator: 'lt',
    value: '1.2',
    duePeriod: '2027',
    decision: decided(paragraph, day),
    ...more,
  });
/** The target is set higher than what was reached. */
const harder = (paragraph: string, day: string) =>
  command('SetTarget', {
    goalIndicatorId: 'p/mal-1/utslapp',
    kind: 'threshold',
    operator: 'lt',
    value: '1.2',
    duePeriod: '2024',
    decision: decided(paragraph, day),
  });
const activity = (title: string, performedOn: string, more: object) =>
  command('RecordActivity', { title, performedOn, ...more });
const uppdrag = (uppdragId: string, title: string, more: object) =>
  ProposeUppdrag({ uppdragId, planId: 'p', title, ...more });
const judged = (voice: string, outcome: string, more: object = {}) =>
  command('AssessGoal', {
    goalId: 'p/mal-2',
    period: '2024',
    voice,
    outcome,
    motivation: 'Se analysen',
    differsBecause: 'Annat underlag',
    ...more,
  });
/** Far after all that. */
const late = (ledger: TestLedger) => void ledger.on('2025-12-01');

describeFinding('red-answered', {
  tell: async (ledger) => {
    await red(ledger);
    await on(
      ledger,
      '2025-05-20',
      measure('40', '2025-04-01'),
      uppdrag('elbilar', 'Byt till elbilar', { goalId: 'p/mal-1', validFrom: '2025-05-02' }),
      GiveUppdrag({ uppdragId: 'elbilar', decision: decided('41', '2025-05-06') }),
      activity('Klimatdag', '2025-03-03', { goalId: 'p/mal-1', validFrom: '2025-03-01' }),
      activity('Laddstolpar', '2025-05-20', { uppdragId: 'strategi' }),
    );
    late(ledger);
  },
  before: { knownOn: '2025-05-19' },
  finds: [
    {
      severity: 'note',
      subjects: [
        ROW,
        'goal:p/mal-1',
        'activity:klimatdag-20250303',
        'decision:ks-2025-04-01-40',
        'uppdrag:elbilar',
        'decision:ks-2025-05-06-41',
        'activity:laddstolpar-20250520',
      ],
      events: [
        'MeasurementRecorded',
        'TargetSet',
        'UppdragProposed',
        'UppdragGiven',
        'ActivityRecorded',
        'ActivityRecorded',
      ],
      sv: 'Från 2025-03-03 nådde indikatorraden ”Utsläpp per invånare” inte sitt målvärde. Därefter kom aktiviteten ”Klimatdag” efter 0 dagar, beslutet Kommunstyrelsen 2025-04-01 § 40 efter 29 dagar, uppdraget ”Byt till elbilar” efter 60 dagar, beslutet Kommunstyrelsen 2025-05-06 § 41 efter 64 dagar och aktiviteten ”Laddstolpar” efter 78 dagar.',
    },
  ],
  not: {
    'of what was done before, or for another goal, or is only how it was judged': async (ledger) => {
      await red(ledger);
      await on(
        ledger,
        '2025-04-01',
        measure('3', '2025-03-02'),
        activity('Klimatdag', '2025-03-02', { goalId: 'p/mal-1' }),
        activity('Lampor', '2025-03-20', { goalId: 'p/mal-2' }),
        uppdrag('lampor', 'Byt lampor', { focusAreaId: 'p/trygghet' }),
        uppdrag('ljus', 'Mer ljus', { focusAreaId: 'p/klimat', goalId: 'p/mal-2' }),
        command('ChangeUppdragStage', { uppdragId: 'strategi', stage: 'ongoing' }),
        command('AssessGoal', {
          goalId: 'p/mal-1',
          period: '2024',
          voice: 'body',
          outcome: 'partly-met',
          motivation: 'Nära',
          decision: decided('9', '2025-03-25'),
        }),
      );
      late(ledger);
    },
    'of what came too late': async (ledger) => {
      await red(ledger);
      await on(ledger, '2025-06-10', measure('50', '2025-06-02'));
    },
    'when the target was met': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-03-03', figure('utslapp', '2024', '1.4', '2025-03-03'), measure('40', '2025-03-20'));
    },
    'by the decision that made it red': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-03-03', figure('utslapp', '2024', '1.4', '2025-03-03'));
      await on(ledger, '2025-04-01', harder('40', '2025-04-01'));
      late(ledger);
    },
  },
});

describeFinding('red-unanswered', {
  tell: async (ledger) => {
    await red(ledger);
    await on(ledger, '2025-06-10', measure('50', '2025-06-02'));
    late(ledger);
  },
  before: { knownOn: '2025-06-01' },
  finds: [
    {
      severity: 'material',
      subjects: [ROW, 'goal:p/mal-1', 'decision:ks-2025-06-02-50'],
      events: ['MeasurementRecorded', 'TargetSet'],
      sv: 'Från 2025-03-03 nådde indikatorraden ”Utsläpp per invånare” inte sitt målvärde. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet; först efter 91 dagar kom beslutet Kommunstyrelsen 2025-06-02 § 50.',
      en: 'From 2025-03-03 the goal indicator “Utsläpp per invånare” did not meet its target. Within 90 days no decision, uppdrag or activity for the goal followed; only after 91 days came the decision Kommunstyrelsen 2025-06-02 § 50.',
    },
  ],
  not: {
    'once it is answered by an uppdrag that was given without a decision when it was too late': async (ledger) => {
      await red(ledger);
      await on(ledger, '2025-03-20', uppdrag('elbilar', 'Byt till elbilar', { goalId: 'p/mal-1' }));
      await on(ledger, '2025-06-10', activity('Klimatdag', '2025-06-10', { goalId: 'p/mal-1' }));
      await on(ledger, '2025-06-20', GiveUppdrag({ uppdragId: 'elbilar' }));
      late(ledger);
    },
    'once it is answered by a decision that holds only later': async (ledger) => {
      await red(ledger);
      await on(ledger, '2025-04-01', measure('40', '2025-04-01', { validFrom: '2026-01-01' }));
      late(ledger);
    },
    'once a body has judged in time what the office had found not met': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-02-03', judged('office', 'not-met'));
      await on(ledger, '2025-05-04', judged('body', 'partly-met', { decision: decided('7', '2025-05-04') }));
      late(ledger);
    },
    'once it is answered, on the last day': async (ledger) => {
      await red(ledger);
      await on(ledger, '2025-06-10', measure('50', '2025-06-01'));
      late(ledger);
    },
    'when the figure was soon corrected by its source': async (ledger) => {
      await red(ledger);
      await on(
        ledger,
        '2025-05-02',
        ReviseMeasurement({ indicatorId: 'utslapp', period: '2024', value: '1.4', publishedOn: '2025-05-02' }),
      );
      late(ledger);
    },
    'of a direction while the baseline is the only figure': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-04-02', figure('trygghet', '2022', '68', '2024-04-02'));
      late(ledger);
    },
    'of a figure of the country': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-03-03', figure('utslapp', '2024', '3', '2025-03-03', { entity: '0000' }));
      late(ledger);
    },
    'once the target that it missed is quashed with its decision': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-05-02', figure('utslapp', '2023', '1.3', '2024-05-02'));
      const target = {
        goalIndicatorId: 'p/mal-1/utslapp',
        kind: 'threshold',
        operator: 'lt',
        value: '1',
        duePeriod: '2023',
      };
      await on(ledger, '2025-01-10', command('SetTarget', { ...target, decision: decided('1', '2025-01-07') }));
      await on(
        ledger,
        '2025-02-01',
        command('QuashDecision', { decisionId: 'ks-2025-01-07-1', quashedOn: '2025-01-31' }),
      );
      late(ledger);
    },
  },
});

describeFinding('red-unanswered', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-04-02',
      figure('trygghet', '2022', '70', '2024-04-02'),
      figure('trygghet', '2023', '69', '2024-04-02'),
    );
    await on(
      ledger,
      '2024-10-01',
      ReviseMeasurement({ indicatorId: 'trygghet', period: '2023', value: '71', publishedOn: '2024-10-01' }),
    );
    const { events } = await ledger.on('2025-02-01').does(figure('trygghet', '2024', '60', '2025-02-01'));
    await on(
      ledger,
      '2025-02-03',
      judged('office', 'not-met'),
      judged('body', 'not-met', { decision: decided('7', '2025-02-03') }),
    );
    await on(
      ledger,
      '2025-06-01',
      WithdrawStatement({ subject: 'indicator:trygghet', event: events[0]!.id, reason: 'Fel kommun' }),
    );
    late(ledger);
  },
  before: { knownOn: '2024-07-01' },
  finds: [
    {
      severity: 'material',
      subjects: ['goalindicator:p/mal-2/trygghet', 'goal:p/mal-2'],
      events: ['MeasurementRecorded'],
      sv: 'Från 2024-04-02 nådde indikatorraden ”Trygg utomhus, andel” inte sitt målvärde. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
    {
      severity: 'material',
      subjects: ['goalindicator:p/mal-2/trygghet', 'goal:p/mal-2'],
      events: ['MeasurementRecorded'],
      sv: 'Från 2025-02-01 nådde indikatorraden ”Trygg utomhus, andel” inte sitt målvärde. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
    {
      severity: 'material',
      subjects: ['goal:p/mal-2'],
      events: ['GoalAssessmentMade'],
      sv: '2025-02-03 bedömdes målet ”Fler ska vara trygga” ej uppfyllt för 2024. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
  ],
  not: {
    'of a goal that was judged partly met': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-02-03', judged('office', 'partly-met'));
      late(ledger);
    },
    'before the days have passed': async (ledger) => {
      await red(ledger);
      ledger.on('2025-06-01');
    },
  },
});

describeFinding('red-unanswered', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const target = {
      goalIndicatorId: 'p/mal-1/utslapp',
      kind: 'threshold',
      operator: 'lt',
      value: '1',
      duePeriod: '2024',
    };
    const decision = decided('1', '2025-01-07');
    await on(ledger, '2025-01-10', command('SetTarget', { ...target, decision, validFrom: '2025-02-01' }));
    await on(ledger, '2025-01-20', figure('utslapp', '2024', '1.4', '2025-01-20'));
    late(ledger);
  },
  before: { validOn: '2025-05-02' },
  finds: [
    {
      severity: 'material',
      subjects: [ROW, 'goal:p/mal-1'],
      events: ['MeasurementRecorded'],
      sv: 'Från 2025-02-01 nådde indikatorraden ”Utsläpp per invånare” inte sitt målvärde. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
  ],
  not: {
    'of a target that was met before it was set higher': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2025-01-20', figure('utslapp', '2024', '1.4', '2025-01-20'));
      late(ledger);
    },
  },
});

describeFinding('red-unanswered', {
  when: 'by the voice that weighs most',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2025-02-03', judged('office', 'not-met'));
    await on(ledger, '2025-05-05', judged('body', 'partly-met', { decision: decided('7', '2025-05-05') }));
    await on(
      ledger,
      '2025-05-06',
      command('AssessGoal', { goalId: 'p/mal-1', period: '2024', voice: 'office', outcome: 'partly-met' }),
    );
    await on(
      ledger,
      '2025-05-07',
      command('AssessGoal', {
        goalId: 'p/mal-1',
        period: '2024',
        voice: 'approval',
        outcome: 'not-met',
        differsBecause: 'Annat',
      }),
    );
    await on(
      ledger,
      '2025-05-08',
      command('AssessGoal', { goalId: 'p/mal-1', period: '2024', voice: 'office', outcome: 'largely-met' }),
    );
    late(ledger);
  },
  before: { validOn: '2025-05-04' },
  finds: [
    {
      severity: 'material',
      subjects: ['goal:p/mal-1'],
      sv: '2025-05-07 bedömdes målet ”Utsläppen ska minska” ej uppfyllt för 2024. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
    {
      severity: 'material',
      subjects: ['goal:p/mal-2'],
      sv: '2025-02-03 bedömdes målet ”Fler ska vara trygga” ej uppfyllt för 2024. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
  ],
});
describeFinding('red-unanswered', {
  when: 'though the decision that made it red is linked to it',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2025-03-03', figure('utslapp', '2024', '1.4', '2025-03-03'));
    await on(ledger, '2025-04-01', harder('40', '2025-04-01'));
    late(ledger);
  },
  before: { knownOn: '2025-03-31' },
  finds: [
    {
      severity: 'material',
      subjects: [ROW, 'goal:p/mal-1'],
      events: ['TargetSet'],
      sv: 'Från 2025-04-01 nådde indikatorraden ”Utsläpp per invånare” inte sitt målvärde. Inom 90 dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet.',
    },
  ],
});
