import { type OpenedLedger, resolvers } from '@liggaren/graphql';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule, type ApiOptions } from './api.module.js';
import { LedgerModule } from './ledger/ledger.module.js';

/** All of the server, around a ledger. */
@Module({})
export class AppModule {
  static with(opened: OpenedLedger, options: ApiOptions = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [ApiModule.around({ imports: [LedgerModule.around(opened)], providers: resolvers }, options)],
    };
  }
}
