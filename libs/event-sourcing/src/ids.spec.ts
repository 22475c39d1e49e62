import { describe, expect, it } from '@jest/globals';
import { derivedId, eventIdOf, isCommandId } from './index.js';

// The expected ids were computed with Python's uuid.uuid5: N = uuid5(NAMESPACE_DNS, 'liggaren') =
// c235a2b9-6838-5c4b-8b42-e40d7fa98fdf, then uuid5(N, text).
describe('derived ids', () => {
  it('are UUIDv5 of the canonical JSON in the namespace of Liggaren', () => {
    expect(eventIdOf('indicator-nki', 'import-2024-1', 0)).toBe('2e87979e-e912-5807-8c80-acdf077b8abb');
    expect(eventIdOf('indicator-nki', 'import-2024-1', 1)).toBe('8b333fdd-d707-53a1-9db5-0f1715058fbf');
  });

  it('do not depend on the order in which fields are written', () =>
    expect(derivedId({ b: 1, a: 2 })).toBe(derivedId({ a: 2, b: 1 })));

  it('differ where the parts would run together', () =>
    expect(eventIdOf('plan-a', 'b"c', 0)).not.toBe(eventIdOf('plan-a"b', 'c', 0)));
});

describe('a command id', () => {
  it.each(['a', '~!', 'x'.repeat(128)])('may be 1 to 128 visible ASCII characters (%#)', (id) =>
    expect(isCommandId(id)).toBe(true),
  );
  it.each(['', 'x'.repeat(129), 'two words', 'rad\n', 'ö', '\u007f'])('is nothing else (%#)', (id) =>
    expect(isCommandId(id)).toBe(false),
  );
});
