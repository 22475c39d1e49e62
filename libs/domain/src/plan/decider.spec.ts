import { describe, expect, it } from '@jest/globals';
import type { Message } from '@liggaren/event-sourcing';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { CorrectStatement } from '../statements/index.js';
import {
  AddGoal,
  AddGoalIndicator,
  BaselineRemoved,
  BaselineSet,
  EditText,
  GoalAdded,
  GoalIndicatorAdded,
  GoalIndicatorRemoved,
  GoalIndicatorReplaced,
  GoalIndicatorRevised,
  GoalLinked,
  GoalMarked,
  GoalRemoved,
  GoalRevised,
  GoalUnlinked,
  LinkGoal,
  MarkGoal,
  PlanAdopted,
  PlanProposed,
  PlanRepealed,
  PlanReplaced,
  plan,
  RemoveBaseline,
  RemoveGoal,
  RemoveGoalIndicator,
  RemoveTarget,
  RepealPlan,
  ReplaceGoalIndicator,
  ReplacePlan,
  ReviseGoal,
  ReviseGoalIndicator,
  SetBaseline,
  SetTarget,
  TargetRemoved,
  TargetSet,
  TextEdited,
  UnlinkGoal,
} from './index.js';

const { given } = scenario(plan.decider);
const planId = 'ekero';
const goalId = 'ekero/mal-7';
const goalIndicatorId = `${goalId}/utslapp`;
const targetId = `${goalIndicatorId}/2030`;
const row = { slug: 'utslapp', indicatorId: 'utslapp', wording: 'Utsläpp av växthusgaser' };
const goal = { slug: 'mal-7', number: 7, title: 'Klimatneutral kommun' };
const content = {
  planId,
  title: 'Mål 2023–2026',
  kind: 'mandate-plan' as const,
  bodyId: 'ks',
  period: '2023..2026',
  focusAreas: [{ slug: 'miljo', title: 'Miljö', goals: [{ ...goal, indicators: [row] }] }],
};
const decided = { decisionId: 'ks-2024-03-05-20' };
const on = { decidedOn: '2024-03-05' };
const proposal = PlanProposed({ ...content, validFrom: '2023-01-23' });
const adoption = PlanAdopted({ ...content, decisionId: 'ks-2023-04-18-40', validFrom: '2023-04-18' });
const proposed = (...more: Message[]) => given(proposal, ...more);
const adopted = (...more: Message[]) => given(proposal, adoption, ...more);
const byDecision = { planId, ...decided, validFrom: '2024-03-05' };
const today = { planId, validFrom: '2024-06-01' };
const undecided = { ...today, irregular: ['NO_DECISION' as const] };
const threshold = { kind: 'threshold' as const, operator: 'lt' as const, value: '1.5', duePeriod: '2030' };
const baseline = { rule: 'period' as const, period: '2022' };
const fields = (event: Message) => plan.statements(event).map(({ subject, field }) => `${subject} ${field}`);

