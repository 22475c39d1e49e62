import { type Engine, GRAPHQL_PATH } from '@liggaren/graphql';
import type { FastifyInstance } from 'fastify';
import { actorOf } from './actor.js';

/** GraphQL at /graphql, answered by the engine. */
export function serveGraphql(server: FastifyInstance, engine: Engine): void {
  server.route({
    url: GRAPHQL_PATH,
    method: ['GET', 'POST'],
    // Yoga answers on the raw response: Fastify would buffer nothing, but neither may it answer a second time.
    handler: async (request, reply) => {
      reply.hijack();
      await engine.yoga.handle(request.raw, reply.raw, { actorOf: () => actorOf(request) });
    },
  });
}
