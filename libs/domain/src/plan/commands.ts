import { commandType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing, internal } from '../decided.js';
import { statement } from '../fields.js';
import { correctionCommands } from '../statements/commands.js';
import { FocusAreaId, GoalId, GoalIndicatorId, PlanId, Slug, TargetId, Text, UppdragId } from '../values.js';
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
  .object({ subject: Part.describe('The part: its id with its type'), text: Text.describe('Its text as adopted') })
  .meta({ object: 'ChangedText' });

/** Puts a plan, or a new version of it, before its body. */
export const ProposePlan = commandType('ProposePlan', z.object({ ...planId, ...content.planContent, ...statement }));
/** The body adopts what is proposed, with items struck or changed. */
export const AdoptPlan = commandType(
  'AdoptPlan',
  z.object({
    ...planId,
    struck: z.array(Part).optional().describe('What was not adopted, with all below it'),
    changed: z.array(Changed).optional().describe('Texts that were adopted otherwise than proposed'),
    uppdragGiven: z.array(UppdragId).optional().describe('The uppdrag given with it'),
    ...change,
  }),
);
const decided = z.object({ ...planId, ...change });
export const ReturnPlan = commandType('ReturnPlan', decided);
export const RejectPlan = commandType('RejectPlan', decided);
export const WithdrawPlan = commandType('WithdrawPlan', decided);
export const RepealPlan = commandType('RepealPlan', decided);
export const ReplacePlan = commandType(
  'ReplacePlan',
  decided.extend({ replacedBy: PlanId.optional().describe('The plan that replaces it') }),
);

export const AddGoal = commandType(
  'AddGoal',
  z.object({ focusAreaId: FocusAreaId.describe('Its målområde'), ...content.Goal.shape, ...change }),
);
export const ReviseGoal = commandType(
  'ReviseGoal',
  z.object({
    ...goalId,
    ...z.object(content.goalContent).partial().shape,
    focusAreaId: FocusAreaId.optional().describe('Its målområde, where it moves'),
    ...change,
  }),
);
export const RemoveGoal = commandType('RemoveGoal', z.object({ ...goalId, ...change }));
export const LinkGoal = commandType(
  'LinkGoal',
  events.GoalLinked.schema.omit({ ...internal, planId: true }).extend(change),
);
export const UnlinkGoal = commandType(
  'UnlinkGoal',
  events.GoalUnlinked.schema.omit({ ...internal, planId: true }).extend(change),
);
export const MarkGoal = commandType(
  'MarkGoal',
  events.GoalMarked.schema.omit({ ...internal, planId: true }).extend(change),
);

export const AddGoalIndicator = commandType(
  'AddGoalIndicator',
  z.object({ ...goalId, ...content.GoalIndicator.shape, ...change }),
);
export const ReviseGoalIndicator = commandType(
  'ReviseGoalIndicator',
  z.object({
    ...goalIndicatorId,
    ...z.object(content.goalIndicatorContent).omit({ indicatorId: true }).partial().shape,
    ...change,
  }),
);
export const ReplaceGoalIndicator = commandType(
  'ReplaceGoalIndicator',
  z.object({
    replacedId: GoalIndicatorId.describe('The goal indicator that is replaced'),
    ...content.GoalIndicator.shape,
    ...change,
  }),
);
export const RemoveGoalIndicator = commandType('RemoveGoalIndicator', z.object({ ...goalIndicatorId, ...change }));
export const SetBaseline = commandType(
  'SetBaseline',
  z.object({ ...goalIndicatorId, baseline: content.Baseline.describe('The rule'), ...change }),
);
export const RemoveBaseline = commandType('RemoveBaseline', z.object({ ...goalIndicatorId, ...change }));
export const SetTarget = commandType(
  'SetTarget',
  z.object({
    ...goalIndicatorId,
    slug: Slug.optional().describe(
      'Last part of its id: that of a target it has, or a new one. Default: its period, else its kind',
    ),
    ...content.targetContent,
    ...change,
  }),
);
export const RemoveTarget = commandType('RemoveTarget', z.object({ ...targetId, ...change }));
/** Redaktionell ändring: spelling, no change of meaning; it needs no decision. */
export const EditText = commandType(
  'EditText',
  z.object({
    subject: Part.describe('The part: its id with its type'),
    text: Text.describe('The text as it should read'),
    reason: events.TextEdited.schema.shape.reason,
    ...statement,
  }),
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
  EditText,
  ...correctionCommands,
] as const;
export type PlanCommand = MessageOf<(typeof planCommands)[number]>;
