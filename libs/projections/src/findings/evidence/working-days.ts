import { Temporal } from 'temporal-polyfill';

/** The first of the last so many working days up to and with a day; the day after it where none are asked for. */
export function startOfLastWorkingDays(day: string, count: number): string {
  let first = Temporal.PlainDate.from(day).add({ days: 1 });
  for (let left = count; left > 0; ) {
    first = first.subtract({ days: 1 });
    if (isWorkingDay(first)) left -= 1;
  }
  return first.toString();
}

/** Monday to Friday, and no public holiday by lagen (1989:253) om allmänna helgdagar. Eves are working days: the law does not name them. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !FIXED.includes(day.toString().slice(5)) && !MOVABLE.includes(daysAfterEaster(day));
}

/** Those that may fall on a Monday to Friday: midsommardagen and alla helgons dag are always Saturdays. */
const FIXED: readonly string[] = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];
/** Långfredagen, annandag påsk and Kristi himmelsfärds dag. */
const MOVABLE: readonly number[] = [-2, 1, 39];

const daysAfterEaster = (day: Temporal.PlainDate): number => easterOf(day.year).until(day).days;

/** Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher. */
function easterOf(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
