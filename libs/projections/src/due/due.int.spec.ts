import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeUppdragStage,
  CloseUppdrag,
  DefineIndicator,
  ExpectValue,
  NoteUppdragUnchanged,
  PlanFollowUp,
  ProposePlan,
  ProposeUppdrag,
  RecordMeasurement,
  RegisterBody,
  RetractStatement,
  SetIndicatorOwner,
  SetUppdragDeadline,
  SetUppdragOwner,
  SetUppdragReportBack,
  TestLedger,
} from '../../testing/index.js';
import {
  type GoalIndicatorView,
  IndicatorView,
  type MomentQuestion,
  nextExpectedOfIndicator,
  nextExpectedOfUppdrag,
  type Reader,
  UppdragView,
} from '../index.js';

const plan = (planId: string, indicators: string[]) =>
  ProposePlan({
    planId,
    title: planId,
    kind: 'yearly-plan',
    bodyId: 'ks',
    period: '2024',
    validFrom: '2024-01-01',
    focusAreas: [
      {
        title: 'A',
        goals: [
          {
            number: 1,
            title: 'G',
            indicators: indicators.map((indicatorId) => ({ indicatorId, wording: indicatorId })),
          },
        ],
      },
    ],
  });
const followUp = (planId: string, occasion: string, expectedOn: string, more: object = {}) =>
  PlanFollowUp({ planId, occasion, kind: 'follow-up', coversTo: '2024-04-30', expectedOn, ...more });

