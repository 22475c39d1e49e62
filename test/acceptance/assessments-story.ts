import type { StoreParts } from '@liggaren/runtime';
import { on } from './reports-story.js';
import { TestServer } from './server.js';

export const CLIMATE = 'goal:ks-2024/mal-1';
export const SERVICE = 'goal:ks-2024/mal-3';
const decision = (decidedOn: string, paragraph: string, outcome = 'APPROVED') => ({
  body: 'ks',
  decidedOn,
  paragraph,
  outcome,
});
export const FORECAST_DECISION = 'ks-2024-05-28-60';

const indicator = (indicatorId: string, unit: string, direction: string, method: string) => [
  'defineIndicator',
  { indicatorId, name: indicatorId, unit, direction, method, validFrom: '2020-01-01' },
];
const figure = (indicatorId: string, period: string, value: string, publishedOn: string, more: object = {}) => [
  'recordMeasurement',
  { indicatorId, period, value, publishedOn, ...more },
];
const goal = (number: number, title: string, indicatorId: string) => ({
  number,
  title,
  indicators: [
    {
      indicatorId,
      wording: title,
      baseline: { rule: 'PERIOD', period: '2022' },
      targets: [{ kind: 'DIRECTION' }],
    },
  ],
});
const forecast = (voice: string, value: string, more: object = {}) => [
  'forecastGoal',
  { goalId: CLIMATE, period: '2024', voice, forecast: value, ...more },
];

type Step = readonly [command: string, input: object, actor?: string];

/** A year of judging at a municipality, day by day. */
const STORY: readonly (readonly [day: string, ...steps: (readonly unknown[])[]])[] = [
  [
    '2024-01-10',
    ['registerBody', { bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'BOARD', validFrom: '2023-01-01' }],
    indicator('utslapp', 'TONNES_CO2E_PER_INHABITANT', 'LOWER', 'REGISTER'),
    indicator('trygghet', 'PERCENT', 'HIGHER', 'SAMPLE'),
    indicator('service', 'PERCENT', 'HIGHER', 'SAMPLE'),
    [
      'proposePlan',
      {
        planId: 'ks-2024',
        title: 'Mål 2024',
        kind: 'YEARLY_PLAN',
        bodyId: 'ks',
        period: '2024',
        focusAreas: [
          {
            title: 'Allt',
            goals: [
              goal(1, 'Utsläppen ska minska', 'utslapp'),
              goal(2, 'Trygghet', 'trygghet'),
              goal(3, 'God service', 'service'),
            ],
          },
        ],
      },
    ],
    ['proposeUppdrag', { uppdragId: 'strategi', planId: 'ks-2024', title: 'Ta fram en strategi' }],
  ],
  ['2024-02-06', ['adoptPlan', { planId: 'ks-2024', decision: decision('2024-02-06', '12') }]],
  [
    '2024-04-10',
    figure('utslapp', '2022', '2.1', '2024-04-09'),
    figure('utslapp', '2023', '2.4', '2024-04-09'),
    figure('trygghet', '2022', '60', '2024-04-09'),
    figure('trygghet', '2023', '66', '2024-04-09', { classified: { ground: 'OSL 18:8', fields: ['value'] } }),
    figure('service', '2022', '60', '2024-04-09'),
    figure('service', '2023', '66', '2024-04-09'),
    ['recordActivity', { title: 'Klimatdag', goalId: CLIMATE, performedOn: '2024-03-20', result: '40 företag kom' }],
    ['recordActivity', { title: 'Möte', uppdragId: 'strategi', period: '2024-Q1' }],
  ],
  [
    '2024-05-02',
    forecast('OFFICE', 'EXPECTED', { motivation: 'Ny busslinje i höst', activities: ['klimatdag-20240320'] }),
    ['commentPeriod', { about: CLIMATE, period: '2024', comment: 'Siffrorna släpar' }],
    ['commentPeriod', { about: 'uppdrag:strategi', period: '2024', comment: 'Rekrytering pågår' }],
  ],
  ['2024-05-10', forecast('APPROVAL', 'EXPECTED')],
  [
    '2024-05-28',
    [
      ...forecast('BODY', 'NOT_EXPECTED', {
        decision: decision('2024-05-28', '60'),
        differsBecause: 'Busslinjen är inte beslutad',
      }),
      'clerk-1',
    ],
  ],
  [
    '2024-06-10',
    [
      'fixReportVersion',
      { reportId: 'april', planId: 'ks-2024', kind: 'INTERIM', title: 'T1', coversTo: '2024-04-30' },
    ],
    ['presentReport', { reportId: 'april', bodyId: 'ks', decision: decision('2024-06-10', '70', 'NOTED') }],
  ],
  ['2024-06-20', ['correctMeasurement', { indicatorId: 'utslapp', value: '1.9', reason: 'Fel rad' }]],
  ['2024-09-02', ['quashDecision', { decisionId: FORECAST_DECISION, quashedOn: '2024-08-30' }]],
  [
    '2025-01-20',
    [
      'settleMovement',
      {
        goalIndicatorId: 'goalindicator:ks-2024/mal-3/service',
        fromPeriod: '2022',
        toPeriod: '2023',
        real: true,
        analysis: 'Samma urval båda åren',
      },
    ],
  ],
  [
    '2025-02-03',
    ['assessGoal', { goalId: CLIMATE, period: '2024', voice: 'OFFICE', outcome: 'MET' }],
    [
      'assessOverall',
      { planId: 'ks-2024', period: '2024', voice: 'OFFICE', outcome: 'PARTLY_MET', text: 'Ett blandat år' },
    ],
  ],
];

/** Tells the story to a server. The clock is that of its last day afterwards. */
export async function tellJudging(open: (folder: string) => Promise<StoreParts>): Promise<TestServer> {
  on('2024-01-01');
  const server = await TestServer.start(open);
  for (const [day, ...steps] of STORY) {
    on(day);
    for (const [name, input, actor] of steps as unknown as Step[]) await does(server, name, input, actor);
  }
  return server;
}

async function does(server: TestServer, name: string, input: object, actor = 'office-1'): Promise<void> {
  const right = name === 'correctMeasurement' ? { ...input, event: await latestEvent(server) } : input;
  const { refusal, position } = await server.command(name, right, '', actor);
  if (refusal) throw new Error(`${name} was refused: ${refusal.code}: ${refusal.message}`);
  await server.opened.runner.reached(BigInt(position), 5_000);
}

async function latestEvent(server: TestServer): Promise<string> {
  const { indicator: found } = await server.data('{ indicator(id: "utslapp") { latest { event { id } } } }');
  return found.latest.event.id;
}
