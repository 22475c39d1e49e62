import { describe, expect, it } from '@jest/globals';
import { InvalidAppend, type NewEvent } from '../../src/index.js';
import { anEvent, aStream, type Ledger } from './arrange.js';

export const describeInvalidAppends = (ledger: Ledger): void =>
  describe('append takes for a mistake', () => {
    it.each([
      '',
      'plan',
      'plan-',
      '-plan',
      'Plan-a',
      'plan-Ä',
      'plan-a b',
      'plan-a_b',
      '$all',
      '$ce-plan',
      `plan-${'a'.repeat(65)}`,
      'plan-a\n',
    ])('the stream name %j', async (stream) => {
      const { store } = ledger();
      await expect(store.append(stream, 'no-stream', [anEvent()])).rejects.toBeInstanceOf(InvalidAppend);
      expect(await Array.fromAsync(store.readStream(stream))).toEqual([]);
    });

    it('an append of nothing', () =>
      expect(ledger().store.append(aStream(), 'no-stream', [])).rejects.toBeInstanceOf(InvalidAppend));

    it.each([-1, 0.5, Number.NaN, 2 ** 53])('the expectation of revision %d', (expected) =>
      expect(ledger().store.append(aStream(), expected, [anEvent()])).rejects.toBeInstanceOf(InvalidAppend),
    );

    const good = anEvent();
    it.each<[string, Partial<NewEvent>]>([
      ['an id that is no UUID', { id: 'first' }],
      ['an id in upper case', { id: good.id.toUpperCase() }],
      ['an empty type', { type: '' }],
      ['a type of the server', { type: '$metadata' }],
      ['half of a character in data', { data: '{"text":"\ud83d"}' }],
      ['NUL in data', { data: '{"text":"\0"}' }],
      ['half of a character in metadata', { metadata: { actor: '\udc00' } }],
      ['half of a character in the name of metadata', { metadata: { '\udc00': 'actor' } }],
      ['metadata named as stores name their own', { metadata: { eventId: good.id } }],
      ['metadata that is not text', { metadata: { schema: 1 } as unknown as Record<string, string> }],
    ])('%s', async (_, wrong) => {
      const { store } = ledger();
      const stream = aStream();
      const append = store.append(stream, 'no-stream', [anEvent(), { ...good, ...wrong }]);
      await expect(append).rejects.toBeInstanceOf(InvalidAppend);
      expect(await Array.fromAsync(store.readStream(stream))).toEqual([]);
    });

    it('the same id twice in one append', async () => {
      await expect(ledger().store.append(aStream(), 'no-stream', [good, good])).rejects.toBeInstanceOf(InvalidAppend);
    });
  });
