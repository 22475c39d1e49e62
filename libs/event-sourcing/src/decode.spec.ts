import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CorruptEvent, EventDecoder, eventType } from './index.js';

const Measured = eventType('Measured', z.object({ period: z.string(), value: z.string() }), 3);
const decoder = new EventDecoder([Measured], {
  Measured: [
    ({ year, ...rest }) => ({ ...rest, period: String(year) }),
    ({ value, ...rest }) => ({ ...rest, value: (value as string).replace(',', '.') }),
  ],
});
const decode =
  (schema: string | undefined, data: unknown, type = 'Measured') =>
  () =>
    decoder.decode({
      stream: 'indicator-nki',
      revision: 4,
      type,
      data: typeof data === 'string' ? data : JSON.stringify(data),
      metadata: { ...(schema !== undefined && { schema }) },
    });

describe('what is stored', () => {
  it.each([
    ['1', { year: 2024, value: '81,5' }],
    ['2', { period: '2024', value: '81,5' }],
    ['3', { period: '2024', value: '81.5' }],
  ])('is brought from schema %s to the last one, one step a version', (schema, data) =>
    expect(decode(schema, data)()).toEqual({ type: 'Measured', data: { period: '2024', value: '81.5' } }),
  );

  it.each([
    ['is of an unknown type', decode('1', {}, 'Guessed'), 'the type Guessed is unknown to this version'],
    ['has a newer schema', decode('4', {}), 'Measured has schema 4, and this version of Liggaren knows 1 to 3'],
    ['has a schema that is none', decode('0', {}), 'Measured has schema 0'],
    ['says no schema', decode(undefined, {}), 'Measured has schema NaN'],
    ['lacks a field', decode('3', { period: '2024' }), 'value'],
    ['has a field too much', decode('3', { period: '2024', value: '1', valeu: '2' }), 'valeu'],
    ['is no JSON', decode('3', '{"period":'), 'JSON'],
  ])('stops with a fault that names the event when it %s', (_, decodes, message) => {
    expect(decodes).toThrow(CorruptEvent);
    expect(decodes).toThrow('Event 4 of stream indicator-nki');
    expect(decodes).toThrow(message);
  });
});
