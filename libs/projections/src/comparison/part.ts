import type { DifferenceField } from '@liggaren/domain';
import type { Rest } from './grounds.js';

/** A fact of an answer, and what it rests on: also that there is none, which has a null for its value. */
export interface Fact {
  readonly value: unknown;
  readonly rests: readonly Rest[];
}

/** A subject in an answer. */
export interface Part {
  readonly id: string;
  readonly name: string;
  /** What its being there rests on: first its own, then, level by level, that of what it stands under. */
  readonly levels: readonly (readonly Rest[])[];
  /** By field, with its key where it has one. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/** One fact as it is listed: a field, its value or nothing, and what it rests on. */
export type Listed = readonly [
  field: DifferenceField | `${DifferenceField}:${string}`,
  value: unknown,
  ...rests: readonly Rest[],
];

/** Facts as they are listed. */
export const factsOf = (listed: readonly Listed[]): ReadonlyMap<string, Fact> =>
  new Map(listed.map(([field, value, ...rests]) => [field, { value: isThere(value) ? value : null, rests }]));

const isThere = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/** An object without what is missing. */
export const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => isThere(item)));
