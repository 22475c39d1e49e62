import { LedgerFault } from '@liggaren/event-sourcing';

/** The ledger file cannot be used as it is. Says why, and what to do where something can be done. */
export class CannotOpenLedger extends LedgerFault {
  readonly code = 'CANNOT_OPEN_LEDGER';
  readonly kind = 'input';

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Cannot open the ledger ${file}: ${reason}.`, options);
  }
}

/** Under jest, what `node:sqlite` throws is no `instanceof Error`. */
export const reasonOf = (error: unknown): string =>
  String((error as { message?: unknown } | undefined)?.message ?? error);
