import { type Message, type MessageType, refuse, type Verdict } from '@liggaren/event-sourcing';
import { above, rootOf, typedId } from '../kernel/typed-id.js';
import type { Recorder, RuleRefusal } from '../statements/recorder.js';
import { subject } from '../statements/subject.js';
import { adopt } from './adopting.js';
import { type LinkGoal, type PlanCommand, planCommands } from './commands.js';
import { isWholeTarget, slugs, wholeTargetError } from './content.js';
import { editText } from './editing.js';
import * as events from './events.js';
import { current, latest, marks, removal, unknownPart } from './parts.js';
import { propose } from './proposing.js';
import { planStatements } from './statements.js';
import { hasEnded } from './versions.js';

type Own = Exclude<
  PlanCommand,
  { type: 'CorrectStatement' | 'WithdrawStatement' | 'RetractStatement' | 'RemoveValue' }
>;
type PlanVerdict = Verdict<Message, RuleRefusal>;

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

export const plan = subject<events.PlanEvent, PlanCommand>({
  category: 'plan',
  commands: planCommands,
  events: events.planEvents,
  statements: planStatements,
  idOf: (data) => planIdOf(data as Identified),
  decide(command, recorder) {
    if (command.type === 'EditText') return editText(recorder, command.data);
    const planId = planIdOf(command.data as Identified);
    const {
      validFrom,
      validTo,
      supersede,
      decision: _,
      ...content
    } = { validFrom: undefined, validTo: undefined, supersede: undefined, decision: undefined, ...command.data };
    const validity = { validFrom, validTo, supersede };
    if (command.type === 'ProposePlan') return propose(recorder, command.data, validity);
    if (!recorder.timeline.knows(typedId('plan', planId)))
      return refuse('UnknownPlan', `plan:${planId} has not been proposed. Use proposePlan first.`);
    return decideKnown(command, recorder, { planId, ...content }, validity);
  },
});

function decideKnown(
  command: Exclude<Own, { type: 'ProposePlan' | 'EditText' }>,
  recorder: Recorder,
  content: Content,
  validity: object,
): PlanVerdict {
  const { planId } = content;
  switch (command.type) {
    case 'AdoptPlan':
      return adopt(recorder, command.data);
    case 'ReturnPlan':
      return byDecision(recorder, events.PlanReturned, content, validity);
    case 'RejectPlan':
      return byDecision(recorder, events.PlanRejected, content, validity);
    case 'WithdrawPlan':
      return recorder.record(events.PlanWithdrawn, content, validity);
    case 'RepealPlan':
      return byDecision(recorder, events.PlanRepealed, content, validity);
    case 'ReplacePlan':
      return byDecision(recorder, events.PlanReplaced, content, validity);
    case 'AddGoal': {
      const goalId = `${planId}/${slugs.goal(command.data)}`;
      return addPart(
        recorder,
        typedId('goal', goalId),
        typedId('focusarea', command.data.focusAreaId),
        events.GoalAdded,
        { ...content, slug: slugs.goal(command.data), goalId },
        validity,
      );
    }
    case 'ReviseGoal':
      return revise(recorder, typedId('goal', command.data.goalId), events.GoalRevised, content, validity);
    case 'RemoveGoal':
      return remove(recorder, typedId('goal', command.data.goalId), events.GoalRemoved, content, validity);
    case 'LinkGoal':
      return link(recorder, command.data, events.GoalLinked, content, validity);
    case 'UnlinkGoal':
      return link(recorder, command.data, events.GoalUnlinked, content, validity);
    case 'MarkGoal':
      return ofPart(recorder, typedId('goal', command.data.goalId), events.GoalMarked, content, validity);
    case 'AddGoalIndicator': {
      const { goalId } = command.data;
      const slug = slugs.indicator(command.data);
      const { goalId: _, ...rest } = content;
      return addPart(
        recorder,
        typedId('goalindicator', `${goalId}/${slug}`),
        typedId('goal', goalId),
        events.GoalIndicatorAdded,
        { ...rest, slug, goalIndicatorId: `${goalId}/${slug}` },
        validity,
      );
    }
    case 'ReviseGoalIndicator':
      return revise(
        recorder,
        typedId('goalindicator', command.data.goalIndicatorId),
        events.GoalIndicatorRevised,
        content,
        validity,
      );
    case 'ReplaceGoalIndicator': {
      const { replacedId } = command.data;
      const slug = slugs.indicator(command.data);
      const goalIndicatorId = `${above(replacedId)}/${slug}`;
      return addPart(
        recorder,
        typedId('goalindicator', goalIndicatorId),
        typedId('goalindicator', replacedId),
        events.GoalIndicatorReplaced,
        { ...content, slug, goalIndicatorId, order: orderOf(recorder, typedId('goalindicator', replacedId)) },
        validity,
      );
    }
    case 'RemoveGoalIndicator':
      return remove(
        recorder,
        typedId('goalindicator', command.data.goalIndicatorId),
        events.GoalIndicatorRemoved,
        content,
        validity,
      );
    case 'SetBaseline':
      return ofPart(
        recorder,
        typedId('goalindicator', command.data.goalIndicatorId),
        events.BaselineSet,
        content,
        validity,
      );
    case 'RemoveBaseline':
      return ofPart(
        recorder,
        typedId('goalindicator', command.data.goalIndicatorId),
        events.BaselineRemoved,
        content,
        validity,
      );
    case 'SetTarget': {
      const { goalIndicatorId, slug, ...target } = content as unknown as Extract<Own, { type: 'SetTarget' }>['data'] & {
        planId: string;
      };
      if (!isWholeTarget(command.data)) return refuse('TargetNotWhole', `The target ${wholeTargetError}.`);
      const targetId = `${goalIndicatorId}/${slugs.target({ slug, ...target })}`;
      if (hasEnded(recorder, typedId('target', targetId)))
        return refuse('TargetHasEnded', `target:${targetId} has been removed. Give the new one another slug.`);
      return ofPart(
        recorder,
        typedId('goalindicator', goalIndicatorId),
        events.TargetSet,
        { ...target, targetId },
        validity,
      );
    }
    case 'PlanFollowUp': {
      const { occasion, kind, coversTo } = command.data;
      return recorder.record(
        events.FollowUpPlanned,
        { ...content, occasion: occasion ?? `${kind}-${coversTo}` },
        validity,
      );
    }
    case 'RemoveTarget':
      return remove(recorder, typedId('target', command.data.targetId), events.TargetRemoved, content, validity);
  }
}

