import { eventType, type MessageOf, Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { stated } from '../kernel/event-fields.js';
import { Period } from '../kernel/period.js';
import { ActivityId, Day, FocusAreaId, GoalId, Line, PlanId, UppdragId } from '../kernel/values.js';

export const activityContent = {
  planId: PlanId.optional().describe('The plan it serves'),
  focusAreaId: FocusAreaId.optional().describe('The målområde it serves'),
  goalId: GoalId.optional().describe('The goal it serves'),
  uppdragId: UppdragId.optional().describe('The uppdrag it is part of'),
  title: Line.describe('What was done'),
  performedOn: Day.optional().describe('The day it was done'),
  period: Period.optional().describe('When it was done, where that was no single day'),
};

/** Something was done, with what came of it. */
export const ActivityRecorded = eventType(
  'ActivityRecorded',
  z
    .object({
      activityId: ActivityId.describe('The activity'),
      ...activityContent,
      result: Sealed.optional().describe('What came of it'),
      ...stated,
    })
    .describe('Something was done, with what came of it (genomförd aktivitet).'),
);

export const activityEvents = [ActivityRecorded] as const;
export type ActivityEvent = MessageOf<(typeof activityEvents)[number]>;
