import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AddGoal,
  DefineIndicator,
  FixReportVersion,
  HISTORY_SEED,
  type Message,
  PresentReport,
  ProposePlan,
  ProposeUppdrag,
  RegisterBody,
  RetractStatement,
  TestLedger,
  WithdrawStatement,
} from '../../testing/index.js';
import { countedCuts, type Reader } from '../index.js';

const plan = (planId: string, bodyId: string, indicators: readonly string[]) =>
  ProposePlan({
    planId,
    title: planId,
    kind: 'yearly-plan',
    bodyId,
    period: '2024',
    focusAreas: [
      {
        title: 'A',
        goals: [1, 2].map((number) => ({
          number,
          title: `G${number}`,
          indicators: indicators.map((indicatorId) => ({ indicatorId, wording: indicatorId })),
        })),
      },
    ],
  });
const fix = (reportId: string, more: object = {}) =>
  FixReportVersion({ reportId, planId: 'p', kind: 'follow-up', title: reportId, coversTo: '2024-02-29', ...more });
const present = (reportId: string, body: string, decidedOn: string, paragraph: string, outcome?: string) =>
  PresentReport({ reportId, bodyId: body, decision: { body, decidedOn, paragraph, ...(outcome && { outcome }) } });
const shown = (reader: Reader, subject: string, presentedOn: string, to?: string) => {
  const presentedTo = to && `body:${to}`;
  return reader.moment({ presentedOn, presentedTo }, { subject }).report?.id.slice('report:'.length) ?? 'nothing';
};

/** Two plans of two bodies, one indicator in both. */
async function arrange(): Promise<TestLedger> {
  const ledger = new TestLedger();
  const body = (bodyId: string) => RegisterBody({ bodyId, name: bodyId, kind: 'board', validFrom: '2023-01-01' });
  const indicator = (indicatorId: string) =>
    DefineIndicator({ indicatorId, name: indicatorId, unit: 'count', direction: 'higher', validFrom: '2023-01-01' });
  for (const command of [
    body('ks'),
    body('bun'),
    indicator('i'),
    indicator('both'),
    plan('p', 'ks', ['i', 'both']),
    plan('q', 'bun', ['both']),
    ProposeUppdrag({ uppdragId: 'u', planId: 'p', title: 'U' }),
    ProposeUppdrag({ uppdragId: 'alone', title: 'Utan plan' }),
  ])
    await ledger.does(command);
  return ledger;
}

