import { typedId } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { FormalStatus } from '../kernel/vocabulary.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import { contentOf } from '../statements/content.js';
import type { Field, Tracks } from '../statements/field.js';
import { uppdragFields } from '../uppdrag/fields.js';
import {
  type FocusAreaContent,
  type GoalContent,
  type GoalIndicatorContent,
  type PlanContent,
  slugs,
  type TargetContent,
} from './content.js';
import type { PlanEvent } from './events.js';
import {
  focusAreaFields,
  focusAreaStanding,
  followUpStanding,
  type GoalIndicatorStanding,
  type GoalStanding,
  goalFields,
  goalIndicatorFields,
  goalIndicatorStanding,
  goalStanding,
  planFields,
  planStanding,
  targetFields,
  targetStanding,
} from './fields.js';

interface Common {
  readonly planId: string;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
  readonly decisionId?: string | undefined;
}
type Say = <T>(subject: string, field: Field<T>, value?: T, ref?: string) => Assertion;

/** Statements that share an event's validity and decision. */
const saying =
  ({ validFrom, validTo, decisionId }: Common): Say =>
  (subject, field, value, ref) => ({ subject, field, value, ref, validFrom, validTo, decision: decisionId });

/** What a decision says is `adopted`; the rest is `proposed`, which never covers what is adopted. */
const on = <T>({ adopted, proposed }: Tracks<T>, { decisionId }: Common): Field<T> =>
  decisionId === undefined ? proposed : adopted;

const planOf = ({ planId }: Common): string => typedId('plan', planId);

/** Everything that a plan's text says, part by part. */
function wholePlan(data: Common & PlanContent): readonly Assertion[] {
  const { planId, bodyId, focusAreas = [] } = data;
  const head = contentOf(planStanding, data);
  return [
    saying(data)(typedId('plan', planId), on(planFields.content, data), head, typedId('body', bodyId)),
    ...focusAreas.flatMap((area, index) => wholeArea(data, area, index)),
  ];
}

function wholeArea(data: Common, area: FocusAreaContent, order: number): readonly Assertion[] {
  const path = `${data.planId}/${slugs.focusArea(area)}`;
  const content = contentOf(focusAreaStanding, { order, ...area });
  return [
    saying(data)(typedId('focusarea', path), on(focusAreaFields.content, data), content),
    ...(area.goals ?? []).flatMap((goal, place) => wholeGoal(data, path, goal, order * 100 + place)),
  ];
}

export function wholeGoal(data: Common, focusAreaId: string, goal: GoalContent, order?: number): readonly Assertion[] {
  const path = `${data.planId}/${slugs.goal(goal)}`;
  const { follows = [], indicators = [] } = goal;
  const say = saying(data);
  return [
    goalText(data, typedId('goal', path), { order, ...goal, focusAreaId }),
    ...follows.map((link) => say(typedId('goal', path), goalFields.link.of(link), link)),
    ...indicators.flatMap((indicator, index) =>
      wholeIndicator(data, `${path}/${slugs.indicator(indicator)}`, { order: index, ...indicator }),
    ),
  ];
}

const goalText = (data: Common, goal: string, text: GoalStanding): Assertion =>
  saying(data)(goal, on(goalFields.content, data), contentOf(goalStanding, text));

function wholeIndicator(
  data: Common,
  path: string,
  indicator: GoalIndicatorContent & GoalIndicatorStanding,
): readonly Assertion[] {
  const { baseline, targets = [] } = indicator;
  return [
    indicatorText(data, path, indicator),
    saying(data)(typedId('goalindicator', path), on(goalIndicatorFields.baseline, data), baseline),
    ...targets.map((target) => targetText(data, `${path}/${slugs.target(target)}`, target)),
  ];
}

const indicatorText = (data: Common, path: string, text: GoalIndicatorStanding): Assertion =>
  saying(data)(
    typedId('goalindicator', path),
    on(goalIndicatorFields.content, data),
    contentOf(goalIndicatorStanding, text),
    typedId('indicator', text.indicatorId),
  );

const targetText = (data: Common, path: string, { slug: _, ...target }: TargetContent): Assertion =>
  saying(data)(typedId('target', path), on(targetFields.content, data), target);

/** The end of a part: formal by a decision, or while the plan is only proposed; otherwise it has only happened. */
const ended = (subject: string, status: FormalStatus, data: Common & { irregular?: unknown }): Assertion =>
  saying(data)(subject, data.irregular === undefined ? planFields.status : planFields.undecidedStatus, status);

