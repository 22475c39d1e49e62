import { commandType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { statement } from '../kernel/event-fields.js';
import { correctionCommands } from '../statements/commands.js';
import { bodyContent } from './events.js';

/** Registers an organ, or its new name from a day. */
export const RegisterBody = commandType(
  'RegisterBody',
  z
    .object({ ...bodyContent, ...statement })
    .describe('Registers an organ of the municipality, or its new name from a day.'),
);

export const bodyCommands = [RegisterBody, ...correctionCommands] as const;
export type BodyCommand = MessageOf<(typeof bodyCommands)[number]>;
