declare const stands: unique symbol;
declare const each: unique symbol;

/** The name of a field as it is stored. Its type says what stands in it: a misspelt name or another value does not compile. */
export type Field<T = unknown> = string & { readonly [stands]: T };
/** The beginning of the names of all fields of one kind. */
export type Prefix<T = unknown> = string & { readonly [each]: T };

/** Declares a field. */
export const field = <T>(name: string): Field<T> => name as Field<T>;

/** Fields of one kind, told apart by a key: `value:2024/0125/T`. */
export interface Keyed<T, K> {
  readonly all: Prefix<T>;
  of(key: K): Field<T>;
}

export const keyed = <T, K>(kind: string, keyOf: (key: K) => string): Keyed<T, K> => ({
  all: `${kind}:` as Prefix<T>,
  of: (key) => field(`${kind}:${keyOf(key)}`),
});

/** A field of a part of a plan: what a decision says, beside what is only proposed. */
export interface Tracks<T> {
  readonly adopted: Field<T>;
  readonly proposed: Field<T>;
  /** Both. */
  readonly all: Prefix<T>;
}

export const tracks = <T>(name: string): Tracks<T> => ({
  adopted: field(`${name}.adopted`),
  proposed: field(`${name}.proposed`),
  all: `${name}.` as Prefix<T>,
});

const { adopted, proposed } = tracks('content');
/** The fields of a content, of whatever subject: what is adopted stands before what is only proposed. */
export const contentFields: readonly Field[] = [adopted, proposed, field('content')];
