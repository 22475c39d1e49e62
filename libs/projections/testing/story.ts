import {
  AddDeliverable,
  AdoptPlan,
  AttestDecision,
  BreakSeries,
  ChangeDeliverableStage,
  ChangeUppdragStage,
  CorrectMeasurement,
  DefineIndicator,
  ExpectValue,
  type Message,
  NoteUppdragUnchanged,
  ProposePlan,
  ProposeUppdrag,
  QuashDecision,
  RecordMeasurement,
  RegisterBody,
  ReviseGoal,
  ReviseMeasurement,
  SetUppdragDeadline,
  SetUppdragOwner,
  WithdrawStatement,
} from './commands.js';
import { TestLedger } from './test-ledger.js';

const decision = (paragraph: string, decidedOn: string) => ({ body: 'ks', decidedOn, paragraph, outcome: 'approved' });
export const ADOPTION = 'ks-2024-02-06-12';
export const REVISION = 'ks-2024-05-14-40';

/** Small lives of every kind of subject, as a year at a municipality brings them: what fixed questions are asked of. */
export async function tellStory(ledger = new TestLedger()): Promise<TestLedger> {
  const does = async (day: string, ...commands: Message[]) => {
    ledger.on(day);
    for (const command of commands) await ledger.does(command, 'controller');
  };
  await does(
    '2024-01-15',
    RegisterBody({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board', validFrom: '2023-01-01' }),
    indicator('utslapp', 'tonnes-co2e-per-inhabitant', 'lower', 'register'),
    indicator('trygghet', 'percent', 'higher', 'sample'),
    plan,
    ProposeUppdrag({
      uppdragId: 'strategi',
      planId: 'p',
      focusAreaId: 'p/klimat',
      number: 1,
      title: 'Ta fram en strategi',
    }),
    ProposeUppdrag({ uppdragId: 'laddplatser', planId: 'p', title: 'Bygg laddplatser', condition: 'eventuellt' }),
  );
  await does(
    '2024-02-10',
    AdoptPlan({ planId: 'p', decision: decision('12', '2024-02-06'), uppdragGiven: ['strategi'] }),
    AttestDecision({ decisionId: ADOPTION, attestedOn: '2024-02-09' }),
    measured(RecordMeasurement, 'utslapp', '2021', '2.10', '2023-06-01'),
    measured(RecordMeasurement, 'utslapp', '2022', '1.95', '2024-01-20', { note: 'Enligt enkäten' }),
    ExpectValue({ indicatorId: 'utslapp', period: '2023', expectedOn: '2024-06-01' }),
    AddDeliverable({ uppdragId: 'strategi', slug: 'nulage', number: 1, title: 'Nuläge' }),
    SetUppdragOwner({ uppdragId: 'strategi', owner: 'hållbarhetschef' }),
    SetUppdragDeadline({ uppdragId: 'strategi', deadline: '2024-12-31', decisionId: ADOPTION }),
    ChangeUppdragStage({
      uppdragId: 'strategi',
      stage: 'ongoing',
      comment: 'Upphandling pågår',
      validFrom: '2024-02-10',
    }),
  );
  await does(
    '2024-05-20',
    ReviseGoal({ goalId: 'p/mal-1', title: 'Utsläppen ska halveras', decision: decision('40', '2024-05-14') }),
    ReviseMeasurement({ indicatorId: 'utslapp', period: '2022', value: '1.90', publishedOn: '2024-05-15' }),
    measured(RecordMeasurement, 'trygghet', '2023', '71', '2024-04-01', { margin: '2.5' }),
    measured(RecordMeasurement, 'trygghet', '2024', '75', '2024-05-01', { margin: '2.5', note: 'Ny webbenkät' }),
    BreakSeries({ indicatorId: 'trygghet', fromPeriod: '2025', cause: 'question' }),
    ChangeDeliverableStage({ deliverableId: 'strategi/nulage', stage: 'done', evidence: 'Dnr 24/7' }),
    ChangeUppdragStage({ uppdragId: 'strategi', stage: 'paused', validFrom: '2024-03-01' }),
    NoteUppdragUnchanged({ uppdragId: 'strategi', on: '2024-05-20' }),
  );
  const wrong = await ledger
    .on('2024-06-03')
    .does(measured(RecordMeasurement, 'utslapp', '2023', '19.0', '2024-06-01'));
  const { id } = wrong.events[0]!;
  const corrected = await ledger.does(
    CorrectMeasurement({
      indicatorId: 'utslapp',
      event: id,
      value: '1.90',
      note: 'Rätt enligt bilaga 2',
      reason: 'Kommatecken',
    }),
  );
  await ledger
    .on('2024-06-04')
    .does(WithdrawStatement({ subject: 'indicator:utslapp', event: corrected.events[0]!.id, reason: 'Fel tabell' }));
  await ledger.does(
    CorrectMeasurement({ indicatorId: 'utslapp', event: id, value: '1.85', note: 'Se bilaga', reason: 'Kommatecken' }),
  );
  await does('2024-09-01', QuashDecision({ decisionId: REVISION, quashedOn: '2024-08-30' }));
  return ledger;
}

const indicator = (indicatorId: string, unit: string, direction: string, method: string) =>
  DefineIndicator({ indicatorId, name: indicatorId, unit, direction, method, validFrom: '2023-01-01' });

const measured = (
  type: typeof RecordMeasurement,
  indicatorId: string,
  period: string,
  value: string,
  publishedOn: string,
  more: object = {},
) => type({ indicatorId, period, value, publishedOn, ...more });

const plan = ProposePlan({
  planId: 'p',
  title: 'Mål 2023–2026',
  kind: 'mandate-plan',
  bodyId: 'ks',
  period: '2023..2026',
  directions: ['Hållbar'],
  focusAreas: [
    {
      title: 'Klimat',
      goals: [
        {
          number: 1,
          title: 'Utsläppen ska minska',
          follows: [{ kind: 'law', text: 'Klimatlagen', basis: 'interpretation' }],
          indicators: [
            {
              indicatorId: 'utslapp',
              wording: 'Utsläpp per invånare',
              baseline: { rule: 'period', period: '2021' },
              targets: [
                { kind: 'threshold', operator: 'lt', value: '2', duePeriod: '2023' },
                { kind: 'threshold', operator: 'lt', value: '1.5', duePeriod: '2030' },
              ],
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
          indicators: [
            {
              indicatorId: 'trygghet',
              wording: 'Trygg utomhus',
              baseline: { rule: 'zero-measurement', period: '2023' },
              targets: [{ kind: 'direction' }],
            },
          ],
        },
      ],
    },
  ],
});
