import type { z } from 'zod';
import type { Language } from '../kernel/vocabulary.js';

export type LanguageCode = z.output<typeof Language>;

/** Speaks one of the languages. */
export class Speaker {
  constructor(readonly language: LanguageCode) {}

  /** One of two texts, by the language. */
  say(sv: string, en: string): string {
    return { sv, en }[this.language];
  }
}

/** Words of a table: a phrase that needs nothing but the language. */
export type Words = (w: Speaker) => string;

export const both =
  (sv: string, en: string): Words =>
  (w) =>
    w.say(sv, en);
