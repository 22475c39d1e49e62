import { describe, expect, it } from '@jest/globals';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { z } from 'zod';
import { Count, Counted, tally } from '../testing/tally.js';
import {
  checkEvent,
  eventType,
  InvalidEvent,
  type JsonObject,
  type Message,
  RunningMaximum,
  transactOn,
} from './index.js';

const Drawn = eventType('Drawn', z.object({ shape: z.string(), size: z.object({ width: z.int() }) }), 2);
const Coloured = eventType(
  'Coloured',
  z.object({ shape: z.string(), colour: z.record(z.string(), z.unknown()) }),
  1,
  ({ shape }) => ({
    colour: shape === 'star' ? z.strictObject({ name: z.string() }) : undefined,
  }),
);
const Redrawn = eventType(
  'Redrawn',
  z.object({ type: z.string(), schema: z.int(), data: z.record(z.string(), z.unknown()) }),
  1,
  ({ type, schema }) => ({
    data: { type, version: schema },
  }),
);
const Filled = eventType(
  'Filled',
  z.object({ sides: z.array(z.object({ colour: z.string().default('red') })), label: z.string().trim() }),
);
const types = [Drawn, Coloured, Redrawn, Filled];
const star = { shape: 'star', size: { width: 3 } };
const check = (type: string, data: JsonObject) => () => checkEvent(types, { type, data });

describe('an event that is to be stored', () => {
  it('passes where its data, and what it holds, has the schema that it names', () => {
    check('Drawn', star)();
    check('Coloured', { shape: 'star', colour: { name: 'red' } })();
    check('Redrawn', { type: 'Drawn', schema: 2, data: star })();
    check('Filled', { sides: [{ colour: 'blue' }], label: 'x' })();
  });

  it.each([
    [
      'its type is none of its subject',
      'Erased',
      {},
      'Erased cannot be recorded: it is none of the events of its subject',
    ],
    [
      'a field is wrong',
      'Drawn',
      { shape: 'star', size: { width: 'wide' } },
      'Drawn cannot be recorded: size.width is wrong: ',
    ],
    ['a field is too much', 'Drawn', { ...star, colour: 'red' }, '"colour"'],
    [
      'a nested field is lost on the way',
      'Drawn',
      { shape: 'star', size: { width: 3, depth: 4 } },
      'size.depth would be altered by its schema',
    ],
    [
      'a schema would fill in a field',
      'Filled',
      { sides: [{}], label: 'x' },
      'sides.0.colour would be altered by its schema',
    ],
    ['a schema would trim a text', 'Filled', { sides: [], label: ' x' }, 'label would be altered by its schema'],
    ['what it holds is wrong', 'Coloured', { shape: 'star', colour: { nam: 'red' } }, 'colour.name is wrong: '],
    [
      'it holds what nothing has',
      'Coloured',
      { shape: 'hole', colour: {} },
      'colour is the content of nothing that has one',
    ],
    [
      'the event that it holds is wrong',
      'Redrawn',
      { type: 'Drawn', schema: 2, data: { shape: 'star' } },
      'data.size is wrong: ',
    ],
    [
      'the event that it holds is unknown',
      'Redrawn',
      { type: 'Erased', schema: 1, data: {} },
      'data is said to be of Erased',
    ],
    [
      'the event that it holds is of another schema',
      'Redrawn',
      { type: 'Drawn', schema: 1, data: star },
      'data is said to be of schema 1 of Drawn, which is at 2',
    ],
    [
      'an event within the event that it holds is wrong',
      'Redrawn',
      {
        type: 'Redrawn',
        schema: 1,
        data: { type: 'Coloured', schema: 1, data: { shape: 'star', colour: { name: 1 } } },
      },
      'data.data.colour.name is wrong: ',
    ],
  ])('is a mistake in its decider when %s', (_, type, data, message) => {
    expect(check(type, data)).toThrow(InvalidEvent);
    expect(check(type, data)).toThrow(message);
  });
});

describe('a decider with a mistake', () => {
  const tallyId = 'moten';
  const command = Count({ tallyId, by: 2, reason: 'för att' });
  const wrong = (event: Message) => ({
    ...tally,
    decide: () => ({ events: [Counted({ tallyId, by: 1 }), event as never] }),
  });

  it.each([
    ['the content of another event', { type: 'Counted', data: { tallyId } }, 'Counted cannot be recorded: by is wrong'],
    ['an event that is not of its subject', { type: 'Kounted', data: { tallyId } }, 'Kounted'],
  ])(
    'that records %s stores nothing, neither events nor texts, and leaves the stream as it was',
    async (_, event, message) => {
      const store = new MemoryEventStore();
      const values = new MemoryRemovableValues();
      const transact = transactOn({ store, values, labels: new RunningMaximum() });
      const asked: string[] = [];
      const context = { actor: 'local', commandId: 'c1', beforeAppend: async () => void asked.push('before append') };
      const fault = await transact(wrong(event), command, context).catch((error: unknown) => error);
      expect(fault).toMatchObject({ code: 'INVALID_EVENT', kind: 'bug', message: expect.stringContaining(message) });
      expect(await Array.fromAsync(store.readAll(0n))).toEqual([]);
      expect(await Array.fromAsync(values.putBefore(new Date(Date.now() + 1_000)))).toEqual([]);
      expect(asked).toEqual([]);
      const { events, repeated } = await transact(tally, command, context);
      expect([events.length, repeated]).toEqual([1, false]);
    },
  );
});
