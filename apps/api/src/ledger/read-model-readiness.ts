import { Injectable } from '@nestjs/common';
import { Readiness } from '../health/readiness.js';
import { OpenedLedger } from './opened-ledger.js';

/** Ready when the read model has caught up and follows. */
@Injectable()
export class ReadModelReadiness extends Readiness {
  constructor(private readonly opened: OpenedLedger) {
    super();
  }

  status() {
    const { fault, caughtUp } = this.opened.runner;
    if (fault) return { ready: false, reason: `The read model stands still: ${fault.message}` };
    return caughtUp ? { ready: true } : { ready: false, reason: 'The read model is catching up with the log.' };
  }
}
