import { on } from './reports-story.js';
import { stores, TestServer } from './server.js';

/** Figures that the public may not see. */
export interface Secrets {
  /** Of a direction target's latest value, as recorded, corrected and revised; of the women in it. */
  readonly latest: readonly [recorded: string, corrected: string, revised: string];
  readonly women: string;
  readonly baseline: string;
  /** For the period of a target. */
  readonly due: string;
}

export const PLAN = 'plan:m-2024';
const goalId = (number: number) => `goal:m-2024/mal-${number}`;
const decision = (decidedOn: string, paragraph: string, outcome = 'APPROVED') => ({
  body: 'ks',
  decidedOn,
  paragraph,
  outcome,
});
const hidden = { classified: { ground: 'OSL 18:8', fields: ['value'] } };
const figure = (indicatorId: string, period: string, value: string, more: object = {}) => [
  'recordMeasurement',
  { indicatorId, period, value, publishedOn: '2024-02-28', ...more },
];
const indicator = (indicatorId: string, direction: string) => [
  'defineIndicator',
  { indicatorId, name: indicatorId, unit: 'PERCENT', direction, method: 'REGISTER', validFrom: '2020-01-01' },
];
const goal = (number: number, indicatorId: string, target: object) => ({
  number,
  title: `Mål ${number}`,
  indicators: [{ indicatorId, wording: indicatorId, baseline: { rule: 'PERIOD', period: '2022' }, targets: [target] }],
});
const judged = (name: string, value: object, number: number) => [
  name,
  { goalId: goalId(number), period: '2024', voice: 'OFFICE', motivation: 'Så ser vi det', ...value },
];
const report = (reportId: string) => [
  'fixReportVersion',
  { reportId, planId: 'm-2024', kind: 'INTERIM', title: reportId, coversTo: '2024-04-30' },
];
const ROW = 'goalindicator:m-2024';

/** A year in which figures that are kept from the public are recorded, changed, judged, reported and moved away from. */
const story = ({ latest, women, baseline, due }: Secrets) => [
  [
    '2024-01-10',
    ['registerBody', { bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'BOARD', validFrom: '2023-01-01' }],
    indicator('trygghet', 'HIGHER'),
    indicator('service', 'HIGHER'),
    indicator('utslapp', 'LOWER'),
    [
      'proposePlan',
      {
        planId: 'm-2024',
        title: 'Mål 2024',
        kind: 'YEARLY_PLAN',
        bodyId: 'ks',
        period: '2024',
        focusAreas: [
          {
            title: 'Allt',
            goals: [
              goal(1, 'trygghet', { kind: 'DIRECTION' }),
              goal(2, 'service', { kind: 'DIRECTION' }),
              goal(3, 'utslapp', { kind: 'THRESHOLD', operator: 'LT', value: '40', duePeriod: '2021' }),
            ],
          },
        ],
      },
    ],
  ],
  ['2024-02-06', ['adoptPlan', { planId: 'm-2024', decision: decision('2024-02-06', '12') }]],
  ['2024-03-01', figure('trygghet', '2022', '50'), figure('service', '2023', '50'), figure('utslapp', '2023', '50')],
  ['2024-04-28', report('fore')],
  ['2024-04-29', figure('trygghet', '2023', latest[0], hidden), figure('service', '2022', baseline, hidden)],
  [
    '2024-04-30',
    figure('trygghet', '2023', women, { group: 'K', ...hidden }),
    figure('utslapp', '2021', due, hidden),
    figure('utslapp', '2022', '55'),
    report('april'),
    ['presentReport', { reportId: 'april', bodyId: 'ks', decision: decision('2024-04-30', '40', 'NOTED') }],
  ],
  ...[1, 2, 3].map((number) => [
    '2024-05-02',
    judged('forecastGoal', { forecast: 'UNCERTAIN' }, number),
    judged('assessGoal', { outcome: 'NOT_MET' }, number),
  ]),
  ['2024-05-05', ['correctMeasurement', { indicatorId: 'trygghet', value: latest[1], reason: 'Fel rad', ...hidden }]],
  [
    '2024-06-10',
    [
      'reviseMeasurement',
      { indicatorId: 'trygghet', period: '2023', value: latest[2], publishedOn: '2024-06-09', ...hidden },
    ],
  ],
  [
    '2024-09-10',
    [
      'setTarget',
      {
        goalIndicatorId: `${ROW}/mal-3/utslapp`,
        slug: '2021',
        kind: 'THRESHOLD',
        operator: 'LT',
        value: '45',
        duePeriod: '2021',
        decision: decision('2024-09-10', '70'),
      },
    ],
    [
      'setBaseline',
      {
        goalIndicatorId: `${ROW}/mal-1/trygghet`,
        baseline: { rule: 'PERIOD', period: '2021' },
        decision: decision('2024-09-10', '71'),
      },
    ],
  ],
  [
    '2025-02-03',
    judged('assessGoal', { outcome: 'MET', voice: 'APPROVAL', differsBecause: 'Annan syn' }, 1),
    [
      'assessOverall',
      { planId: 'm-2024', period: '2024', voice: 'OFFICE', outcome: 'PARTLY_MET', text: 'Ett blandat år' },
    ],
  ],
  [
    '2025-03-03',
    ['removeGoalIndicator', { goalIndicatorId: `${ROW}/mal-2/service`, decision: decision('2025-03-03', '9') }],
  ],
];

/** Tells the story; but for the secrets, every telling is alike, ids included. */
export async function tellMasked(secrets: Secrets): Promise<TestServer> {
  on('2024-01-01');
  const server = await TestServer.start(stores[0]![1]);
  try {
    let told = 0;
    for (const [day, ...steps] of story(secrets) as [string, ...[string, object][]][]) {
      on(day);
      for (const [name, input] of steps) {
        const wrong = name === 'correctMeasurement' && { event: await latestEvent(server) };
        const { position } = await server.does(name, { ...input, ...wrong, commandId: `told-${++told}` });
        await server.opened.runner.reached(BigInt(position), 5_000);
      }
    }
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}

async function latestEvent(server: TestServer): Promise<string> {
  const { indicator: found } = await server.data('{ indicator(id: "trygghet") { latest { event { id } } } }');
  return found.latest.event.id;
}
