/** What can be done about it. One function per app maps kinds to GraphQL codes or exit statuses. */
export type FaultKind = 'conflict' | 'unavailable' | 'corrupt' | 'input' | 'bug';

/** Something broke. Outcomes the business expects are refusals: returned, not thrown. */
export abstract class LedgerFault extends Error {
  abstract readonly code: string;
  abstract readonly kind: FaultKind;
}

/** The revision of the last event the writer has read; a stream's first event has revision 0. */
export type ExpectedRevision = number | 'no-stream';

/** Somebody else wrote to the stream first. Nothing of the append was stored. */
export class RevisionConflict extends LedgerFault {
  readonly code = 'REVISION_CONFLICT';
  readonly kind = 'conflict';

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} is at ${actual}, but the writer had read ${expected}`);
  }
}

/** Others wrote to the stream faster than this writer could until its deadline. Nothing was stored; try again. */
export class TooManyConflicts extends LedgerFault {
  readonly code = 'CONFLICT';
  readonly kind = 'conflict';

  constructor(readonly stream: string) {
    super(`Others kept writing to ${stream} at the same time, and nothing was recorded. Try again.`);
  }
}

/** The store gave no definite answer. The append may or may not be stored: send the same command again to find out. */
export class StoreUnavailable extends LedgerFault {
  readonly code = 'STORE_UNAVAILABLE';
  readonly kind = 'unavailable';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The store did not answer (${reason}). Whether it was recorded is unknown; send the same commandId again.`,
      options,
    );
  }
}

/** This machine's clock is more than five minutes behind the last event recorded. */
export class ClockBehind extends LedgerFault {
  readonly code = 'CLOCK_BEHIND';
  readonly kind = 'unavailable';

  constructor(now: string, last: string) {
    super(`This machine's clock says ${now}, but an event was recorded at ${last}. Set the clock right and try again.`);
  }
}

/** A stored event cannot be read as what it says it is: unknown type, newer schema, or other content than was recorded. */
export class CorruptEvent extends LedgerFault {
  readonly code = 'CORRUPT_EVENT';
  readonly kind = 'corrupt';

  constructor(stream: string, revision: number, reason: string, options?: ErrorOptions) {
    super(`Event ${revision} of stream ${stream}: ${reason}`, options);
  }
}

/** A decider wants to record an event that could never be read back: a mistake in the decider. Nothing was stored. */
export class InvalidEvent extends LedgerFault {
  readonly code = 'INVALID_EVENT';
  readonly kind = 'bug';

  constructor(
    readonly type: string,
    flaws: readonly string[],
  ) {
    super(`${type} cannot be recorded: ${flaws.join('; ')}. This is a mistake in Liggaren; nothing was stored.`);
  }
}

/** Data that cannot be written as canonical JSON (RFC 8785) of values that survive any JSON parser. */
export class NotCanonical extends LedgerFault {
  readonly code = 'BAD_USER_INPUT';
  readonly kind = 'input';

  constructor(path: string, reason: string) {
    super(`${path || 'The data'} ${reason}.`);
  }
}
