import { commandTypes } from '@liggaren/domain';
import type { Message } from '@liggaren/event-sourcing';

/** Any command by its name, checked against its schema as at a door. */
export function command(name: string, data: object): Message {
  const type = commandTypes.get(name);
  if (!type) throw new Error(`There is no command ${name}`);
  return type(type.schema.parse(data) as never);
}
