import { eventType, type MessageOf, Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { resting, stated } from '../kernel/event-fields.js';
import { BodyId, Day, DeliverableId, FocusAreaId, GoalId, Line, PlanId, Text, UppdragId } from '../kernel/values.js';
import { DeliverableStage, Stage, Timeliness } from '../kernel/vocabulary.js';

const uppdragId = { uppdragId: UppdragId.describe('The uppdrag') };
const comment = { comment: Sealed.optional().describe('What the office says about it') };

export const uppdragContent = {
  planId: PlanId.optional().describe('The plan it is part of'),
  focusAreaId: FocusAreaId.optional().describe('The målområde it stands under'),
  goalId: GoalId.optional().describe('The goal it serves, where it names one'),
  number: z.int().positive().optional().describe('Its place in the document'),
  heading: Line.optional().describe('The heading it stands under, as the source has it'),
  title: Text.describe('What is to be done'),
  condition: Text.optional().describe('What it depends on, where it is conditional ("eventuellt")'),
  note: Text.optional().describe('What the source says beside it'),
};

/** Somebody proposes an uppdrag, perhaps on a condition. */
export const UppdragProposed = eventType(
  'UppdragProposed',
  z
    .object({ ...uppdragId, ...uppdragContent, ...stated })
    .describe('Somebody proposes an uppdrag, perhaps on a condition.'),
);
/** Its text was changed by a new decision. */
export const UppdragRevised = eventType(
  'UppdragRevised',
  z
    .object({ ...uppdragId, ...uppdragContent, ...resting, ...stated })
    .describe('Its text was changed by a new decision.'),
);
/** A body gave it. */
export const UppdragGiven = eventType(
  'UppdragGiven',
  z
    .object({
      ...uppdragId,
      givenBy: BodyId.optional().describe('The body that gave it'),
      givenTo: Line.optional().describe('A body or a function, never a person'),
      ...resting,
      ...stated,
    })
    .describe('A body gave it.'),
);
/** How far it has come, as the office says. */
export const UppdragStageChanged = eventType(
  'UppdragStageChanged',
  z
    .object({
      ...uppdragId,
      stage: Stage.describe('The stage'),
      evidence: Line.optional().describe('What shows it, by reference'),
      ...comment,
      ...stated,
    })
    .describe('How far it has come, as the office says.'),
);
/** Whether it keeps its time, as the office says. */
export const UppdragTimelinessChanged = eventType(
  'UppdragTimelinessChanged',
  z
    .object({ ...uppdragId, timeliness: Timeliness.describe('Whether it keeps its time'), ...comment, ...stated })
    .describe('Whether it keeps its time, as the office says.'),
);
/** "No change": somebody looked, and nothing had moved. */
export const UppdragNotedUnchanged = eventType(
  'UppdragNotedUnchanged',
  z
    .object({ ...uppdragId, on: Day.describe('The day it speaks of'), ...comment, ...stated })
    .describe('"No change": somebody looked, and nothing had moved.'),
);
/** By when it is to be done. */
export const UppdragDeadlineSet = eventType(
  'UppdragDeadlineSet',
  z
    .object({ ...uppdragId, deadline: Day.describe('The last day'), ...comment, ...resting, ...stated })
    .describe('By when it is to be done.'),
);
/** When and to whom it is to be reported back. */
export const UppdragReportBackSet = eventType(
  'UppdragReportBackSet',
  z
    .object({
      ...uppdragId,
      reportBackOn: Day.optional().describe('By which day'),
      reportBackTo: BodyId.optional().describe('To which body'),
      reportBackBy: Line.optional().describe('By which function'),
      ...resting,
      ...stated,
    })
    .describe('When and to whom it is to be reported back.'),
);
/** Which function is responsible. */
export const UppdragOwnerSet = eventType(
  'UppdragOwnerSet',
  z
    .object({ ...uppdragId, owner: Line.describe('A function, never a person'), ...stated })
    .describe('Which function is responsible.'),
);
/** Part of what is to be delivered. */
export const DeliverableAdded = eventType(
  'DeliverableAdded',
  z
    .object({
      ...uppdragId,
      deliverableId: DeliverableId.describe('The deliverable'),
      number: z.int().positive().optional().describe('Its place in the list'),
      title: Text.describe('What is to be delivered'),
      ...stated,
    })
    .describe('Part of what is to be delivered.'),
);
/** How far a deliverable has come. */
export const DeliverableStageChanged = eventType(
  'DeliverableStageChanged',
  z
    .object({
      ...uppdragId,
      deliverableId: DeliverableId.describe('The deliverable'),
      stage: DeliverableStage.describe('The stage'),
      evidence: Line.optional().describe('What shows it, by reference'),
      ...comment,
      ...stated,
    })
    .describe('How far a deliverable has come.'),
);

const ended = z.object({ ...uppdragId, ...comment, ...resting, ...stated });
/** Closed by the body that gave it. */
export const UppdragClosed = eventType('UppdragClosed', ended.describe('Closed by the body that gave it.'));
/** Cancelled by a decision. */
export const UppdragCancelled = eventType('UppdragCancelled', ended.describe('Cancelled by a decision.'));
/** The proposal was turned down. */
export const UppdragRejected = eventType('UppdragRejected', ended.describe('The proposal was turned down.'));
/** The proposal was taken back by those who made it. */
export const UppdragWithdrawn = eventType(
  'UppdragWithdrawn',
  ended.describe('The proposal was taken back by those who made it.'),
);

export const uppdragEvents = [
  UppdragProposed,
  UppdragRevised,
  UppdragGiven,
  UppdragStageChanged,
  UppdragTimelinessChanged,
  UppdragNotedUnchanged,
  UppdragDeadlineSet,
  UppdragReportBackSet,
  UppdragOwnerSet,
  DeliverableAdded,
  DeliverableStageChanged,
  UppdragClosed,
  UppdragCancelled,
  UppdragRejected,
  UppdragWithdrawn,
] as const;
export type UppdragEvent = MessageOf<(typeof uppdragEvents)[number]>;
