import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Shell } from '../../testing/shell.js';
import { failureOf } from '../failure.js';

const COMMANDS = [
  {
    type: 'SetUppdragOwner',
    data: { uppdragId: 'uppdrag:greenhub', owner: 'näringslivschef', validFrom: '2024-01-01' },
  },
  {
    type: 'SetUppdragDeadline',
    data: { uppdragId: 'uppdrag:greenhub', deadline: '2024-03-01', validFrom: '2024-01-01' },
  },
  {
    type: 'PlanFollowUp',
    data: {
      planId: 'plan:ekero-ks-2023-2026',
      kind: 'INTERIM',
      coversTo: '2024-08-31',
      expectedOn: '2024-09-20',
      validFrom: '2024-01-01',
    },
  },
];

describe('liggaren due', () => {
  let shell: Shell;
  beforeEach(async () => {
    shell = await Shell.open();
    const lines = COMMANDS.map((line, index) => JSON.stringify({ ...line, commandId: `c${index}` }));
    await run('import', 'history', 'examples/ekero/mal-2023-2026.yaml');
    await run('import', 'commands', await shell.write('c.jsonl', lines.join('\n')));
  });
  afterEach(() => shell.close());
  const run = (...args: string[]) => shell.run(...args);

  it('is JSON in a pipe and a table on a terminal', async () => {
    const mine = ['due', '--owner', 'näringslivschef', '--until', '2024-12-31', '--valid-on', '2024-03-11'];
    const { moment, due } = JSON.parse(await run(...mine));
    expect(moment.validOn).toBe('2024-03-11');
    expect(due).toMatchObject([
      { id: 'uppdrag:greenhub', kind: 'DEADLINE', expectedOn: '2024-03-01', daysLate: 10, overdue: false },
      {
        kind: 'FOLLOW_UP',
        expectedOn: '2024-09-20',
        owner: 'näringslivschef',
        followUp: { planId: 'plan:ekero-ks-2023-2026', kind: 'INTERIM', coversTo: '2024-08-31' },
      },
    ]);
    shell.onTerminal();
    const [heads, deadline, followUp, ...more] = (await run(...mine)).split('\n');
    expect(heads).toMatch(/^Väntas {6}Sen {7}Vad +Av +Ansvarig$/);
    expect(deadline).toMatch(/^2024-03-01 {2}10 dagar {2}Sista dag +\S.* näringslivschef$/);
    expect(followUp).toMatch(/^2024-09-20 {11,}Delårsrapport t\.o\.m\. 2024-08-31 /);
    expect(more).toEqual([]);
    process.stdout.columns = 60;
    expect((await run(...mine)).split('\n').slice(0, 2)).toEqual([
      '- 2024-03-01 · 10 dagar · Sista dag',
      '  Eventuellt utvecklingsuppdrag avseende ambitionen att vara',
    ]);
    expect(await run('due', '--owner', 'ingen', '--valid-on', '2024-03-11')).toBe(
      'Inget väntas till och med 2024-04-10 för ansvarig ingen.',
    );
  });

  it('is of the whole plan, with what nobody is responsible for, and of no other', async () => {
    const { due } = JSON.parse(await run('due', '--plan', 'ekero-ks-2023-2026', '--valid-on', '2024-08-31'));
    expect(due.filter(({ owner }: { owner: string | null }) => owner === null).length).toBe(13 + 9 - 1);
    const failure = await run('due', '--plan', 'q').catch(failureOf);
    expect(failure).toMatchObject({ status: 1, message: 'plan:q is not a plan of this ledger.' });
  });
});
