import { ID, Int } from '@nestjs/graphql';
import type { GraphQLScalarType } from 'graphql';
import { z } from 'zod';
import { enumOf } from './enum-of.js';
import { DateTime, Decimal, JSONObject, LocalDate, Position } from './scalars.js';
import { bare, metaOf } from './zod-meta.js';

export type GraphQLType = GraphQLScalarType | object | typeof String | [GraphQLType];

type Nested = (schema: z.ZodObject, where: string) => GraphQLType;

const SCALARS: Readonly<Record<string, GraphQLType>> = {
  LocalDate,
  DateTime,
  Decimal,
  Position,
  JSON: JSONObject,
  ID,
  TypedID: ID,
  Period: String,
};

/**
 * The GraphQL form of a zod schema; `nested` makes that of an object in it.
 * @throws TypeError at start where there is none
 */
export function graphqlType(schema: z.ZodType, where: string, nested?: Nested): GraphQLType {
  const type = bare(schema);
  const { scalar } = metaOf(type, 'object');
  if (scalar !== undefined) {
    const known = SCALARS[scalar];
    if (!known) throw new TypeError(`${where}: there is no scalar ${scalar}, only ${Object.keys(SCALARS).join(', ')}`);
    return known;
  }
  if (type instanceof z.ZodArray) return [graphqlType(type.element as z.ZodType, where, nested)];
  if (type instanceof z.ZodEnum) return metaOf(type, 'vocabulary').name === undefined ? String : enumOf(type);
  if (nested && type instanceof z.ZodObject) return nested(type, where);
  const { def } = type;
  if (def.type === 'string') return String;
  if (def.type === 'boolean') return Boolean;
  if (def.type === 'number') return int(type as z.ZodNumber, where);
  throw new TypeError(`${where}: zod's ${def.type} has no GraphQL form here. Give it .meta({ scalar: '…' })`);
}

function int({ isInt }: z.ZodNumber, where: string): GraphQLType {
  if (isInt) return Int;
  throw new TypeError(`${where}: a number that may be a float has no place in the ledger. Use z.int() or a Decimal`);
}
