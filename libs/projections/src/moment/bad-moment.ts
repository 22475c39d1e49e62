import { LedgerFault } from '@liggaren/event-sourcing';

/** A moment that cannot be: the question must be put right. */
export class BadMoment extends LedgerFault {
  readonly code = 'BAD_USER_INPUT';
  readonly kind = 'input';
}

/** Two cuts in one question. */
export class AmbiguousMoment extends BadMoment {
  constructor(given: readonly string[]) {
    super(
      `A moment takes at most one of knownOn, knownAt, atPosition and presentedOn; this one has ${given.join(' and ')}.`,
    );
  }
}
