/**
 * Property types of GraphQL classes that refer to one another: an alias, so that no class is asked for before it is made
 * (the compiler writes property types into decorator metadata).
 */
export type Maybe<T> = T | null;
export type Ref<T> = T;
