import { eventType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { resting, stated } from '../kernel/event-fields.js';
import {
  DecisionId,
  FocusAreaId,
  GoalId,
  GoalIndicatorId,
  Line,
  PlanId,
  TargetId,
  Text,
  UppdragId,
} from '../kernel/values.js';
import * as content from './content.js';
import { schemaOfContent } from './standing-content.js';

const planId = { planId: PlanId.describe('The plan') };
const goalId = { goalId: GoalId.describe('The goal') };
const goalIndicatorId = { goalIndicatorId: GoalIndicatorId.describe('The goal indicator') };
const targetId = { targetId: TargetId.describe('The target') };
const decisionId = { decisionId: DecisionId.describe('The decision') };
const partId = z.string().regex(/^(focusarea|goal|goalindicator|target):[a-z0-9/-]+$/);

/** A plan, or a new version of it, is put before its body. */
export const PlanProposed = eventType(
  'PlanProposed',
  z
    .object({
      ...planId,
      ...content.planContent,
      dropped: z.array(partId).optional().describe('What was proposed before and no longer is'),
      restored: z.array(partId).optional().describe('What was struck or taken out before and is proposed anew'),
      ...stated,
    })
    .describe('A plan, or a new version of it, is put before its body.'),
);
/** The body adopted it in one §: the texts as adopted, what was struck, and the uppdrag given. At no position does half of it stand. */
export const PlanAdopted = eventType(
  'PlanAdopted',
  z
    .object({
      ...planId,
      ...decisionId,
      ...content.planContent,
      struck: z.array(partId).optional().describe('What was proposed and not adopted'),
      dropped: z.array(partId).optional().describe('What was adopted before and is not in the text any more'),
      restored: z.array(partId).optional().describe('What had ended before and is adopted anew'),
      uppdragGiven: z.array(UppdragId).optional().describe('The uppdrag given with it'),
      ...stated,
    })
    .describe(
      'The body adopted it in one §: the texts as adopted, what was struck, and the uppdrag given. At no position does half of it stand.',
    ),
);
const decided = z.object({ ...planId, ...decisionId, ...stated });
/** Sent back (återremiss). */
export const PlanReturned = eventType('PlanReturned', decided.describe('The proposal was sent back (återremiss).'));
export const PlanRejected = eventType('PlanRejected', decided.describe('The proposal was rejected.'));
/** The proposal was taken back by those who made it. */
export const PlanWithdrawn = eventType(
  'PlanWithdrawn',
  z.object({ ...planId, ...resting, ...stated }).describe('The proposal was taken back by those who made it.'),
);
export const PlanRepealed = eventType('PlanRepealed', decided.describe('The plan was repealed.'));
export const PlanReplaced = eventType(
  'PlanReplaced',
  z
    .object({
      ...planId,
      ...decisionId,
      replacedBy: PlanId.optional().describe('The plan that replaces it'),
      ...stated,
    })
    .describe('The plan was replaced.'),
);

export const GoalAdded = eventType(
  'GoalAdded',
  z
    .object({
      ...planId,
      focusAreaId: FocusAreaId.describe('Its målområde'),
      ...goalId,
      ...content.Goal.shape,
      ...resting,
      ...stated,
    })
    .describe('A goal was added.'),
);
/** Its text was changed. */
export const GoalRevised = eventType(
  'GoalRevised',
  z
    .object({
      ...planId,
      ...goalId,
      focusAreaId: FocusAreaId.describe('Its målområde'),
      ...content.goalContent,
      ...content.order,
      ...resting,
      ...stated,
    })
    .describe('The text of a goal was changed.'),
);
export const GoalRemoved = eventType(
  'GoalRemoved',
  z.object({ ...planId, ...goalId, ...resting, ...stated }).describe('A goal was taken out of the plan.'),
);
export const GoalLinked = eventType(
  'GoalLinked',
  z
    .object({ ...planId, ...goalId, link: content.Link.describe('What it follows'), ...resting, ...stated })
    .describe('What above it a goal follows.'),
);
export const GoalUnlinked = eventType(
  'GoalUnlinked',
  z
    .object({ ...planId, ...goalId, link: content.Link.describe('What it no longer follows'), ...resting, ...stated })
    .describe('What a goal no longer follows.'),
);
/** KF marked it as important for god ekonomisk hushållning, or took the mark away. */
export const GoalMarked = eventType(
  'GoalMarked',
  z
    .object({
      ...planId,
      ...goalId,
      marked: z.boolean().describe('Important for god ekonomisk hushållning'),
      ...resting,
      ...stated,
    })
    .describe('KF marked it as important for god ekonomisk hushållning, or took the mark away.'),
);

export const GoalIndicatorAdded = eventType(
  'GoalIndicatorAdded',
  z
    .object({ ...planId, ...goalIndicatorId, ...content.GoalIndicator.shape, ...resting, ...stated })
    .describe('An indicator was added to a goal.'),
);
export const GoalIndicatorRevised = eventType(
  'GoalIndicatorRevised',
  z
    .object({ ...planId, ...goalIndicatorId, ...content.goalIndicatorContent, ...content.order, ...resting, ...stated })
    .describe('The wording of a goal indicator was changed.'),
);
/** Another indicator took its place. */
export const GoalIndicatorReplaced = eventType(
  'GoalIndicatorReplaced',
  z
    .object({
      ...planId,
      ...goalIndicatorId,
      replacedId: GoalIndicatorId.describe('The goal indicator that was replaced'),
      ...content.order,
      ...content.GoalIndicator.shape,
      ...resting,
      ...stated,
    })
    .describe('Another indicator took its place.'),
);
export const GoalIndicatorRemoved = eventType(
  'GoalIndicatorRemoved',
  z
    .object({ ...planId, ...goalIndicatorId, ...resting, ...stated })
    .describe('An indicator was taken away from a goal.'),
);
/** The rule by which the baseline is found. */
export const BaselineSet = eventType(
  'BaselineSet',
  z
    .object({ ...planId, ...goalIndicatorId, baseline: content.Baseline.describe('The rule'), ...resting, ...stated })
    .describe('The rule by which the baseline is found.'),
);
export const BaselineRemoved = eventType(
  'BaselineRemoved',
  z
    .object({ ...planId, ...goalIndicatorId, ...resting, ...stated })
    .describe('The rule for the baseline was taken away.'),
);
/** A target is new, or has a new content. */
export const TargetSet = eventType(
  'TargetSet',
  z
    .object({ ...planId, ...targetId, ...content.targetContent, ...resting, ...stated })
    .describe('A target is new, or has a new content.'),
);
export const TargetRemoved = eventType(
  'TargetRemoved',
  z.object({ ...planId, ...targetId, ...resting, ...stated }).describe('A target was taken away.'),
);

/** One occasion of the plan's follow-up calendar. Said again with another day, it has moved. */
export const FollowUpPlanned = eventType(
  'FollowUpPlanned',
  z
    .object({
      ...planId,
      ...content.followUpOccasion,
      ...stated,
    })
    .describe("One occasion of the plan's follow-up calendar. Said again with another day, it has moved."),
);

/** Redaktionell ändring: spelling, no change of meaning. It rests on what the text rested on before. */
export const TextEdited = eventType(
  'TextEdited',
  z
    .object({
      ...planId,
      subject: z.string().describe('The part, with its type'),
      text: Text.describe('The text as it now reads'),
      content: z.record(z.string(), z.unknown()).describe('The whole content with the text in it'),
      reason: Line.optional().describe('What was wrong with it'),
      ...resting,
      ...stated,
    })
    .describe('Redaktionell ändring: spelling, no change of meaning. It rests on what the text rested on before.'),
  1,
  ({ subject }) => ({ content: schemaOfContent(subject) }),
);

export const planEvents = [
  PlanProposed,
  PlanAdopted,
  PlanReturned,
  PlanRejected,
  PlanWithdrawn,
  PlanRepealed,
  PlanReplaced,
  GoalAdded,
  GoalRevised,
  GoalRemoved,
  GoalLinked,
  GoalUnlinked,
  GoalMarked,
  GoalIndicatorAdded,
  GoalIndicatorRevised,
  GoalIndicatorReplaced,
  GoalIndicatorRemoved,
  BaselineSet,
  BaselineRemoved,
  TargetSet,
  TargetRemoved,
  FollowUpPlanned,
  TextEdited,
] as const;
export type PlanEvent = MessageOf<(typeof planEvents)[number]>;
