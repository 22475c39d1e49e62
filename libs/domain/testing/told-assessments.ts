import type { AnyEvent } from '../src/index.js';

const SEALED = { sealed: 'A'.repeat(43) };
const EVENT = '7a9c1d52-3b0e-5f6a-8c7d-1e2f3a4b5c6d';
const PLAN = 'ekero-ks-2023-2026';
const GOAL = `${PLAN}/mal-7`;
const ROW = `${GOAL}/vaxthusgaser`;
const of = { assessmentId: `${PLAN}-2024`, planId: PLAN };
const basis = {
  cutOff: { validOn: '2024-03-01', eventId: EVENT, size: 63 },
  rows: [
    {
      goalIndicatorId: ROW,
      signal: 'not-met' as const,
      values: [{ role: 'latest' as const, indicatorId: 'vaxthusgaser', period: '2022', value: '1.74', event: EVENT }],
      targets: [{ targetId: `${ROW}/2030`, event: EVENT }],
    },
    {
      goalIndicatorId: `${GOAL}/beredskap`,
      values: [
        { role: 'latest' as const, indicatorId: 'beredskap', period: '2023', masked: true as const, event: EVENT },
      ],
      targets: [],
    },
  ],
};
const from = { basis, validFrom: '2024-03-01' };

export const toldAssessments: readonly (readonly [AnyEvent, string, string])[] = [
  [
    {
      type: 'GoalForecastMade',
      data: { ...of, goalId: GOAL, period: '2024', voice: 'office', forecast: 'expected', motivation: SEALED, ...from },
    },
    'Prognos för målet ”Klimatsmart kommun”, 2024: bedöms uppnås (förvaltningens förslag), från 2024-03-01, med motivering',
    'Forecast of the goal “Klimatsmart kommun”, 2024: expected to be met (proposal of the office), from 2024-03-01, with a motivation',
  ],
  [
    {
      type: 'GoalForecastMade',
      data: {
        ...of,
        goalId: GOAL,
        period: '2024',
        voice: 'office',
        forecast: 'cannot-be-assessed',
        cannotAssessReason: SEALED,
        ...from,
      },
    },
    'Prognos för målet ”Klimatsmart kommun”, 2024: kan inte bedömas (förvaltningens förslag), från 2024-03-01, med angiven orsak',
    'Forecast of the goal “Klimatsmart kommun”, 2024: cannot be assessed (proposal of the office), from 2024-03-01, with a reason given',
  ],
  [
    {
      type: 'GoalAssessmentMade',
      data: {
        ...of,
        goalId: GOAL,
        period: '2023..2026',
        voice: 'body',
        outcome: 'not-met',
        answers: { voice: 'approval', value: 'partly-met', event: EVENT },
        differsBecause: SEALED,
        decisionId: 'ks-2024-03-01-12',
        irregular: ['SAME_ACTOR'],
        ...from,
      },
    },
    'Samlad bedömning av målet ”Klimatsmart kommun”, 2023–2026: ej uppfyllt (organets beslut), till skillnad från chefens godkännande: delvis uppfyllt, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12, med angiven orsak, bedömt och godkänt av samma aktör',
    'Assessment of the goal “Klimatsmart kommun”, 2023–2026: not met (decision of the body), unlike approval by the manager: partly met, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12, with a reason given, assessed and approved by the same actor',
  ],
  [
    {
      type: 'OverallAssessmentMade',
      data: {
        ...of,
        period: '2024',
        voice: 'body',
        outcome: 'largely-met',
        text: SEALED,
        irregular: ['NO_DECISION'],
        ...from,
        basis: { ...basis, activities: ['klimatdag-20240210'] },
      },
    },
    'Helhetsbedömning av planen ”Mål för mandatperioden”, 2024: i hög grad uppfyllt (organets beslut), från 2024-03-01, utan beslut',
    'Overall assessment of the plan “Mål för mandatperioden”, 2024: largely met (decision of the body), from 2024-03-01, without a decision',
  ],
  [
    {
      type: 'MovementSettled',
      data: {
        ...of,
        goalIndicatorId: ROW,
        fromPeriod: '2022',
        toPeriod: '2024',
        real: false,
        analysis: SEALED,
        validFrom: '2024-03-01',
      },
    },
    'Förändringen för indikatorraden ”Utsläpp till luft” från 2022 till 2024 är enligt analys inte säkerställd, från 2024-03-01',
    'The movement of the goal indicator “Utsläpp till luft” from 2022 to 2024 is not real, an analysis says, from 2024-03-01',
  ],
  [
    {
      type: 'PeriodCommentMade',
      data: {
        assessmentId: 'uppdrag-elbilar-2024',
        about: 'uppdrag:elbilar',
        period: '2024',
        comment: SEALED,
        validFrom: '2024-03-01',
      },
    },
    'Kommentar till uppdraget ”Byt till elbilar” för 2024, från 2024-03-01',
    'Comment on the uppdrag “Byt till elbilar” for 2024, from 2024-03-01',
  ],
  [
    {
      type: 'ActivityRecorded',
      data: {
        activityId: 'klimatdag-20240210',
        goalId: GOAL,
        uppdragId: 'elbilar',
        title: 'Klimatdag för företag',
        performedOn: '2024-02-10',
        result: SEALED,
        validFrom: '2024-02-10',
      },
    },
    'Aktiviteten ”Klimatdag för företag” genomfördes 2024-02-10 för målet ”Klimatsmart kommun” och uppdraget ”Byt till elbilar”, med resultat',
    'The activity “Klimatdag för företag” was carried out on 2024-02-10 for the goal “Klimatsmart kommun” and the uppdrag “Byt till elbilar”, with a result',
  ],
  [
    {
      type: 'ActivityRecorded',
      data: { activityId: 'dialog-2024h1', planId: PLAN, title: 'Dialog', period: '2024-H1', validFrom: '2024-07-01' },
    },
    'Aktiviteten ”Dialog” genomfördes 2024-H1 för planen ”Mål för mandatperioden”',
    'The activity “Dialog” was carried out in 2024-H1 for the plan “Mål för mandatperioden”',
  ],
];
