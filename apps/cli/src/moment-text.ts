import type { LanguageCode } from '@liggaren/domain';
import type { Moment } from '@liggaren/projections';
import { Temporal } from 'temporal-polyfill';

/** A moment in words: the day, what is known, until when by the clock in Stockholm, and whether that is only claimed. */
export function momentText({ validOn, recordedAt, size, takenOver }: Moment, language: LanguageCode = 'sv'): string {
  const words = WORDS[language];
  const known = `${words.validOn} ${validOn}, ${words.by} ${size} ${size === 1 ? words.event : words.events}`;
  if (recordedAt === null) return known;
  return `${known} ${words.until} ${inStockholm(recordedAt)}${takenOver ? ` (${words.takenOver})` : ''}`;
}

const WORDS = {
  sv: {
    validOn: 'gällande',
    by: 'enligt',
    event: 'händelse',
    events: 'händelser',
    until: 'till och med',
    takenOver: 'övertagen historik',
  },
  en: {
    validOn: 'official on',
    by: 'by',
    event: 'event',
    events: 'events',
    until: 'up to',
    takenOver: 'history taken over',
  },
};

function inStockholm(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The beginning of a text. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
