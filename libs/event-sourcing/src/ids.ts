import { v5 } from 'uuid';
import { canonicalJson } from './canonical.js';

/** N of the design: UUIDv5 (RFC 9562) of "liggaren" in the DNS namespace. */
const NAMESPACE = v5('liggaren', v5.DNS);

/** The same parts give the same id, on every machine: UUIDv5(N, JCS(parts)). */
export const derivedId = (parts: unknown): string => v5(canonicalJson(parts), NAMESPACE);

/** The id of the event at `index` of what a command appends to a stream. */
export const eventIdOf = (stream: string, commandId: string, index: number): string =>
  derivedId([stream, commandId, index]);

/** A command id is 1 to 128 visible ASCII characters. */
export const isCommandId = (id: string): boolean => /^[\x21-\x7e]{1,128}$/.test(id);
