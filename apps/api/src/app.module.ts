import { EngineModule, type OpenedLedger } from '@liggaren/graphql';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { tables } from './graphql/tables.js';
import { HealthController } from './health/health.controller.js';
import { ReadModelReadiness } from './health/read-model-readiness.js';
import { Readiness } from './health/readiness.js';

/** All of the server. */
@Module({})
export class AppModule {
  /** Around a ledger. */
  static with(opened: OpenedLedger): DynamicModule {
    return AppModule.around(EngineModule.of(opened, [tables]), [{ provide: Readiness, useClass: ReadModelReadiness }]);
  }

  /** Around any engine; one of the providers must provide `Readiness`. */
  static around(engine: DynamicModule, providers: Provider[]): DynamicModule {
    return { module: AppModule, imports: [engine], controllers: [HealthController], providers };
  }
}