const orderOf = (recorder: Recorder, part: string): number | undefined =>
  (latest(recorder, part)?.value as { order?: number } | undefined)?.order;

interface Content {
  readonly planId: string;
  readonly decisionId?: string | undefined;
  readonly [field: string]: unknown;
}

function byDecision(recorder: Recorder, type: MessageType, content: Content, validity: object): PlanVerdict {
  return content.decisionId === undefined
    ? refuse(
        'DecisionMissing',
        'The formal status of a plan changes only by a decision. Name the decision, or record it with the command.',
      )
    : recorder.record(type, content, validity);
}

/** Something is said of a part that is there. */
function ofPart(recorder: Recorder, part: string, type: MessageType, content: Content, validity: object): PlanVerdict {
  if (!recorder.timeline.knows(part)) return unknownPart(part);
  return recorder.record(type, content, validity, { irregular: marks(recorder, content) });
}

function addPart(
  recorder: Recorder,
  part: string,
  under: string,
  type: MessageType,
  content: Content,
  validity: object,
): PlanVerdict {
  if (!recorder.timeline.knows(under)) return unknownPart(under);
  const answer = recorder.record(type, content, validity, { irregular: marks(recorder, content) });
  const taken = recorder.timeline.knows(part) && 'events' in answer && answer.events.length > 0;
  return taken
    ? refuse('PartAlreadyThere', `${part} is already in the plan. Revise it, or give the new one another slug.`)
    : answer;
}

/** A link that is an interpretation needs no decision. */
function link(
  recorder: Recorder,
  { goalId, link: { basis } }: ReturnType<typeof LinkGoal>['data'],
  type: MessageType,
  content: Content,
  validity: object,
): PlanVerdict {
  const goal = typedId('goal', goalId);
  if (!recorder.timeline.knows(goal)) return unknownPart(goal);
  return recorder.record(type, content, validity, { irregular: basis === 'decided' ? marks(recorder, content) : [] });
}

/** What is not said stays as it is. */
function revise(recorder: Recorder, part: string, type: MessageType, content: Content, validity: object): PlanVerdict {
  const before = content.decisionId === undefined ? latest(recorder, part) : current(recorder, part);
  if (!before) return unknownPart(part);
  return ofPart(recorder, part, type, { ...(before.value as object), ...content }, validity);
}

function remove(recorder: Recorder, part: string, type: MessageType, content: Content, validity: object): PlanVerdict {
  return removal(recorder, part) ?? ofPart(recorder, part, type, content, validity);
}
