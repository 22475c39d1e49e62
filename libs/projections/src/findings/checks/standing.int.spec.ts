import { adoptedPlan, command, decided, describeFinding, focusAreas, on } from '../../../testing/findings/index.js';

const [climate, safety] = focusAreas;
const law = { kind: 'law', text: 'Klimatlagen' };
const withoutLinks = { focusAreas: [{ ...climate, goals: [{ ...climate!.goals[0], follows: [] }] }, safety] };

describeFinding('goal-follows-nothing', {
  tell: (ledger) => adoptedPlan(ledger, withoutLinks),
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-1'],
      events: [],
      sv: 'Målet ”Utsläppen ska minska” följer inget överordnat: inget mål från kommunfullmäktige, ingen inriktning, inget reglemente och ingen lag.',
      en: 'The goal “Utsläppen ska minska” follows nothing above it: no goal of the council, no inriktning, no reglemente and no law.',
    },
  ],
  not: {
    'of goals that follow something': (ledger) => adoptedPlan(ledger),
    'once it is linked': async (ledger) => {
      await adoptedPlan(ledger, withoutLinks);
      await on(
        ledger,
        '2024-03-01',
        command('LinkGoal', {
          goalId: 'p/mal-1',
          link: { ...law, basis: 'decided' },
          decision: decided('9', '2024-03-01'),
        }),
      );
    },
  },
});

describeFinding('goal-follows-nothing', {
  tell: async (ledger) => {
    await adoptedPlan(ledger, withoutLinks);
    await on(
      ledger,
      '2024-03-01',
      command('LinkGoal', { goalId: 'p/mal-1', link: { ...law, basis: 'interpretation' } }),
    );
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'note',
      subjects: ['goal:p/mal-1'],
      events: ['GoalLinked'],
      sv: 'Målet ”Utsläppen ska minska” följer något överordnat bara enligt tolkning, inte enligt beslut: ”Klimatlagen”.',
    },
  ],
  not: {
    'where one of its links is decided': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2024-03-01',
        command('LinkGoal', {
          goalId: 'p/mal-1',
          link: { kind: 'inriktning', text: 'Grön kommun', basis: 'interpretation' },
        }),
      );
    },
  },
});