describe('a change of an adopted plan', () => {
  it.each([
    [
      'a goal is added',
      AddGoal({ focusAreaId: 'ekero/miljo', number: 9, title: 'Ren luft' }),
      GoalAdded,
      { focusAreaId: 'ekero/miljo', goalId: 'ekero/mal-9', slug: 'mal-9', number: 9, title: 'Ren luft' },
    ],
    [
      'its text',
      ReviseGoal({ goalId, title: 'Klimatpositiv kommun' }),
      GoalRevised,
      { goalId, focusAreaId: 'ekero/miljo', order: 0, number: 7, title: 'Klimatpositiv kommun' },
    ],
    ['a goal is removed', RemoveGoal({ goalId }), GoalRemoved, { goalId }],
    [
      'a goal indicator is added',
      AddGoalIndicator({ goalId, indicatorId: 'fossilfri-el', wording: 'Fossilfri el' }),
      GoalIndicatorAdded,
      {
        goalIndicatorId: `${goalId}/fossilfri-el`,
        slug: 'fossilfri-el',
        indicatorId: 'fossilfri-el',
        wording: 'Fossilfri el',
      },
    ],
    [
      'its wording',
      ReviseGoalIndicator({ goalIndicatorId, wording: 'Utsläpp' }),
      GoalIndicatorRevised,
      { goalIndicatorId, order: 0, indicatorId: 'utslapp', wording: 'Utsläpp' },
    ],
    [
      'it is replaced',
      ReplaceGoalIndicator({ replacedId: goalIndicatorId, indicatorId: 'koldioxid', wording: 'Koldioxid' }),
      GoalIndicatorReplaced,
      {
        goalIndicatorId: `${goalId}/koldioxid`,
        replacedId: goalIndicatorId,
        slug: 'koldioxid',
        order: 0,
        indicatorId: 'koldioxid',
        wording: 'Koldioxid',
      },
    ],
    ['it is removed', RemoveGoalIndicator({ goalIndicatorId }), GoalIndicatorRemoved, { goalIndicatorId }],
    ['a baseline rule', SetBaseline({ goalIndicatorId, baseline }), BaselineSet, { goalIndicatorId, baseline }],
    ['a target', SetTarget({ goalIndicatorId, ...threshold }), TargetSet, { targetId, ...threshold }],
    ['a mark of god ekonomisk hushållning', MarkGoal({ goalId, marked: true }), GoalMarked, { goalId, marked: true }],
    [
      'a decided link',
      LinkGoal({ goalId, link: { kind: 'kf-goal', text: 'Hållbar', basis: 'decided' } }),
      GoalLinked,
      { goalId, link: { kind: 'kf-goal', text: 'Hållbar', basis: 'decided' } },
    ],
  ])('rests on a decision, or is recorded without one and marked: %s', (_, command, type, said) => {
    const make = type as unknown as (data: object) => Message;
    const formally = { ...command, data: { ...command.data, ...decided } } as typeof command;
    adopted()
      .when(formally, on)
      .then(make({ ...byDecision, ...said }));
    adopted()
      .when(command)
      .then(make({ ...undecided, ...said }));
    proposed()
      .when(command)
      .then(make({ ...today, ...said }));
  });

  it('without a decision never covers what is adopted', () => {
    const said = [
      GoalRevised({ ...undecided, goalId, focusAreaId: 'ekero/miljo', title: 'x' }),
      GoalRemoved({ ...undecided, goalId }),
      GoalIndicatorAdded({ ...undecided, goalIndicatorId, ...row }),
      GoalIndicatorRevised({ ...undecided, goalIndicatorId, indicatorId: 'utslapp', wording: 'x' }),
      GoalIndicatorReplaced({ ...undecided, goalIndicatorId: `${goalId}/ny`, replacedId: goalIndicatorId, ...row }),
      GoalIndicatorRemoved({ ...undecided, goalIndicatorId }),
      BaselineSet({ ...undecided, goalIndicatorId, baseline }),
      BaselineRemoved({ ...undecided, goalIndicatorId }),
      TargetSet({ ...undecided, targetId, ...threshold }),
      TargetRemoved({ ...undecided, targetId }),
      GoalMarked({ ...undecided, goalId, marked: true }),
      GoalUnlinked({ ...undecided, goalId, link: { kind: 'kf-goal', text: 'Hållbar', basis: 'decided' } }),
    ].flatMap(fields);
    for (const field of said) expect(field).toMatch(/ (\w+\.proposed|undecided-\S.*)$/);
  });

  it('by a decision is formal', () => {
    expect(fields(GoalRevised({ ...byDecision, goalId, focusAreaId: 'ekero/miljo', title: 'x' }))).toEqual([
      `goal:${goalId} content.adopted`,
    ]);
    expect(fields(TargetRemoved({ ...byDecision, targetId }))).toEqual([`target:${targetId} status`]);
    expect(plan.statements(GoalRemoved({ ...byDecision, goalId }))).toMatchObject([
      { field: 'status', value: 'repealed' },
    ]);
  });

  it('that is undecided builds on the undecided one before', () => {
    const first = GoalRevised({
      ...undecided,
      goalId,
      focusAreaId: 'ekero/miljo',
      order: 0,
      number: 7,
      title: 'Klimatpositiv',
    });
    adopted(first)
      .when(ReviseGoal({ goalId, notes: [{ text: 'Se bilaga' }] }))
      .then(GoalRevised({ ...first.data, notes: [{ text: 'Se bilaga' }] }));
    adopted(first)
      .when(ReviseGoal({ goalId, notes: [{ text: 'Se bilaga' }], ...decided }), on)
      .then(
        GoalRevised({
          ...byDecision,
          goalId,
          focusAreaId: 'ekero/miljo',
          order: 0,
          number: 7,
          title: 'Klimatneutral kommun',
          notes: [{ text: 'Se bilaga' }],
        }),
      );
  });

  it('ends it by a decision, or lets another plan take its place', () => {
    adopted()
      .when(RepealPlan({ planId, ...decided }), on)
      .then(PlanRepealed(byDecision));
    adopted()
      .when(ReplacePlan({ planId, replacedBy: 'ekero-2027', ...decided }), on)
      .then(PlanReplaced({ ...byDecision, replacedBy: 'ekero-2027' }));
  });
});

