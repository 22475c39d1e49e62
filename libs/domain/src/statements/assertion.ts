import type { Message } from '@liggaren/event-sourcing';
import type { Day } from '../kernel/values.js';
import type { Field } from './field.js';

/** One thing that an event says: a field of a subject has a value from a day. */
export interface Assertion<T = unknown> {
  /** Typed id: `goal:<plan>/<goal>`. */
  readonly subject: string;
  /** The field, with its key where it has one: `value:2024/0125/T`. */
  readonly field: Field<T>;
  /** Absent in a retraction: over the days, nothing stands. */
  readonly value?: T | undefined;
  /** Typed id of another subject that the value points at: readers follow it backwards. */
  readonly ref?: string | undefined;
  readonly validFrom: Day;
  /** Half-open; absent: until something else stands. */
  readonly validTo?: Day | undefined;
  /** Bare id of the decision that the statement rests on. */
  readonly decision?: string | undefined;
}

/** What each event type of a subject says. The one mapping that deciders, projections and readers share. */
export type StatementsOf<E extends Message> = {
  readonly [T in E['type']]: (data: Extract<E, { type: T }>['data']) => readonly Assertion[];
};

/** Says that an event type states nothing that holds for a time. */
export const statesNothing = (): readonly Assertion[] => [];

/** The statements of any event of a subject; none for types that are not in the mapping. */
export const statementsOfMessage = <E extends Message>(
  map: StatementsOf<E>,
  { type, data }: Message,
): readonly Assertion[] =>
  (map as Record<string, ((data: unknown) => readonly Assertion[]) | undefined>)[type]?.(data) ?? [];
