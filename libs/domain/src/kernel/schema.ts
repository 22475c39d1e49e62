import { z } from 'zod';

/** A schema below optional. */
export const required = (schema: z.core.$ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? required(schema.unwrap()) : (schema as z.ZodType);

/** The type of what a schema of an id is the id of. */
export const idTypeOf = (schema: z.core.$ZodType): string | undefined =>
  required(schema).meta()?.['idType'] as string | undefined;
