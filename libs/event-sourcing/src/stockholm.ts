import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Stockholm';

const dayOfHour = new LRUCache<string, string>({ max: 10_000 });

/** The day in Stockholm at an instant (ISO 8601, UTC). Days there change on whole UTC hours, so an hour is looked up once. */
export function stockholmDay(instant: string): string {
  const hour = instant.slice(0, 13);
  let day = dayOfHour.get(hour);
  if (day === undefined) {
    day = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();
    dayOfHour.set(hour, day);
  }
  return day;
}

/** The first instant of a Stockholm day, UTC with milliseconds. */
export const startOfStockholmDay = (day: string): string =>
  instantText(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE }).toInstant());

/** The first instant after a Stockholm day. */
export const endOfStockholmDay = (day: string): string =>
  startOfStockholmDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString());

const instantText = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });
