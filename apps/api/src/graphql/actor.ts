import { badInput } from '@liggaren/graphql';
import type { FastifyRequest } from 'fastify';

/** Who acts, as an opaque id: until sign-in is configured, what the `x-actor` header says, else `local`. */
export function actorOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const actor = headers['x-actor'] ?? 'local';
  if (typeof actor === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(actor)) return actor;
  throw badInput(
    'The header x-actor must be an opaque id of 1 to 64 letters (A-Z, a-z), digits, dots, hyphens or underscores. Leave it out to act as "local".',
    { http: { status: 400 } },
  );
}
