import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { GraphQLContext } from '../context.js';
import { toGraphQLError } from '../shared/errors.js';
import { compiledQueries } from './compiled-queries.js';
import { LIMITS, limits } from './limits.js';

/** Where GraphQL is served. */
export const GRAPHQL_PATH = '/graphql';

/** Injection token: what a transport adds to the engine. */
export const TRANSPORT_PLUGINS = Symbol('plugins of the transport');

/** What a transport says of who asks. */
export interface Asker {
  /** @throws BAD_USER_INPUT for an actor that cannot be */
  readonly actorOf: () => string;
}

/** What comes of a question, as a client gets it. */
export interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

const logger = new Logger('GraphQL');

/** The one way to an answer: the schema with its resolvers, the limits, and the masking of what breaks. */
@Injectable()
export class Engine implements OnModuleDestroy {
  private made: YogaServerInstance<Asker, GraphQLContext> | undefined;

  constructor(
    private readonly host: GraphQLSchemaHost,
    @Inject(TRANSPORT_PLUGINS) private readonly plugins: readonly Plugin[],
  ) {}

  get schema(): GraphQLSchema {
    return this.host.schema;
  }

  /** For a transport to mount at `GRAPHQL_PATH`. */
  get yoga(): YogaServerInstance<Asker, GraphQLContext> {
    this.made ??= createYoga<Asker, GraphQLContext>({
      schema: this.schema,
      graphqlEndpoint: GRAPHQL_PATH,
      context: ({ actorOf }) => ({ actor: actorOf() }),
      maskedErrors: { maskError: toGraphQLError, isDev: false },
      plugins: [limits, compiledQueries(), ...this.plugins],
      maxRequestBodySize: LIMITS.bodyBytes,
      cors: false,
      multipart: false,
      graphiql: false,
      landingPage: false,
      logging: {
        debug: () => {},
        info: () => {},
        warn: (...said: unknown[]) => said.forEach((line) => void logger.warn(line)),
        // What is masked has been logged where it was masked.
        error: () => {},
      },
    });
    return this.made;
  }

  /** Asks in this process, without a server: the answer is what a client gets over HTTP. Variables are as in JSON. */
  async ask(document: string, variables: Readonly<Record<string, unknown>> = {}, actor = 'local'): Promise<Answered> {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    };
    const response = await this.yoga.fetch(`http://localhost${GRAPHQL_PATH}`, request, { actorOf: () => actor });
    return (await response.json()) as Answered;
  }

  async onModuleDestroy(): Promise<void> {
    await this.made?.dispose();
  }
}
