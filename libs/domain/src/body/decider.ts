import { typedId } from '../kernel/typed-id.js';
import type { StatementsOf } from '../statements/assertion.js';
import { type Rules, recorded } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { type BodyCommand, bodyCommands } from './commands.js';
import { type BodyEvent, BodyRegistered, bodyEvents } from './events.js';
import { bodyFields } from './fields.js';

const statements: StatementsOf<BodyEvent> = {
  BodyRegistered: ({ bodyId, name, kind, validFrom, validTo }) => [
    { subject: typedId('body', bodyId), field: bodyFields.content, value: { name, kind }, validFrom, validTo },
  ],
};

export const body = subject({
  category: 'body',
  commands: bodyCommands,
  events: bodyEvents,
  statements,
  idOf: ({ bodyId }: { readonly bodyId: string }) => bodyId,
  rules: { RegisterBody: recorded(BodyRegistered) } satisfies Rules<BodyCommand, 'body'>,
});
