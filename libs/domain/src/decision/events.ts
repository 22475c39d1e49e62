import { eventType, type MessageOf, Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { stated } from '../kernel/event-fields.js';
import { BodyId, Day, DecisionId, Line } from '../kernel/values.js';
import { DecisionKind, DecisionOutcome } from '../kernel/vocabulary.js';

export const Document = z
  .strictObject({
    title: Line.describe('Title of the document'),
    dnr: Line.optional().describe('Its diarienummer'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
      .optional()
      .describe('SHA-256 of the file, hexadecimal'),
  })
  .meta({ object: 'Document', description: 'A document, by reference.' });

export const decisionContent = {
  body: BodyId.describe('The body that decided'),
  decidedOn: Day.describe('Day of the meeting or of the decision'),
  paragraph: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-zÅÄÖåäö:.-]{1,20}$/, 'must be the paragraph alone, such as 136')
    .describe('The §, without the sign'),
  point: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z.-]{1,20}$/, 'must be the point alone, such as 2')
    .optional()
    .describe('Beslutspunkt, where there are several'),
  dnr: z.array(Line).optional().describe('Diarienummer, one or several'),
  title: Line.optional().describe('What was decided, as the protocol names it'),
  kind: DecisionKind.optional().describe('At a meeting, by delegation or by the chair. Default: at a meeting'),
  delegationPoint: Line.optional().describe('The point of the delegation order'),
  outcome: DecisionOutcome.optional().describe('Bifall, avslag, återremiss …; left out where it is not known'),
  documents: z.array(Document).optional().describe('Documents that the decision rests on, by reference'),
};
const decisionId = { decisionId: DecisionId.describe('The decision') };

/** A body decided. The decision's own later life is told by the events that follow. */
export const DecisionRecorded = eventType(
  'DecisionRecorded',
  z
    .object({ ...decisionId, ...decisionContent, ...stated })
    .describe("A body decided. The decision's own later life is told by the events that follow."),
);
/** The protocol was attested (justerat). */
export const DecisionAttested = eventType(
  'DecisionAttested',
  z
    .object({ ...decisionId, immediate: z.boolean().optional().describe('Omedelbart justerad'), ...stated })
    .describe('The protocol was attested (justerat).'),
);
/** Somebody appealed. */
export const DecisionAppealed = eventType(
  'DecisionAppealed',
  z
    .object({ ...decisionId, dnr: Line.optional().describe('Case number at the court'), ...stated })
    .describe('Somebody appealed.'),
);
/** A court stayed the decision (inhibition). */
export const DecisionStayed = eventType(
  'DecisionStayed',
  z.object({ ...decisionId, ...stated }).describe('A court stayed the decision (inhibition).'),
);
/** A court quashed the decision: it was never in force, though it was believed to be. */
export const DecisionQuashed = eventType(
  'DecisionQuashed',
  z
    .object({ ...decisionId, reason: Sealed.optional().describe('Why'), ...stated })
    .describe('A court quashed the decision: it was never in force, though it was believed to be.'),
);
/** The decision can no longer be appealed (laga kraft). */
export const DecisionFinalised = eventType(
  'DecisionFinalised',
  z.object({ ...decisionId, ...stated }).describe('The decision can no longer be appealed (laga kraft).'),
);

export const decisionEvents = [
  DecisionRecorded,
  DecisionAttested,
  DecisionAppealed,
  DecisionStayed,
  DecisionQuashed,
  DecisionFinalised,
] as const;
export type DecisionEvent = MessageOf<(typeof decisionEvents)[number]>;
