import 'reflect-metadata';
import { Engine } from '@liggaren/graphql';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { guardDoor } from './graphql/door.js';
import { serveGraphiql } from './graphql/graphiql.js';
import { serveGraphql } from './graphql/serve-graphql.js';
import { endStreamsOnClose } from './graphql/streams.js';

/** Makes the server, which then waits for `listen`. `close` lets running requests finish and ends subscriptions. */
export async function createServer(
  module: Type | DynamicModule,
  { hosts }: { readonly hosts: readonly string[] },
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    bodyParser: false,
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  guardDoor(fastify, hosts);
  leaveBodiesToYoga(fastify);
  endStreamsOnClose(fastify);
  serveGraphql(fastify, app.get(Engine, { strict: false }));
  await serveGraphiql(fastify);
  return app;
}

/** Yoga reads them itself, so that a malformed one is answered as GraphQL over HTTP says. */
function leaveBodiesToYoga(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', (_request, _payload, done) => done(null));
}
