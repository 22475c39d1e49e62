import { compiledQueries, type GraphQLContext, LIMITS, limits, toGraphQLError } from '@liggaren/graphql';
import { Logger } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { actorOf } from './actor.js';
import { tables } from './tables.js';
import { type YogaConfig, YogaDriver } from './yoga.driver.js';

const logger = new Logger('GraphQL');

/** A path, or `true` to write no file. */
export type SchemaFile = string | true;

/** GraphQL at /graphql, its schema made from the decorated classes of all modules. */
export const graphqlModule = (schemaFile: SchemaFile = true) =>
  GraphQLModule.forRoot<YogaConfig>({
    driver: YogaDriver,
    path: '/graphql',
    autoSchemaFile: schemaFile,
    sortSchema: true,
    introspection: true,
    yoga: {
      context: ({ req }): GraphQLContext => ({ actor: actorOf(req) }),
      maskedErrors: { maskError: toGraphQLError, isDev: false },
      plugins: [limits, compiledQueries(), tables],
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
    },
  });
