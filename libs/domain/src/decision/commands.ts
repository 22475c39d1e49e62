import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { statement } from '../kernel/event-fields.js';
import { Day, DecisionId, Line } from '../kernel/values.js';
import { correctionCommands } from '../statements/commands.js';
import { decisionContent } from './events.js';

const decisionId = { decisionId: DecisionId.describe('The decision') };

/** Records what a body decided. Its id is made of body, day, § and point. */
export const RecordDecision = commandType(
  'RecordDecision',
  z
    .object({ ...decisionContent, ...statement })
    .describe('Records what a body decided. Its id is made of body, day, § and point.'),
);
export const AttestDecision = commandType(
  'AttestDecision',
  z
    .object({
      ...decisionId,
      attestedOn: Day.describe('Day on which the protocol was attested'),
      immediate: z.boolean().optional().describe('Omedelbart justerad'),
    })
    .describe('Records that the protocol was attested (justerat).'),
);
export const AppealDecision = commandType(
  'AppealDecision',
  z
    .object({
      ...decisionId,
      appealedOn: Day.describe('Day of the appeal'),
      dnr: Line.optional().describe('Case number at the court'),
    })
    .describe('Records that the decision was appealed.'),
);
export const StayDecision = commandType(
  'StayDecision',
  z
    .object({
      ...decisionId,
      stayedOn: Day.describe('Day of the court’s order'),
      validTo: Day.optional().describe('The day after the last of the stay'),
    })
    .describe('Records that a court stayed the decision (inhibition).'),
);
export const QuashDecision = commandType(
  'QuashDecision',
  z
    .object({
      ...decisionId,
      quashedOn: Day.describe('Day of the court’s decision'),
      reason: RemovableText.optional().describe('Why'),
    })
    .describe('Records that a court quashed the decision: it was never in force, though it was believed to be.'),
);
export const FinaliseDecision = commandType(
  'FinaliseDecision',
  z
    .object({ ...decisionId, finalOn: Day.describe('Day of laga kraft') })
    .describe('Records that the decision can no longer be appealed (laga kraft).'),
);

/** A decision recorded together with the command that rests on it. */
export const DecisionInput = RecordDecision.schema
  .omit({ validFrom: true, validTo: true, supersede: true })
  .meta({ object: 'Decision', description: 'A decision that is recorded with the command.' });

export const decisionCommands = [
  RecordDecision,
  AttestDecision,
  AppealDecision,
  StayDecision,
  QuashDecision,
  FinaliseDecision,
  ...correctionCommands,
] as const;
export type DecisionCommand = MessageOf<(typeof decisionCommands)[number]>;
