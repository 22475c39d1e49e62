import { decision, indicators, plan, uppdrag } from './plan.js';

/** A mutation, its input, and who does it where it is not the controller. */
export type Does = readonly [mutation: string, input: Record<string, unknown>, actor?: string];
export type Day = readonly [day: string, ...does: Does[]];

const ROW = { klimat: 'ks-2024/mal-1/utslapp', vagar: 'ks-2024/mal-3/cykelvagar' };
const ADOPTION = 'ks-2024-03-05-20';
const LOWERED = 'ks-2024-06-11-61';
const POSTPONED = 'ks-2024-09-10-80';
const climate2024 = { goalId: 'ks-2024/mal-1', period: '2024' };
const attested = (decisionId: string, attestedOn: string): Does => ['attestDecision', { decisionId, attestedOn }];
const figure = (indicatorId: string, period: string, value: string, publishedOn: string, more: object = {}): Does => [
  'recordMeasurement',
  { indicatorId, period, value, publishedOn, source: 'SCB', ...more },
];
const report = (reportId: string, kind: string, title: string, coversTo: string): Does => [
  'fixReportVersion',
  { reportId, planId: 'ks-2024', kind, title, coversTo },
];

/** From the proposal in January to the summer. */
const spring: readonly Day[] = [
  [
    '2024-01-08',
    ['registerBody', { bodyId: 'kf', name: 'Kommunfullmäktige', kind: 'COUNCIL', validFrom: '2023-01-01' }],
    ['registerBody', { bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'BOARD', validFrom: '2023-01-01' }],
    ['registerBody', { bodyId: 'revisorerna', name: 'Revisorerna', kind: 'AUDIT', validFrom: '2023-01-01' }],
    ...indicators.map((each): Does => ['defineIndicator', { ...each }]),
    figure('utslapp', '2022', '2.10', '2024-01-05'),
    figure('trygghet', '2022', '68', '2024-01-05', { margin: '2.5' }),
  ],
  ['2024-01-15', ['proposePlan', plan], ...uppdrag.map((each): Does => ['proposeUppdrag', { ...each }])],
  [
    '2024-03-12',
    [
      'adoptPlan',
      {
        planId: 'ks-2024',
        struck: ['goal:ks-2024/mal-4'],
        changed: [{ subject: 'goal:ks-2024/mal-5', text: 'Kommunen ska ha god beredskap för kriser' }],
        uppdragGiven: ['klimatstrategi', 'laddplatser', 'vandringar', 'skyltning'],
        decision: decision('ks', '2024-03-05', '20', 'APPROVED_WITH_CHANGES', { dnr: ['KS24/7'] }),
      },
      'sekreterare',
    ],
    attested(ADOPTION, '2024-03-12'),
    ['setUppdragDeadline', { uppdragId: 'klimatstrategi', deadline: '2024-09-30', decisionId: ADOPTION }],
    [
      'setUppdragReportBack',
      { uppdragId: 'klimatstrategi', reportBackOn: '2024-10-15', reportBackTo: 'ks', decisionId: ADOPTION },
    ],
    ['setUppdragDeadline', { uppdragId: 'laddplatser', deadline: '2024-12-31', decisionId: ADOPTION }],
    ['setUppdragDeadline', { uppdragId: 'vandringar', deadline: '2024-12-31', decisionId: ADOPTION }],
    ['setUppdragOwner', { uppdragId: 'klimatstrategi', owner: 'hållbarhetschef' }],
    ['setUppdragOwner', { uppdragId: 'laddplatser', owner: 'hållbarhetschef' }],
    ['setUppdragOwner', { uppdragId: 'vandringar', owner: 'säkerhetschef' }],
    ['changeUppdragStage', { uppdragId: 'klimatstrategi', stage: 'ONGOING' }],
    ['changeUppdragStage', { uppdragId: 'vandringar', stage: 'ONGOING' }],
  ],
  [
    '2024-03-20',
    [
      'markGoal',
      { goalId: 'ks-2024/mal-1', marked: true, decision: decision('kf', '2024-03-18', '31') },
      'sekreterare',
    ],
    attested('kf-2024-03-18-31', '2024-03-20'),
    ['expectValue', { indicatorId: 'cykelvagar', period: '2024', expectedOn: '2024-09-15' }],
  ],
  [
    '2024-04-10',
    figure('utslapp', '2023', '1.95', '2024-04-09', { status: 'PRELIMINARY' }),
    [
      'recordMeasurement',
      { indicatorId: 'beredskap', period: '2023', value: '2', publishedOn: '2024-04-08', qualifier: 'AT_LEAST' },
    ],
  ],
  ['2024-04-25', figure('trygghet', '2023', '72', '2024-04-24', { margin: '2.5' })],
  ['2024-04-30', report('delar', 'INTERIM', 'Delårsrapport per april', '2024-04-30')],
  [
    '2024-05-14',
    [
      'presentReport',
      { reportId: 'delar', bodyId: 'ks', decision: decision('ks', '2024-05-14', '52', 'NOTED') },
      'sekreterare',
    ],
    attested('ks-2024-05-14-52', '2024-05-14'),
  ],
  [
    '2024-05-20',
    ['correctMeasurement', { indicatorId: 'utslapp', period: '2023', value: '1.98', reason: 'Fel rad i tabellen.' }],
  ],
  [
    '2024-06-10',
    [
      'reviseMeasurement',
      { indicatorId: 'utslapp', period: '2022', value: '2.12', publishedOn: '2024-06-09', source: 'SCB' },
    ],
  ],
  [
    '2024-06-18',
    [
      'setTarget',
      {
        goalIndicatorId: ROW.klimat,
        slug: '2024',
        kind: 'THRESHOLD',
        operator: 'LT',
        value: '2.0',
        duePeriod: '2024',
        decision: decision('ks', '2024-06-11', '61'),
      },
      'sekreterare',
    ],
    attested(LOWERED, '2024-06-18'),
    [
      'presentReport',
      { reportId: 'delar', bodyId: 'kf', decision: decision('kf', '2024-06-17', '70', 'RETURNED') },
      'sekreterare',
    ],
    attested('kf-2024-06-17-70', '2024-06-18'),
  ],
  [
    '2024-06-20',
    ['changeUppdragStage', { uppdragId: 'laddplatser', stage: 'STOPPED', comment: 'Leverantören drog sig ur.' }],
    ...['utslapp', 'trygghet', 'beredskap'].map(
      (indicatorId): Does => ['setIndicatorOwner', { indicatorId, owner: 'hållbarhetschef' }],
    ),
  ],
];

