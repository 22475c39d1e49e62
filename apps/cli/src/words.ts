import { type LanguageCode, labels } from '@liggaren/domain';

const texts = new Map<LanguageCode, ReadonlyMap<string, string>>();

/** A value of a GraphQL enum in words, as a heading or a cell shows it. */
export function wordOf(name: string, value: string, language: LanguageCode = 'sv'): string {
  let known = texts.get(language);
  if (!known) {
    known = new Map(labels(language).map((label) => [`${label.enum}.${label.value}`, label.text]));
    texts.set(language, known);
  }
  const text = known.get(`${name}.${value}`);
  if (text === undefined) throw new TypeError(`There is no word for ${name}.${value}`);
  return text;
}

/** An uppdrag is not fastställt but givet; its other formal statuses have the common words. */
export const formalStatusOfUppdrag = (status: string): string =>
  status === 'ADOPTED' ? 'Givet' : wordOf('FormalStatus', status);
