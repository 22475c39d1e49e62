import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  AssessGoal,
  CommentPeriod,
  CorrectStatement,
  ForecastGoal,
  RemoveValue,
  RetractStatement,
  SetBaseline,
} from '@liggaren/domain';
import type { Message } from '@liggaren/event-sourcing';
import { type TestLedger, tellStory } from '../../../testing/index.js';
import type { MomentQuestion, Reader } from '../../index.js';

const GOAL = 'goal:p/mal-1';
const made = (type: (data: never) => Message, data: object) => type(data as never);
const judged = { goalId: 'p/mal-1', period: '2024' };

describe('what was judged, at a moment', () => {
  let ledger: TestLedger;
  let reader: Reader;
  const goal = (question: MomentQuestion = {}) => reader.goal(GOAL, reader.moment(question))!;
  const forecast = (question?: MomentQuestion) => goal(question).forecast;

  beforeAll(async () => {
    ledger = await tellStory();
    const does = (day: string, type: (data: never) => Message, data: object, actor = 'office-1') =>
      ledger.on(day).does(made(type, data), actor);
    await does('2024-09-10', ForecastGoal, { ...judged, voice: 'office', forecast: 'uncertain', motivation: 'Oklart' });
    await does(
      '2024-09-12',
      ForecastGoal,
      { ...judged, voice: 'body', forecast: 'expected', differsBecause: 'Politik', motivation: 'Vilja' },
      'clerk-1',
    );
    await does(
      '2024-09-20',
      ForecastGoal,
      {
        ...judged,
        voice: 'body',
        forecast: 'not-expected',
        differsBecause: 'Nya siffror',
        motivation: 'Siffror',
        decision: { body: 'ks', decidedOn: '2024-09-18', paragraph: '77' },
      },
      'clerk-1',
    );
    await does('2024-10-01', SetBaseline, {
      goalIndicatorId: 'p/mal-1/utslapp',
      baseline: { rule: 'fixed-value', fixedValue: '2.5' },
      decision: { body: 'ks', decidedOn: '2024-09-30', paragraph: '80' },
    });
    await does('2025-02-01', AssessGoal, { ...judged, voice: 'office', outcome: 'met' });
    const wrong = await does('2025-02-02', AssessGoal, { ...judged, period: '2023', voice: 'office', outcome: 'met' });
    await does('2025-02-03', CorrectStatement, {
      subject: 'assessment:p-2023',
      event: wrong.events[0]!.id,
      data: { validFrom: '2025-01-31' },
      reason: 'Fel dag',
    });
    await does('2025-02-04', CommentPeriod, { about: GOAL, period: '2024', comment: 'Klart' });
    reader = await ledger.reader();
  });

  it('is what the body decided, and never what it is only said to have decided', () => {
    expect(forecast({ knownOn: '2024-09-12' })?.value).toBe('uncertain');
    const { value, differs, voices } = forecast()!;
    expect([value, differs]).toEqual(['not-expected', true]);
    expect(voices.map(({ voice, value: said, irregular }) => [voice, said, irregular])).toEqual([
      ['office', 'uncertain', []],
      ['body', 'not-expected', []],
      ['body', 'expected', ['NO_DECISION']],
    ]);
  });

  it('counts from the day of the decision, as soon as it is known', () => {
    expect(forecast({ validOn: '2024-09-17' })?.value).toBe('uncertain');
    expect(forecast({ validOn: '2024-09-18' })?.value).toBe('not-expected');
    expect(forecast({ validOn: '2024-09-18', knownOn: '2024-09-19' })?.value).toBe('uncertain');
    expect(goal({ knownOn: '2024-09-09' }).forecasts).toEqual([]);
  });

  it('is of the latest period, and of every other', () => {
    expect(goal().assessment?.period).toBe('2024');
    expect(goal().assessments.map(({ period, value }) => [period, value])).toEqual([
      ['2023', 'met'],
      ['2024', 'met'],
    ]);
  });

  it('is corrected without its basis or its actor', () => {
    const voice = goal().assessments[0]!.voices[0]!;
    expect([voice.validFrom, voice.actor, voice.event.type]).toEqual(['2025-01-31', 'office-1', 'StatementCorrected']);
    expect(voice.basis.cutOff.validOn).toBe('2025-02-02');
  });

  it('freezes the figures, the baseline that a decision froze, and the targets, with their events', () => {
    const [row] = goal().assessment!.voices[0]!.basis.rows;
    expect(row!.signal).toBe(goal({ knownOn: '2025-02-01' }).indicators[0]!.signal);
    expect(row!.values.map(({ role, period, value, event }) => [role, period, value, event.type])).toEqual([
      ['latest', '2023', '1.85', 'StatementCorrected'],
      ['baseline', null, '2.5', 'BaselineSet'],
    ]);
    expect(row!.targets.map(({ event }) => event.type)).toEqual(['PlanAdopted', 'PlanAdopted']);
  });

  it('no longer stands from the day it is retracted, where it is said with what it stands', async () => {
    const retraction = { subject: GOAL, field: 'comment:2024', validFrom: '2025-03-01', reason: 'Gällde fel mål' };
    const { refusal } = await ledger.on('2025-03-01').send(made(RetractStatement, retraction));
    expect(refusal?.code).toBe('NothingStands');
    await ledger.does(made(RetractStatement, { ...retraction, standsOn: 'assessment:p-2024' }));
    const voice = { ...retraction, field: 'undecided-forecast:2024/body', standsOn: 'assessment:p-2024' };
    const { stream, events } = await ledger.does(made(RetractStatement, voice));
    expect([stream, events.map(({ type }) => type)]).toEqual(['assessment-p-2024', ['StatementRetracted']]);
    expect(events[0]!.data).not.toHaveProperty('standsOn');
    const then = (await ledger.reader()).goal(GOAL, reader.moment({ validOn: '2025-02-28' }))!;
    const after = await ledger.reader();
    const now = after.goal(GOAL, after.moment({ validOn: '2025-03-01' }))!;
    expect([then, now].map(({ comments }) => comments.length)).toEqual([1, 0]);
    expect(now.forecast!.voices.map(({ voice, irregular }) => [voice, irregular])).toEqual([
      ['office', []],
      ['body', []],
    ]);
    expect(now.assessment?.value).toBe('met');
  });

  it('is retracted of an uppdrag too where it came with the adoption of a plan', async () => {
    const given = { subject: 'uppdrag:strategi', field: 'status', validFrom: '2025-03-02', reason: 'Aldrig givet' };
    const status = (question: MomentQuestion, of: Reader) =>
      of.uppdrag(given.subject, of.moment(question))!.formalStatus;
    await ledger.on('2025-03-02').does(made(RetractStatement, { ...given, standsOn: 'plan:p' }));
    const after = await ledger.reader();
    expect([status({ validOn: '2025-03-01' }, after), status({ validOn: '2025-03-02' }, after)]).toEqual([
      'adopted',
      'proposed',
    ]);
  });

  it('loses its motivation when that is removed, and nothing else', async () => {
    const voice = () => forecast({ knownOn: '2024-09-11' })!.voices[0]!;
    expect([await voice().motivation, await voice().motivationRemoved]).toEqual(['Oklart', false]);
    const event = voice().event.id.slice('event:'.length);
    const ground = 'gallringsbeslut KS25/1';
    await ledger.does(made(RemoveValue, { subject: 'assessment:p-2024', event, fields: ['motivation'], ground }));
    expect([await voice().motivation, await voice().motivationRemoved, voice().value]).toEqual([
      null,
      true,
      'uncertain',
    ]);
  });
});
