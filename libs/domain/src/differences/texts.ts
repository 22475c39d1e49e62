import { figureInWords } from '../indicator/summary.js';
import { linkInWords } from '../plan/words.js';
import type { Wording } from '../words/wording.js';

/** A value in words. */
export type InWords = (w: Wording, value: never) => string;

export const links = (w: Wording, value: readonly Parameters<typeof linkInWords>[1][]): string =>
  w.list(value.map((link) => linkInWords(w, link)));
/** A subject by its typed id. */
export const label = (w: Wording, value: string): string => w.label(value);
/** As the source has it. */
export const quote = (w: Wording, value: string): string => w.quote(value);
export const list = (w: Wording, value: readonly string[]): string => w.list(value);
export const quotes = (w: Wording, value: readonly string[]): string => w.list(value.map((text) => w.quote(text)));
export const notes = (w: Wording, value: readonly { readonly heading?: string; readonly text: string }[]): string =>
  w.list(value.map(({ heading, text }) => `${heading === undefined ? '' : `${heading}: `}${w.quote(text)}`));
export const yes = (w: Wording): string => w.say('ja', 'yes');

interface SeriesBreak {
  readonly cause: 'method' | 'unit' | 'source' | 'question';
  readonly text?: string;
}
export const seriesBreak = (w: Wording, { cause, text }: SeriesBreak): string =>
  `${w.code('BreakCause', cause)}${w.brackets(text)}`;

type Valued = Parameters<typeof figureInWords>[1];
interface Figure extends Omit<Valued, 'value'> {
  readonly value?: string;
  /** There is a value, and it is not shown. */
  readonly masked?: true;
  readonly status?: 'preliminary' | 'definitive';
}
export const figure = (w: Wording, { masked, value, status, ...rest }: Figure): string =>
  `${figureInWords(w, { ...rest, value: masked ? { sealed: '' } : value })}${w.brackets(status === 'preliminary' && w.code('MeasurementStatus', status))}`;
