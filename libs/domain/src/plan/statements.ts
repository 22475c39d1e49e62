import { typedId } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import {
  type FocusAreaContent,
  type GoalContent,
  type GoalIndicatorContent,
  type PlanContent,
  slugs,
} from './content.js';
import type { PlanEvent } from './events.js';
import { followUpField } from './follow-up.js';

interface Common {
  readonly planId: string;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
  readonly decisionId?: string | undefined;
}
type Say = (subject: string, field: string, value?: unknown, ref?: string) => Assertion;

/** Statements that share an event's validity and decision. */
const saying =
  ({ validFrom, validTo, decisionId }: Common): Say =>
  (subject, field, value, ref) => ({ subject, field, value, ref, validFrom, validTo, decision: decisionId });

/** What a decision says is `adopted`; the rest is `proposed`, which never covers what is adopted. */
const track = ({ decisionId }: Common): 'adopted' | 'proposed' => (decisionId === undefined ? 'proposed' : 'adopted');
const on = (field: string, data: Common): string => `${field}.${track(data)}`;

const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
const planOf = ({ planId }: Common): string => typedId('plan', planId);

/** Everything that a plan's text says, part by part. */
function wholePlan(data: Common & PlanContent): readonly Assertion[] {
  const { planId, title, kind, bodyId, period, dnr, documentDate, directions, notes, buildsOn, focusAreas = [] } = data;
  const say = saying(data);
  const head = present({ title, kind, bodyId, period, dnr, documentDate, directions, notes, buildsOn });
  return [
    say(typedId('plan', planId), on('content', data), head, typedId('body', bodyId)),
    ...focusAreas.flatMap((area, index) => wholeArea(data, area, index)),
  ];
}

function wholeArea(data: Common, area: FocusAreaContent, index: number): readonly Assertion[] {
  const path = `${data.planId}/${slugs.focusArea(area)}`;
  const { title, text, notes, goals = [] } = area;
  return [
    saying(data)(typedId('focusarea', path), on('content', data), present({ order: index, title, text, notes })),
    ...goals.flatMap((goal, place) => wholeGoal(data, path, goal, index * 100 + place)),
  ];
}

export function wholeGoal(data: Common, focusAreaId: string, goal: GoalContent, order?: number): readonly Assertion[] {
  const path = `${data.planId}/${slugs.goal(goal)}`;
  const { number, title, notes, follows = [], indicators = [] } = goal;
  const say = saying(data);
  return [
    say(typedId('goal', path), on('content', data), present({ order, number, title, notes, focusAreaId })),
    ...follows.map((link) => say(typedId('goal', path), linkField(link), present(link))),
    ...indicators.flatMap((indicator, index) =>
      wholeIndicator(data, `${path}/${slugs.indicator(indicator)}`, indicator, index),
    ),
  ];
}

function wholeIndicator(
  data: Common,
  path: string,
  indicator: GoalIndicatorContent,
  order?: number,
): readonly Assertion[] {
  const { indicatorId, wording, basis, note, baseline, targets = [] } = indicator;
  const say = saying(data);
  return [
    say(
      typedId('goalindicator', path),
      on('content', data),
      present({ order, indicatorId, wording, basis, note }),
      typedId('indicator', indicatorId),
    ),
    say(typedId('goalindicator', path), on('baseline', data), baseline && present(baseline)),
    ...targets.map(({ slug, ...target }) =>
      say(typedId('target', `${path}/${slugs.target({ slug, ...target })}`), on('content', data), present(target)),
    ),
  ];
}

/** A link has no id of its own: what it says is its key. */
export const linkField = ({ kind, text }: { kind: string; text: string }): string => `link:${kind}/${text}`;

/** The end of a part: formal by a decision, or while the plan is only proposed; otherwise it has only happened. */
const ended = (subject: string, status: string, data: Common & { irregular?: unknown }): Assertion =>
  saying(data)(subject, data.irregular === undefined ? 'status' : 'undecided-status', status);

type Pointing = { readonly indicatorId?: string; readonly bodyId?: string };
const pointsAt = ({ indicatorId, bodyId }: Pointing): string | undefined =>
  indicatorId !== undefined ? typedId('indicator', indicatorId) : bodyId && typedId('body', bodyId);

