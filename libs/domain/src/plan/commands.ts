import { commandType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing, internal } from '../decision/citing.js';
import { statement } from '../kernel/event-fields.js';
import { FocusAreaId, GoalId, GoalIndicatorId, PlanId, Slug, TargetId, Text, UppdragId } from '../kernel/values.js';
import { correctionCommands } from '../statements/commands.js';
import * as content from './content.js';
import * as events from './events.js';

const planId = { planId: PlanId.describe('The plan') };
const goalId = { goalId: GoalId.describe('The goal') };
const goalIndicatorId = { goalIndicatorId: GoalIndicatorId.describe('The goal indicator') };
const targetId = { targetId: TargetId.describe('The target') };
const change = { ...citing, ...statement };
const Part = z
  .string()
  .regex(
    /^(plan|focusarea|goal|goalindicator|target):[a-z0-9/-]+$/,
    'must be the id of a part of the plan, with its type',
  )
  .meta({ scalar: 'ID' });

const Changed = z
  .strictObject({
    subject: Part.describe('The part: its id with its type'),
    text: Text.describe('Its text as adopted'),
  })
  .meta({ object: 'ChangedText', description: 'A text that was adopted otherwise than proposed.' });

/** Puts a plan, or a new version of it, before its body. */
export const ProposePlan = commandType(
  'ProposePlan',
  z
    .object({ ...planId, ...content.planContent, ...statement })
    .describe('Puts a plan, or a new version of it, before its body.'),
);
/** The body adopts what is proposed, with items struck or changed. */
export const AdoptPlan = commandType(
  'AdoptPlan',
  z
    .object({
      ...planId,
      struck: z.array(Part).optional().describe('What was not adopted, with all below it'),
      changed: z.array(Changed).optional().describe('Texts that were adopted otherwise than proposed'),
      uppdragGiven: z.array(UppdragId).optional().describe('The uppdrag given with it'),
      ...change,
    })
    .describe(
      'Records that the body adopted what is proposed, with items struck or changed, and the uppdrag given with it.',
    ),
);
const decided = z.object({ ...planId, ...change });
export const ReturnPlan = commandType(
  'ReturnPlan',
  decided.describe('Records that a proposed plan was sent back (återremiss).'),
);
export const RejectPlan = commandType('RejectPlan', decided.describe('Records that a proposed plan was rejected.'));
export const WithdrawPlan = commandType('WithdrawPlan', decided.describe('Takes back a proposed plan.'));
export const RepealPlan = commandType('RepealPlan', decided.describe('Records that a plan was repealed.'));
export const ReplacePlan = commandType(
  'ReplacePlan',
  decided
    .extend({ replacedBy: PlanId.optional().describe('The plan that replaces it') })
    .describe('Records that a plan was replaced, perhaps by another one.'),
);

export const AddGoal = commandType(
  'AddGoal',
  z
    .object({ focusAreaId: FocusAreaId.describe('Its målområde'), ...content.Goal.shape, ...change })
    .describe('Adds a goal to a plan. After adoption, without a decision, it is recorded as irregular.'),
);
export const ReviseGoal = commandType(
  'ReviseGoal',
  z
    .object({
      ...goalId,
      ...z.object(content.goalContent).partial().shape,
      focusAreaId: FocusAreaId.optional().describe('Its målområde, where it moves'),
      ...change,
    })
    .describe('Changes the text of a goal. What is not said stays as it is.'),
);
export const RemoveGoal = commandType(
  'RemoveGoal',
  z.object({ ...goalId, ...change }).describe('Takes a goal out of the plan.'),
);
export const LinkGoal = commandType(
  'LinkGoal',
  events.GoalLinked.schema
    .omit({ ...internal, planId: true })
    .extend(change)
    .describe('Says what above it a goal follows.'),
);
export const UnlinkGoal = commandType(
  'UnlinkGoal',
  events.GoalUnlinked.schema
    .omit({ ...internal, planId: true })
    .extend(change)
    .describe('Says what a goal no longer follows.'),
);
export const MarkGoal = commandType(
  'MarkGoal',
  events.GoalMarked.schema
    .omit({ ...internal, planId: true })
    .extend(change)
    .describe('Marks a goal as important for god ekonomisk hushållning, or takes the mark away.'),
);

