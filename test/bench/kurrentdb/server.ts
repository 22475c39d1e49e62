/** Why nothing can be measured here, where nothing can: figures from the double would say nothing. */
export const whyNot = (): string | undefined =>
  process.env['KURRENTDB_URL'] ? undefined : 'it is measured against a real server, which KURRENTDB_URL names';

export const realServer = (): string => process.env['KURRENTDB_URL']!;

/** Each run has a ledger of its own, and leaves it there. */
export const newLedger = (): string => `bench-${crypto.randomUUID()}`;
