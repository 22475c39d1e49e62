import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Shell } from '../../testing/shell.js';
import { failureOf } from '../failure.js';

let shell: Shell;
beforeEach(async () => {
  shell = await Shell.open();
});
afterEach(() => shell.close());
const run = (...args: string[]) => shell.run(...args);
const commands = (name: string, ...lines: [type: string, data: object, more?: object][]) => {
  const text = lines.map(([type, data, more], index) =>
    JSON.stringify({ type, data, actor: 'a', commandId: `${name}-${index}`, ...more }),
  );
  return shell.write(name, text.join('\n'));
};

const figure = (period: string, value: string) => ({
  indicatorId: 'utslapp',
  period,
  value,
  publishedOn: '2024-04-09',
  validFrom: '2024-04-09',
});
const forecast = { goalId: 'goal:p/mal-1', period: '2024', voice: 'OFFICE', forecast: 'EXPECTED' };

it('imports judgements with what is imported before them, tried first and then recorded on the same basis', async () => {
  const indicators = [
    {
      indicatorId: 'utslapp',
      wording: 'Utsläpp',
      baseline: { rule: 'PERIOD', period: '2022' },
      targets: [{ kind: 'DIRECTION' }],
    },
  ];
  const goals = [{ number: 1, title: 'Utsläppen ska minska', indicators }];
  const plan = await commands(
    'plan.jsonl',
    ['RegisterBody', { bodyId: 'ks', name: 'KS', kind: 'BOARD', validFrom: '2023-01-01' }],
    [
      'DefineIndicator',
      {
        indicatorId: 'utslapp',
        name: 'Utsläpp',
        unit: 'TONNES_CO2E_PER_INHABITANT',
        direction: 'LOWER',
        method: 'REGISTER',
        validFrom: '2023-01-01',
      },
    ],
    [
      'ProposePlan',
      {
        planId: 'p',
        title: 'Mål',
        kind: 'YEARLY_PLAN',
        bodyId: 'ks',
        period: '2024',
        focusAreas: [{ title: 'Klimat', goals }],
        validFrom: '2024-01-01',
      },
    ],
    ['RecordMeasurement', figure('2022', '2.1')],
  );
  expect(await run('import', 'commands', plan)).toContain('Recorded 4 events');

  const unfounded = await commands(
    'unfounded.jsonl',
    ['RecordMeasurement', figure('2023', '2.4')],
    ['ForecastGoal', { ...forecast, validFrom: '2024-05-02' }],
  );
  const failure = await run('import', 'commands', unfounded).then(() => undefined, failureOf);
  expect(failure?.message).toContain('MotivationMissing');
  expect(failure?.message).toContain('Nothing was recorded');

  const founded = await commands(
    'founded.jsonl',
    ['RecordMeasurement', figure('2023', '2.4')],
    ['ForecastGoal', { ...forecast, motivation: 'Ny busslinje', validFrom: '2024-05-02' }],
  );
  expect(await run('import', 'commands', founded)).toContain('Recorded 2 events');
  expect(await run('import', 'commands', founded)).toContain('Recorded 0 events');
});
