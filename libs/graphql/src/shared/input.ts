import { Field, InputType } from '@nestjs/graphql';
import { registerDecorator } from 'class-validator';
import { z } from 'zod';
import { graphqlType } from './graphql-type.js';
import { descriptionOf, isOptional, metaOf } from './zod-meta.js';

/** A Nest input class that remembers the schema it was made from. Its instances are what the schema's parse returns. */
export interface InputClass<S extends z.ZodObject = z.ZodObject> {
  new (): z.output<S>;
  readonly schema: S;
}

/** What an input class hands on: `type CloseUppdrag = InputOf<typeof CloseUppdragInput>`. */
export type InputOf<C extends InputClass> = InstanceType<C>;

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
  const type = graphqlType(schema, where, nested);
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
