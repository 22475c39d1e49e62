import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical.js';
import type { MessageType } from './message.js';
import type { SealedValue } from './removable-values.js';

/** In an event: the digest of a removable value. */
export const Sealed = z.strictObject({ sealed: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }).meta({ id: 'Sealed' });
export type Sealed = z.output<typeof Sealed>;

/** In a command: free text that is stored beside the log. A decider never sees the text, only its digest. */
export const RemovableText = z.string().trim().min(1).max(10_000).meta({ removable: true }) as unknown as z.ZodType<
  Sealed,
  string
>;

/** 16 random bytes, base64url. */
export type NewSalt = () => string;
export const randomSalt: NewSalt = () => randomBytes(16).toString('base64url');

/** SHA-256(salt || JCS(value)), base64url. */
export const digestOf = (salt: string, value: unknown): string =>
  createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonicalJson(value)).digest('base64url');

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && Object.keys(value).length === 1;

/** Every digest that an event's data names, in the order they stand. */
export function sealedIn(data: unknown): string[] {
  if (isSealed(data)) return [data.sealed];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(sealedIn);
}

const removableFields = new WeakMap<MessageType, readonly string[]>();

/** The fields of a command that are always removable; `data.classified.fields` names more. */
function removableFieldsOf(type: MessageType): readonly string[] {
  let fields = removableFields.get(type);
  if (!fields) {
    fields = Object.entries(type.schema.shape)
      .filter(([, schema]) => isRemovable(schema as z.ZodType))
      .map(([name]) => name);
    removableFields.set(type, fields);
  }
  return fields;
}

const isRemovable = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodOptional ? isRemovable(schema.unwrap() as z.ZodType) : schema.meta()?.['removable'] === true;

type Data = Readonly<Record<string, unknown>>;

/** The values of a command that are kept out of the log, by field. */
export function removableIn(type: MessageType, data: Data): ReadonlyMap<string, unknown> {
  const classified = (data['classified'] as { fields?: readonly string[] } | undefined)?.fields ?? [];
  const values = new Map<string, unknown>();
  for (const field of [...removableFieldsOf(type), ...classified])
    if (data[field] !== undefined) values.set(field, data[field]);
  return values;
}

/** Seals values under fresh salts. */
export const sealAll = (values: ReadonlyMap<string, unknown>, newSalt: NewSalt): ReadonlyMap<string, SealedValue> =>
  new Map(
    [...values].map(([field, value]) => {
      const salt = newSalt();
      return [field, { digest: digestOf(salt, value), salt, value }];
    }),
  );

/** A command's data with each removable field replaced by its digest. */
export const withDigests = (data: Data, digests: ReadonlyMap<string, string>): Data =>
  digests.size === 0
    ? data
    : { ...data, ...Object.fromEntries([...digests].map(([field, sealed]) => [field, { sealed }])) };
