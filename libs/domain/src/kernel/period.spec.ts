import { describe, expect, it } from '@jest/globals';
import { comparablePeriods, comparePeriods, Period, parsePeriod, spanOf } from './period.js';

describe('a period', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2025-01-01'],
    ['2024-H1', 'half', '2024-01-01', '2024-07-01'],
    ['2024-H2', 'half', '2024-07-01', '2025-01-01'],
    ['2024-T2', 'third', '2024-05-01', '2024-09-01'],
    ['2024-Q3', 'quarter', '2024-07-01', '2024-10-01'],
    ['2024-02', 'month', '2024-02-01', '2024-03-01'],
    ['2024-12', 'month', '2024-12-01', '2025-01-01'],
    ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
    ['2023/24', 'school-year', '2023-07-01', '2024-07-01'],
    ['1999/00', 'school-year', '1999-07-01', '2000-07-01'],
    ['2024-01..2024-08', 'accumulated', '2024-01-01', '2024-09-01'],
    ['2023-11..2024-02', 'accumulated', '2023-11-01', '2024-03-01'],
    ['2021..2022', 'window', '2021-01-01', '2023-01-01'],
    ['2023..2026', 'window', '2023-01-01', '2027-01-01'],
  ])('%s is a %s from %s until %s', (text, kind, start, end) =>
    expect(parsePeriod(text)).toMatchObject({ kind, start, end }),
  );

  it.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2024-H3',
    '2024-T4',
    '2024-Q5',
    '2024-Q0',
    '2023-02-29',
    '2024-2-1',
    '2023/25',
    '2022..2021',
    '2024-08..2024-01',
    '2024-01..2024-13',
    '2024 ',
    '2024-h1',
    '0000',
  ])('"%s" is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
    expect(Period.safeParse(text).success).toBe(false);
    expect(() => spanOf(text)).toThrow(RangeError);
  });
});

describe('two periods', () => {
  it.each([
    ['2023', '2024', true],
    ['2024', '2024', true],
    ['2024-H1', '2023-H1', true],
    ['2021..2022', '2023..2024', true],
    ['2021..2022', '2022..2023', false],
    ['2021..2022', '2023..2026', false],
    ['2024', '2024-H1', false],
    ['2024', '2024-01..2024-12', false],
    ['2023/24', '2024', false],
    ['2024-01..2024-08', '2023-01..2023-08', true],
    ['2024-01..2024-08', '2023-01..2023-04', false],
    ['2024-10-15', '2023-10-15', true],
  ])('compare only when of one kind and length, and not overlapping: %s and %s', (a, b, compare) => {
    expect(comparablePeriods(a, b)).toBe(compare);
    expect(comparablePeriods(b, a)).toBe(compare);
  });

  it('stand in order of their end, the longer one last', () =>
    expect(['2024', '2024-12-31', '2023', '2024-H2', '2023/24', '2023..2024'].sort(comparePeriods)).toEqual([
      '2023',
      '2023/24',
      '2024-12-31',
      '2024-H2',
      '2024',
      '2023..2024',
    ]));
});
