import type { Message } from './message.js';

export type SqlValue = string | number | bigint | null;

/** One statement with its parameters. The text is a constant, so that it is prepared once. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const texts = new WeakMap<TemplateStringsArray, string>();

/** SQL with its parameters where they stand. */
export function sql(parts: TemplateStringsArray, ...values: SqlValue[]): Statement {
  let text = texts.get(parts);
  if (text === undefined) texts.set(parts, (text = parts.join('?')));
  return { sql: text, values };
}

/** An event as a projection sees it. */
export interface Projected<E extends Message> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly metadata: Readonly<Record<string, string>>;
  readonly event: E;
  /** Canonical JSON as stored. */
  readonly stored: string;
  /** The label it counts under in cuts: the running maximum of `recordedAt`; '' before any. */
  readonly knownAt: string;
  /** How many counted events there are up to and with this one. */
  readonly size: number;
}

/** Events to rows. A handler returns statements and runs none; the runner commits them with the checkpoint. */
export interface Projection<E extends Message> {
  readonly name: string;
  /** A new version rebuilds. */
  readonly version: number;
  readonly tables: readonly Statement[];
  /** Built last in a rebuild. */
  readonly indexes: readonly Statement[];
  readonly on: { readonly [T in E['type']]: (recorded: Projected<Extract<E, { type: T }>>) => readonly Statement[] };
}