describe('a part of a plan', () => {
  it('must be there', () => {
    const unknown = [
      AddGoal({ focusAreaId: 'ekero/annat', title: 'x' }),
      AddGoalIndicator({ goalId: 'ekero/mal-9', indicatorId: 'utslapp', wording: 'x' }),
      ReviseGoal({ goalId: 'ekero/mal-9', title: 'x' }),
      RemoveGoal({ goalId: 'ekero/mal-9' }),
      MarkGoal({ goalId: 'ekero/mal-9', marked: true }),
      LinkGoal({ goalId: 'ekero/mal-9', link: { kind: 'law', text: 'x', basis: 'decided' } }),
      ReviseGoalIndicator({ goalIndicatorId: `${goalId}/x`, wording: 'x' }),
      ReplaceGoalIndicator({ replacedId: `${goalId}/x`, indicatorId: 'y', wording: 'x' }),
      RemoveGoalIndicator({ goalIndicatorId: `${goalId}/x` }),
      SetBaseline({ goalIndicatorId: `${goalId}/x`, baseline }),
      RemoveBaseline({ goalIndicatorId: `${goalId}/x` }),
      SetTarget({ goalIndicatorId: `${goalId}/x`, ...threshold }),
      RemoveTarget({ targetId }),
      EditText({ subject: 'goal:ekero/mal-9', text: 'x' }),
    ];
    for (const command of unknown) proposed().when(command).thenRefused('UnknownPart');
  });

  it('is added once under its slug', () => {
    proposed()
      .when(AddGoal({ focusAreaId: 'ekero/miljo', number: 7, title: 'Annat' }))
      .thenRefused('PartAlreadyThere');
    proposed()
      .when(AddGoalIndicator({ goalId, indicatorId: 'utslapp', wording: 'Annat' }))
      .thenRefused('PartAlreadyThere');
    proposed()
      .when(ReplaceGoalIndicator({ replacedId: goalIndicatorId, indicatorId: 'utslapp', wording: 'Annat' }))
      .thenRefused('PartAlreadyThere');
  });

  it('keeps its place when its text is changed', () => {
    const [said] = plan.statements(
      GoalRevised({ ...byDecision, goalId, focusAreaId: 'ekero/miljo', order: 3, title: 'x' }),
    );
    expect(said?.value).toMatchObject({ order: 3 });
  });

  it('has no baseline where none is set', () => {
    proposed(BaselineSet({ ...today, goalIndicatorId, baseline }))
      .when(RemoveBaseline({ goalIndicatorId }), { today: '2024-07-01' })
      .then(BaselineRemoved({ planId, goalIndicatorId, validFrom: '2024-07-01' }));
    const anew = plan.statements(PlanProposed({ ...content, validFrom: '2024-07-01' }));
    expect(anew).toContainEqual({
      subject: `goalindicator:${goalIndicatorId}`,
      field: 'baseline.proposed',
      validFrom: '2024-07-01',
    });
  });
});

