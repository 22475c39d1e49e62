import { commandType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { LedgerOpened } from './events.js';

export const OpenLedger = commandType(
  'OpenLedger',
  LedgerOpened.schema.describe('Opens the ledger: its first event, written once.'),
);
export const CloseTakeover = commandType(
  'CloseTakeover',
  z.object({}).describe('Ends the take-over of history: from here on events are recorded as they come.'),
);

export const ledgerCommands = [OpenLedger, CloseTakeover] as const;
export type LedgerCommand = MessageOf<(typeof ledgerCommands)[number]>;
