import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ExecuteHandler } from '../commands/execute.handler.js';
import { Answers } from '../shared/answers.js';
import { OpenedLedger } from './opened-ledger.js';

/** The opened ledger, the command bus in front of it, and the answers behind it: for every resolver. */
@Global()
@Module({})
export class LedgerModule {
  static around(opened: OpenedLedger): DynamicModule {
    return {
      module: LedgerModule,
      imports: [CqrsModule],
      providers: [{ provide: OpenedLedger, useValue: opened }, Answers, ExecuteHandler],
      exports: [OpenedLedger, Answers, CqrsModule],
    };
  }
}
