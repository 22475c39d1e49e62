import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, NotCanonical, sha256 } from './index.js';

describe('canonical JSON', () => {
  it('sorts names by UTF-16 code units, as RFC 8785 demands', () =>
    expect(canonicalJson({ '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😂': 5, ö: 6 })).toBe(
      '{"\\r":2,"1":4,"ö":6,"€":1,"😂":5,"\ufb33":3}',
    ));

  it('writes text as it is, with the shortest escapes', () =>
    expect(canonicalJson(['Ekerö', '"\\\n\u0007', true, 0, -7])).toBe('["Ekerö","\\"\\\\\\n\\u0007",true,0,-7]'));

  it('leaves out what is undefined', () =>
    expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}'));

  it.each([
    ['null', { a: [{ b: null }] }, 'a[0].b is null; leave it out'],
    ['a float', { value: 87.25 }, 'value is the number 87.25; write decimals as strings'],
    ['an integer beyond 2^53-1', { n: 2 ** 53 }, 'n is the number 9007199254740992'],
    ['a negative zero', [-0], '[0] is the number 0'],
    ['NaN', { n: Number.NaN }, 'n is the number NaN'],
    ['half a character', { text: 'x\ud83d' }, 'text holds half of a character'],
    ['half a character in a name', { '\udc00': 1 }, 'holds half of a character'],
    ['a big integer', { n: 1n }, 'n is not JSON'],
    ['a date', { day: new Date(0) }, 'day is not JSON'],
    ['undefined in a list', { list: [undefined] }, 'list[0] is not JSON'],
    ['undefined alone', undefined, 'The data is not JSON'],
  ])('refuses %s, and says where it stands', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it('is read back to the same value and written to the same text by any JSON parser', () =>
    fc.assert(
      fc.property(
        fc.object({ values: [fc.string({ unit: 'grapheme' }), fc.boolean(), fc.maxSafeInteger()] }),
        (value) => {
          const text = canonicalJson(value);
          expect(canonicalJson(JSON.parse(text))).toBe(text);
        },
      ),
    ));

  it('is hashed as UTF-8, in base64url without padding', () =>
    expect(sha256('{"a":1}')).toBe('AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX-GI'));
});
