import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Args, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import { type GraphQLError, type GraphQLSchema, printType } from 'graphql';
import { z } from 'zod';
import { inputOf } from './input.js';
import { InputPipe } from './input.pipe.js';

const Day = z.iso.date('must be a day such as 2024-05-31').meta({ scalar: 'LocalDate' });
const UppdragId = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'must be an id such as uppdrag:short-name')
  .meta({ scalar: 'ID', idType: 'uppdrag' });
const Stage = z.enum(['not-started', 'reported-complete']).meta({ vocabulary: 'TestStage' });
const Note = z
  .object({
    heading: z.string().min(1).optional().describe('Its heading.'),
    text: z.string().min(1).describe('Its text.'),
  })
  .meta({ object: 'TestNote', description: 'A note.' });
const Move = z
  .strictObject({
    uppdragId: UppdragId.describe('Which.'),
    others: z.array(UppdragId).optional().describe('Which more.'),
    stage: Stage.optional().describe('Where it is now.'),
    validFrom: Day.optional().describe('From when.'),
    validTo: Day.optional().describe('To when.'),
    value: z.string().meta({ scalar: 'Decimal' }).optional().describe('How much.'),
    after: z.bigint().meta({ scalar: 'Position' }).optional().describe('After what.'),
    at: z.string().meta({ scalar: 'DateTime' }).optional().describe('When.'),
    number: z.int().positive().optional().describe('Its number.'),
    supersede: z.boolean().optional().describe('Lay it over.'),
    title: z.string().trim().min(1, 'must not be empty').describe('Its title.'),
    note: Note.describe('Said of it.').optional(),
    notes: z.array(Note).optional().describe('Said about it.'),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom < validTo, {
    path: ['validTo'],
    error: 'must be later than validFrom',
  });

const MoveInput = inputOf('MoveInput', Move, 'Moves an uppdrag.');
const pipe = new InputPipe(MoveInput, 'input');
const whole = { uppdragId: 'uppdrag:cykelplan', title: ' Cykelplan ' };

const refusal = (given: unknown): GraphQLError => {
  try {
    pipe.transform(given);
  } catch (error) {
    return error as GraphQLError;
  }
  throw new Error('It was not refused');
};

describe('an input made from a zod schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    @Resolver()
    class Asked {
      @Query(() => String, { description: 'x' })
      ask(@Args('input', { type: () => MoveInput }) _input: object): string {
        return '';
      }
    }
    const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    schema = await app.get(GraphQLSchemaFactory).create([Asked]);
    await app.close();
  });

  it('is a GraphQL input with the types, the optional fields and the descriptions of the schema', () => {
    const printed = (name: string) =>
      printType(schema.getType(name)!)
        .replace(/"""(.*)"""\n *(.*)/g, '$2 # $1')
        .replace(/\n\n/g, '\n');
    expect(printed('MoveInput')).toBe(`input MoveInput { # Moves an uppdrag.
  uppdragId: ID! # Which.
  others: [ID!] # Which more.
  stage: TestStage # Where it is now.
  validFrom: LocalDate # From when.
  validTo: LocalDate # To when.
  value: Decimal # How much.
  after: Position # After what.
  at: DateTime # When.
  number: Int # Its number.
  supersede: Boolean # Lay it over.
  title: String! # Its title.
  note: TestNoteInput # Said of it.
  notes: [TestNoteInput!] # Said about it.
}`);
    expect(printed('TestNoteInput')).toContain('text: String! # Its text.');
    expect(printed('TestStage')).toMatch(/^enum TestStage \{ # .*\n {2}NOT_STARTED\n {2}REPORTED_COMPLETE\n\}$/);
  });

  it('becomes the plain object that the schema parses, ids bare and without nulls', () => {
    const given = Object.assign(Object.create(null), whole, {
      others: ['uppdrag:a', 'b'],
      stage: 'not-started',
      validFrom: null,
      notes: [{ text: 'x', heading: null }],
    });
    const parsed = pipe.transform(given);
    expect(parsed).toStrictEqual({
      uppdragId: 'cykelplan',
      others: ['a', 'b'],
      stage: 'not-started',
      title: 'Cykelplan',
      notes: [{ text: 'x' }],
    });
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it('is absent when it is null', () => expect(pipe.transform(null)).toBeUndefined());

  it('names all that is wrong at once, where it is and what to do', () => {
    const { message, extensions } = refusal({
      uppdragId: 'goal:plan/mal-1',
      validFrom: '2024-13-01',
      title: ' ',
      number: 0,
      notes: [{ text: 'x' }, { text: '' }],
    });
    expect(extensions['code']).toBe('BAD_USER_INPUT');
    expect(message.split('. ').slice(0, 3)).toEqual([
      'input.uppdragId must be an id such as uppdrag:short-name',
      'input.validFrom must be a day such as 2024-05-31',
      expect.stringMatching(/^input\.number is wrong: too small/),
    ]);
    expect((extensions['problems'] as { path: unknown }[]).map(({ path }) => path)).toEqual([
      ['input', 'uppdragId'],
      ['input', 'validFrom'],
      ['input', 'number'],
      ['input', 'title'],
      ['input', 'notes', 1, 'text'],
    ]);
  });

  it('obeys what the schema demands of the whole', () =>
    expect(refusal({ ...whole, validFrom: '2024-05-31', validTo: '2024-05-31' }).message).toBe(
      'input.validTo must be later than validFrom',
    ));

  it('refuses a field that must be there and is null', () =>
    expect(refusal({ uppdragId: 'a', title: null }).message).toMatch(/^input\.title is wrong/));
});

describe('making an input', () => {
  const make = (name: string, shape: z.ZodRawShape) => () => inputOf(name, z.object(shape), 'x');

  it('twice of one schema gives one class, of two schemas by one name fails', () => {
    expect(inputOf('MoveInput', Move, 'Moves an uppdrag.')).toBe(MoveInput);
    expect(make('MoveInput', { a: z.string().describe('A.') })).toThrow('Two different inputs are named MoveInput');
  });

  it.each([
    ['a field has no description', { a: z.string() }, 'A1.a needs a description'],
    ['a number may be a float', { a: z.number().describe('A.') }, 'A2.a: a number that may be a float'],
    ['a type has no GraphQL form', { a: z.date().describe('A.') }, "A3.a: zod's date has no GraphQL form"],
    [
      'a scalar is unknown',
      { a: z.string().meta({ scalar: 'Colour' }).describe('A.') },
      'A4.a: there is no scalar Colour',
    ],
    ['a nested object has no name', { a: z.object({}).describe('A.') }, 'A5.a: a nested object needs a name'],
    [
      'a nested object has no description',
      { a: z.object({}).meta({ object: 'N' }).optional().describe('A.') },
      'A6.a: N needs a description',
    ],
  ])('fails at start when %s', (_, shape, message) => expect(make(message.slice(0, 2), shape)).toThrow(message));
});
