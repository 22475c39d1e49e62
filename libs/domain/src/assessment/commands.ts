import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing, internal } from '../decision/citing.js';
import { statement } from '../kernel/event-fields.js';
import { ActivityId, AssessmentId, Day, EventId } from '../kernel/values.js';
import { correctionCommands } from '../statements/commands.js';
import * as events from './events.js';

const assessmentId = {
  assessmentId: AssessmentId.optional().describe(
    'What is judged in a period. Default: made of the plan and the period',
  ),
};
const text = (what: string) =>
  RemovableText.optional().describe(`${what}; kept beside the log, so that it can be removed`);
const judging = {
  cannotAssessReason: text('Why it cannot be assessed, which is needed where it cannot'),
  motivation: text('Why, which is needed where it deviates from the computed signals'),
  differsBecause: text('Why it differs from the voice before, which is needed where it does'),
  activities: z.array(ActivityId).min(1).optional().describe('Activities that it looks at too'),
  eventId: EventId.optional().describe('The last event that it rests on. Default: the last there is'),
  validOn: Day.optional().describe('It rests on what was official on this day. Default: the day of the cut-off'),
  ...citing,
  ...statement,
};
/** What the ledger adds to a judgement by itself. */
const added = { ...internal, assessmentId: true, planId: true, basis: true, answers: true } as const;

export const ForecastGoal = commandType(
  'ForecastGoal',
  events.GoalForecastMade.schema
    .omit(added)
    .extend({ ...assessmentId, ...judging })
    .describe(
      'Records whether a goal is expected to be reached, in one of three voices. What it rests on is frozen with it.',
    ),
);
export const AssessGoal = commandType(
  'AssessGoal',
  events.GoalAssessmentMade.schema
    .omit(added)
    .extend({ ...assessmentId, ...judging })
    .describe('Records how a goal came out, in one of three voices. What it rests on is frozen with it.'),
);
export const AssessOverall = commandType(
  'AssessOverall',
  events.OverallAssessmentMade.schema
    .omit({ ...internal, assessmentId: true, basis: true, answers: true })
    .extend({ ...assessmentId, text: text('The assessment in words'), ...judging })
    .describe('Records how a whole plan came out, in one of three voices. What it rests on is frozen with it.'),
);
export const SettleMovement = commandType(
  'SettleMovement',
  events.MovementSettled.schema
    .omit({ ...internal, assessmentId: true, planId: true })
    .extend({
      ...assessmentId,
      analysis: RemovableText.describe('How that was found out; kept beside the log, so that it can be removed'),
      ...statement,
    })
    .describe(
      'Records what an analysis says of a movement: real or not. It counts where the figures alone do not tell, and there only.',
    ),
);
export const CommentPeriod = commandType(
  'CommentPeriod',
  events.PeriodCommentMade.schema
    .omit(internal)
    .extend({
      ...assessmentId,
      planId: events.PeriodCommentMade.schema.shape.planId.describe(
        'The plan, for an uppdrag that is commented as part of one. Default: that of the goal',
      ),
      comment: RemovableText.describe('The comment; kept beside the log, so that it can be removed'),
      ...statement,
    })
    .describe('Records a comment on a goal indicator, a goal or an uppdrag in a period. A later one is laid over.'),
);

/** Those that freeze what they rest on. */
export const judgementCommands = [ForecastGoal, AssessGoal, AssessOverall] as const;
export type JudgementCommand = MessageOf<(typeof judgementCommands)[number]>;

export const assessmentCommands = [...judgementCommands, SettleMovement, CommentPeriod, ...correctionCommands] as const;
export type AssessmentCommand = MessageOf<(typeof assessmentCommands)[number]>;
