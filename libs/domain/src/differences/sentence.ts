import type { DifferenceKind } from '../kernel/vocabulary.js';
import type { LanguageCode } from '../words/phrase.js';
import { sentence, type Telling, type Wording } from '../words/wording.js';
import { fieldInWords, hides, valueInWords } from './fields.js';

/** A difference between two answers, as a sentence tells it. Values are stored codes. */
export interface ToldDifference {
  /** Typed id. */
  readonly subject: string;
  /** What the subject is called. */
  readonly name: string;
  /** Of a target: the period it is for, where it has one. */
  readonly period?: string | null | undefined;
  /** Absent where the whole subject came or went. */
  readonly field: string | null;
  readonly kind: DifferenceKind;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  /** What was said of days already covered has been changed. */
  readonly inThePast: boolean;
}

/** A difference in one sentence. */
export const tellDifference = (difference: ToldDifference, language: LanguageCode, telling?: Telling): string =>
  sentence(
    (w) => {
      const { subject, name, inThePast } = difference;
      const afterwards = w.brackets(inThePast && w.say('ändrat i efterhand', 'changed afterwards'));
      return `${w.called(subject, name)}${which(w, difference)}${what(w, difference)}${afterwards}`;
    },
    language,
    telling,
  );

/** A target is told from others of its name by its period, where what it demands does not tell it. */
const which = (w: Wording, { field, period }: ToldDifference): string =>
  field === 'formalStatus' && period ? w.brackets(w.say(`för ${w.period(period)}`, `for ${w.period(period)}`)) : '';

function what(w: Wording, difference: ToldDifference): string {
  const { subject, field, kind, oldValue, newValue } = difference;
  if (field === null) return whole(w, difference);
  const [before, after] = [oldValue, newValue].map((value) =>
    value === null ? '' : valueInWords(w, subject, field, value),
  ) as [string, string];
  return `: ${fieldInWords(w, subject, field)} ${became(w, kind, hides(subject, field), before, after)}`;
}

function became(w: Wording, kind: DifferenceKind, isHidden: boolean, before: string, after: string): string {
  switch (kind) {
    case 'added':
      return `${isHidden ? w.say('visas', 'is shown') : w.say('tillkom', 'was added')}: ${after}`;
    case 'removed':
      return isHidden
        ? w.say(`visas inte längre, tidigare ${before}`, `is no longer shown, before ${before}`)
        : w.say(`utgick, tidigare ${before}`, `was removed, before ${before}`);
    case 'changed':
      return before === after
        ? w.say(`är som förut ${after}, med andra uppgifter om det`, `is still ${after}, with other particulars`)
        : w.say(`ändrades från ${before} till ${after}`, `changed from ${before} to ${after}`);
  }
}

/** The whole subject came or went; the sentence on a target says what it demands too. */
function whole(w: Wording, { subject, kind, oldValue, newValue }: ToldDifference): string {
  const { target } = (newValue ?? oldValue) as { readonly target?: unknown };
  const went = kind === 'removed' ? w.say(' utgick', ' was removed') : w.say(' tillkom', ' was added');
  return target === undefined ? went : `${went}: ${valueInWords(w, subject, 'target', target)}`;
}
