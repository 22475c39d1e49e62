import { describe, expect, it } from '@jest/globals';
import * as vocabulary from '../kernel/vocabulary.js';
import { formalStatusOfUppdrag, labelOf, labels } from './labels.js';

const codes = Object.values(vocabulary).flatMap((schema) =>
  schema.options.map((code) => `${schema.meta()!['vocabulary']}.${code.toUpperCase().replaceAll('-', '_')}`),
);

describe('the labels', () => {
  it.each(['sv', 'en'] as const)('have every code of every vocabulary, once, in words (%s)', (language) => {
    const given = labels(language);
    expect(given.map((label) => `${label.enum}.${label.value}`).sort()).toEqual([...codes].sort());
    for (const { text } of given) expect(text).toMatch(/^\p{Lu}/u);
  });

  it('name the enum and its value as GraphQL does', () => {
    expect(labels('sv')).toContainEqual({ enum: 'UppdragStage', value: 'REPORTED_COMPLETE', text: 'Slutredovisat' });
    expect(labels('en')).toContainEqual({ enum: 'Signal', value: 'TARGET_MET', text: 'Target met' });
  });

  it('tell two codes of one vocabulary apart', () => {
    for (const language of ['sv', 'en'] as const) {
      const given = labels(language).map((label) => `${label.enum}: ${label.text}`);
      expect(new Set(given).size).toBe(given.length);
    }
  });

  it('give one code in words', () => {
    expect(labelOf('Timeliness', 'at-risk', 'sv')).toBe('Risk för försening');
    expect(labelOf('Real', 'false', 'sv')).toBe('Inom felmarginalen');
  });

  it('say that an uppdrag is given, where other subjects are adopted', () => {
    expect(labelOf('FormalStatus', 'adopted', 'sv')).toBe('Fastställt');
    expect(formalStatusOfUppdrag('adopted', 'sv')).toBe('Givet');
    expect(formalStatusOfUppdrag('closed', 'sv')).toBe('Avslutat');
  });
});
