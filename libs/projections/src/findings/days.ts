import type { Wording } from '@liggaren/domain';

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const DAY = 86_400_000;

/** `1 dag`, `12 dagar`. */
export const daysInWords = (w: Wording, days: number): string =>
  w.say(`${days} ${days === 1 ? 'dag' : 'dagar'}`, `${days} ${days === 1 ? 'day' : 'days'}`);
