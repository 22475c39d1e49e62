import { adoptedPlan, command, decided, describeFinding, on } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const mark = (goalId: string, more: object = {}) => command('MarkGoal', { goalId, marked: true, ...more });
const byKf = { decision: decided('136', '2024-02-20', { body: 'kf' }) };
const byKs = { decision: decided('30', '2024-02-20') };
const marked =
  (...commands: ReturnType<typeof mark>[]) =>
  async (ledger: TestLedger) => {
    await adoptedPlan(ledger);
    for (const each of commands) await on(ledger, '2024-03-01', each);
  };

describeFinding('goal-marked', {
  tell: marked(mark('p/mal-2', byKf)),
  before: { knownOn: '2024-02-29' },
  finds: [
    {
      severity: 'note',
      subjects: ['goal:p/mal-2', 'decision:kf-2024-02-20-136'],
      events: ['GoalMarked'],
      sv: 'Målet ”Fler ska vara trygga” är märkt som viktigt för god ekonomisk hushållning genom Kommunfullmäktige 2024-02-20 § 136.',
    },
  ],
  not: {
    'when another body marked it': marked(mark('p/mal-2', byKs)),
    'without a decision': marked(mark('p/mal-2')),
    'once the mark is taken away': marked(
      mark('p/mal-2', byKf),
      command('MarkGoal', { goalId: 'p/mal-2', marked: false, decision: decided('9', '2024-02-27', { body: 'kf' }) }),
    ),
  },
});

describeFinding('mark-without-kf', {
  tell: marked(mark('p/mal-1', byKs), mark('p/mal-2')),
  before: { knownOn: '2024-02-29' },
  finds: [
    {
      severity: 'material',
      subjects: ['goal:p/mal-1', 'decision:ks-2024-02-20-30'],
      events: ['GoalMarked'],
      sv: 'Målet ”Utsläppen ska minska” är från 2024-02-20 märkt som viktigt för god ekonomisk hushållning genom Kommunstyrelsen 2024-02-20 § 30, inte av kommunfullmäktige.',
    },
    {
      severity: 'review',
      subjects: ['goal:p/mal-2'],
      events: ['GoalMarked'],
      sv: 'Målet ”Fler ska vara trygga” är från 2024-03-01 märkt som viktigt för god ekonomisk hushållning utan beslut.',
    },
  ],
  not: {
    'when the council marked it': marked(mark('p/mal-2', byKf)),
    'when the council has confirmed what was done without a decision': marked(mark('p/mal-2'), mark('p/mal-2', byKf)),
    'of goals that nobody marked': marked(),
  },
});
