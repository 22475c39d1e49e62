import { jest } from '@jest/globals';
import type { StoreParts } from '@liggaren/runtime';
import { TestServer } from './server.js';

const REAL = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Only the calendar is the test's. */
export const on = (day: string): void => {
  jest.useFakeTimers({ now: new Date(`${day}T09:00:00.000Z`), doNotFake: [...REAL] });
};

const decision = (body: string, decidedOn: string, paragraph: string, outcome: string) => ({
  body,
  decidedOn,
  paragraph,
  outcome,
});
const indicator = (indicatorId: string, unit: string, direction: string) => [
  'defineIndicator',
  { indicatorId, name: indicatorId, unit, direction, method: 'REGISTER', validFrom: '2020-01-01' },
];
const figure = (command: string, indicatorId: string, value: string, publishedOn: string, more: object = {}) => [
  command,
  { indicatorId, period: '2023', value, publishedOn, ...more },
];
const report = { planId: 'plan:ks-2024', kind: 'INTERIM', title: 'Uppföljning per april', coversTo: '2024-04-30' };

/** A spring at a municipality, day by day. */
const STORY: readonly (readonly [day: string, ...commands: (readonly unknown[])[]])[] = [
  [
    '2024-01-10',
    ['registerBody', { bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'BOARD', validFrom: '2023-01-01' }],
    ['registerBody', { bodyId: 'kf', name: 'Kommunfullmäktige', kind: 'COUNCIL', validFrom: '2023-01-01' }],
    indicator('utslapp', 'TONNES_CO2E_PER_INHABITANT', 'LOWER'),
    indicator('trygghet', 'PERCENT', 'HIGHER'),
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
            title: 'Klimat',
            goals: [
              {
                number: 1,
                title: 'Utsläppen ska minska',
                indicators: [
                  {
                    indicatorId: 'utslapp',
                    wording: 'Utsläpp per invånare',
                    targets: [{ kind: 'THRESHOLD', operator: 'LT', value: '1.5', duePeriod: '2030' }],
                  },
                ],
              },
              { number: 2, title: 'Trygghet', indicators: [{ indicatorId: 'trygghet', wording: 'Trygg utomhus' }] },
            ],
          },
        ],
      },
    ],
    ['proposeUppdrag', { uppdragId: 'strategi', planId: 'ks-2024', title: 'Ta fram en strategi' }],
    ['addDeliverable', { uppdragId: 'strategi', title: 'Underlag' }],
  ],
  ['2024-02-06', ['adoptPlan', { planId: 'ks-2024', decision: decision('ks', '2024-02-06', '12', 'APPROVED') }]],
  [
    '2024-04-10',
    figure('recordMeasurement', 'utslapp', '1.90', '2024-04-09'),
    figure('recordMeasurement', 'trygghet', '71', '2024-04-09'),
  ],
  ['2024-04-30', ['fixReportVersion', { reportId: 'report:april', ...report }]],
  [
    '2024-05-07',
    ['presentReport', { reportId: 'april', bodyId: 'ks', decision: decision('ks', '2024-05-07', '40', 'TABLED') }],
  ],
  [
    '2024-05-14',
    ['presentReport', { reportId: 'april', bodyId: 'body:ks', decision: decision('ks', '2024-05-14', '52', 'NOTED') }],
  ],
  ['2024-05-20', figure('correctMeasurement', 'utslapp', '1.85', '2024-04-09', { reason: 'Fel rad i tabellen.' })],
  [
    '2024-05-21',
    figure('reviseMeasurement', 'trygghet', '72', '2024-05-20'),
    [
      'fixReportVersion',
      { ...report, reportId: 'trygghet', title: 'Trygghet', kind: 'FOLLOW_UP', goals: ['goal:ks-2024/mal-2'] },
    ],
  ],
  [
    '2024-05-28',
    ['presentReport', { reportId: 'trygghet', bodyId: 'ks', decision: decision('ks', '2024-05-28', '60', 'APPROVED') }],
  ],
  ['2024-06-10', figure('reviseMeasurement', 'utslapp', '1.80', '2024-06-09', { note: 'Definitiv statistik.' })],
  [
    '2024-06-18',
    ['presentReport', { reportId: 'april', bodyId: 'kf', decision: decision('kf', '2024-06-17', '9', 'RETURNED') }],
  ],
];

/** Tells the story to a server. The clock is that of its last day afterwards. */
export async function tell(open: (folder: string) => Promise<StoreParts>): Promise<TestServer> {
  on('2024-01-01');
  const server = await TestServer.start(open);
  for (const [day, ...commands] of STORY) {
    on(day);
    for (const [name, input] of commands as [string, Record<string, unknown>][])
      await server.does(name, name === 'correctMeasurement' ? await correcting(server, input) : input);
  }
  return server;
}

/** A correction names the event, and does not say the key again. */
async function correcting(server: TestServer, { indicatorId, value, reason }: Record<string, unknown>) {
  const { indicator: found } = await server.data(
    'query ($id: ID!) { indicator(id: $id) { latest { event { id } } } }',
    { id: indicatorId },
  );
  return { indicatorId, value, reason, event: found.latest.event.id };
}
