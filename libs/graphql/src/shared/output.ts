import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { z } from 'zod';
import { graphqlType } from './graphql-type.js';
import { descriptionOf, isOptional } from './zod-meta.js';

interface Answering {
  /** Descriptions of fields that an answer shows otherwise than they are given. */
  readonly said?: Readonly<Record<string, string>>;
  /** May every field be null, because nothing may stand in it? Default: those that may be left out. */
  readonly nullable?: boolean;
}

/**
 * The fields of a zod object as those of an answer, for an object type to extend: types, which may be null, and what the
 * schema says of them. Throws at start where a description is lacking or a type has no GraphQL form.
 */
export function fieldsOf<B extends object = object>(
  name: string,
  shape: z.core.$ZodShape,
  { said = {}, nullable }: Answering = {},
  base: abstract new () => B = Object as unknown as abstract new () => B,
): Type<B> {
  abstract class Fields extends (base as abstract new () => object) {}
  ObjectType({ isAbstract: true })(Fields);
  for (const [field, schema] of Object.entries(shape as Readonly<Record<string, z.ZodType>>)) {
    const where = `${name}.${field}`;
    const description = said[field] ?? sentenceOf(schema, where);
    const type = graphqlType(schema, where);
    Field(() => type as typeof String, { nullable: nullable ?? isOptional(schema), description })(
      Fields.prototype,
      field,
    );
  }
  return Fields as unknown as Type<B>;
}

function sentenceOf(schema: z.ZodType, where: string): string {
  const description = descriptionOf(schema);
  if (!description) throw new TypeError(`${where} needs a description: .describe('…') on its schema`);
  return `${description}.`;
}
