import { type AnyEvent, eventTypes } from '@liggaren/domain';
import type { Projected, Projection, Statement } from '@liggaren/event-sourcing';

/** One handler for events of every type. */
export const everyEvent = (handler: (recorded: Projected<AnyEvent>) => readonly Statement[]) =>
  Object.fromEntries(eventTypes.map(({ type }) => [type, handler])) as unknown as Projection<AnyEvent>['on'];
