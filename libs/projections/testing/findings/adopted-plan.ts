import {
  AdoptPlan,
  AttestDecision,
  DefineIndicator,
  type Message,
  ProposePlan,
  ProposeUppdrag,
  RecordMeasurement,
  RegisterBody,
} from '../commands.js';
import type { TestLedger } from '../test-ledger.js';

/** `plan:p` of body:ks was adopted by this decision on 2024-02-06, attested on 2024-02-09. */
export const ADOPTION = 'ks-2024-02-06-12';
/** A decision to record with a command. */
export const decided = (paragraph: string, decidedOn: string, more: object = {}) => ({
  body: 'ks',
  decidedOn,
  paragraph,
  outcome: 'approved',
  ...more,
});

const head = { planId: 'p', title: 'Mål 2024–2027', kind: 'mandate-plan', bodyId: 'ks', period: '2024..2027' };
const law = [{ kind: 'law', text: 'Klimatlagen', basis: 'decided' }];
const inriktning = [{ kind: 'inriktning', text: 'Trygg kommun', basis: 'decided' }];

/** Two goals of one indicator each; nothing is lacking in them but figures, owners and deadlines. */
export const focusAreas = [
  {
    title: 'Klimat',
    goals: [
      {
        number: 1,
        title: 'Utsläppen ska minska',
        follows: law,
        indicators: [
          {
            indicatorId: 'utslapp',
            wording: 'Utsläpp per invånare',
            baseline: { rule: 'period', period: '2022' },
            targets: [{ kind: 'threshold', operator: 'lt', value: '1.5', duePeriod: '2024' }],
          },
        ],
      },
    ],
  },
  {
    title: 'Trygghet',
    goals: [
      {
        number: 2,
        title: 'Fler ska vara trygga',
        follows: inriktning,
        indicators: [
          {
            indicatorId: 'trygghet',
            wording: 'Trygg utomhus, andel',
            baseline: { rule: 'period', period: '2022' },
            targets: [{ kind: 'direction' }],
          },
        ],
      },
    ],
  },
];

/** Does commands on a day, as the controller. */
export async function on(ledger: TestLedger, day: string, ...commands: Message[]): Promise<void> {
  ledger.on(day);
  for (const command of commands) await ledger.does(command, 'controller');
}

/** Bodies, indicators and a proposed plan with an uppdrag, all on 2024-01-15. */
export async function proposedPlan(ledger: TestLedger, content: object = {}): Promise<void> {
  await on(
    ledger,
    '2024-01-15',
    RegisterBody({ bodyId: 'kf', name: 'Kommunfullmäktige', kind: 'council', validFrom: '2023-01-01' }),
    RegisterBody({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board', validFrom: '2023-01-01' }),
    DefineIndicator({
      indicatorId: 'utslapp',
      name: 'Växthusgaser per invånare',
      unit: 'tonnes-co2e-per-inhabitant',
      direction: 'lower',
      method: 'register',
      validFrom: '2023-01-01',
    }),
    DefineIndicator({
      indicatorId: 'trygghet',
      name: 'Trygghet utomhus',
      unit: 'percent',
      direction: 'higher',
      method: 'register',
      validFrom: '2023-01-01',
    }),
    ProposePlan({ ...head, focusAreas, ...content }),
    ProposeUppdrag({ uppdragId: 'strategi', planId: 'p', focusAreaId: 'p/klimat', title: 'Ta fram en strategi' }),
  );
}

/** The same, adopted as proposed on 2024-02-06 with its uppdrag given; recorded and attested on 2024-02-09. */
export async function adoptedPlan(ledger: TestLedger, content: object = {}): Promise<void> {
  await proposedPlan(ledger, content);
  await on(
    ledger,
    '2024-02-09',
    AdoptPlan({ planId: 'p', decision: decided('12', '2024-02-06'), uppdragGiven: ['strategi'] }),
    AttestDecision({ decisionId: ADOPTION, attestedOn: '2024-02-09' }),
  );
}

/** A figure, published on the day. */
export const figure = (indicatorId: string, period: string, value: string, publishedOn: string, more: object = {}) =>
  RecordMeasurement({ indicatorId, period, value, publishedOn, source: 'SCB', ...more });

/** Takes commands over as history that an older system recorded on a day, a minute after one another. */
export async function takenOverFrom(ledger: TestLedger, day: string, ...commands: Message[]): Promise<void> {
  for (const [minute, each] of commands.entries()) {
    const recordedAt = `${day}T08:${String(minute).padStart(2, '0')}:00.000Z`;
    const { refusal } = await ledger.send(each, 'controller', { recordedAt, basis: 'older-system' });
    if (refusal) throw new Error(`${each.type}: ${refusal.code} ${refusal.message}`);
  }
}

/** The bodies, the indicators and the plan of history taken over. */
export const history = [
  RegisterBody({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board', validFrom: '2023-01-01' }),
  DefineIndicator({
    indicatorId: 'utslapp',
    name: 'Växthusgaser per invånare',
    unit: 'index',
    direction: 'lower',
    validFrom: '2023-01-01',
  }),
  ProposePlan({ ...head, focusAreas: focusAreas.slice(0, 1), validFrom: '2024-01-15' }),
];