type Pointing = { readonly indicatorId?: string; readonly bodyId?: string };
const pointsAt = ({ indicatorId, bodyId }: Pointing): string | undefined =>
  indicatorId !== undefined ? typedId('indicator', indicatorId) : bodyId && typedId('body', bodyId);

export const planStatements: StatementsOf<PlanEvent> = {
  PlanProposed: (data) => {
    const say = saying(data);
    return [
      ...wholePlan(data),
      say(planOf(data), planFields.proposal, 'proposed'),
      ...(data.dropped ?? []).map((part) => say(part, planFields.content.proposed)),
      ...(data.restored ?? []).map((part) => say(part, planFields.status)),
    ];
  },
  PlanAdopted: (data) => {
    const say = saying(data);
    return [
      ...wholePlan(data),
      say(planOf(data), planFields.status, 'adopted'),
      ...(data.struck ?? []).map((part) => say(part, planFields.status, 'rejected')),
      ...(data.dropped ?? []).map((part) => say(part, planFields.status, 'repealed')),
      ...(data.restored ?? []).map((part) => say(part, planFields.status)),
      ...(data.uppdragGiven ?? []).flatMap((id) => [
        say(typedId('uppdrag', id), uppdragFields.status, 'adopted'),
        say(typedId('uppdrag', id), uppdragFields.given, { givenBy: data.bodyId }),
      ]),
    ];
  },
  PlanReturned: (data) => [saying(data)(planOf(data), planFields.proposal, 'returned')],
  PlanRejected: (data) => [saying(data)(planOf(data), planFields.proposal, 'rejected')],
  PlanWithdrawn: (data) => [saying(data)(planOf(data), planFields.proposal, 'withdrawn')],
  PlanRepealed: (data) => [saying(data)(planOf(data), planFields.status, 'repealed')],
  PlanReplaced: (data) => [saying(data)(planOf(data), planFields.status, 'replaced')],
  GoalAdded: ({ focusAreaId, goalId: _, ...data }) => wholeGoal(data, focusAreaId, data),
  GoalRevised: (data) => [goalText(data, typedId('goal', data.goalId), data)],
  GoalRemoved: ({ goalId, ...data }) => [
    ended(typedId('goal', goalId), data.decisionId ? 'repealed' : 'withdrawn', data),
  ],
  GoalLinked: ({ goalId, link, ...data }) => [saying(data)(typedId('goal', goalId), goalFields.link.of(link), link)],
  GoalUnlinked: ({ goalId, link, ...data }) => [
    data.irregular === undefined
      ? saying(data)(typedId('goal', goalId), goalFields.link.of(link))
      : saying(data)(typedId('goal', goalId), goalFields.undecidedUnlink.of(link), link),
  ],
  GoalMarked: ({ goalId, marked, ...data }) => [
    saying(data)(
      typedId('goal', goalId),
      data.irregular === undefined ? goalFields.marked : goalFields.undecidedMarked,
      marked,
    ),
  ],
  GoalIndicatorAdded: ({ goalIndicatorId, ...data }) => wholeIndicator(data, goalIndicatorId, data),
  GoalIndicatorRevised: (data) => [indicatorText(data, data.goalIndicatorId, data)],
  GoalIndicatorReplaced: ({ goalIndicatorId, replacedId, ...data }) => [
    ...wholeIndicator(data, goalIndicatorId, data),
    ended(typedId('goalindicator', replacedId), 'replaced', data),
  ],
  GoalIndicatorRemoved: ({ goalIndicatorId, ...data }) => [
    ended(typedId('goalindicator', goalIndicatorId), data.decisionId ? 'repealed' : 'withdrawn', data),
  ],
  BaselineSet: ({ goalIndicatorId, baseline, ...data }) => [
    saying(data)(typedId('goalindicator', goalIndicatorId), on(goalIndicatorFields.baseline, data), baseline),
  ],
  BaselineRemoved: ({ goalIndicatorId, ...data }) => [
    saying(data)(typedId('goalindicator', goalIndicatorId), on(goalIndicatorFields.baseline, data)),
  ],
  TargetSet: (data) => [targetText(data, data.targetId, contentOf(targetStanding, data))],
  TargetRemoved: ({ targetId, ...data }) => [
    ended(typedId('target', targetId), data.decisionId ? 'repealed' : 'withdrawn', data),
  ],
  FollowUpPlanned: (data) => [
    saying(data)(planOf(data), planFields.followUp.of(data.occasion), contentOf(followUpStanding, data)),
  ],
  TextEdited: ({ subject, content, ...data }) => [
    saying(data)(subject, on<unknown>(planFields.content, data), content, pointsAt(content as Pointing)),
  ],
};
