import { z } from 'zod';

/**
 * Every id that data names, with its type, as its schema says: `indicator:nki`. A new part's own id is among them. What
 * has another shape than its schema names nothing.
 */
export function referencesIn(schema: z.ZodType, data: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional) return referencesIn(schema.unwrap() as z.ZodType, data);
  if (schema instanceof z.ZodArray)
    return Array.isArray(data) ? data.flatMap((item) => referencesIn(schema.element as z.ZodType, item)) : [];
  if (schema instanceof z.ZodObject)
    return Object.entries((data ?? {}) as object).flatMap(([field, inner]) =>
      Object.hasOwn(schema.shape, field) ? referencesIn(schema.shape[field], inner) : [],
    );
  const { idType } = (schema.meta() ?? {}) as { idType?: string };
  if (idType === undefined || idType === 'event' || typeof data !== 'string') return [];
  return [idType === 'typed' ? data : `${idType}:${data}`];
}
