import { type DifferenceField, type PartName, toldParts } from '@liggaren/domain';
import type { Ground } from './grounds.js';

/** A fact of an answer, and what it grounds on: also that there is none, which has a null for its value. */
export interface Fact {
  readonly value: unknown;
  readonly grounds: readonly Ground[];
}

/** A subject in an answer. */
export interface Part {
  readonly id: string;
  readonly name: string;
  /** Of a target: the period it is for, which tells it from others of the same name. */
  readonly period?: string | null;
  /** What its being there grounds on: first its own, then, level by level, that of what it stands under. */
  readonly levels: readonly (readonly Ground[])[];
  /** By field, with its key where it has one. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/** One fact as it is listed: a field, its value or nothing, and what it grounds on. */
export type Listed = readonly [
  field: PartName | DifferenceField | `${DifferenceField}:${string}`,
  value: unknown,
  ...grounds: readonly Ground[],
];

/** What the content of a subject says, part by part, as its words are declared. */
export const contentFacts = (subject: string, content: object | undefined, ground: Ground): Listed[] =>
  toldParts(subject, content).map(([name, value]): Listed => [name, value, ground]);

/** Facts as they are listed. */
export const factsOf = (listed: readonly Listed[]): ReadonlyMap<string, Fact> =>
  new Map(listed.map(([field, value, ...grounds]) => [field, { value: isThere(value) ? value : null, grounds }]));

const isThere = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/** An object without what is missing. */
export const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => isThere(item)));
