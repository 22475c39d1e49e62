import { describe, expect, it } from '@jest/globals';
import { labels } from '@liggaren/domain';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { undescribed } from '../testing/undescribed.js';
import { withEngine } from './engine/engine.module.js';
import type { OpenedLedger } from './ledger/opened-ledger.js';

describe('the descriptions', () => {
  it('are there for every type, field and argument', async () =>
    expect(await withEngine({} as OpenedLedger, async ({ schema }) => undescribed(schema))).toEqual([]));

  it('of the values of an enum are their labels in English', () =>
    withEngine({} as OpenedLedger, async ({ schema }) => {
      const wrong = labels('en').filter(
        ({ enum: name, value, text }) =>
          schema.getType(name) && (schema.getType(name) as GraphQLEnumType).getValue(value)?.description !== text,
      );
      expect(wrong).toEqual([]);
    }));

  it('are missed where they are not', () =>
    expect(
      undescribed(
        buildSchema(
          'type Query { a(b: In!): E } input In { c: Int } enum E { X } scalar S "i" interface I { "d" d: Int }',
        ),
      ),
    ).toEqual(['Query.a', 'Query.a(b:)', 'In', 'In.c', 'E', 'S']));
});
