import { describe, expect, it } from '@jest/globals';
import { aligned, wrapped } from './layout.js';

describe('text on a terminal', () => {
  it('is broken between words, and hangs below its own beginning', () => {
    const text = [
      'Att granska (1)',
      '',
      '- Målet ”Företagen ska vara nöjda” ströks genom Kommunstyrelsen 2024-03-05 § 20.',
      '    2024-03-12 Beslutet justerades av den som hade utsetts till det',
    ].join('\n');
    expect(wrapped(text, 50)).toBe(
      [
        'Att granska (1)',
        '',
        '- Målet ”Företagen ska vara nöjda” ströks genom',
        '  Kommunstyrelsen 2024-03-05 § 20.',
        '    2024-03-12 Beslutet justerades av den som hade',
        '    utsetts till det',
      ].join('\n'),
    );
  });

  it('is as it is where there is no terminal, and where it fits', () => {
    const text = '- Målet ”Företagen ska vara nöjda” ströks genom Kommunstyrelsen.\n    Målets beslut';
    expect(wrapped(text, undefined)).toBe(text);
    expect(wrapped(text, 80)).toBe(text);
  });

  it('stands in columns', () =>
    expect(
      aligned([
        ['Väntas', 'Av'],
        ['2024-03-01', 'Greenhub'],
      ]),
    ).toBe('Väntas      Av\n2024-03-01  Greenhub'));
});
