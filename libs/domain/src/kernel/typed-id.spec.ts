import { describe, expect, it } from '@jest/globals';
import { above, bareId, pathOf, rootOf, slugIn, slugsOf, streamOf, subjectIdOf, typedId, typeOf } from './typed-id.js';

const TARGET = 'target:ekero-2023/mal-1/nki/2024';

describe('a typed id', () => {
  it('is its type and its bare id', () => {
    expect([typeOf(TARGET), bareId(TARGET)]).toEqual(['target', 'ekero-2023/mal-1/nki/2024']);
    expect(typedId(typeOf(TARGET), bareId(TARGET))).toBe(TARGET);
  });

  it('is a path of slugs', () => {
    expect(slugsOf(TARGET)).toEqual(['ekero-2023', 'mal-1', 'nki', '2024']);
    expect([rootOf(TARGET), pathOf(TARGET, 2), slugIn(TARGET)]).toEqual(['ekero-2023', 'ekero-2023/mal-1', '2024']);
    expect(above(bareId(TARGET))).toBe(pathOf(TARGET, 3));
  });

  it('belongs to the stream of its subject, whose name gives the id of the subject', () => {
    expect(streamOf(TARGET)).toBe('plan-ekero-2023');
    expect(streamOf('deliverable:strategi/plan')).toBe('uppdrag-strategi');
    expect(subjectIdOf('plan-ekero-2023')).toBe('plan:ekero-2023');
  });
});

describe('a bare id', () => {
  it('has no type, and the same path', () => {
    expect(typeOf('ekero/mal-1')).toBe('');
    expect([bareId('ekero/mal-1'), rootOf('ekero/mal-1'), slugIn('ekero')]).toEqual(['ekero/mal-1', 'ekero', 'ekero']);
  });
});
