import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { AbstractGraphQLDriver, type GqlModuleOptions, GraphQLModule } from '@nestjs/graphql';
import type { Plugin } from 'graphql-yoga';
import { LedgerModule } from '../ledger/ledger.module.js';
import type { OpenedLedger } from '../ledger/opened-ledger.js';
import { resolvers } from '../resolvers.js';
import { Engine, TRANSPORT_PLUGINS } from './engine.js';
import { FaultFilter } from './fault.filter.js';

/** Nest makes the schema from the decorated classes, and serves nothing: the engine answers. */
class SchemaOnly extends AbstractGraphQLDriver<GqlModuleOptions> {
  async start(): Promise<void> {}
  async stop(): Promise<void> {}
}

type Parts = Pick<ModuleMetadata, 'imports' | 'providers'>;

/** The engine, for a transport to mount or a program to ask. */
@Module({})
export class EngineModule {
  /** The engine of a ledger: every question and every command. */
  static of(opened: OpenedLedger, plugins: readonly Plugin[] = []): DynamicModule {
    return EngineModule.around({ imports: [LedgerModule.around(opened)], providers: resolvers }, plugins);
  }

  /** The engine of the resolvers that are found in the imports and providers. */
  static around({ imports = [], providers = [] }: Parts, plugins: readonly Plugin[] = []): DynamicModule {
    return {
      module: EngineModule,
      imports: [GraphQLModule.forRoot({ driver: SchemaOnly, autoSchemaFile: true, sortSchema: true }), ...imports],
      providers: [
        { provide: APP_FILTER, useClass: FaultFilter },
        { provide: TRANSPORT_PLUGINS, useValue: plugins },
        Engine,
        ...providers,
      ],
      exports: [Engine],
    };
  }
}

/** The engine of a ledger for as long as some work takes, in a program that serves nothing. */
export async function withEngine<T>(opened: OpenedLedger, work: (engine: Engine) => Promise<T>): Promise<T> {
  const context = await NestFactory.createApplicationContext(EngineModule.of(opened), {
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  try {
    return await work(context.get(Engine));
  } finally {
    await context.close();
  }
}
