import { resting } from '../kernel/event-fields.js';
import { DecisionInput } from './commands.js';

/** On commands that may rest on a decision: one that is recorded, or one that is recorded with them. */
export const citing = {
  ...resting,
  decision: DecisionInput.optional().describe('The decision, where it is not recorded yet: it is recorded first'),
};

/** The validity fields and marks of an event, which its command leaves to the ledger or takes in its own form. */
export const internal = { validFrom: true, validTo: true, irregular: true } as const;
