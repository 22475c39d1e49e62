import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type GraphQLSchema, isEnumType } from 'graphql';

/** The GraphQL schema of a server, without starting any of its parts: nothing is opened, and values it is given are not touched. */
export async function schemaOf(module: DynamicModule): Promise<GraphQLSchema> {
  const options = { preview: true, logger: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), options);
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  await app.close();
  return schema;
}

/** Every type, field and argument that has no description, as `Plan.goals(at:)`; scalars of GraphQL itself have theirs. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const own = type.description || isRoot(schema, type.name) ? [] : [type.name];
      if (isEnumType(type) || !('getFields' in type)) return own;
      return [...own, ...Object.values(type.getFields()).flatMap((field) => ofField(type.name, field))];
    });
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

const ofField = (type: string, { name, description, args = [] }: Described): string[] => [
  ...(description ? [] : [`${type}.${name}`]),
  ...args.filter((arg) => !arg.description).map((arg) => `${type}.${name}(${arg.name}:)`),
];

const isRoot = (schema: GraphQLSchema, name: string): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root?.name === name);
