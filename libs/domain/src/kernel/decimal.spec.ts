import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, Decimal, decimalsOf, differsByRounding, minus, sameDecimal } from './decimal.js';

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8)).map(([digits, places]) => {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const sign = digits < 0n ? '-' : '';
  return { text: sign + (places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`), digits, places };
});
/** Both as whole numbers of the same size. */
const scaled = ({ digits, places }: { digits: bigint; places: number }) => digits * 10n ** BigInt(8 - places);

describe('a decimal', () => {
  it.each(['0', '-0.5', '87.25', '5.0', '100', '0.001', '123456789012345678901234567890.12'])(
    'is kept as written: %s',
    (text) => expect(Decimal.parse(text)).toBe(text),
  );
  it.each(['', '87,25', '.5', '5.', '05', '1e3', '+1', '1 000', 'NaN', '--1', '0x1', '١'])('is never "%s"', (text) =>
    expect(Decimal.safeParse(text).success).toBe(false),
  );

  it('compares as a number, exactly', () =>
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [scaled(a), scaled(b)];
        expect(compareDecimals(a.text, b.text)).toBe(x < y ? -1 : x > y ? 1 : 0);
        expect(sameDecimal(a.text, b.text)).toBe(x === y);
      }),
    ));

  it('is subtracted exactly, with the decimals of the finer', () =>
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = minus(a.text, b.text);
        expect(decimalsOf(difference)).toBe(Math.max(a.places, b.places));
        expect(compareDecimals(minus(difference, a.text), minus('0', b.text))).toBe(0);
      }),
    ));

  it('is subtracted without the faults of floats', () => {
    expect(minus('0.3', '0.1')).toBe('0.2');
    expect(minus('5.38', '5.35')).toBe('0.03');
    expect(minus('5', '5.00')).toBe('0.00');
  });
});

describe('only the rounding differs', () => {
  it.each([
    ['5.35', '5.4', true],
    ['5.4', '5.35', true],
    ['87', '87.25', true],
    ['5.35', '5.3', false],
    ['5.35', '5.38', false],
    ['5', '5.0', true],
    ['5', '5', false],
    ['-0.25', '-0.3', true],
    ['99.5', '100', true],
  ])('between %s and %s: %s', (a, b, expected) => expect(differsByRounding(a, b)).toBe(expected));
});
