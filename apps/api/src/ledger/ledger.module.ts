import { Answers, ExecuteHandler, OpenedLedger } from '@liggaren/graphql';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Readiness } from '../health/readiness.js';
import { ReadModelReadiness } from './read-model-readiness.js';

/** The opened ledger, the command bus in front of it, and the answers behind it: for every subject's module. */
@Global()
@Module({})
export class LedgerModule {
  static around(opened: OpenedLedger): DynamicModule {
    return {
      module: LedgerModule,
      imports: [CqrsModule],
      providers: [
        { provide: OpenedLedger, useValue: opened },
        Answers,
        ExecuteHandler,
        { provide: Readiness, useClass: ReadModelReadiness },
      ],
      exports: [OpenedLedger, Answers, CqrsModule, Readiness],
    };
  }
}
