import { describe, expect, it } from '@jest/globals';
import { scenario } from '@liggaren/event-sourcing/testing';
import { GoalLinked, GoalMarked, MarkGoal, plan } from '../plan/index.js';
import { type Recorder, type Rules, recorded } from './index.js';

type Marking = ReturnType<typeof MarkGoal>;
const link = { kind: 'law' as const, text: 'KL 11:5', basis: 'decided' as const };
const goal = { planId: 'ekero', goalId: 'ekero/mal-1' };

describe('a rule', () => {
  it('records no content but that of its event: another does not compile', () => {
    const records = (recorder: Recorder) => [
      recorder.record(GoalLinked, { ...goal, link }),
      recorder.record(GoalMarked, { ...goal, marked: true }),
      // @ts-expect-error the content of GoalLinked
      recorder.record(GoalMarked, { ...goal, link }),
      // @ts-expect-error a field is missing
      recorder.record(GoalMarked, goal),
      // @ts-expect-error a field is too much
      recorder.record(GoalMarked, { ...goal, marked: true, validFrom: '2024-06-01' }),
    ];
    expect(records).toBeDefined();
  });

  it('records no event but one that its command can fill: a row for another does not compile', () => {
    const right: Rules<Marking, 'plan'> = { MarkGoal: recorded(GoalMarked) };
    // @ts-expect-error MarkGoal says nothing of a link
    const wrong: Rules<Marking, 'plan'> = { MarkGoal: recorded(GoalLinked) };
    // @ts-expect-error a command without a row
    const none: Rules<Marking, 'plan'> = {};
    expect([right, wrong, none]).toHaveLength(3);
  });

  it('is refused by codes that its decider knows: another does not compile', () => {
    const refused = scenario(plan.decider)
      .given()
      .when(MarkGoal({ goalId: goal.goalId, marked: true }));
    refused.thenRefused('UnknownPlan');
    // @ts-expect-error no decider says so
    expect(() => refused.thenRefused('UnknownPlann')).toThrow('UnknownPlan');
  });
});
