import { describe, expect, it } from '@jest/globals';
import type { OpenedLedger } from '@liggaren/graphql';
import { buildSchema } from 'graphql';
import { schemaOf, undescribed } from '../../testing/schema-of.js';
import { AppModule } from '../app.module.js';

describe('the descriptions', () => {
  it('are there for every type, field and argument', async () =>
    expect(undescribed(await schemaOf(AppModule.with({} as OpenedLedger)))).toEqual([]));

  it('are missed where they are not', () =>
    expect(
      undescribed(
        buildSchema(
          'type Query { a(b: In!): E } input In { c: Int } enum E { X } scalar S "i" interface I { "d" d: Int }',
        ),
      ),
    ).toEqual(['Query.a', 'Query.a(b:)', 'In', 'In.c', 'E', 'S']));
});
