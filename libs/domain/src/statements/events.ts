import { eventType, type Json, type MessageOf, Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { Day, EventId, Line } from '../kernel/values.js';

/** Recorded otherwise than the source said. The event it names keeps its place; from here on its content is this one. */
export const StatementCorrected = eventType(
  'StatementCorrected',
  z
    .object({
      event: EventId.describe('The original event, never a correction of it'),
      type: z.string().describe('Event type of the content'),
      schema: z.int().positive().describe('Schema version of the content'),
      data: z.record(z.string(), z.unknown()).describe('The whole right content') as unknown as z.ZodType<{
        readonly [key: string]: Json;
      }>,
      reason: Sealed.describe('Why it was wrong'),
    })
    .describe(
      'Recorded otherwise than the source said. The event it names keeps its place; from here on its content is this one.',
    ),
  1,
  ({ type, schema }) => ({ data: { type, version: schema } }),
);

/** Should never have been recorded. Naming a correction brings back what stood before it. */
export const StatementWithdrawn = eventType(
  'StatementWithdrawn',
  z
    .object({ event: EventId.describe('The event or correction that is withdrawn'), reason: Sealed.describe('Why') })
    .describe('Should never have been recorded. Naming a correction brings back what stood before it.'),
);

/** Over some days nothing stands in a field of a subject. */
export const StatementRetracted = eventType(
  'StatementRetracted',
  z
    .object({
      subject: z.string().describe('Typed id of the subject'),
      field: z.string().describe('The field, with its key where it has one'),
      validFrom: Day.describe('First day'),
      validTo: Day.optional().describe('The day after the last'),
      reason: Sealed.describe('Why'),
    })
    .describe('Over some days nothing stands in a field of a subject.'),
);

/** A removable value has been removed for good, by law or by a gallringsbeslut. */
export const ValueRemoved = eventType(
  'ValueRemoved',
  z
    .object({
      event: EventId.describe('The event that held the value'),
      fields: z.array(z.string()).min(1).describe('Which of its fields'),
      ground: Line.describe('The law or gallringsbeslut'),
    })
    .describe('A removable value has been removed for good, by law or by a gallringsbeslut.'),
);

/** They may stand on every stream: one mechanism for all subjects. */
export const correctionEvents = [StatementCorrected, StatementWithdrawn, StatementRetracted, ValueRemoved] as const;
export type CorrectionEvent = MessageOf<(typeof correctionEvents)[number]>;
