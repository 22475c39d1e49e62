import { Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { Day, DecisionId, Line } from './values.js';
import { Irregularity } from './vocabulary.js';

/** What every event that states something carries. */
export const stated = {
  validFrom: Day.describe('First day on which it is the official statement'),
  validTo: Day.optional().describe('The day after the last; absent: until something else stands'),
  irregular: z.array(Irregularity).min(1).optional().describe('What is irregular about it; set by the ledger'),
};

/** What every command that states something takes. */
export const statement = {
  validFrom: Day.optional().describe(
    'First day on which it is the official statement. Default: the day of the decision, else of publication, else today',
  ),
  validTo: Day.optional().describe('The day after the last. Default: until what stands later begins'),
  supersede: z
    .boolean()
    .optional()
    .describe(
      'Lay it over what stands later too, exactly from validFrom to validTo, instead of ending where that begins',
    ),
};

/** On events that rest on a decision, where there is one. */
export const resting = { decisionId: DecisionId.optional().describe('The decision it rests on') };

/** Values that are kept from the public. */
export const Classified = z
  .strictObject({
    ground: Line.describe('Legal ground, such as OSL 18:8'),
    fields: z
      .array(z.enum(['value']))
      .min(1)
      .describe('Which fields are classified'),
    assessedOn: Day.optional().describe('When it was assessed'),
  })
  .meta({ object: 'Classified', description: 'What is kept from the public.' });

/** In an event: a value, or its digest where it is classified. */
export const orSealed = <T extends z.ZodType>(schema: T) => z.union([schema, Sealed]);
