import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { FaultFilter } from './graphql/fault.filter.js';
import { graphqlModule, type SchemaFile } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';

/** Where the generated schema goes: a file, or only into memory. */
export interface ApiOptions {
  readonly schemaFile?: SchemaFile;
}

/**
 * GraphQL, health and what they need, around the given subjects. Resolvers are found in the imports and providers;
 * one of the providers, or a global module, must provide `Readiness`.
 */
@Module({})
export class ApiModule {
  static around(
    { imports = [], providers = [] }: Pick<ModuleMetadata, 'imports' | 'providers'>,
    options: ApiOptions = {},
  ): DynamicModule {
    return {
      module: ApiModule,
      imports: [graphqlModule(options.schemaFile), ...imports],
      controllers: [HealthController],
      providers: [{ provide: APP_FILTER, useClass: FaultFilter }, ...providers],
    };
  }
}
