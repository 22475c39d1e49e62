import { canonicalJson, derivedId } from '@liggaren/event-sourcing';
import type { EventRef } from './ledger-fold.js';
import type { Row } from './row.js';

/** Fields that hold decimals: "5.0" is "5". */
const DECIMALS = new Set(['value', 'margin', 'marginLevel', 'responseRate', 'lower', 'upper', 'fixedValue']);

export interface RowId {
  /** The command id for what the row says now. */
  readonly commandId: string;
  /** Is that what the last import recorded? */
  readonly unchanged: boolean;
}

/**
 * A row's command id is made of its key, its content and, when it has changed, of the id it had before: so the last
 * event that an import recorded tells whether the row still says the same, also when it says again what it once said.
 */
export function rowId({ importName, key, command, content }: Row, imports: readonly EventRef[]): RowId {
  const data = canonicalJson(comparable(content ?? command.data));
  const idAfter = (before: string | undefined) =>
    derivedId(before === undefined ? [importName, key, data] : [importName, key, data, before]);
  const ids = [...new Set(imports.map(({ commandId }) => commandId))];
  const last = ids.at(-1);
  if (last !== undefined && idAfter(ids.at(-2)) === last) return { commandId: last, unchanged: true };
  return { commandId: idAfter(last), unchanged: false };
}

/** Content in which decimals that are the same number are the same text. */
export function comparable(value: unknown, field = ''): unknown {
  if (typeof value === 'string')
    return DECIMALS.has(field) && value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  if (Array.isArray(value)) return value.map((item) => comparable(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, comparable(item, key)]));
}
