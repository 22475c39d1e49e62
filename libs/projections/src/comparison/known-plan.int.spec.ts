import { beforeEach, expect, it } from '@jest/globals';
import {
  AssessOverall,
  DefineIndicator,
  type Message,
  ProposePlan,
  ProposeUppdrag,
  RegisterBody,
  ReviseGoal,
  TestLedger,
  WithdrawStatement,
} from '../../testing/index.js';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = new TestLedger();
  await does(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2020-01-01' }));
  await does(DefineIndicator({ indicatorId: 'i', name: 'I', unit: 'count', direction: 'higher' }));
});

/** Position and id of what a command stored. */
async function does(command: Message) {
  await ledger.does(command);
  const { position, id } = (await Array.fromAsync(ledger.store.readAll(0n))).at(-1)!;
  return { position, id };
}
const propose = () =>
  does(
    ProposePlan({
      planId: 'p',
      title: 'Plan',
      kind: 'mandate-plan',
      bodyId: 'ks',
      period: '2024..2027',
      focusAreas: [{ title: 'Klimat', goals: [{ number: 1, title: 'Mål', indicators: [] }] }],
      validFrom: '2024-01-01',
    }),
  );
const withdraw = (subject: string, { id: event }: { id: string }) =>
  does(WithdrawStatement({ subject, event, reason: 'Skulle inte ha förts in' }));

/** What differs on a day between two cuts, by what kind of event, and whether in the past. */
async function differences(validOn: string, from: { position: bigint }, to: { position: bigint }) {
  const reader = await ledger.reader();
  const at = ({ position }: { position: bigint }) => reader.moment({ validOn, atPosition: position });
  const told = reader
    .compare('plan:p', at(from), at(to))!
    .differences.map(({ subject, kind, events, inThePast }) =>
      [subject, kind, ...events.map(({ type }) => type), ...(inThePast ? ['past'] : [])].join(' '),
    );
  reader.readModel.close();
  return told;
}

it('explains a goal that stands by itself, and went or came with its plan, by what was said of the plan', async () => {
  const proposed = await propose();
  const revised = await does(ReviseGoal({ goalId: 'p/mal-1', title: 'Tidigare lydelse', validFrom: '2023-12-01' }));
  const withdrawn = await withdraw('plan:p', proposed);
  const anew = await propose();
  const dayBeforeThePlan = '2023-12-31';
  expect(await differences(dayBeforeThePlan, revised, withdrawn)).toEqual([
    'goal:p/mal-1 removed StatementWithdrawn past',
  ]);
  expect(await differences(dayBeforeThePlan, withdrawn, anew)).toEqual(['goal:p/mal-1 added PlanProposed']);
  expect(await differences(dayBeforeThePlan, revised, anew)).toEqual([]);
});

it('explains an uppdrag of a plan that was known by a judgement alone by what became of the judgement', async () => {
  const proposed = await propose();
  await does(ProposeUppdrag({ uppdragId: 'u', planId: 'p', title: 'Uppdrag', validFrom: '2024-01-01' }));
  const unknown = await withdraw('plan:p', proposed);
  const judged = await does(
    AssessOverall({ planId: 'p', period: '2023', voice: 'office', outcome: 'met', motivation: 'Därför' }),
  );
  const judgedNoMore = await withdraw('assessment:p-2023', judged);
  const day = '2024-06-01';
  expect(await differences(day, unknown, judged)).toEqual(['uppdrag:u added OverallAssessmentMade']);
  expect(await differences(day, judged, judgedNoMore)).toEqual(['uppdrag:u removed StatementWithdrawn past']);
});
