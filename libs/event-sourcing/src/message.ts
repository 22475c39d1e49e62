import type { z } from 'zod';

/** An event or a command: its name and its data. */
export interface Message<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/** The one declaration of an event or command: a constructor that carries its name and schema. */
export interface MessageType<T extends string = string, S extends z.ZodObject = z.ZodObject> {
  (data: z.input<S>): Message<T, z.output<S>>;
  readonly type: T;
  readonly schema: S;
  /** Version of the stored shape, from 1. A higher one needs a step in the subject's `upcasters.ts`. */
  readonly version: number;
}

export type MessageOf<M> = M extends MessageType<infer T, infer S> ? Message<T, z.output<S>> : never;

function messageType<T extends string, S extends z.ZodObject>(type: T, schema: S, version: number): MessageType<T, S> {
  const create = (data: z.input<S>): Message<T, z.output<S>> => ({ type, data: data as z.output<S> });
  const strict = schema.strict().meta(schema.meta() ?? {}) as unknown as S;
  return Object.assign(create, { type, schema: strict, version });
}

/** Declares an event. The name is stored for ever; the constructor tags, it does not validate. */
export const eventType = <T extends string, S extends z.ZodObject>(
  type: T,
  schema: S,
  version = 1,
): MessageType<T, S> => messageType(type, schema, version);

/** Declares a command. Its data is validated at the door (GraphQL, import) with `schema`. */
export const commandType = <T extends string, S extends z.ZodObject>(type: T, schema: S): MessageType<T, S> =>
  messageType(type, schema, 1);
