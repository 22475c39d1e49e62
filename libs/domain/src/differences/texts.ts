import { figureInWords } from '../indicator/summary.js';
import type { Wording } from '../words/wording.js';

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
