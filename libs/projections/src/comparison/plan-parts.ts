import {
  assessmentFields,
  baselineStanding,
  contentOf,
  goalFields,
  goalIndicatorFields,
  partFields,
  planFields,
  targetStanding,
} from '@liggaren/domain';
import type { FocusAreaView } from '../views/plan/focus-area.view.js';
import type { GoalView } from '../views/plan/goal.view.js';
import type { GoalIndicatorView } from '../views/plan/goal-indicator.view.js';
import type { PlanView } from '../views/plan/plan.view.js';
import type { GoalAbove, GoalIndicatorAbove, PlanAbove } from '../views/plan/plan-part.js';
import type { TargetView } from '../views/plan/target.view.js';
import { byEvent, byKnown, byPresence, byValue, type Ground, inTracks } from './grounds.js';
import { indicatorParts, seriesOf } from './indicator-parts.js';
import { judgementFacts } from './judgement-facts.js';
import { contentFacts, factsOf, type Listed, type Part } from './part.js';
import { uppdragParts } from './uppdrag-parts.js';

/** Everything that the answer about a plan says, subject by subject, in the order of the plan. */
export function partsOf(plan: PlanView): ReadonlyMap<string, Part> {
  if (!plan.exists) return new Map();
  const rows = plan.goals.flatMap((goal) => goal.indicators);
  const parts = [
    ...(plan.title === null ? [] : [planPart(plan)]),
    ...plan.focusAreas.map(focusAreaPart),
    ...plan.goals.flatMap((goal) => [goalPart(goal), ...goal.indicators.flatMap(rowParts)]),
    ...plan.uppdrag.flatMap((uppdrag) => uppdragParts(uppdrag, levelsOfPlan(plan))),
    ...indicatorParts(rows, levelsOfRow),
  ];
  return new Map(parts.map((part) => [part.id, part]));
}

const decided = ({ id }: PlanAbove): Ground[] => [byValue(id, planFields.status), byValue(id, planFields.proposal)];
/** A plan of which nothing is known has no parts either, whatever is known of them. */
const levelsOfPlan = (plan: PlanAbove): Ground[][] => [
  [byPresence(inTracks(plan.id)), ...decided(plan)],
  [byKnown(plan.id)],
];
const own = (id: string): Ground[] => [byPresence(inTracks(id)), byValue(id, partFields.status)];
const levelsOfGoal = (goal: GoalAbove): Ground[][] => [own(goal.id), ...levelsOfPlan(goal.plan)];
const levelsOfRow = (row: GoalIndicatorAbove): Ground[][] => [own(row.id), ...levelsOfGoal(row.goal)];
/** A part has the status of its plan where nothing else is decided and the part is adopted at all. */
const status = (id: string, value: unknown, plan: PlanAbove): Listed => [
  'formalStatus',
  value,
  byValue(id, partFields.status),
  byPresence(byValue(id, partFields.content.adopted)),
  ...decided(plan),
  byPresence(inTracks(plan.id)),
];

function planPart(plan: PlanView): Part {
  const content = inTracks(plan.id);
  const { id, title, formalStatus, scope } = plan;
  const facts = factsOf([
    ...contentFacts(id, plan.content, content),
    ['formalStatus', formalStatus, ...decided(plan), content],
    ...plan.followUps.map(
      ({ occasion, ...planned }): Listed => [
        `followUp:${occasion}`,
        planned,
        byValue(id, planFields.followUp.of(occasion)),
      ],
    ),
    ...judgementFacts(plan.overallAssessments),
  ]);
  return { id, name: title ?? scope.nameOf(id), levels: levelsOfPlan(plan), facts };
}

function focusAreaPart({ id, title, content, plan, scope }: FocusAreaView): Part {
  const facts = factsOf(contentFacts(id, content, inTracks(id)));
  return { id, name: title ?? scope.nameOf(id), levels: [own(id), ...levelsOfPlan(plan)], facts };
}

function goalPart(goal: GoalView): Part {
  const { id, title, formalStatus, proposedTitle, follows, marked, plan, scope } = goal;
  const tracks = [partFields.content.adopted, partFields.content.proposed].map((field) => byEvent(byValue(id, field)));
  const facts = factsOf([
    ...contentFacts(id, goal.content, inTracks(id)),
    status(id, formalStatus, plan),
    ['proposedTitle', proposedTitle, ...tracks],
    ['marked', marked, byValue(id, goalFields.marked)],
    ...follows.map(
      (link): Listed => [`follows:${link.kind}/${link.text}`, link, byValue(id, goalFields.link.of(link))],
    ),
    ...judgementFacts([...goal.forecasts, ...goal.assessments]),
  ]);
  return { id, name: title ?? scope.nameOf(id), levels: levelsOfGoal(goal), facts };
}

function rowParts(row: GoalIndicatorView): Part[] {
  const { id, wording, indicator, formalStatus, baseline, targets, signal, dataState, scope } = row;
  const { plan } = row.goal;
  const content = inTracks(id);
  const series = indicator ? seriesOf(indicator) : [];
  const judged = [
    content,
    inTracks(id, goalIndicatorFields.baseline),
    ...targets.flatMap((target) => [inTracks(target.id), byValue(target.id, partFields.status)]),
    ...decided(plan),
    ...settlements(row),
    ...series,
  ];
  const facts = factsOf([
    ...contentFacts(id, row.content, content),
    status(id, formalStatus, plan),
    [
      'baseline',
      baseline && contentOf(baselineStanding, baseline.content),
      inTracks(id, goalIndicatorFields.baseline),
      content,
    ],
    ['signal', signal, ...judged],
    ['dataState', dataState, content, ...series],
  ]);
  return [{ id, name: wording ?? scope.nameOf(id), levels: levelsOfRow(row), facts }, ...targets.map(targetPart)];
}

/** What analyses say of its movements. */
const settlements = ({ id, scope }: GoalIndicatorView): Ground[] =>
  scope.snapshot.all(id, assessmentFields.movement.all).map(({ field }) => byValue(id, field));

function targetPart(target: TargetView): Part {
  const { id, content, duePeriod, formalStatus, goalIndicator, scope } = target;
  const facts = factsOf([
    ['target', contentOf(targetStanding, content ?? {}), inTracks(id)],
    status(id, formalStatus, goalIndicator.goal.plan),
  ]);
  const name = goalIndicator.wording ?? scope.nameOf(id);
  return { id, name, period: duePeriod, levels: [own(id), ...levelsOfRow(goalIndicator)], facts };
}
