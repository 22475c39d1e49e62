import { eventType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { stated } from '../kernel/event-fields.js';
import { BodyId, Line } from '../kernel/values.js';
import { BodyKind } from '../kernel/vocabulary.js';

export const bodyContent = {
  bodyId: BodyId.describe('The body'),
  name: Line.describe('Its name, such as Kommunstyrelsen'),
  kind: BodyKind.describe('Kommunfullmäktige, styrelse, nämnd, revisorer or other'),
};

/** An organ of the municipality exists from a day. A new name or an end is a later statement. */
export const BodyRegistered = eventType(
  'BodyRegistered',
  z
    .object({ ...bodyContent, ...stated })
    .describe('An organ of the municipality exists from a day. A new name or an end is a later statement.'),
);

export const bodyEvents = [BodyRegistered] as const;
export type BodyEvent = MessageOf<(typeof bodyEvents)[number]>;
