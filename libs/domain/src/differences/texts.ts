import { valueIn } from '../indicator/summary.js';
import { followUpIn } from '../plan/follow-up.js';
import { baselineIn, linkIn, targetIn } from '../plan/summary.js';
import type { LanguageCode } from '../words/bilingual.js';
import { en, sv, type Wording } from '../words/wording.js';

/** A value in words, in each language. */
export type InWords = Readonly<Record<LanguageCode, (value: never) => string>>;

const inBoth = <T>(tell: (w: Wording, value: T) => string): InWords => ({
  sv: (value: T) => tell(sv, value),
  en: (value: T) => tell(en, value),
});

export const target: InWords = targetIn;
export const baseline: InWords = baselineIn;
export const link: InWords = linkIn;
export const links: InWords = {
  sv: (value: readonly Parameters<typeof linkIn.sv>[0][]) => sv.list(value.map(linkIn.sv)),
  en: (value: readonly Parameters<typeof linkIn.en>[0][]) => en.list(value.map(linkIn.en)),
};
/** As the source has it. */
export const quote = inBoth<string>((w, value) => w.quote(value));
export const list = inBoth<readonly string[]>((w, value) => w.list(value));
export const quotes = inBoth<readonly string[]>((w, value) => w.list(value.map((text) => w.quote(text))));
export const notes = inBoth<readonly { readonly heading?: string; readonly text: string }[]>((w, value) =>
  w.list(value.map(({ heading, text }) => `${heading === undefined ? '' : `${heading}: `}${w.quote(text)}`)),
);
export const yes: InWords = { sv: () => 'ja', en: () => 'yes' };

export const followUp: InWords = followUpIn;

interface SeriesBreak {
  readonly cause: 'method' | 'unit' | 'source' | 'question';
  readonly text?: string;
}
export const seriesBreak = inBoth<SeriesBreak>(
  (w, { cause, text }) => `${w.code('BreakCause', cause)}${w.brackets(text)}`,
);

type Told = Parameters<typeof valueIn.sv>[0];
interface Figure extends Omit<Told, 'value'> {
  readonly value?: string;
  /** There is a value, and it is not shown. */
  readonly masked?: true;
  readonly status?: 'preliminary' | 'definitive';
}
const told = ({ masked, value, ...figure }: Figure): Told => ({ ...figure, value: masked ? { sealed: '' } : value });
const status = (w: Wording, figure: Figure): string =>
  w.brackets(figure.status === 'preliminary' && w.code('MeasurementStatus', figure.status));
export const figure: InWords = {
  sv: (value: Figure) => `${valueIn.sv(told(value))}${status(sv, value)}`,
  en: (value: Figure) => `${valueIn.en(told(value))}${status(en, value)}`,
};
