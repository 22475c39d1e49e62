import { commandType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { LedgerOpened } from './events.js';

export const OpenLedger = commandType('OpenLedger', LedgerOpened.schema);
export const CloseTakeover = commandType('CloseTakeover', z.object({}));

export const ledgerCommands = [OpenLedger, CloseTakeover] as const;
export type LedgerCommand = MessageOf<(typeof ledgerCommands)[number]>;
