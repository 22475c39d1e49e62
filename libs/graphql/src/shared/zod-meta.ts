import { z } from 'zod';

interface Meta {
  /** Name of the GraphQL type, from the meta key asked for, else `id`. */
  readonly name?: string;
  readonly description?: string;
  /** Which of our scalars, or ID. */
  readonly scalar?: string;
  /** Type that an id carries outside: `uppdrag` of `uppdrag:<bare>`. */
  readonly idType?: string;
}

/** Meta of a schema as it was declared: a name or description given later to a copy (`Note.describe('…')`) is the copy's field's. */
export function metaOf(schema: z.ZodType, nameKey: 'vocabulary' | 'object'): Meta {
  const meta = schema.meta() as (Meta & { id?: string; vocabulary?: string; object?: string }) | undefined;
  const name = meta?.[nameKey] ?? meta?.id;
  const parent = schema._zod.parent as z.ZodType | undefined;
  if (name !== undefined && parent) {
    const declared = metaOf(parent, nameKey);
    if (declared.name === name) return declared;
  }
  return { ...meta, ...(name === undefined ? {} : { name }) } as Meta;
}

/** What a schema is below optional, default and the like. */
export function bare(schema: z.ZodType): z.ZodType {
  for (let at = schema; ; ) {
    if (
      at instanceof z.ZodOptional ||
      at instanceof z.ZodNullable ||
      at instanceof z.ZodDefault ||
      at instanceof z.ZodReadonly
    )
      at = at.unwrap() as z.ZodType;
    else if (at instanceof z.ZodPipe) at = (at.in instanceof z.ZodTransform ? at.out : at.in) as z.ZodType;
    else return at;
  }
}

/** May it be left out? */
export const isOptional = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

/** The description nearest to the field. */
export function descriptionOf(schema: z.ZodType): string | undefined {
  return schema.meta()?.description ?? (schema === bare(schema) ? undefined : descriptionOf(inner(schema)));
}

function inner(schema: z.ZodType): z.ZodType {
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? input ?? schema;
}