export const AddGoalIndicator = commandType(
  'AddGoalIndicator',
  z
    .object({ ...goalId, ...content.GoalIndicator.shape, ...change })
    .describe('Adds an indicator to a goal, with the wording of that goal.'),
);
export const ReviseGoalIndicator = commandType(
  'ReviseGoalIndicator',
  z
    .object({
      ...goalIndicatorId,
      ...z.object(content.goalIndicatorContent).omit({ indicatorId: true }).partial().shape,
      ...change,
    })
    .describe('Changes the wording of a goal indicator. What is not said stays as it is.'),
);
export const ReplaceGoalIndicator = commandType(
  'ReplaceGoalIndicator',
  z
    .object({
      replacedId: GoalIndicatorId.describe('The goal indicator that is replaced'),
      ...content.GoalIndicator.shape,
      ...change,
    })
    .describe('Puts another indicator in the place of one.'),
);
export const RemoveGoalIndicator = commandType(
  'RemoveGoalIndicator',
  z.object({ ...goalIndicatorId, ...change }).describe('Takes an indicator away from a goal.'),
);
export const SetBaseline = commandType(
  'SetBaseline',
  z
    .object({ ...goalIndicatorId, baseline: content.Baseline.describe('The rule'), ...change })
    .describe('Sets the rule for the baseline of a goal indicator.'),
);
export const RemoveBaseline = commandType(
  'RemoveBaseline',
  z.object({ ...goalIndicatorId, ...change }).describe('Takes the rule for the baseline away.'),
);
export const SetTarget = commandType(
  'SetTarget',
  z
    .object({
      ...goalIndicatorId,
      slug: Slug.optional().describe(
        'Last part of its id: that of a target it has, or a new one. Default: its period, else its kind',
      ),
      ...content.targetContent,
      ...change,
    })
    .describe('Sets a target of a goal indicator: a new one, or a new content of one it has.'),
);
export const RemoveTarget = commandType(
  'RemoveTarget',
  z.object({ ...targetId, ...change }).describe('Takes a target away.'),
);
/** Enters an occasion in the plan's follow-up calendar, or moves it; it needs no decision. */
export const PlanFollowUp = commandType(
  'PlanFollowUp',
  z
    .object({
      ...planId,
      occasion: Slug.optional().describe(
        'Which occasion: one the calendar has, or a new one. Default: its kind and the day it covers to',
      ),
      ...content.followUpContent,
      ...statement,
    })
    .describe("Enters an occasion in a plan's follow-up calendar, or moves one it has; it needs no decision."),
);
/** Redaktionell ändring: spelling, no change of meaning; it needs no decision. */
export const EditText = commandType(
  'EditText',
  z
    .object({
      subject: Part.describe('The part: its id with its type'),
      text: Text.describe('The text as it should read'),
      reason: events.TextEdited.schema.shape.reason,
      ...statement,
    })
    .describe('Redaktionell ändring: spelling, no change of meaning; it needs no decision.'),
);

export const planCommands = [
  ProposePlan,
  AdoptPlan,
  ReturnPlan,
  RejectPlan,
  WithdrawPlan,
  RepealPlan,
  ReplacePlan,
  AddGoal,
  ReviseGoal,
  RemoveGoal,
  LinkGoal,
  UnlinkGoal,
  MarkGoal,
  AddGoalIndicator,
  ReviseGoalIndicator,
  ReplaceGoalIndicator,
  RemoveGoalIndicator,
  SetBaseline,
  RemoveBaseline,
  SetTarget,
  RemoveTarget,
  PlanFollowUp,
  EditText,
  ...correctionCommands,
] as const;
export type PlanCommand = MessageOf<(typeof planCommands)[number]>;
