import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, startOfLastWorkingDays } from './working-days.js';

const works = (day: string) => isWorkingDay(Temporal.PlainDate.from(day));

describe('working days', () => {
  it.each([
    ['a Saturday', '2024-04-27'],
    ['a Sunday', '2024-04-28'],
    ['nyårsdagen', '2024-01-01'],
    ['trettondedag jul', '2023-01-06'],
    ['långfredagen 2024', '2024-03-29'],
    ['annandag påsk 2024', '2024-04-01'],
    ['annandag påsk 2025', '2025-04-21'],
    ['långfredagen 2038, of the latest Easter', '2038-04-23'],
    ['första maj', '2024-05-01'],
    ['Kristi himmelsfärds dag 2024', '2024-05-09'],
    ['nationaldagen', '2024-06-06'],
    ['juldagen', '2024-12-25'],
    ['annandag jul', '2024-12-26'],
  ])('are not %s', (_, day) => expect(works(day)).toBe(false));

  it.each([
    ['skärtorsdagen', '2024-03-28'],
    ['the Tuesday after Easter', '2024-04-02'],
    ['the day after Kristi himmelsfärds dag', '2024-05-10'],
    ['midsommarafton', '2024-06-21'],
    ['julafton', '2024-12-24'],
  ])('are %s', (_, day) => expect(works(day)).toBe(true));

  it('are counted back from a day, with that day', () => {
    expect(startOfLastWorkingDays('2024-04-30', 5)).toBe('2024-04-24');
    expect(startOfLastWorkingDays('2024-04-28', 1)).toBe('2024-04-26');
    expect(startOfLastWorkingDays('2024-04-02', 2)).toBe('2024-03-28');
    expect(startOfLastWorkingDays('2024-12-31', 5)).toBe('2024-12-23');
    expect(startOfLastWorkingDays('2024-04-30', 0)).toBe('2024-05-01');
  });
});
