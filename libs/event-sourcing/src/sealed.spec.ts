import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  commandType,
  digestOf,
  isSealed,
  RemovableText,
  randomSalt,
  removableIn,
  sealAll,
  sealedIn,
  withDigests,
} from './index.js';

const ZEROS = Buffer.alloc(16).toString('base64url');
const Note = commandType(
  'Note',
  z.object({
    value: z.string(),
    reason: RemovableText,
    comment: RemovableText.optional(),
    classified: z.object({ fields: z.array(z.string()) }).optional(),
  }),
);

describe('a sealed value', () => {
  it('is named by SHA-256 over the salt and its canonical JSON', () =>
    // Computed with Python: sha256(bytes(16) + '"Ekerö"'.encode())
    expect(digestOf(ZEROS, 'Ekerö')).toBe('Kv5JffydZRNSgdAGfrL-90CvAGWqVEl51Slcheo7h18'));

  it('gets a new salt of 16 bytes every time', () => {
    expect(Buffer.from(randomSalt(), 'base64url')).toHaveLength(16);
    expect(randomSalt()).not.toBe(randomSalt());
  });

  it('is every free text that a command gives, and every field it marks as classified', () => {
    const given = { value: '12', reason: 'fel rad', comment: 'se bilaga' };
    expect([...removableIn(Note, given).keys()]).toEqual(['reason', 'comment']);
    expect([...removableIn(Note, { ...given, comment: undefined }).keys()]).toEqual(['reason']);
    expect([...removableIn(Note, { ...given, classified: { fields: ['value'] } })]).toEqual([
      ['reason', 'fel rad'],
      ['comment', 'se bilaga'],
      ['value', '12'],
    ]);
  });

  it('leaves only its digest in the data, where it is found again', () => {
    const data = { value: '12', reason: 'fel rad' };
    const sealed = sealAll(removableIn(Note, data), () => ZEROS).get('reason')!;
    expect(sealed).toEqual({ digest: digestOf(ZEROS, 'fel rad'), salt: ZEROS, value: 'fel rad' });
    const stored = withDigests(data, new Map([['reason', sealed.digest]]));
    expect(stored).toEqual({ value: '12', reason: { sealed: sealed.digest } });
    expect(isSealed(stored['reason'])).toBe(true);
    expect(sealedIn({ data: [stored, 'x'], event: 1 })).toEqual([sealed.digest]);
  });
});