describe('the report that a body was shown last', () => {
  let ledger: TestLedger;
  const does = async (...commands: Message[]) => {
    for (const command of commands) await ledger.does(command);
  };
  beforeEach(async () => {
    ledger = await arrange();
  });

  it.each([
    ['plan:p', 'whole'],
    ['focusarea:p/a', 'whole'],
    ['goal:p/mal-1', 'part'],
    ['goalindicator:p/mal-1/i', 'part'],
    ['goal:p/mal-2', 'whole'],
    ['uppdrag:u', 'part'],
    ['indicator:i', 'whole'],
    ['plan:q', 'nothing'],
    ['goal:q/mal-1', 'nothing'],
  ])('is for %s %s', async (subject, expected) => {
    await does(fix('whole'), fix('part', { goals: ['p/mal-1'], uppdrag: ['u'] }));
    await does(present('whole', 'ks', '2024-03-01', '1'), present('part', 'ks', '2024-03-02', '1'));
    expect(shown(await ledger.reader(), subject, '2024-03-02')).toBe(expected);
    expect(shown(await ledger.reader(), subject, '2024-02-29')).toBe('nothing');
  });

  it('is of the whole plan only for what was in the plan at its cut-off', async () => {
    await does(
      fix('whole'),
      AddGoal({ focusAreaId: 'p/a', number: 3, title: 'Ny' }),
      ProposeUppdrag({ uppdragId: 'new', planId: 'p', title: 'Nytt' }),
      present('whole', 'ks', '2024-03-01', '1'),
    );
    const reader = await ledger.reader();
    expect(reader.find('uppdrag:new', reader.moment())).not.toBeNull();
    expect(shown(reader, 'goal:p/mal-3', '2024-03-01')).toBe('nothing');
    expect(shown(reader, 'uppdrag:new', '2024-03-01')).toBe('nothing');
    expect(shown(reader, 'plan:p', '2024-03-01')).toBe('whole');
  });

  it('is asked of the only body that a subject belongs to; where there are more or none, the question must say', async () => {
    const reader = await ledger.reader();
    const asked = (subject?: string) => () => reader.moment({ presentedOn: '2024-03-01' }, { subject });
    expect(asked('indicator:i')()).toMatchObject({ nothingPresented: true, position: 0n, validOn: '2024-03-01' });
    expect(asked('indicator:both')).toThrow('belongs to body:ks and body:bun');
    expect(asked('uppdrag:alone')).toThrow('belongs to none by itself');
    expect(asked('decision:x')()).toMatchObject({ nothingPresented: true });
    expect(asked()).toThrow('presentedTo');
  });

  it('is of two on one day the one recorded last, and no longer one that was withdrawn', async () => {
    await does(fix('first'), fix('second'), present('second', 'ks', '2024-03-01', '2'));
    const { events } = await ledger.does(present('first', 'ks', '2024-03-01', '1'));
    expect(shown(await ledger.reader(), 'plan:p', '2024-03-01')).toBe('first');
    await does(WithdrawStatement({ subject: 'report:first', event: events[0]!.id, reason: 'Fel' }));
    expect(shown(await ledger.reader(), 'plan:p', '2024-03-01')).toBe('second');
    const field = 'presented:ks/ks-2024-03-01-2';
    await does(RetractStatement({ subject: 'report:second', field, validFrom: '2024-03-01', reason: 'Fel' }));
    expect(shown(await ledger.reader(), 'plan:p', '2024-03-01')).toBe('nothing');
  });

  it('fixes the same cut whether the log is counted or the read model has counted it', async () => {
    const readModel = (await ledger.reader()).readModel;
    const { events } = await ledger.does(fix('whole'));
    const { eventId, size } = (events[0]!.data as { cutOff: { eventId: string; size: number } }).cutOff;
    expect(countedCuts(readModel)()).toMatchObject({ eventId, size });
    expect(countedCuts(readModel)(eventId)).toMatchObject({ eventId, size });
    expect(countedCuts(readModel)(events[0]!.id)).toBeUndefined();
  });
});

/** Whole reports, and parts that hold either goal. */
const SCOPES = [[], ['p/mal-1'], ['p/mal-2'], ['p/mal-1', 'p/mal-2']];
const OUTCOMES = ['approved', 'noted', 'returned', 'tabled', undefined];
const DAYS = ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'];
const presentation = fc.record({
  scope: fc.constantFrom(...SCOPES),
  body: fc.constantFrom('ks', 'bun'),
  day: fc.constantFrom(...DAYS),
  outcome: fc.constantFrom(...OUTCOMES),
});

it('is what a plain look through the presentations finds, on random springs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(presentation, { maxLength: 6 }), async (spring) => {
      const ledger = await arrange();
      for (const [index, { scope, body, day, outcome }] of spring.entries()) {
        await ledger.does(fix(`r${index}`, scope.length > 0 ? { goals: scope } : {}));
        await ledger.does(present(`r${index}`, body, day, `${index + 1}`, outcome));
      }
      const reader = await ledger.reader();
      const last = (body: string, day: string, holds: (scope: readonly string[]) => boolean) =>
        spring
          .map((one, index) => ({ ...one, name: `r${index}` }))
          .filter((one) => one.body === body && one.day <= day && one.outcome !== 'tabled' && holds(one.scope))
          .reduce(
            (best, one) => (best && best.day > one.day ? best : one),
            undefined as { day: string; name: string } | undefined,
          )?.name ?? 'nothing';
      for (const body of ['ks', 'bun'])
        for (const day of DAYS) {
          expect(shown(reader, 'plan:p', day, body)).toBe(last(body, day, (scope) => scope.length === 0));
          for (const goal of ['p/mal-1', 'p/mal-2'])
            expect(shown(reader, `goal:${goal}`, day, body)).toBe(
              last(body, day, (scope) => scope.length === 0 || scope.includes(goal)),
            );
        }
      reader.readModel.close();
    }),
    { seed: HISTORY_SEED, numRuns: 60 },
  );
});