/** From the appeal to the annual report. */
const autumn: readonly Day[] = [
  ['2024-07-01', ['appealDecision', { decisionId: LOWERED, appealedOn: '2024-07-01' }, 'sekreterare']],
  ['2024-09-02', ['changeUppdragStage', { uppdragId: 'vandringar', stage: 'REPORTED_COMPLETE' }]],
  [
    '2024-09-12',
    [
      'setUppdragDeadline',
      { uppdragId: 'klimatstrategi', deadline: '2024-12-31', decision: decision('ks', '2024-09-10', '80') },
      'sekreterare',
    ],
  ],
  [
    '2024-09-27',
    ['forecastGoal', { goalId: 'ks-2024/mal-1', period: '2024', voice: 'OFFICE', forecast: 'EXPECTED' }, 'handlaggare'],
    [
      'forecastGoal',
      {
        goalId: 'ks-2024/mal-2',
        period: '2024',
        voice: 'OFFICE',
        forecast: 'UNCERTAIN',
        motivation: 'Enkäten görs om i höst.',
      },
      'handlaggare',
    ],
  ],
  ['2024-09-30', report('september', 'FOLLOW_UP', 'Uppföljning per september', '2024-09-30')],
  [
    '2024-10-02',
    [
      'reviseGoal',
      {
        goalId: 'ks-2024/mal-5',
        title: 'Kommunen ska ha god beredskap för kriser och krig',
        decision: decision('ks', '2024-10-01', 'D14', 'APPROVED', { kind: 'DELEGATION', delegationPoint: '3.2' }),
      },
      'sekreterare',
    ],
    attested('ks-2024-10-01-d14', '2024-10-02'),
  ],
  [
    '2024-10-07',
    ['recordActivity', { goalId: 'ks-2024/mal-1', title: 'Klimatkväll för hushållen', performedOn: '2024-10-05' }],
  ],
  [
    '2024-10-22',
    ['quashDecision', { decisionId: LOWERED, quashedOn: '2024-10-21', reason: 'Jäv vid beslutet.' }, 'sekreterare'],
    ['reviseIndicator', { indicatorId: 'trygghet', source: 'SCB, ny webbenkät', method: 'SAMPLE' }],
    ['breakSeries', { indicatorId: 'trygghet', fromPeriod: '2024', cause: 'METHOD', text: 'Ny webbenkät' }],
  ],
  [
    '2024-11-20',
    [
      'removeGoalIndicator',
      { goalIndicatorId: ROW.vagar, decision: decision('ks', '2024-11-19', '95') },
      'sekreterare',
    ],
    attested('ks-2024-11-19-95', '2024-11-20'),
    ['setUppdragDeadline', { uppdragId: 'klimatstrategi', deadline: '2025-03-31' }],
  ],
  [
    '2025-02-03',
    figure('utslapp', '2024', '1.93', '2025-02-01'),
    figure('trygghet', '2024', '70', '2025-01-31', { margin: '2.5' }),
    [
      'recordMeasurement',
      {
        indicatorId: 'beredskap',
        period: '2024',
        value: '3',
        publishedOn: '2024-12-01',
        classified: { ground: 'OSL 18:13', fields: ['value'] },
      },
    ],
  ],
  [
    '2025-02-05',
    [
      'assessGoal',
      { ...climate2024, voice: 'OFFICE', outcome: 'LARGELY_MET', motivation: 'Målvärdet missades med 0,03.' },
    ],
    ['assessGoal', { ...climate2024, voice: 'APPROVAL', outcome: 'LARGELY_MET', motivation: 'Instämmer.' }],
    [
      'assessOverall',
      { planId: 'ks-2024', period: '2024', voice: 'OFFICE', outcome: 'PARTLY_MET', text: 'Ett av fyra mål.' },
    ],
  ],
  ['2025-02-10', report('arsredovisning', 'ANNUAL', 'Årsredovisning 2024', '2024-12-31')],
  [
    '2025-02-26',
    [
      'presentReport',
      { reportId: 'arsredovisning', bodyId: 'ks', decision: decision('ks', '2025-02-25', '14', 'APPROVED') },
      'sekreterare',
    ],
    attested('ks-2025-02-25-14', '2025-02-26'),
    [
      'assessGoal',
      {
        ...climate2024,
        voice: 'BODY',
        outcome: 'NOT_MET',
        differsBecause: 'Målvärdet nåddes inte.',
        decision: decision('ks', '2025-02-25', '13'),
      },
      'sekreterare',
    ],
    attested('ks-2025-02-25-13', '2025-02-26'),
  ],
  [
    '2025-03-13',
    ['recordActivity', { goalId: 'ks-2024/mal-1', title: 'Klimatråd med företagen', performedOn: '2025-03-12' }],
  ],
  [
    '2025-04-02',
    ['correctMeasurement', { indicatorId: 'utslapp', period: '2024', value: '1.94', reason: 'Avrundat fel.' }],
  ],
  [
    '2025-04-15',
    [
      'presentReport',
      { reportId: 'arsredovisning', bodyId: 'kf', decision: decision('kf', '2025-04-14', '40', 'APPROVED') },
      'sekreterare',
    ],
    attested('kf-2025-04-14-40', '2025-04-15'),
  ],
];

export const POSTPONEMENT = POSTPONED;
export const STORY: readonly Day[] = [...spring, ...autumn];