export const planStatements: StatementsOf<PlanEvent> = {
  PlanProposed: (data) => {
    const say = saying(data);
    return [
      ...wholePlan(data),
      say(planOf(data), 'proposal', 'proposed'),
      ...(data.dropped ?? []).map((part) => say(part, 'content.proposed')),
      ...(data.restored ?? []).map((part) => say(part, 'status')),
    ];
  },
  PlanAdopted: (data) => {
    const say = saying(data);
    return [
      ...wholePlan(data),
      say(planOf(data), 'status', 'adopted'),
      ...(data.struck ?? []).map((part) => say(part, 'status', 'rejected')),
      ...(data.dropped ?? []).map((part) => say(part, 'status', 'repealed')),
      ...(data.restored ?? []).map((part) => say(part, 'status')),
      ...(data.uppdragGiven ?? []).flatMap((id) => [
        say(typedId('uppdrag', id), 'status', 'adopted'),
        say(typedId('uppdrag', id), 'given', { givenBy: data.bodyId }),
      ]),
    ];
  },
  PlanReturned: (data) => [saying(data)(planOf(data), 'proposal', 'returned')],
  PlanRejected: (data) => [saying(data)(planOf(data), 'proposal', 'rejected')],
  PlanWithdrawn: (data) => [saying(data)(planOf(data), 'proposal', 'withdrawn')],
  PlanRepealed: (data) => [saying(data)(planOf(data), 'status', 'repealed')],
  PlanReplaced: (data) => [saying(data)(planOf(data), 'status', 'replaced')],
  GoalAdded: ({ focusAreaId, goalId: _, ...data }) => wholeGoal(data, focusAreaId, data),
  GoalRevised: ({ goalId, focusAreaId, order, number, title, notes, ...data }) => [
    saying(data)(typedId('goal', goalId), on('content', data), present({ order, number, title, notes, focusAreaId })),
  ],
  GoalRemoved: ({ goalId, ...data }) => [
    ended(typedId('goal', goalId), data.decisionId ? 'repealed' : 'withdrawn', data),
  ],
  GoalLinked: ({ goalId, link, ...data }) => [saying(data)(typedId('goal', goalId), linkField(link), present(link))],
  GoalUnlinked: ({ goalId, link, ...data }) => [
    data.irregular === undefined
      ? saying(data)(typedId('goal', goalId), linkField(link))
      : saying(data)(typedId('goal', goalId), `undecided-un${linkField(link)}`, present(link)),
  ],
  GoalMarked: ({ goalId, marked, ...data }) => [
    saying(data)(typedId('goal', goalId), data.irregular === undefined ? 'marked' : 'undecided-marked', marked),
  ],
  GoalIndicatorAdded: ({ goalIndicatorId, ...data }) => wholeIndicator(data, goalIndicatorId, data),
  GoalIndicatorRevised: ({ goalIndicatorId, order, indicatorId, wording, basis, note, ...data }) => [
    saying(data)(
      typedId('goalindicator', goalIndicatorId),
      on('content', data),
      present({ order, indicatorId, wording, basis, note }),
      typedId('indicator', indicatorId),
    ),
  ],
  GoalIndicatorReplaced: ({ goalIndicatorId, replacedId, order, ...data }) => [
    ...wholeIndicator(data, goalIndicatorId, data, order),
    ended(typedId('goalindicator', replacedId), 'replaced', data),
  ],
  GoalIndicatorRemoved: ({ goalIndicatorId, ...data }) => [
    ended(typedId('goalindicator', goalIndicatorId), data.decisionId ? 'repealed' : 'withdrawn', data),
  ],
  BaselineSet: ({ goalIndicatorId, baseline, ...data }) => [
    saying(data)(typedId('goalindicator', goalIndicatorId), on('baseline', data), present(baseline)),
  ],
  BaselineRemoved: ({ goalIndicatorId, ...data }) => [
    saying(data)(typedId('goalindicator', goalIndicatorId), on('baseline', data)),
  ],
  TargetSet: ({ targetId, kind, operator, value, lower, upper, duePeriod, ...data }) => [
    saying(data)(
      typedId('target', targetId),
      on('content', data),
      present({ kind, operator, value, lower, upper, duePeriod }),
    ),
  ],
  TargetRemoved: ({ targetId, ...data }) => [
    ended(typedId('target', targetId), data.decisionId ? 'repealed' : 'withdrawn', data),
  ],
  FollowUpPlanned: ({ occasion, kind, title, coversTo, expectedOn, ...data }) => [
    saying(data)(planOf(data), followUpField(occasion), present({ occasion, kind, title, coversTo, expectedOn })),
  ],
  TextEdited: ({ subject, content, ...data }) => [
    saying(data)(subject, on('content', data), content, pointsAt(content as Pointing)),
  ],
};
