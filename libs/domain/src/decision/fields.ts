import type { z } from 'zod';
import { field } from '../statements/field.js';
import type { decisionContent } from './events.js';

/** What stands of a decision. */
export type DecisionStanding = z.output<z.ZodObject<typeof decisionContent>>;

/** In which fields events state something of a decision: one each for its later life, so that a stay does not end an appeal. */
export const decisionFields = {
  content: field<DecisionStanding>('content'),
  attested: field<{ readonly immediate: boolean }>('attested'),
  appealed: field<{ readonly dnr: string | undefined }>('appealed'),
  stayed: field<true>('stayed'),
  quashed: field<true>('quashed'),
  final: field<true>('final'),
};
