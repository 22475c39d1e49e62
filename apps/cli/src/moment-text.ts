import { type LanguageCode, Speaker } from '@liggaren/domain';
import { Temporal } from 'temporal-polyfill';
import type { MomentAnswer } from './documents/moment.js';

/** A moment in words: the day, what is known, until when by the clock in Stockholm, and whether that is only claimed. */
export function momentText(
  { validOn, recordedAt, size, takenOver }: MomentAnswer,
  language: LanguageCode = 'sv',
): string {
  const w = new Speaker(language);
  const events = size === 1 ? w.say('händelse', 'event') : w.say('händelser', 'events');
  const known = w.say(`gällande ${validOn}, enligt ${size} ${events}`, `official on ${validOn}, by ${size} ${events}`);
  if (recordedAt === null) return known;
  const claimed = takenOver ? w.say(' (övertagen historik)', ' (history taken over)') : '';
  return `${known} ${w.say('till och med', 'up to')} ${inStockholm(recordedAt)}${claimed}`;
}

function inStockholm(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The beginning of a text. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
