import { both, type Words } from './phrase.js';
import type { Wording } from './wording.js';

/** A value in words. */
export type InWords = (w: Wording, value: never) => string;

/** Part of a content that answers show and comparisons tell. */
export interface ToldPart {
  /** As people call it in a sentence. */
  readonly name: Words;
  /** The value in words, where it is neither a code nor said as it is stored. */
  readonly text?: InWords;
}

/** Part of a content that is left out of answers and comparisons, and why. */
export interface UntoldPart {
  readonly untold: string;
}

export const told = (sv: string, en: string, text?: InWords): ToldPart => ({
  name: both(sv, en),
  ...(text && { text }),
});
export const untold = (why: string): UntoldPart => ({ untold: why });

/** As the source has it. */
export const quote = (w: Wording, value: string): string => w.quote(value);
export const list = (w: Wording, value: readonly string[]): string => w.list(value);
export const quotes = (w: Wording, value: readonly string[]): string => w.list(value.map((text) => w.quote(text)));
/** A subject by its typed id. */
export const label = (w: Wording, value: string): string => w.label(value);
