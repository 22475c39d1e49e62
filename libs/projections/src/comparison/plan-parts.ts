import { followUpField, linkField } from '@liggaren/domain';
import type { BaselineView } from '../views/plan/baseline.view.js';
import type { FocusAreaView } from '../views/plan/focus-area.view.js';
import type { GoalView } from '../views/plan/goal.view.js';
import type { GoalIndicatorView } from '../views/plan/goal-indicator.view.js';
import type { PlanView } from '../views/plan/plan.view.js';
import type { GoalAbove, GoalIndicatorAbove, PlanAbove } from '../views/plan/plan-part.js';
import type { TargetView } from '../views/plan/target.view.js';
import { byEvent, byKnown, byPresence, byValue, type Ground, inTracks } from './grounds.js';
import { indicatorParts, seriesOf } from './indicator-parts.js';
import { judgementFacts } from './judgement-facts.js';
import { factsOf, type Listed, type Part, present } from './part.js';
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

const decided = ({ id }: PlanAbove): Ground[] => [byValue(id, 'status'), byValue(id, 'proposal')];
/** A plan of which nothing is known has no parts either, whatever is known of them. */
const levelsOfPlan = (plan: PlanAbove): Ground[][] => [
  [byPresence(inTracks(plan.id)), ...decided(plan)],
  [byKnown(plan.id)],
];
const own = (id: string): Ground[] => [byPresence(inTracks(id)), byValue(id, 'status')];
const levelsOfGoal = (goal: GoalAbove): Ground[][] => [own(goal.id), ...levelsOfPlan(goal.plan)];
const levelsOfRow = (row: GoalIndicatorAbove): Ground[][] => [own(row.id), ...levelsOfGoal(row.goal)];
/** A part has the status of its plan where nothing else is decided and the part is adopted at all. */
const status = (id: string, value: unknown, plan: PlanAbove): Listed => [
  'formalStatus',
  value,
  byValue(id, 'status'),
  byPresence(byValue(id, 'content.adopted')),
  ...decided(plan),
  byPresence(inTracks(plan.id)),
];

function planPart(plan: PlanView): Part {
  const content = inTracks(plan.id);
  const { id, title, kind, bodyId, period, dnr, documentDate, directions, notes, buildsOn, formalStatus } = plan;
  const facts = factsOf([
    ['title', title, content],
    ['kind', kind, content],
    ['body', bodyId && `body:${bodyId}`, content],
    ['period', period, content],
    ['dnr', dnr, content],
    ['documentDate', documentDate, content],
    ['directions', directions, content],
    ['notes', notes, content],
    ['buildsOn', buildsOn, content],
    ['formalStatus', formalStatus, ...decided(plan), content],
    ...plan.followUps.map(
      ({ occasion, ...planned }): Listed => [`followUp:${occasion}`, planned, byValue(id, followUpField(occasion))],
    ),
    ...judgementFacts(plan.overallAssessments),
  ]);
  return { id, name: title ?? id, levels: levelsOfPlan(plan), facts };
}

function focusAreaPart({ id, title, text, notes, plan }: FocusAreaView): Part {
  const content = inTracks(id);
  const facts = factsOf([
    ['title', title, content],
    ['text', text, content],
    ['notes', notes, content],
  ]);
  return { id, name: title ?? id, levels: [own(id), ...levelsOfPlan(plan)], facts };
}

function goalPart(goal: GoalView): Part {
  const { id, title, number, notes, focusAreaId, formalStatus, proposedTitle, follows, marked, plan } = goal;
  const content = inTracks(id);
  const tracks = ['content.adopted', 'content.proposed'].map((field) => byEvent(byValue(id, field)));
  const facts = factsOf([
    ['title', title, content],
    ['number', number, content],
    ['notes', notes, content],
    ['focusArea', focusAreaId, content],
    status(id, formalStatus, plan),
    ['proposedTitle', proposedTitle, ...tracks],
    ['marked', marked, byValue(id, 'marked')],
    ...follows.map((link): Listed => [`follows:${link.kind}/${link.text}`, link, byValue(id, linkField(link))]),
    ...judgementFacts([...goal.forecasts, ...goal.assessments]),
  ]);
  return { id, name: title ?? id, levels: levelsOfGoal(goal), facts };
}

function rowParts(row: GoalIndicatorView): Part[] {
  const { id, wording, basis, note, indicator, formalStatus, baseline, targets, signal, dataState } = row;
  const { plan } = row.goal;
  const content = inTracks(id);
  const series = indicator ? seriesOf(indicator) : [];
  const judged = [
    content,
    inTracks(id, 'baseline'),
    ...targets.flatMap((target) => [inTracks(target.id), byValue(target.id, 'status')]),
    ...decided(plan),
    ...settlements(row),
    ...series,
  ];
  const facts = factsOf([
    ['wording', wording, content],
    ['indicator', indicator?.id, content],
    ['basis', basis, content],
    ['note', note, content],
    status(id, formalStatus, plan),
    ['baseline', baseline && ruleOf(baseline), inTracks(id, 'baseline'), content],
    ['signal', signal, ...judged],
    ['dataState', dataState, content, ...series],
  ]);
  return [{ id, name: wording ?? id, levels: levelsOfRow(row), facts }, ...targets.map(targetPart)];
}

/** What analyses say of its movements. */
const settlements = ({ id, scope }: GoalIndicatorView): Ground[] =>
  scope.snapshot.all(id, 'movement:').map(({ field }) => byValue(id, field));

const ruleOf = ({ rule, period, fixedValue }: BaselineView): object => present({ rule, period, fixedValue });

function targetPart(target: TargetView): Part {
  const { id, kind, operator, value, lower, upper, duePeriod, formalStatus, goalIndicator } = target;
  const facts = factsOf([
    ['target', present({ kind, operator, value, lower, upper, duePeriod }), inTracks(id)],
    status(id, formalStatus, goalIndicator.goal.plan),
  ]);
  const name = [goalIndicator.wording, duePeriod].filter((word) => word !== null).join(' ');
  return { id, name, levels: [own(id), ...levelsOfRow(goalIndicator)], facts };
}
