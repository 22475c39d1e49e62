import { BreakSeries, ProposePlan } from '../../../testing/commands.js';
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

/** The plan as of 2023-01-23, with figures of two files and one that an older system had. */
async function takenOver(ledger: TestLedger): Promise<void> {
  const over = async (told: Parameters<typeof ledger.send>[0], day: string, basis: string, file?: string) => {
    const { refusal } = await ledger.send(told, 'import', { recordedAt: `${day}T08:00:00.000Z`, basis }, file);
    if (refusal) throw new Error(refusal.message);
  };
  const define = (indicatorId: string) =>
    command('DefineIndicator', {
      indicatorId,
      name: indicatorId,
      unit: 'other',
      direction: 'lower',
      validFrom: '2020-01-01',
    });
  const earliest = 'earliest-possible';
  ledger.on('2024-06-01');
  await over(
    command('RegisterBody', { bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board' }),
    '2023-01-23',
    earliest,
    'mal.yaml',
  );
  await over(define('utslapp'), '2023-01-23', earliest, 'mal.yaml');
  await over(define('trygghet'), '2023-01-23', earliest, 'mal.yaml');
  const head = { planId: 'p', title: 'Mål', kind: 'mandate-plan', bodyId: 'ks', period: '2024..2027' };
  await over(ProposePlan({ ...head, focusAreas }), '2023-01-23', earliest, 'mal.yaml');
  await over(figure('utslapp', '2021', '5', '2023-07-21'), '2023-07-21', 'publication', 'aldre.csv');
  await over(figure('utslapp', '2022', '4', '2024-02-09'), '2024-02-09', 'publication', 'matvarden.csv');
  await over(
    BreakSeries({ indicatorId: 'trygghet', fromPeriod: '2021', cause: 'method' }),
    '2024-03-01',
    'older-system',
  );
  await ledger.send(figure('trygghet', '2023', '77', '2024-02-09'), 'import', undefined, 'matvarden.csv');
  await ledger
    .on('2024-06-09')
    .send(figure('trygghet', '2022', '76', '2023-02-09'), 'import', undefined, 'matvarden.csv');
}

describeFinding('taken-over', {
  tell: takenOver,
  at: { knownOn: '2023-07-20' },
  before: { knownOn: '2023-01-22' },
  finds: [
    {
      severity: 'note',
      subjects: ['plan:p'],
      sv: '3 händelser togs över från filen ”mal.yaml” och räknas som registrerade 2023-01-23: tiden är den tidigaste möjliga, eftersom den rätta är okänd.',
    },
  ],
  not: { 'of what was recorded by hand': (ledger) => adoptedPlan(ledger) },
});

describeFinding('taken-over', {
  tell: takenOver,
  before: { knownOn: '2023-01-22' },
  finds: [
    {
      severity: 'note',
      subjects: ['plan:p'],
      events: ['IndicatorDefined', 'PlanProposed'],
      sv: '3 händelser togs över från filen ”mal.yaml” och räknas som registrerade 2023-01-23: tiden är den tidigaste möjliga, eftersom den rätta är okänd.',
      en: '3 events were taken over from the file “mal.yaml” and count as recorded 2023-01-23: the time is the earliest possible, as the right one is unknown.',
    },
    {
      severity: 'note',
      subjects: ['plan:p'],
      events: ['MeasurementRecorded'],
      sv: '1 händelse togs över från filen ”aldre.csv” och räknas som registrerad 2023-07-21: tiden är den då uppgifterna publicerades.',
    },
    {
      severity: 'note',
      subjects: ['plan:p'],
      events: ['MeasurementRecorded'],
      sv: '1 händelse togs över från filen ”matvarden.csv” och räknas som registrerad 2024-02-09: tiden är den då uppgifterna publicerades.',
    },
    {
      severity: 'note',
      subjects: ['plan:p'],
      events: ['SeriesBroken'],
      sv: '1 händelse togs över utan uppgift om fil och räknas som registrerad 2024-03-01: tiden är den som det äldre systemet anger.',
    },
    {
      severity: 'note',
      subjects: ['plan:p'],
      sv: '2 händelser lästes in från filen ”matvarden.csv” och registrerades 2024-06-01 till 2024-06-09.',
    },
  ],
  not: {
    'of what was read in for another plan': async (ledger) => {
      await adoptedPlan(ledger);
      const other = command('DefineIndicator', {
        indicatorId: 'annan',
        name: 'Annan',
        unit: 'other',
        direction: 'lower',
      });
      await ledger.send(other, 'import', undefined, 'annat.csv');
    },
  },
});

const basis = 'interpretation';
const [climate, safety] = focusAreas;
const goal = climate!.goals[0]!;
const read = {
  buildsOn: [
    { kind: 'kf-goal', text: 'Vision 2030', basis },
    { kind: 'law', text: 'Kommunallagen', basis: 'decided' },
  ],
  focusAreas: [
    {
      ...climate,
      goals: [
        {
          ...goal,
          follows: [...goal.follows, { kind: 'inriktning', text: 'Hållbarhet', basis }],
          indicators: [{ ...goal.indicators[0], basis }],
        },
      ],
    },
    safety,
  ],
};
const definition = (more: object) =>
  command('ReviseIndicator', { indicatorId: 'trygghet', koladaId: 'N00610', koladaBasis: basis, ...more });

describeFinding('interpreted', {
  tell: async (ledger) => {
    await proposedPlan(ledger, read);
    await on(ledger, '2024-01-16', definition({}));
  },
  before: { knownOn: '2024-01-14' },
  finds: [
    {
      severity: 'note',
      subjects: ['plan:p'],
      events: ['PlanProposed'],
      sv: 'Att planen ”Mål 2024–2027” bygger på ”Vision 2030” (kommunfullmäktiges mål) är en tolkning som ingen har beslutat.',
    },
    {
      severity: 'note',
      subjects: ['goal:p/mal-1'],
      events: ['PlanProposed'],
      sv: 'Att målet ”Utsläppen ska minska” följer ”Hållbarhet” (inriktning) är en tolkning som ingen har beslutat.',
      en: 'That the goal “Utsläppen ska minska” follows “Hållbarhet” (inriktning) is an interpretation that nobody has decided.',
    },
    {
      severity: 'note',
      subjects: ['goalindicator:p/mal-1/utslapp', 'indicator:utslapp'],
      events: ['PlanProposed'],
      sv: 'Att indikatorraden ”Utsläpp per invånare” mäts med indikatorn ”Växthusgaser per invånare” är en tolkning som ingen har beslutat.',
    },
    {
      severity: 'note',
      subjects: ['indicator:trygghet'],
      events: ['IndicatorRevised'],
      sv: 'Att indikatorn ”Trygghet utomhus” är N00610 i Kolada är en tolkning som ingen har beslutat.',
    },
  ],
  not: {
    'of links that were decided': (ledger) => proposedPlan(ledger),
    'of a Kolada id that was decided': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-16', definition({ koladaBasis: 'decided' }));
    },
    'once the link is no longer there': async (ledger) => {
      await proposedPlan(ledger);
      const link = { kind: 'law', text: 'Miljöbalken', basis };
      await on(ledger, '2024-02-01', command('LinkGoal', { goalId: 'p/mal-1', link }));
      await on(ledger, '2024-02-02', command('UnlinkGoal', { goalId: 'p/mal-1', link }));
    },
  },
});
