import { describe, expect, it } from '@jest/globals';
import {
  CloseUppdrag,
  DefineIndicator,
  ReviseGoal,
  SetIndicatorOwner,
  WithdrawStatement,
} from '../../testing/commands.js';
import { adoptedPlan, command, decided, figure, on } from '../../testing/findings/index.js';
import { TestLedger } from '../../testing/test-ledger.js';
import type { MomentQuestion } from '../moment/moment.js';
import { readTrail } from '../trail.reader.js';

/** The sentence of the last event of a type. */
async function told(ledger: TestLedger, type: string, question: MomentQuestion = {}) {
  const reader = await ledger.reader();
  const scope = reader.scope(reader.moment(question));
  return readTrail(scope, { types: [type] }, {})
    .nodes.at(-1)!
    .summary('sv');
}
const goal = { goalId: 'p/mal-1', title: 'Utsläppen ska halveras' };

describe('the sentence of an event', () => {
  it('names what it is about, the decision by its body, day and §, the indicator with its unit', async () => {
    const ledger = new TestLedger();
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-05-02',
      figure('utslapp', '2023', '1.9', '2024-05-02'),
      CloseUppdrag({ uppdragId: 'strategi', decision: decided('50', '2024-05-02') }),
    );
    expect(await told(ledger, 'UppdragClosed')).toBe(
      'Uppdraget ”Ta fram en strategi” avslutades 2024-05-02 genom beslutet Kommunstyrelsen 2024-05-02 § 50',
    );
    expect(await told(ledger, 'MeasurementRecorded')).toBe(
      'Mätning av ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare) för 2023: 1,9 (publicerad 2024-05-02)',
    );
  });

  it('has the names of its own time, so that it reads the same at every later moment', async () => {
    const ledger = new TestLedger();
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-05-02',
      command('MarkGoal', { goalId: 'p/mal-1', marked: true, decision: decided('50', '2024-05-02') }),
    );
    const before = await told(ledger, 'GoalMarked');
    await on(ledger, '2024-06-03', ReviseGoal({ ...goal, decision: decided('60', '2024-06-03') }));
    expect(await told(ledger, 'GoalRevised')).toMatch(
      /^Målet ”Utsläppen ska minska” fick ny lydelse: ”Utsläppen ska halveras”/,
    );
    expect(before).toMatch(/^Målet ”Utsläppen ska minska” är markerat/);
    expect(await told(ledger, 'GoalMarked')).toBe(before);
    expect(await told(ledger, 'GoalMarked', { knownOn: '2024-05-02' })).toBe(before);
  });

  it('names a definition that has been withdrawn by what it was called', async () => {
    const ledger = new TestLedger();
    const { events } = await ledger.does(
      DefineIndicator({ indicatorId: 'nki', name: 'Nöjd kund-index', unit: 'index', direction: 'higher' }),
    );
    await ledger.does(SetIndicatorOwner({ indicatorId: 'nki', owner: 'näringslivschef' }));
    await ledger.does(WithdrawStatement({ subject: 'indicator:nki', event: events[0]!.id, reason: 'Fel' }));
    const reader = await ledger.reader();
    const { names, telling } = reader.scope(reader.moment());
    expect(names.contentOf('indicator:nki')).toMatchObject({ name: 'Nöjd kund-index' });
    expect(telling.contentOf!('indicator:okänd')).toBeUndefined();
    expect(await told(ledger, 'IndicatorOwnerSet')).toMatch(/^Ansvarig för indikatorn ”Nöjd kund-index” är/);
  });
});

it('a finding names an indicator whose definition has been withdrawn by what it was called', async () => {
  const ledger = new TestLedger();
  await adoptedPlan(ledger);
  await on(ledger, '2024-05-02', figure('utslapp', '2023', '1.9', '2024-05-02', { status: 'preliminary' }));
  const defined = (await Array.fromAsync(ledger.store.readStream('indicator-utslapp')))[0]!;
  await on(ledger, '2024-06-03', WithdrawStatement({ subject: 'indicator:utslapp', event: defined.id, reason: 'Fel' }));
  const reader = await ledger.reader();
  const [found] = reader.findings('plan:p', reader.moment(), { tests: ['figure-preliminary'] });
  expect(found!.subjects[0]).toEqual({ id: 'indicator:utslapp', name: 'Växthusgaser per invånare' });
  expect(found!.summary('sv')).toContain('Indikatorn ”Växthusgaser per invånare”');
});
