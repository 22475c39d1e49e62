import { eventType, type MessageOf, Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { resting, stated } from '../kernel/event-fields.js';
import { Period } from '../kernel/period.js';
import { AboutId, AssessmentId, EventId, GoalId, GoalIndicatorId, PlanId } from '../kernel/values.js';
import { AssessmentVoice, GoalForecast, GoalOutcome } from '../kernel/vocabulary.js';
import { Basis } from './basis.js';

const assessmentId = { assessmentId: AssessmentId.describe('What was judged of the plan in that period') };
const period = { period: Period.describe('The year or mandate period that is judged') };
const goalId = { goalId: GoalId.describe('The goal') };
const planId = { planId: PlanId.describe('The plan') };
const voice = { voice: AssessmentVoice.describe('Whose word it is') };

/** The voice before, as it stood when this one was given: what an approval or a decision answers. */
const answered = <T extends z.ZodType>(value: T) => ({
  answers: z
    .strictObject({
      voice: AssessmentVoice.describe('The voice before'),
      value: value.describe('What it said'),
      event: EventId.describe('The event in which it did'),
    })
    .optional()
    .describe('The voice before this one, as it stood then'),
});
const judged = {
  cannotAssessReason: Sealed.optional().describe('Why it cannot be assessed'),
  motivation: Sealed.optional().describe('Why, also where it deviates from the computed signals'),
  differsBecause: Sealed.optional().describe('Why it differs from the voice before'),
  basis: Basis.describe('What it rests on, as it stood then'),
  ...resting,
  ...stated,
};

/** Somebody said, during the year, whether a goal will be reached. */
export const GoalForecastMade = eventType(
  'GoalForecastMade',
  z
    .object({
      ...assessmentId,
      ...planId,
      ...goalId,
      ...period,
      ...voice,
      forecast: GoalForecast.describe('The forecast'),
      ...answered(GoalForecast),
      ...judged,
    })
    .describe('Somebody said, during the year, whether a goal will be reached.'),
);
/** Somebody said how a goal came out. */
export const GoalAssessmentMade = eventType(
  'GoalAssessmentMade',
  z
    .object({
      ...assessmentId,
      ...planId,
      ...goalId,
      ...period,
      ...voice,
      outcome: GoalOutcome.describe('The outcome'),
      ...answered(GoalOutcome),
      ...judged,
    })
    .describe('Somebody said how a goal came out (samlad bedömning).'),
);
/** Somebody said how a whole plan came out. */
export const OverallAssessmentMade = eventType(
  'OverallAssessmentMade',
  z
    .object({
      ...assessmentId,
      ...planId,
      ...period,
      ...voice,
      outcome: GoalOutcome.describe('The outcome'),
      text: Sealed.optional().describe('The assessment in words'),
      ...answered(GoalOutcome),
      ...judged,
    })
    .describe('Somebody said how a whole plan came out, from activities, results and indicators (helhetsbedömning).'),
);
/** A person found out whether a movement is real, where figures alone do not tell. */
export const MovementSettled = eventType(
  'MovementSettled',
  z
    .object({
      ...assessmentId,
      ...planId,
      goalIndicatorId: GoalIndicatorId.describe('The goal indicator'),
      fromPeriod: Period.describe('The period of the baseline'),
      toPeriod: Period.describe('The period of the latest value'),
      real: z.boolean().describe('Whether the movement is real'),
      analysis: Sealed.describe('How that was found out'),
      ...stated,
    })
    .describe(
      'A person found out whether a movement is real. It counts where the figures alone do not tell, and there only.',
    ),
);
/** What somebody says of a goal indicator, a goal or an uppdrag in a period. */
export const PeriodCommentMade = eventType(
  'PeriodCommentMade',
  z
    .object({
      ...assessmentId,
      planId: planId.planId.optional(),
      about: AboutId.describe('The goal indicator, goal or uppdrag, with its type'),
      period: Period.describe('The period it speaks of'),
      comment: Sealed.describe('The comment'),
      ...stated,
    })
    .describe('What somebody says of a goal indicator, a goal or an uppdrag in a period.'),
);

export const assessmentEvents = [
  GoalForecastMade,
  GoalAssessmentMade,
  OverallAssessmentMade,
  MovementSettled,
  PeriodCommentMade,
] as const;
export type AssessmentEvent = MessageOf<(typeof assessmentEvents)[number]>;
export type JudgementEvent = Exclude<AssessmentEvent, { type: 'MovementSettled' | 'PeriodCommentMade' }>;
