import { LedgerFault } from '@liggaren/event-sourcing';

/** The connection string, or what it names, cannot be used. Never repeats the string: there are passwords in it. */
export class CannotConnect extends LedgerFault {
  readonly code = 'CANNOT_OPEN_LEDGER';
  readonly kind = 'input';

  constructor(reason: string) {
    super(`Cannot open the ledger on KurrentDB: ${reason}.`);
  }
}

/** More in one append than the server takes. Nothing was sent. */
export class AppendTooLarge extends LedgerFault {
  readonly code = 'TOO_LARGE';
  readonly kind = 'input';

  constructor(stream: string, size: number, limit: number) {
    super(
      `${size} bytes for ${stream} are more than the ${limit} that the server takes at once. Nothing was recorded.`,
    );
  }
}

/** A stream of the ledger is not what was written to it: cut short, deleted, or with something in it that is not ours. */
export class DamagedStream extends LedgerFault {
  readonly code = 'DAMAGED_STREAM';
  readonly kind = 'corrupt';

  constructor(stream: string, revision: number | bigint, what: string) {
    super(`Stream ${stream}, revision ${revision}: ${what}`);
  }
}

/** The server holds another history than the one that was read from it: a restored backup, or another cluster. */
export class AnotherHistory extends LedgerFault {
  readonly code = 'ANOTHER_STORE';
  readonly kind = 'corrupt';

  constructor(what: string) {
    super(`The server does not hold the history that was read from it before: ${what}`);
  }
}

/** The account of the connection string may not do this. Nothing was recorded. */
export class AccessDenied extends LedgerFault {
  readonly code = 'STORE_UNAVAILABLE';
  readonly kind = 'unavailable';

  constructor(what: string) {
    super(`The server does not let the account of the connection string ${what}. Nothing was recorded.`);
  }
}

/** What the client's errors say they are. By name: some of them are made by its native part. */
export const typeOf = (error: unknown): string | undefined => (error as { type?: string } | undefined)?.type;

/** In words for a person, without an address or a password. */
export function reasonOf(error: unknown): string {
  const type = typeOf(error);
  if (type !== undefined) return type.replaceAll('-', ' ');
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === 14
    ? 'unavailable'
    : error instanceof NoAnswer
      ? error.message
      : `the client failed${code === undefined ? '' : `, code ${String(code)}`}`;
}

/** Nothing came within the time; it may yet. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer in time');
  }
}
