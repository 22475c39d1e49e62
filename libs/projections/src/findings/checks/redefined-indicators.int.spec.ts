import { adoptedPlan, command, decided, describeFinding, on, proposedPlan } from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const inJune = { decision: decided('40', '2024-06-11') };
const redefined = (more: object) => command('ReviseIndicator', { indicatorId: 'utslapp', ...more });
const broken = (fromPeriod: string) => command('BreakSeries', { indicatorId: 'utslapp', fromPeriod, cause: 'method' });
const reworded = (wording: string, more: object = inJune) =>
  command('ReviseGoalIndicator', { goalIndicatorId: 'p/mal-1/utslapp', wording, ...more });
const ROW = ['goalindicator:p/mal-1/utslapp', 'indicator:utslapp'];
const adoptedThen =
  (...commands: ReturnType<typeof command>[]) =>
  async (ledger: TestLedger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-06-12', ...commands);
  };

describeFinding('indicator-redefined', {
  tell: adoptedThen(redefined({ unit: 'index', method: 'model', validFrom: '2024-06-01' })),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:utslapp'],
      events: ['IndicatorDefined', 'IndicatorRevised'],
      sv: 'Indikatorn ”Växthusgaser per invånare” definierades om från 2024-06-01: enhet från ton CO₂-ekvivalenter per invånare till index och metod från register till modell; inget seriebrott är angivet där.',
      en: 'The indicator “Växthusgaser per invånare” was redefined from 2024-06-01: unit from tonnes of CO₂ equivalents per inhabitant to index and method from register to model; no break of the series is stated there.',
    },
  ],
  not: {
    'where only a note or an id in Kolada was added': adoptedThen(
      redefined({ note: 'Preliminärt.', koladaId: 'N00401' }),
    ),
    'where a source is given for the first time': adoptedThen(redefined({ source: 'SCB' })),
    'where only the spelling was changed': adoptedThen(
      command('EditText', { subject: 'goalindicator:p/mal-1/utslapp', text: 'Utsläpp per invånare.' }),
    ),
    'where a new version is adopted with the same wording': adoptedThen(
      reworded('Utsläpp per invånare', { decision: decided('40', '2024-06-11') }),
    ),
    'where the body adopted another wording than was proposed': async (ledger) => {
      await proposedPlan(ledger);
      await on(
        ledger,
        '2024-02-09',
        command('AdoptPlan', {
          planId: 'p',
          decision: decided('12', '2024-02-06'),
          changed: [{ subject: 'goalindicator:p/mal-1/utslapp', text: 'Utsläpp totalt' }],
        }),
      );
    },
    'where the draft was reworded before it was adopted': async (ledger) => {
      await proposedPlan(ledger);
      await on(ledger, '2024-01-20', reworded('Utsläpp totalt', {}));
      await on(ledger, '2024-02-09', command('AdoptPlan', { planId: 'p', decision: decided('12', '2024-02-06') }));
    },
  },
});

describeFinding('indicator-redefined', {
  when: 'where the series is broken there',
  tell: adoptedThen(redefined({ name: 'Klimatpåverkan', validFrom: '2024-06-01' }), broken('2024')),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'note',
      subjects: ['indicator:utslapp'],
      events: ['IndicatorDefined', 'IndicatorRevised', 'SeriesBroken'],
      sv: 'Indikatorn ”Växthusgaser per invånare” definierades om från 2024-06-01: namn från ”Växthusgaser per invånare” till ”Klimatpåverkan”; serien är bruten från och med 2024 (ny metod).',
    },
  ],
});

describeFinding('indicator-redefined', {
  when: 'where the series is broken elsewhere',
  tell: adoptedThen(redefined({ direction: 'higher', validFrom: '2024-06-01' }), broken('2021')),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:utslapp'],
      sv: 'Indikatorn ”Växthusgaser per invånare” definierades om från 2024-06-01: riktning från lägre är bättre till högre är bättre; inget seriebrott är angivet där.',
    },
  ],
});

describeFinding('indicator-redefined', {
  when: 'where the goal indicator is reworded',
  tell: adoptedThen(reworded('Utsläpp totalt')),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: ROW,
      events: ['PlanAdopted', 'GoalIndicatorRevised'],
      sv: 'Indikatorraden ”Utsläpp per invånare” gjordes om 2024-06-11 genom beslutet Kommunstyrelsen 2024-06-11 § 40: lydelsen ändrades till ”Utsläpp totalt”; inget seriebrott är angivet där.',
    },
  ],
});

describeFinding('indicator-redefined', {
  when: 'where another indicator takes its place, without a decision',
  tell: adoptedThen(
    command('ReplaceGoalIndicator', {
      replacedId: 'p/mal-1/utslapp',
      indicatorId: 'trygghet',
      wording: 'Trygg i klimatet',
    }),
  ),
  before: { knownOn: '2024-06-11' },
  finds: [
    {
      severity: 'review',
      subjects: [
        'goalindicator:p/mal-1/trygghet',
        'goalindicator:p/mal-1/utslapp',
        'indicator:trygghet',
        'indicator:utslapp',
      ],
      events: ['PlanAdopted', 'GoalIndicatorReplaced'],
      sv: 'Indikatorraden ”Utsläpp per invånare” gjordes om 2024-06-12 utan beslut: lydelsen ändrades till ”Trygg i klimatet” och indikatorn byttes från ”Växthusgaser per invånare” till ”Trygghet utomhus”; värdena hör till olika serier.',
    },
  ],
});
