import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfStockholmDay, startOfStockholmDay, stockholmDay } from './index.js';

describe('a day in Stockholm', () => {
  it.each([
    ['2024-01-31T22:59:59.999Z', '2024-01-31'],
    ['2024-01-31T23:00:00.000Z', '2024-02-01'],
    ['2024-05-31T21:59:59.999Z', '2024-05-31'],
    ['2024-05-31T22:00:00.000Z', '2024-06-01'],
  ])('turns at its own midnight, in winter and in summer: %s is %s', (instant, day) =>
    expect(stockholmDay(instant)).toBe(day),
  );

  it.each([
    ['2024-03-31', '2024-03-30T23:00:00.000Z', '2024-03-31T22:00:00.000Z', 23],
    ['2024-10-27', '2024-10-26T22:00:00.000Z', '2024-10-27T23:00:00.000Z', 25],
    ['2023-01-23', '2023-01-22T23:00:00.000Z', '2023-01-23T23:00:00.000Z', 24],
  ])('has as many hours as the clock gives it: %s', (day, start, end, hours) => {
    expect(startOfStockholmDay(day)).toBe(start);
    expect(endOfStockholmDay(day)).toBe(end);
    expect((Date.parse(end) - Date.parse(start)) / 3_600_000).toBe(hours);
  });

  it('holds every instant from its start to its end, and no other', () =>
    fc.assert(
      fc.property(
        fc
          .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString()),
        (instant) => {
          const day = stockholmDay(instant);
          expect(startOfStockholmDay(day) <= instant && instant < endOfStockholmDay(day)).toBe(true);
        },
      ),
    ));
});
