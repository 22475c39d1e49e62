import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createYoga, type YogaServerInstance, type YogaServerOptions } from 'graphql-yoga';

interface ServerContext {
  readonly req: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface YogaConfig extends GqlModuleOptions<YogaDriver> {
  readonly yoga: Omit<YogaServerOptions<ServerContext, object>, 'schema' | 'graphqlEndpoint'>;
}

/** Serves the schema that Nest builds with GraphQL Yoga, on the Fastify that Nest runs on. */
@Injectable()
export class YogaDriver extends AbstractGraphQLDriver<YogaConfig> {
  private yoga: YogaServerInstance<ServerContext, object> | undefined;

  async start({ schema, path, yoga: options }: YogaConfig): Promise<void> {
    if (!schema || !path) throw new TypeError('Nest gave the GraphQL driver no schema or path');
    const yoga = createYoga<ServerContext, object>({ ...options, schema, graphqlEndpoint: path });
    this.yoga = yoga;
    const server = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    server.route({
      url: path,
      method: ['GET', 'POST'],
      // Yoga answers on the raw response: Fastify would buffer nothing, but neither may it answer a second time.
      handler: async (req, reply) => {
        reply.hijack();
        await yoga.handle(req.raw, reply.raw, { req, reply });
      },
    });
  }

  async stop(): Promise<void> {
    await this.yoga?.dispose();
  }
}
