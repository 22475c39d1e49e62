import { z } from 'zod';
import type { SheetStamp } from './content.js';

/** Where a workbook says from which state of the ledger it was made. */
export const STAMP_SHEET = '_liggaren';
const FORMAT = '1';

const Stamp = z.object({
  format: z.literal(FORMAT),
  ledgerId: z.string().min(1),
  planId: z.string().min(1),
  period: z.string().min(1),
  validOn: z.iso.date(),
  eventId: z.uuid(),
  size: z.coerce.number().int().positive(),
});

export const stampRows = (stamp: SheetStamp): string[][] =>
  Object.entries({ format: FORMAT, ...stamp }).map(([name, value]) => [name, String(value)]);

/** Undefined where the rows are no stamp. */
export function stampOf(rows: readonly (readonly string[])[]): SheetStamp | undefined {
  const parsed = Stamp.safeParse(Object.fromEntries(rows.map(([name, value]) => [name ?? '', value ?? ''])));
  if (!parsed.success) return undefined;
  const { format: _, ...stamp } = parsed.data;
  return stamp;
}
