import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { Day, EventId, Line } from '../kernel/values.js';

const SubjectId = z
  .string()
  .regex(/^[a-z]+:[a-z0-9/-]+$/, 'must be an id with its type, such as goal:<plan>/<goal>')
  .meta({ scalar: 'ID' });

/** Rättelse: recorded otherwise than the source said. */
export const CorrectStatement = commandType(
  'CorrectStatement',
  z
    .object({
      subject: SubjectId.describe('What the event is about'),
      event: EventId.describe('The event that was recorded wrong'),
      data: z
        .record(z.string(), z.unknown())
        .meta({ scalar: 'JSON' })
        .describe('The fields that were wrong, with their right content'),
      clear: z.array(z.string()).optional().describe('Fields that should not have been there'),
      reason: RemovableText.describe('Why it was wrong'),
    })
    .describe('Corrects any event that was recorded otherwise than the source said (rättelse).'),
);

/** Makulering: should never have been recorded. */
export const WithdrawStatement = commandType(
  'WithdrawStatement',
  z
    .object({
      subject: SubjectId.describe('What the event is about'),
      event: EventId.describe('The event, or the correction, that should not have been recorded'),
      reason: RemovableText.describe('Why'),
    })
    .describe('Withdraws any event, or correction, that should never have been recorded (makulering).'),
);

/** Over some days nothing stands in a field. */
export const RetractStatement = commandType(
  'RetractStatement',
  z
    .object({
      subject: SubjectId.describe('The subject'),
      field: z.string().min(1).describe('The field, such as stage, deadline or value:2024/0125/T'),
      standsOn: SubjectId.optional().describe(
        'Where it stands, where that is not with the subject itself: what was judged, settled or commented on, such as forecast:2024/office of a goal, with its assessment:<plan>-2024; what came with the adoption of a plan, with the plan',
      ),
      validFrom: Day.describe('First day'),
      validTo: Day.optional().describe('The day after the last'),
      supersede: z.boolean().optional().describe('Retract what stands later too'),
      reason: RemovableText.describe('Why'),
    })
    .describe(
      'Says that over some days nothing stands in a field. A field that stands with another subject than its own, as a forecast of a goal does, needs standsOn.',
    ),
);

/** Gallring: removes free text or classified values for good. */
export const RemoveValue = commandType(
  'RemoveValue',
  z
    .object({
      subject: SubjectId.describe('What the event is about'),
      event: EventId.describe('The event that holds the value'),
      fields: z.array(z.string().min(1)).min(1).describe('Which of its fields'),
      ground: Line.describe('The law or gallringsbeslut'),
    })
    .describe('Removes free text or classified values for good (gallring).'),
);

/** The typed id that says on whose stream a command of these belongs; undefined in what names no subject so. */
export const namedIn = (data: { readonly standsOn?: unknown; readonly subject?: unknown }): string | undefined =>
  (data.standsOn ?? data.subject) as string | undefined;

/** They apply to every subject. */
export const correctionCommands = [CorrectStatement, WithdrawStatement, RetractStatement, RemoveValue] as const;
export type CorrectionCommand = MessageOf<(typeof correctionCommands)[number]>;
