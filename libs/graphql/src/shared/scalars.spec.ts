import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLScalarType, parse, parseValue, validate } from 'graphql';
import { DateTime, Decimal, JSONObject, LocalDate, Position } from './scalars.js';

const literal = (scalar: GraphQLScalarType<unknown, unknown>, text: string) =>
  scalar.parseLiteral(parseValue(text), {});

describe('the scalars', () => {
  it.each([
    [LocalDate, '2024-02-29', '2024-02-29'],
    [DateTime, '2024-05-31T11:00:00+02:00', '2024-05-31T09:00:00.000Z'],
    [DateTime, '2024-05-31T09:00:00.1234Z', '2024-05-31T09:00:00.123Z'],
    [Decimal, '5.350', '5.350'],
    [Decimal, '-0.1', '-0.1'],
    [Position, '18446744073709551615', 18446744073709551615n],
  ])('%s reads "%s", as a variable and in the query', (scalar, text, read) => {
    expect(scalar.parseValue(text)).toBe(read);
    expect(literal(scalar, JSON.stringify(text))).toBe(read);
  });

  it.each([
    [LocalDate, '2023-02-29'],
    [LocalDate, '2024-05-31T00:00:00Z'],
    [LocalDate, '20240531'],
    [DateTime, '2024-05-31'],
    [DateTime, '2024-05-31T09:00:00'],
    [DateTime, '2024-05-31T09:00:00[Europe/Stockholm]'],
    [Decimal, '5,35'],
    [Decimal, '1e3'],
    [Decimal, '05'],
    [Decimal, 5.35],
    [Position, '-1'],
    [Position, 42],
    [Position, null],
  ])('%s refuses %j with what to write instead', (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow(`${scalar.name} must be`);
    expect(() => scalar.parseValue(value)).toThrow(/such as "/);
  });

  it('refuses a number in the query text too, so that one form is right everywhere', () =>
    expect(() => literal(Decimal, '5.35')).toThrow('not 5.35'));

  it('says where in the query a wrong value stands', () => {
    const schema = buildSchema('scalar Decimal type Query { a(value: Decimal): Int }');
    Object.assign(schema.getType('Decimal')!, { parseLiteral: Decimal.parseLiteral });
    const [error] = validate(schema, parse('{\n  a(value: "81,5")\n}'));
    expect(error).toMatchObject({
      message: expect.stringContaining('Decimal must be'),
      locations: [{ line: 2, column: 12 }],
    });
  });

  it('writes positions as strings, and never answers with what it would not read', () => {
    expect(Position.serialize(9007199254740993n)).toBe('9007199254740993');
    expect(() => LocalDate.serialize('2024-13-01')).toThrow(TypeError);
  });

  it('JSON takes an object as it is', () => {
    expect(literal(JSONObject, '{ value: "5.35", tags: ["a"], deep: { n: 1 } }')).toEqual({
      value: '5.35',
      tags: ['a'],
      deep: { n: 1 },
    });
    expect(() => JSONObject.parseValue([1])).toThrow('must be an object');
  });
});
