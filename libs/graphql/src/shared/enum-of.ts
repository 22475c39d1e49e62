import { enumValueOf, labels } from '@liggaren/domain';
import { registerEnumType } from '@nestjs/graphql';
import type { z } from 'zod';
import { metaOf } from './zod-meta.js';

/** Values as GraphQL shows them, to the codes that are stored: `{ NOT_STARTED: 'not-started' }`. */
export type EnumObject = Readonly<Record<string, string>>;

const registered = new Map<string, EnumObject>();

/**
 * The GraphQL enum of a fixed vocabulary, for `@Field(() => enumOf(Stage))`. Registered once under the name in the
 * schema's meta (`enum` or `id`), for inputs and answers alike; resolvers give and get the stored codes.
 */
export function enumOf(schema: z.ZodEnum): EnumObject {
  const { name, description } = metaOf(schema, 'vocabulary');
  if (!name)
    throw new TypeError(
      `A vocabulary needs a name: .meta({ vocabulary: '…' }) on z.enum([${schema.options.join(', ')}])`,
    );
  const values = Object.fromEntries(schema.options.map((code) => [enumValueOf(String(code)), String(code)]));
  const known = registered.get(name);
  if (!known) {
    registerEnumType(values, {
      name,
      description: description ?? `${name}: a fixed vocabulary. \`labels\` has its values in words.`,
      valuesMap: inWords(name),
    });
    registered.set(name, values);
    return values;
  }
  if (Object.keys(known).join() !== Object.keys(values).join())
    throw new TypeError(`Two vocabularies are named ${name}`);
  return known;
}

/** The label of each value as its description. */
const inWords = (name: string): Record<string, { description: string }> =>
  Object.fromEntries(
    labels('en').flatMap((label) => (label.enum === name ? [[label.value, { description: label.text }]] : [])),
  );