describe('a target', () => {
  const set = (target: object) => proposed().when(SetTarget({ goalIndicatorId, ...target } as never));

  it('is whole', () => {
    set({ kind: 'threshold', value: '1.5', duePeriod: '2030' }).thenRefused('TargetNotWhole');
    set({ kind: 'threshold', operator: 'lt', value: '1.5' }).thenRefused('TargetNotWhole');
    set({ kind: 'interval', lower: '1', duePeriod: '2030' }).thenRefused('TargetNotWhole');
    set({ kind: 'yes-no', value: 'ja', duePeriod: '2030' }).thenRefused('TargetNotWhole');
    set({ kind: 'direction', value: '1' }).thenRefused('TargetNotWhole');
    expect(set({ kind: 'direction', value: '1' }).verdict).toMatchObject({
      refusal: { message: expect.stringContaining('a direction takes no operator and no value') },
    });
  });

  it('is one of any number, each for its period; a direction may have none', () => {
    set({ kind: 'direction' }).then(
      TargetSet({ ...today, targetId: `${goalIndicatorId}/direction`, kind: 'direction' }),
    );
    set({ kind: 'yes-no', value: '1', duePeriod: '2025' }).then(
      TargetSet({ ...today, targetId: `${goalIndicatorId}/2025`, kind: 'yes-no', value: '1', duePeriod: '2025' }),
    );
    set({ slug: 'slutmal', kind: 'interval', lower: '1', upper: '2', duePeriod: '2030' }).then(
      TargetSet({
        ...today,
        targetId: `${goalIndicatorId}/slutmal`,
        kind: 'interval',
        lower: '1',
        upper: '2',
        duePeriod: '2030',
      }),
    );
  });

  it('that was removed is not set again under its old id', () => {
    const setFirst = TargetSet({ ...today, targetId, ...threshold });
    const removed = TargetRemoved({ ...byDecision, targetId, validFrom: '2024-07-01' });
    adopted(setFirst)
      .when(RemoveTarget({ targetId, ...decided, validFrom: '2024-07-01' }))
      .then(removed);
    adopted(setFirst, removed)
      .when(SetTarget({ goalIndicatorId, ...threshold, value: '2' }))
      .thenRefused('TargetHasEnded');
  });
});

describe('a link upwards', () => {
  const link = { kind: 'inriktning' as const, text: 'Hållbar utveckling', basis: 'interpretation' as const };

  it('that is an interpretation needs no decision', () => {
    adopted()
      .when(LinkGoal({ goalId, link }))
      .then(GoalLinked({ ...today, goalId, link }));
    adopted(GoalLinked({ ...today, goalId, link }))
      .when(UnlinkGoal({ goalId, link }), { today: '2024-07-01' })
      .then(GoalUnlinked({ planId, goalId, link, validFrom: '2024-07-01' }));
  });

  it('says what it links to, field by field', () =>
    expect(plan.statements(GoalLinked({ ...today, goalId, link }))).toMatchObject([
      { field: 'link:inriktning/Hållbar utveckling', value: link },
    ]));
});

describe('an editorial edit', () => {
  const edited = (more: object) =>
    TextEdited({
      ...today,
      subject: `goal:${goalId}`,
      text: 'Klimatneutral kommun!',
      content: { order: 0, number: 7, title: 'Klimatneutral kommun!', focusAreaId: 'ekero/miljo' },
      ...more,
    });
  const edit = EditText({ subject: `goal:${goalId}`, text: 'Klimatneutral kommun!' });

  it('needs no decision, and the text goes on resting on the one it had', () => {
    adopted()
      .when(edit)
      .then(edited({ decisionId: 'ks-2023-04-18-40' }));
    proposed().when(edit).then(edited({}));
    expect(fields(edited({ decisionId: 'ks-2023-04-18-40' }))).toEqual([`goal:${goalId} content.adopted`]);
  });

  it('of a wording leaves it pointing at its indicator', () => {
    const { verdict } = adopted().when(EditText({ subject: `goalindicator:${goalIndicatorId}`, text: 'Utsläpp' }));
    const [event] = 'events' in verdict ? verdict.events : [];
    expect(plan.statements(event!)).toMatchObject([{ ref: 'indicator:utslapp', value: { wording: 'Utsläpp' } }]);
  });

  it('is of a text', () =>
    proposed()
      .when(EditText({ subject: `target:${targetId}`, text: 'x' }))
      .thenRefused('NoText'));

  it('is no longer than a title may be', () =>
    proposed()
      .when(EditText({ subject: 'focusarea:ekero/miljo', text: 'x'.repeat(1_001) }))
      .thenRefused('TextTooLong'));

  it('is corrected only to what the part can hold', () =>
    proposed(edited({}))
      .when(
        CorrectStatement({
          subject: 'plan:ekero',
          event: givenId(1),
          data: { content: { titel: 'x' } },
          reason: 'Fel',
        }),
      )
      .thenRefused('ContentNotAllowed'));
});
