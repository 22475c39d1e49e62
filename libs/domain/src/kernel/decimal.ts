import Big from 'big.js';
import { z } from 'zod';

/** An exact decimal as it is stored: digits with a point, as many decimals as were written. Never a float. */
export const Decimal = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'must be a decimal such as 87.25')
  .max(60)
  .meta({ scalar: 'Decimal' });
export type Decimal = z.output<typeof Decimal>;

/** Exact comparison as numbers: "5.0" and "5" are equal. */
export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => new Big(a).cmp(new Big(b));
export const sameDecimal = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

/** Exact difference a - b, with the decimals of the finer of the two. */
export const minus = (a: Decimal, b: Decimal): Decimal =>
  new Big(a).minus(new Big(b)).toFixed(Math.max(decimalsOf(a), decimalsOf(b)));

export const decimalsOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** Do the two differ only in how many decimals they are given with? */
export function differsByRounding(a: Decimal, b: Decimal): boolean {
  const decimals = Math.min(decimalsOf(a), decimalsOf(b));
  if (decimalsOf(a) === decimalsOf(b)) return false;
  const rounded = (value: Decimal) => new Big(value).round(decimals, Big.roundHalfUp);
  return rounded(a).eq(rounded(b));
}
