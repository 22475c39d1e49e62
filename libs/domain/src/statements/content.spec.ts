import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { told, untold } from '../words/told-part.js';
import { type ContentOf, content, contentOf, type Shown, type Whole } from './content.js';
import { type Field, field } from './field.js';

const title = { title: z.string() };
const titled = { title: told('lydelse', 'wording') };
const shape = { order: z.int().optional(), ...title, colour: z.int().optional() };
const words = { order: untold('It is seen'), ...titled, colour: told('färg', 'colour') };

it('a part of a content without words does not compile, nor words without a part', () => {
  // @ts-expect-error colour has no words
  content(shape, { order: words.order, ...titled });
  // @ts-expect-error there is no colour
  content(title, words);
  content(shape, words);
});

it('a view that does not show a told part of its content does not compile', () => {
  const goal = content(shape, words);
  const shown = { title: '' };
  // @ts-expect-error colour is not shown
  const forgets: Shown<typeof goal> = shown;
  const shows: Shown<typeof goal> = { ...shown, colour: 1 };
  const hides = content(shape, { ...words, colour: untold('Nobody may see it') });
  const mayForget: Shown<typeof hides> = shown;
  // @ts-expect-error a content that is told as a whole is shown with every part
  const part: Whole<ContentOf<typeof goal>> = shown;
  expect([forgets, shows, mayForget, part]).toHaveLength(4);
});

it('what a field holds is of its type, and a name that nobody declared is no field', () => {
  const said = <T>(name: Field<T>, value: T) => [name, value];
  const stage = field<{ readonly stage: string }>('stage');
  expect(said(stage, { stage: 'ongoing' })).toEqual(['stage', { stage: 'ongoing' }]);
  // @ts-expect-error a stage is no number
  said(stage, { stage: 1 });
  // @ts-expect-error a bare string
  said('stgae', { stage: 'ongoing' });
});

it('is picked from data that hold more, in its own order, without what is not given', () => {
  const goal = { title: 'Rent vatten', colour: 1, slug: 'mal-1', number: undefined, order: 0 };
  expect(JSON.stringify(contentOf({ shape }, goal))).toBe('{"order":0,"title":"Rent vatten","colour":1}');
});
