import type { DifferenceKind } from '../kernel/vocabulary.js';
import type { InBoth, LanguageCode } from '../words/bilingual.js';
import { en, sv } from '../words/wording.js';
import { fieldInWords, hides, valueInWords } from './fields.js';

/** A difference between two answers, as a sentence tells it. Values are stored codes. */
export interface ToldDifference {
  /** Typed id. */
  readonly subject: string;
  /** What the subject is called. */
  readonly name: string;
  /** Absent where the whole subject came or went. */
  readonly field: string | null;
  readonly kind: DifferenceKind;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  /** What was said of days already covered has been changed. */
  readonly inThePast: boolean;
}

/** A difference in one sentence. Give the ledger's municipality to leave it out where figures are its own. */
export function tellDifference(difference: ToldDifference, language: LanguageCode, municipality?: string): string {
  const { subject, name, inThePast } = difference;
  const called = { sv: sv.called(subject, name), en: en.called(subject, name) }[language];
  const afterwards = inThePast ? { sv: ' (ändrat i efterhand)', en: ' (changed afterwards)' }[language] : '';
  const sentence = `${called}${what(difference, municipality)[language]}${afterwards}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function what(difference: ToldDifference, municipality: string | undefined): InBoth {
  const { subject, field, kind, oldValue, newValue } = difference;
  if (field === null) return whole(difference);
  const name = fieldInWords(subject, field, municipality);
  const [before, after] = [oldValue, newValue].map((value) =>
    value === null ? { sv: '', en: '' } : valueInWords(subject, field, value),
  ) as [InBoth, InBoth];
  if (kind !== 'changed' && hides(subject, field))
    return kind === 'added'
      ? { sv: `: ${name.sv} visas: ${after.sv}`, en: `: ${name.en} is shown: ${after.en}` }
      : {
          sv: `: ${name.sv} visas inte längre, tidigare ${before.sv}`,
          en: `: ${name.en} is no longer shown, before ${before.en}`,
        };
  switch (kind) {
    case 'added':
      return { sv: `: ${name.sv} tillkom: ${after.sv}`, en: `: ${name.en} was added: ${after.en}` };
    case 'removed':
      return { sv: `: ${name.sv} utgick, tidigare ${before.sv}`, en: `: ${name.en} was removed, before ${before.en}` };
    case 'changed':
      return before.sv === after.sv
        ? {
            sv: `: ${name.sv} är som förut ${after.sv}, med andra uppgifter om det`,
            en: `: ${name.en} is still ${after.en}, with other particulars`,
          }
        : {
            sv: `: ${name.sv} ändrades från ${before.sv} till ${after.sv}`,
            en: `: ${name.en} changed from ${before.en} to ${after.en}`,
          };
  }
}

/** The whole subject came or went; of a target, what it demands is told too. */
function whole({ subject, kind, oldValue, newValue }: ToldDifference): InBoth {
  const target = ((newValue ?? oldValue) as { readonly target?: unknown }).target;
  const demand = target === undefined ? undefined : valueInWords(subject, 'target', target);
  const words: InBoth =
    kind === 'removed' ? { sv: ' utgick', en: ' was removed' } : { sv: ' tillkom', en: ' was added' };
  return {
    sv: `${words.sv}${demand ? `: ${demand.sv}` : ''}`,
    en: `${words.en}${demand ? `: ${demand.en}` : ''}`,
  };
}