describe('what is due', () => {
  let reader: Reader;
  beforeAll(async () => {
    const ledger = new TestLedger().on('2024-01-02');
    await ledger.does(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board' }));
    for (const indicatorId of ['i1', 'i2', 'i3', 'alone'])
      await ledger.does(DefineIndicator({ indicatorId, name: indicatorId, unit: 'kronor', direction: 'lower' }));
    await ledger.does(plan('p', ['i1', 'i2']));
    await ledger.does(plan('q', ['i2', 'i3']));
    for (const uppdragId of ['u1', 'u2'])
      await ledger.does(ProposeUppdrag({ uppdragId, planId: 'p', title: uppdragId, validFrom: '2024-01-01' }));
    await ledger.does(ProposeUppdrag({ uppdragId: 'free', title: 'free', validFrom: '2024-01-01' }));
    await ledger.does(followUp('p', 'april', '2024-05-15'));
    await ledger.does(followUp('p', 'augusti', '2024-09-15'));
    await ledger.does(followUp('q', 'mars', '2024-03-31'));
    await ledger.does(SetIndicatorOwner({ indicatorId: 'i1', owner: 'miljöchef' }));
    await ledger.does(SetUppdragOwner({ uppdragId: 'u1', owner: 'Miljöchef' }));
    await ledger.does(SetUppdragDeadline({ uppdragId: 'u1', deadline: '2024-06-30' }));
    await ledger.does(SetUppdragReportBack({ uppdragId: 'free', reportBackOn: '2024-04-10', reportBackTo: 'ks' }));
    await ledger.does(ExpectValue({ indicatorId: 'alone', period: '2023', expectedOn: '2024-04-01' }));
    await ledger.on('2024-05-10').does(RecordMeasurement({ indicatorId: 'i1', period: '2023', value: '1' }));
    await ledger.on('2024-05-20').does(NoteUppdragUnchanged({ uppdragId: 'u2', on: '2024-05-20' }));
    await ledger.on('2024-06-10').does(SetIndicatorOwner({ indicatorId: 'i1', owner: 'ekonomichef' }));
    await ledger.does(followUp('p', 'augusti', '2024-10-01'));
    await ledger.on('2024-07-01').does(ChangeUppdragStage({ uppdragId: 'u1', stage: 'reported-complete' }));
    await ledger.does(
      CloseUppdrag({ uppdragId: 'free', decision: { body: 'ks', decidedOn: '2024-07-01', paragraph: '9' } }),
    );
    await ledger.does(
      RetractStatement({ subject: 'plan:q', field: 'follow-up:mars', validFrom: '2024-07-01', reason: 'Utgår' }),
    );
    reader = await ledger.reader();
  });

  const due = (at: MomentQuestion, question: Parameters<Reader['due']>[0] = {}) =>
    reader
      .due(question, reader.moment(at))
      .map(
        ({ id, kind, expectedOn, daysLate, overdue }) =>
          `${expectedOn} ${id} ${kind}${daysLate ? ` +${daysLate}` : ''}${overdue ? ' overdue' : ''}`,
      );
  const next = (id: string, at: MomentQuestion) => {
    const subject = reader.find(id, reader.moment(at));
    if (subject instanceof IndicatorView) return nextExpectedOfIndicator(subject);
    if (subject instanceof UppdragView) return nextExpectedOfUppdrag(subject);
    return (subject as GoalIndicatorView).nextExpectedOn;
  };

  it('in the whole ledger is what is expected within 30 days and what is late, by day', () =>
    expect(due({ knownOn: '2024-04-20' })).toEqual([
      '2024-03-31 indicator:i2 follow-up +20',
      '2024-03-31 indicator:i3 follow-up +20',
      '2024-04-01 indicator:alone value +19',
      '2024-04-10 uppdrag:free report-back +10',
      '2024-05-15 indicator:i1 follow-up',
      '2024-05-15 indicator:i2 follow-up',
      '2024-05-15 uppdrag:u1 follow-up',
      '2024-05-15 uppdrag:u2 follow-up',
    ]));

  it('may be asked up to another day; what is overdue is there always', () => {
    expect(due({ knownOn: '2024-05-05' }, { until: '2024-03-01' })).toEqual([
      '2024-03-31 indicator:i2 follow-up +35 overdue',
      '2024-03-31 indicator:i3 follow-up +35 overdue',
      '2024-04-01 indicator:alone value +34 overdue',
    ]);
    expect(due({ knownOn: '2024-04-20' }, { until: '2024-12-31' })).toContain('2024-06-30 uppdrag:u1 deadline');
  });

  it('in one plan is of that plan alone', () => {
    expect(due({ knownOn: '2024-04-20' }, { planId: 'plan:q' })).toEqual([
      '2024-03-31 indicator:i2 follow-up +20',
      '2024-03-31 indicator:i3 follow-up +20',
    ]);
    expect(due({ knownOn: '2024-04-20' }, { planId: 'plan:none' })).toEqual([]);
  });

  it('for an owner is what the function is responsible for at the moment', () => {
    const owner = 'miljöchef';
    expect(due({ knownOn: '2024-05-09' }, { owner })).toEqual([
      '2024-05-15 indicator:i1 follow-up',
      '2024-05-15 uppdrag:u1 follow-up',
    ]);
    expect(due({ knownOn: '2024-09-20' }, { owner })).toEqual([]);
    expect(due({ knownOn: '2024-09-20' }, { owner: 'ekonomichef' })).toEqual(['2024-10-01 indicator:i1 follow-up']);
    expect(due({ knownOn: '2024-04-20' }, { owner: 'ingen' })).toEqual([]);
    expect(due({ knownOn: '2024-05-09' }, { owner, planId: 'plan:p' })).toHaveLength(2);
  });

  it('follows what was said of each since: in time for the next occasion, late only for what it was late for', () => {
    expect(next('indicator:i1', { knownOn: '2024-05-09' })).toBe('2024-05-15');
    expect(next('indicator:i1', { knownOn: '2024-05-10' })).toBe('2024-09-15');
    expect(next('uppdrag:u2', { knownOn: '2024-05-19' })).toBe('2024-05-15');
    expect(next('uppdrag:u2', { knownOn: '2024-05-20' })).toBe('2024-09-15');
    expect(next('uppdrag:u2', { validOn: '2024-05-19' })).toBe('2024-05-15');
    expect(next('goalindicator:p/mal-1/i1', { knownOn: '2024-05-10' })).toBe('2024-09-15');
  });

  it('moves with the calendar, from the day it was moved, and ends where an occasion is taken away', () => {
    expect(next('indicator:i1', { knownOn: '2024-06-09' })).toBe('2024-09-15');
    expect(next('indicator:i1', { knownOn: '2024-06-10' })).toBe('2024-10-01');
    expect(next('indicator:i3', { knownOn: '2024-06-30' })).toBe('2024-03-31');
    expect(next('indicator:i3', { knownOn: '2024-07-01' })).toBeNull();
  });

  it('is the nearest of several, of an indicator in the plan that is asked of', () => {
    expect(next('indicator:i2', { knownOn: '2024-04-20' })).toBe('2024-03-31');
    expect(next('goalindicator:p/mal-1/i2', { knownOn: '2024-04-20' })).toBe('2024-05-15');
    expect(next('uppdrag:u1', { knownOn: '2024-04-20' })).toBe('2024-05-15');
    expect(next('indicator:alone', { knownOn: '2024-04-20' })).toBe('2024-04-01');
  });

  it('is nothing of an uppdrag that is reported complete, or closed', () => {
    expect(next('uppdrag:u1', { knownOn: '2024-06-30' })).toBe('2024-05-15');
    expect(next('uppdrag:u1', { knownOn: '2024-07-01' })).toBeNull();
    expect(next('uppdrag:free', { knownOn: '2024-06-30' })).toBe('2024-04-10');
    expect(next('uppdrag:free', { knownOn: '2024-07-01' })).toBeNull();
  });

  it('is told with since when a function is responsible', () => {
    const owner = (id: string, at: MomentQuestion) => {
      const view = reader.find(id, reader.moment(at)) as unknown as Record<'owner' | 'ownerSince', string | null>;
      return [view.owner, view.ownerSince];
    };
    expect(owner('indicator:i1', { knownOn: '2024-06-09' })).toEqual(['miljöchef', '2024-01-02']);
    expect(owner('indicator:i1', {})).toEqual(['ekonomichef', '2024-06-10']);
    expect(owner('uppdrag:u1', {})).toEqual(['Miljöchef', '2024-01-02']);
    expect(owner('indicator:i2', {})).toEqual([null, null]);
  });

  it('in the ledger for everybody is what it is plan by plan, and what stands in none', () => {
    for (const knownOn of ['2024-01-02', '2024-04-20', '2024-05-31', '2024-08-31']) {
      const until = '2024-12-31';
      const plans = ['plan:p', 'plan:q'].flatMap((planId) => due({ knownOn }, { until, planId }));
      const rest = due({ knownOn }, { until }).filter((line) => !plans.includes(line));
      expect(due({ knownOn }, { until }).length).toBe(plans.length + rest.length);
      for (const line of rest) expect(line).toMatch(/indicator:alone|uppdrag:free/);
    }
  });

  it('looks the owners up by an index, however long the log is', () => {
    const plans = reader.readModel.all<{ detail: string }>(
      "EXPLAIN QUERY PLAN SELECT subject FROM statements WHERE field = 'owner' AND known_from <= 1 UNION ALL SELECT subject FROM statements WHERE substr(field, 1, 10) = 'follow-up:' UNION ALL SELECT subject FROM statements WHERE substr(field, 1, 9) = 'expected:'",
    );
    const reads = plans.map(({ detail }) => detail).filter((detail) => detail.includes('statements'));
    expect(reads).toHaveLength(3);
    for (const read of reads) expect(read).toContain('statements_due');
  });
});
