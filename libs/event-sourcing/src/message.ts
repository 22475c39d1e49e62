import type { z } from 'zod';

/** An event or a command: its name and its data. */
export interface Message<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/** Schemas of what stands in some fields: a schema of its own, or that of an event type at a version; undefined where nothing can. */
export type Contents = Readonly<
  Record<string, z.ZodType | { readonly type: string; readonly version: number } | undefined>
>;

/** The one declaration of an event or command: a constructor that carries its name and schema. */
export interface MessageType<T extends string = string, S extends z.ZodObject = z.ZodObject> {
  (data: z.input<S>): Message<T, z.output<S>>;
  readonly type: T;
  readonly schema: S;
  /** Version of the stored shape, from 1. A higher one needs a step in the subject's `upcasters.ts`. */
  readonly version: number;
  /** Of an event that holds content whose schema its other fields name. */
  contents?(data: z.output<S>): Contents;
}

export type MessageOf<M> = M extends MessageType<infer T, infer S> ? Message<T, z.output<S>> : never;

function messageType<T extends string, S extends z.ZodObject>(
  type: T,
  schema: S,
  more: Pick<MessageType<T, S>, 'version' | 'contents'>,
): MessageType<T, S> {
  const create = (data: z.input<S>): Message<T, z.output<S>> => ({ type, data: data as z.output<S> });
  const strict = schema.strict().meta(schema.meta() ?? {}) as unknown as S;
  return Object.assign(create, { type, schema: strict, ...more });
}

/** Declares an event. The name is stored for ever. The constructor only tags: data is validated before it is stored. */
export const eventType = <T extends string, S extends z.ZodObject>(
  type: T,
  schema: S,
  version = 1,
  contents?: (data: z.output<S>) => Contents,
): MessageType<T, S> => messageType(type, schema, { version, ...(contents && { contents }) });

/** Declares a command. Its data is validated at the door (GraphQL, import) with `schema`. */
export const commandType = <T extends string, S extends z.ZodObject>(type: T, schema: S): MessageType<T, S> =>
  messageType(type, schema, { version: 1 });
