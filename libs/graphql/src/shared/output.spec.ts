import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { printType } from 'graphql';
import { z } from 'zod';
import { fieldsOf } from './output.js';

const shape = {
  day: z.iso.date().meta({ scalar: 'LocalDate' }).optional().describe('When'),
  what: z.string().describe('What'),
};

@ObjectType('Strict', { description: 'Some fields may be left out.' })
class Strict extends fieldsOf('Strict', shape, { said: { what: 'What stands.' } }) {}

@ObjectType('Loose', { description: 'Nothing may stand in any field.' })
class Loose extends fieldsOf('Loose', shape, { nullable: true }) {}

@Resolver()
class Both {
  @Query(() => Strict)
  strict() {}
  @Query(() => Loose)
  loose() {}
}

describe('an answer of the fields of a zod object', () => {
  it('has their types and descriptions; null is what may be left out, or all', async () => {
    const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    const schema = await context.get(GraphQLSchemaFactory).create([Both]);
    await context.close();
    expect(printType(schema.getType('Strict')!)).toBe(
      '"""Some fields may be left out."""\ntype Strict {\n  """When."""\n  day: LocalDate\n\n  """What stands."""\n  what: String!\n}',
    );
    expect(printType(schema.getType('Loose')!)).toContain('"""What."""\n  what: String\n');
  });

  it('is not made of a field without a description, or without a GraphQL form', () => {
    expect(() => fieldsOf('T', { bare: z.string() })).toThrow('T.bare needs a description');
    expect(() => fieldsOf('T', { inner: z.object({}).describe('Inner') })).toThrow("zod's object has no GraphQL form");
  });
});
