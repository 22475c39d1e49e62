import { type MessageType, refuse } from '@liggaren/event-sourcing';
import type { z } from 'zod';
import { above, rootOf, typedId } from '../kernel/typed-id.js';
import { called } from '../statements/called.js';
import { type Content, once, type Recorder, revised } from '../statements/recorder.js';
import { type Rules, recorded } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { adopt } from './adopting.js';
import { EditText, type PlanCommand, ProposePlan, planCommands } from './commands.js';
import { isWholeTarget, slugs, wholeTargetError } from './content.js';
import { editText } from './editing.js';
import * as events from './events.js';
import { goalFields, goalIndicatorFields } from './fields.js';
import { contentBefore, marks, orderOf, unknownPart } from './parts.js';
import { propose } from './proposing.js';
import { planStatements } from './statements.js';
import { hasEnded } from './versions.js';

/** The part that a command names, as typed id. */
const goal = ({ goalId }: { readonly goalId: string }): string => typedId('goal', goalId);
const goalIndicator = ({ goalIndicatorId }: { readonly goalIndicatorId: string }): string =>
  typedId('goalindicator', goalIndicatorId);
const target = ({ targetId }: { readonly targetId: string }): string => typedId('target', targetId);

const rules = {
  ProposePlan: propose,
  AdoptPlan: adopt,
  ReturnPlan: byDecision(recorded(events.PlanReturned)),
  RejectPlan: byDecision(recorded(events.PlanRejected)),
  WithdrawPlan: recorded(events.PlanWithdrawn),
  RepealPlan: byDecision(recorded(events.PlanRepealed)),
  ReplacePlan: byDecision(recorded(events.PlanReplaced)),

  AddGoal(content, recorder: Recorder) {
    const slug = slugs.goal(content);
    const added = { ...content, slug, goalId: `${content.planId}/${slug}` };
    return addPart(recorder, goal(added), typedId('focusarea', content.focusAreaId), events.GoalAdded, added);
  },
  ReviseGoal(changes, recorder: Recorder) {
    const before = contentBefore(recorder, goal(changes), goalFields.content, changes);
    if (!before) return unknownPart(recorder, goal(changes));
    return ofPart(goal, events.GoalRevised)({ ...changes, ...revised(before, changes) }, recorder);
  },
  RemoveGoal: ofPart(goal, events.GoalRemoved),
  LinkGoal: ofPart(goal, events.GoalLinked, ({ link }) => link.basis === 'decided'),
  UnlinkGoal: ofPart(goal, events.GoalUnlinked, ({ link }) => link.basis === 'decided'),
  MarkGoal: ofPart(goal, events.GoalMarked),

  AddGoalIndicator({ goalId, ...content }, recorder: Recorder) {
    const slug = slugs.indicator(content);
    const added = { ...content, slug, goalIndicatorId: `${goalId}/${slug}` };
    return addPart(recorder, goalIndicator(added), typedId('goal', goalId), events.GoalIndicatorAdded, added);
  },
  ReviseGoalIndicator(changes, recorder: Recorder) {
    const before = contentBefore(recorder, goalIndicator(changes), goalIndicatorFields.content, changes);
    if (!before) return unknownPart(recorder, goalIndicator(changes));
    return ofPart(goalIndicator, events.GoalIndicatorRevised)({ ...changes, ...revised(before, changes) }, recorder);
  },
  ReplaceGoalIndicator(content, recorder: Recorder) {
    const slug = slugs.indicator(content);
    const replaced = typedId('goalindicator', content.replacedId);
    const order = orderOf(recorder, replaced);
    const added = { ...content, slug, order, goalIndicatorId: `${above(content.replacedId)}/${slug}` };
    return addPart(recorder, goalIndicator(added), replaced, events.GoalIndicatorReplaced, added);
  },
  RemoveGoalIndicator: ofPart(goalIndicator, events.GoalIndicatorRemoved),
  SetBaseline: ofPart(goalIndicator, events.BaselineSet),
  RemoveBaseline: ofPart(goalIndicator, events.BaselineRemoved),

  SetTarget({ goalIndicatorId, slug, ...content }, recorder: Recorder) {
    if (!isWholeTarget(content)) return refuse('TargetNotWhole', `The target ${wholeTargetError}.`);
    const set = { ...content, targetId: `${goalIndicatorId}/${slugs.target({ slug, ...content })}` };
    return hasEnded(recorder, target(set))
      ? refuse('TargetHasEnded', `${target(set)} has been removed. Give the new one another slug.`)
      : ofPart(() => goalIndicator({ goalIndicatorId }), events.TargetSet)(set, recorder);
  },
  RemoveTarget: ofPart(target, events.TargetRemoved),

  PlanFollowUp: ({ occasion, ...content }, recorder: Recorder) =>
    recorder.record(events.FollowUpPlanned, {
      ...content,
      occasion: occasion ?? `${content.kind}-${content.coversTo}`,
    }),
  EditText: editText,
} satisfies Rules<PlanCommand, 'plan'>;

