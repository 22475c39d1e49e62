import { z } from 'zod';

/** Every id that data names, with its type, as its schema says: `indicator:nki`. A new part's own id is among them. */
export function referencesIn(schema: z.ZodType, data: unknown): readonly string[] {
  if (data === undefined) return [];
  if (schema instanceof z.ZodOptional) return referencesIn(schema.unwrap() as z.ZodType, data);
  if (schema instanceof z.ZodArray)
    return (data as unknown[]).flatMap((item) => referencesIn(schema.element as z.ZodType, item));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([field, inner]) =>
      referencesIn(inner as z.ZodType, (data as Record<string, unknown>)[field]),
    );
  const { idType } = (schema.meta() ?? {}) as { idType?: string };
  return idType === undefined || idType === 'event' ? [] : [`${idType}:${data as string}`];
}
