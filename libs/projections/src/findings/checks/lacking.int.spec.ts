import {
  adoptedPlan,
  command,
  describeFinding,
  figure,
  focusAreas,
  on,
  proposedPlan,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const [climate, safety] = focusAreas;
/** The plan with another content of its second goal indicator; undefined leaves something out. */
const safetyWith = (more: object) => {
  const goal = safety!.goals[0]!;
  return {
    focusAreas: [climate, { ...safety, goals: [{ ...goal, indicators: [{ ...goal.indicators[0], ...more }] }] }],
  };
};
const ROW = ['goalindicator:p/mal-2/trygghet', 'goal:p/mal-2', 'indicator:trygghet'];
const CALLED = 'Indikatorraden ”Trygg utomhus, andel” under målet ”Fler ska vara trygga”';
const baselines = (ledger: TestLedger) =>
  on(
    ledger,
    '2024-02-15',
    figure('trygghet', '2022', '71', '2024-02-15'),
    figure('utslapp', '2022', '4.2', '2024-02-15'),
  );

describeFinding('target-missing', {
  tell: (ledger) => adoptedPlan(ledger, safetyWith({ targets: [] })),
  before: { knownOn: '2024-01-14' },
  finds: [{ severity: 'review', subjects: ROW, events: [], sv: `${CALLED} saknar målvärde.` }],
  not: {
    'where there are targets': (ledger) => adoptedPlan(ledger),
    'where one is only proposed': async (ledger) => {
      await proposedPlan(ledger, safetyWith({ targets: [] }));
      await on(ledger, '2024-01-20', command('SetTarget', { goalIndicatorId: 'p/mal-2/trygghet', kind: 'direction' }));
    },
    'in a plan that was withdrawn': async (ledger) => {
      await proposedPlan(ledger, safetyWith({ targets: [] }));
      await on(ledger, '2024-01-20', command('WithdrawPlan', { planId: 'p' }));
    },
  },
});

describeFinding('baseline-missing', {
  tell: async (ledger) => {
    await adoptedPlan(ledger, safetyWith({ baseline: undefined }));
    await on(ledger, '2024-02-15', figure('trygghet', '2022', '71', '2024-02-15'));
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'note',
      subjects: ['goalindicator:p/mal-1/utslapp', 'goal:p/mal-1', 'indicator:utslapp'],
      events: [],
      sv: 'Indikatorraden ”Utsläpp per invånare” under målet ”Utsläppen ska minska” har 2022 som utgångsläge, men något värde för den perioden finns inte.',
    },
    {
      severity: 'review',
      subjects: ROW,
      events: [],
      sv: `${CALLED} saknar utgångsläge, så riktningen i målvärdet kan inte bedömas.`,
    },
  ],
  not: {
    'where the baselines have values': async (ledger) => {
      await adoptedPlan(ledger);
      await baselines(ledger);
    },
    'before the period of a nollmätning has ended': async (ledger) => {
      await adoptedPlan(ledger, safetyWith({ baseline: { rule: 'zero-measurement', period: '2024' } }));
      await baselines(ledger);
    },
    'where the value is fixed': async (ledger) => {
      await adoptedPlan(ledger, safetyWith({ baseline: { rule: 'fixed-value', fixedValue: '70', period: '2022' } }));
      await on(ledger, '2024-02-15', figure('utslapp', '2022', '4.2', '2024-02-15'));
    },
    'where all that is asked is yes or no': async (ledger) => {
      await adoptedPlan(
        ledger,
        safetyWith({ baseline: undefined, targets: [{ kind: 'yes-no', value: '1', duePeriod: '2027' }] }),
      );
      await baselines(ledger);
    },
  },
});

const ownerOf = (indicatorId: string) => command('SetIndicatorOwner', { indicatorId, owner: 'hållbarhetschef' });
/** The plan, adopted, with owners of its indicators. */
const owned = async (ledger: TestLedger, ...more: ReturnType<typeof ownerOf>[]) => {
  await adoptedPlan(ledger);
  await on(ledger, '2024-02-10', ownerOf('utslapp'), ownerOf('trygghet'), ...more);
};
const uppdragOwner = command('SetUppdragOwner', { uppdragId: 'strategi', owner: 'hållbarhetschef' });
describeFinding('owner-missing', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-02-10', ownerOf('utslapp'));
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:trygghet', 'goalindicator:p/mal-2/trygghet'],
      events: [],
      sv: 'Indikatorn ”Trygghet utomhus” har ingen ansvarig funktion.',
    },
    {
      severity: 'review',
      subjects: ['uppdrag:strategi'],
      events: [],
      sv: 'Uppdraget ”Ta fram en strategi” har ingen ansvarig funktion.',
    },
  ],
  not: {
    'where functions are responsible': (ledger) => owned(ledger, uppdragOwner),
    'where it was given to somebody': (ledger) =>
      owned(
        ledger,
        command('GiveUppdrag', { uppdragId: 'strategi', givenTo: 'tekniska nämnden', decisionId: 'ks-2024-02-06-12' }),
      ),
    'once it is reported complete': (ledger) =>
      owned(ledger, command('ChangeUppdragStage', { uppdragId: 'strategi', stage: 'reported-complete' })),
  },
});

describeFinding('owner-missing', {
  tell: async (ledger) => {
    await proposedPlan(ledger);
    await on(ledger, '2024-02-10', ownerOf('utslapp'), ownerOf('trygghet'));
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'note',
      subjects: ['uppdrag:strategi'],
      sv: 'Uppdraget ”Ta fram en strategi” (bara föreslaget) har ingen ansvarig funktion.',
    },
  ],
  not: {
    'when the proposal was withdrawn': async (ledger) => {
      await proposedPlan(ledger);
      await on(
        ledger,
        '2024-02-10',
        ownerOf('utslapp'),
        ownerOf('trygghet'),
        command('WithdrawUppdrag', { uppdragId: 'strategi' }),
      );
    },
  },
});
