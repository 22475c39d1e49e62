import { enumValueOf } from '@liggaren/domain';
import { z } from 'zod';

/**
 * Data as GraphQL and JSON Lines have it, to the form of commands: ids without their type, codes as they are stored,
 * no explicit null. What does not fit is left for the schema to refuse.
 */
export function fromOutside(schema: z.ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (schema instanceof z.ZodOptional) return fromOutside(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => fromOutside(schema.element as z.ZodType, item));
  if (schema instanceof z.ZodObject && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .map(
          ([field, item]) => [field, fromOutside((schema.shape as z.ZodRawShape)[field] as z.ZodType, item)] as const,
        )
        .filter(([, item]) => item !== undefined),
    );
  if (typeof value !== 'string' || !(schema instanceof z.ZodType)) return value;
  if (schema instanceof z.ZodEnum) return schema.options.find((code) => enumValueOf(String(code)) === value) ?? value;
  const { idType } = (schema.meta() ?? {}) as { idType?: string };
  const type = idType ?? (schema instanceof z.ZodUUID ? 'event' : undefined);
  return type !== undefined && value.startsWith(`${type}:`) ? value.slice(type.length + 1) : value;
}
