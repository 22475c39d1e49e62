import { eventType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { Line } from '../kernel/values.js';

/** The ledger's first event, written once: what every read model and copy compares. */
export const LedgerOpened = eventType(
  'LedgerOpened',
  z
    .object({
      ledgerId: z.uuid().describe('Identity of this ledger'),
      name: Line.describe('Name of the ledger'),
      municipality: z
        .string()
        .regex(/^\d{4}$/)
        .describe("The municipality's code; one ledger is one municipality"),
      timeZone: z.literal('Europe/Stockholm').describe('The zone in which days begin and end'),
    })
    .describe("The ledger's first event, written once: what every read model and copy compares."),
);

/** No more history is taken over from older systems: from here on events are recorded as they come. */
export const TakeoverClosed = eventType(
  'TakeoverClosed',
  z
    .object({})
    .describe('No more history is taken over from older systems: from here on events are recorded as they come.'),
);

export const ledgerEvents = [LedgerOpened, TakeoverClosed] as const;
export type LedgerEvent = MessageOf<(typeof ledgerEvents)[number]>;