interface Resting {
  readonly planId: string;
  readonly decisionId?: string | undefined;
}

/** The formal status of a plan changes only by a decision. */
function byDecision<V>(
  record: (content: Resting & { decisionId: string; replacedBy?: string | undefined }, recorder: Recorder) => V,
) {
  return ({ decisionId, ...content }: Resting & { replacedBy?: string | undefined }, recorder: Recorder) =>
    decisionId === undefined
      ? refuse(
          'DecisionMissing',
          'The formal status of a plan changes only by a decision. Name the decision, or record it with the command.',
        )
      : record({ ...content, decisionId }, recorder);
}

/** Something is said of a part that is there. Once the plan is adopted that needs a decision, unless it is an interpretation. */
function ofPart<P, T extends string, S extends z.ZodObject>(
  part: (content: P) => string,
  type: MessageType<T, S>,
  isToBeDecided: (content: Content<S>) => boolean = () => true,
) {
  return (content: Content<S> & P & Resting, recorder: Recorder) => {
    const id = part(content);
    if (!recorder.timeline.knows(id)) return unknownPart(recorder, id);
    return recorder.record(type, content, { irregular: isToBeDecided(content) ? marks(recorder, content) : [] });
  };
}

function addPart<T extends string, S extends z.ZodObject>(
  recorder: Recorder,
  part: string,
  under: string,
  type: MessageType<T, S>,
  content: Content<S> & Resting,
) {
  if (!recorder.timeline.knows(under)) return unknownPart(recorder, under);
  return once(
    recorder.timeline.knows(part),
    recorder.record(type, content, { irregular: marks(recorder, content) }),
    refuse(
      'PartAlreadyThere',
      `The plan holds ${called(recorder, part)} already. Revise it, or give the new one another slug.`,
    ),
  );
}

interface Identified {
  readonly planId?: string | undefined;
  readonly goalId?: string | undefined;
  readonly focusAreaId?: string | undefined;
  readonly goalIndicatorId?: string | undefined;
  readonly replacedId?: string | undefined;
  readonly targetId?: string | undefined;
}

/** Every part's id begins with its plan's. */
const planIdOf = ({ planId, goalId, focusAreaId, goalIndicatorId, replacedId, targetId }: Identified): string =>
  planId ?? rootOf(goalId ?? focusAreaId ?? goalIndicatorId ?? replacedId ?? targetId ?? '');

export const plan = subject({
  category: 'plan',
  commands: planCommands,
  events: events.planEvents,
  statements: planStatements,
  idOf: planIdOf,
  first: ({ type }, { timeline }, planId) =>
    type === ProposePlan.type || type === EditText.type || timeline.knows(typedId('plan', planId))
      ? undefined
      : refuse('UnknownPlan', `plan:${planId} has not been proposed. Use proposePlan first.`),
  rules,
});
