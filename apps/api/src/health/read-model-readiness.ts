import { OpenedLedger } from '@liggaren/graphql';
import { Injectable } from '@nestjs/common';
import { Readiness, type Status } from './readiness.js';

/**
 * Ready when the read model can answer, also while the store is away: then questions are answered for the moment up to
 * which it was read, and commands are refused. A balancer that took all nodes out for that would take the answers away too.
 */
@Injectable()
export class ReadModelReadiness extends Readiness {
  constructor(private readonly opened: OpenedLedger) {
    super();
  }

  status(): Status {
    const { fault, caughtUp, awaySince } = this.opened.runner;
    const store = awaySince ? `away since ${awaySince.toISOString()}` : 'there';
    if (fault) return { ready: false, reason: `The read model stands still: ${fault.message}`, store };
    return caughtUp
      ? { ready: true, store }
      : { ready: false, reason: 'The read model is catching up with the log.', store };
  }
}
