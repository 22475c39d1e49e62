import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { registerDecorator } from 'class-validator';
import type { GraphQLScalarType } from 'graphql';
import { z } from 'zod';
import { enumOf } from './enum-of.js';
import { DateTime, Decimal, JSONObject, LocalDate, Position } from './scalars.js';
import { bare, descriptionOf, isOptional, metaOf } from './zod-meta.js';

type GraphQLType = GraphQLScalarType | object | typeof String | [GraphQLType];

/** A Nest input class that remembers the schema it was made from. Its instances are what the schema's parse returns. */
export interface InputClass<S extends z.ZodObject = z.ZodObject> {
  new (): z.output<S>;
  readonly schema: S;
}

/** What an input class hands on: `type CloseUppdrag = InputOf<typeof CloseUppdragInput>`. */
export type InputOf<C extends InputClass> = InstanceType<C>;

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

const classes = new Map<string, InputClass>();

/**
 * Makes the GraphQL input of a zod object, which stays its only declaration: types, which fields may be left out,
 * descriptions and, as class-validator checks, all that the schema demands of each field. Take it with `InputArg`.
 * The same name twice gives the same class; throws at start where a description is lacking or a type has no GraphQL form.
 */
export function inputOf<S extends z.ZodObject>(name: string, schema: S, description: string): InputClass<S> {
  const known = classes.get(name);
  if (known) {
    if (!sameShape(known.schema, schema)) throw new TypeError(`Two different inputs are named ${name}`);
    return known as InputClass<S>;
  }
  const made = { [name]: class {} }[name] as unknown as InputClass<S>;
  Object.defineProperty(made, 'schema', { value: schema });
  classes.set(name, made);
  InputType(name, { description })(made);
  for (const [field, type] of Object.entries(schema.shape)) addField(made, field, type as z.ZodType);
  return made;
}

function addField(made: InputClass, field: string, schema: z.ZodType): void {
  const where = `${made.name}.${field}`;
  const description = descriptionOf(schema);
  if (!description) throw new TypeError(`${where} needs a description: .describe('…') on its schema`);
  const type = graphqlType(schema, where);
  Field(() => type as typeof String, { nullable: isOptional(schema), description })(made.prototype as object, field);
  registerDecorator({
    name: 'fitsSchema',
    target: made,
    propertyName: field,
    validator: {
      validate: (value: unknown) => schema.safeParse(value).success,
      defaultMessage: () => `${where} does not fit`,
    },
  });
}

function graphqlType(schema: z.ZodType, where: string): GraphQLType {
  const type = bare(schema);
  const { scalar } = metaOf(type, 'object');
  if (scalar !== undefined) {
    const known = SCALARS[scalar];
    if (!known) throw new TypeError(`${where}: there is no scalar ${scalar}, only ${Object.keys(SCALARS).join(', ')}`);
    return known;
  }
  if (type instanceof z.ZodArray) return [graphqlType(type.element as z.ZodType, where)];
  if (type instanceof z.ZodEnum) return metaOf(type, 'vocabulary').name === undefined ? String : enumOf(type);
  if (type instanceof z.ZodObject) return nested(type, where);
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

function nested(schema: z.ZodObject, where: string): InputClass {
  const { name, description } = metaOf(schema, 'object');
  if (!name) throw new TypeError(`${where}: a nested object needs a name: .meta({ object: '…' })`);
  if (!description)
    throw new TypeError(`${where}: ${name} needs a description: .meta({ object: '${name}', description: '…' })`);
  return inputOf(`${name}Input`, schema, description);
}

const sameShape = (a: z.ZodObject, b: z.ZodObject): boolean =>
  a === b ||
  (Object.keys(a.shape).join() === Object.keys(b.shape).join() &&
    Object.keys(a.shape).every((key) => a.shape[key] === b.shape[key]));
