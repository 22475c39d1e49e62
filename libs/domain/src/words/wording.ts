import { isSealed, type Message } from '@liggaren/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { Decimal } from '../kernel/decimal.js';
import type { Period } from '../kernel/period.js';
import { bareId, typedId, typeOf } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import { type CodeOf, labelOf, type VocabularyName } from './labels.js';
import { type Content, type ContentOf, nameOf } from './names.js';
import { both, type LanguageCode, Speaker, type Words } from './phrase.js';

/** What a sentence may know beside what it is about. */
export interface Telling {
  /** The ledger's own municipality: sentences on its figures leave it out. */
  readonly municipality?: string | undefined;
  /** What is known of what a sentence names. Without it, its id is shown. */
  readonly contentOf?: ContentOf | undefined;
}

/** Anything that is said: a text in the language of `w`. */
export type Phrase = (w: Wording) => string;

/** The sentence of each event type. A new event type does not compile without its own. */
export type SummariesOf<E extends Message> = {
  readonly [T in E['type']]: (w: Wording, data: Extract<E, { type: T }>['data']) => string;
};

interface Validity {
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}
interface Basis {
  readonly decisionId?: string | undefined;
  readonly irregular?: readonly Irregularity[] | undefined;
  readonly comment?: unknown;
  readonly reason?: unknown;
  readonly note?: unknown;
}

const LONGEST_QUOTE = 160;
const NOUNS: Readonly<Record<string, Words>> = {
  plan: both('planen', 'the plan'),
  focusarea: both('målområdet', 'the målområde'),
  goal: both('målet', 'the goal'),
  goalindicator: both('indikatorraden', 'the goal indicator'),
  target: both('målvärdet', 'the target'),
  indicator: both('indikatorn', 'the indicator'),
  uppdrag: both('uppdraget', 'the uppdrag'),
  deliverable: both('delleveransen', 'the deliverable'),
  decision: both('beslutet', 'the decision'),
  body: both('organet', 'the body'),
  report: both('rapporten', 'the report'),
  assessment: both('bedömningen', 'the assessment'),
  activity: both('aktiviteten', 'the activity'),
};

/** Speaks one language, with the turns of phrase that the sentences of all subjects share. */
export class Wording extends Speaker {
  constructor(
    language: LanguageCode,
    private readonly telling: Telling = {},
  ) {
    super(language);
  }

  /** Text of the source, cut where it is long. */
  quote(text: string): string {
    const line = text.replaceAll(/\s+/g, ' ');
    const letters = line.length > LONGEST_QUOTE ? [...line] : [];
    const short = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…` : line;
    return this.say(`”${short}”`, `“${short}”`);
  }

  /** As written, with the decimal sign of the language. */
  number(value: Decimal): string {
    return this.say(value.replace('.', ','), value);
  }

  period(period: Period): string {
    return period.replace('..', '–');
  }

  /** A code in running text. */
  code<V extends VocabularyName>(name: V, code: CodeOf<V>): string {
    const label = labelOf(name, code, this.language);
    return /^\p{Lu}[\p{Lu}:]/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  }

  /** Whose figure: nothing where it is the own municipality's. */
  place(entity: string): string | undefined {
    if (entity === this.telling.municipality) return undefined;
    if (entity === '0000') return this.say('riket', 'the country');
    return `${/^\d{4}$/.test(entity) ? this.say('kommun', 'municipality') : this.say('enhet', 'unit')} ${entity}`;
  }

  /** What is known of a subject. */
  content(typed: string): Content | undefined {
    return this.telling.contentOf?.(typed);
  }

  /** What a subject is called, where that is known. */
  name(typed: string): string | undefined {
    return this.telling.contentOf && nameOf(typed, this.telling.contentOf);
  }

  /** What a subject is called, to stand after what it is: `”…”`, of a decision or body its name, else the id. */
  label(typed: string): string {
    const name = this.name(typed);
    if (name === undefined) return bareId(typed);
    return ['decision', 'body'].includes(typeOf(typed)) ? name : this.quote(name);
  }

  /** `goal:ekero/mal-4` -> `målet ”…”`. */
  part(typed: string): string {
    const noun = NOUNS[typeOf(typed)];
    return noun ? `${noun(this)} ${this.label(typed)}` : typed;
  }

  /** `fick ny lydelse: ”…”`, where another thing than the words of a subject may have changed. */
  reworded(typed: string, text: string, how = ''): string {
    return this.name(typed) === text
      ? this.say(`ändrades${how} med oförändrad lydelse`, `was changed${how} with the same wording`)
      : `${this.say('fick ny lydelse', 'was reworded')}${how}: ${this.quote(text)}`;
  }

  /** `goal:…` with its title -> `målet ”…”`. */
  called(typed: string, name: string): string {
    const noun = NOUNS[typeOf(typed)];
    return noun ? `${noun(this)} ${this.quote(name)}` : this.quote(name);
  }

  count(number: number, one: string, several: string): string | undefined {
    return number === 0 ? undefined : `${number} ${number === 1 ? one : several}`;
  }

  list(items: readonly (string | undefined)[]): string {
    const given = items.filter((item) => item !== undefined);
    const last = given.at(-1) ?? '';
    return given.length < 2 ? last : `${given.slice(0, -1).join(', ')} ${this.say('och', 'and')} ${last}`;
  }

  /** ` (a, b)`, or nothing. */
  brackets(...items: readonly (string | undefined | false)[]): string {
    const given = items.filter(Boolean);
    return given.length === 0 ? '' : ` (${given.join(', ')})`;
  }

  /** Something that holds from a day on, and all that it rests on. */
  from(data: Validity & Basis): string {
    return `, ${this.days(data)}${this.basis(data)}`;
  }

  /** Something that happened on a day, and all that it rests on. */
  on(data: Validity & Basis): string {
    return ` ${this.day(data)}${this.basis(data)}`;
  }

  day(data: Validity): string {
    return data.validTo === undefined ? this.say(data.validFrom, `on ${data.validFrom}`) : this.days(data);
  }

  /** `validTo` is the day after the last; people name the last. */
  days({ validFrom, validTo }: Validity): string {
    const from = this.say(`från ${validFrom}`, `from ${validFrom}`);
    if (validTo === undefined) return from;
    const last = Temporal.PlainDate.from(validTo).subtract({ days: 1 }).toString();
    return `${from} ${this.say(`till och med ${last}`, `to ${last}`)}`;
  }

  /** The decision, that there is sealed text (never the text), and what is irregular. */
  basis({ decisionId, irregular = [], comment, reason, note }: Basis): string {
    return [
      decisionId === undefined ? '' : this.by(typedId('decision', decisionId)),
      isSealed(reason) ? this.say(', med angiven orsak', ', with a reason given') : '',
      isSealed(comment) ? this.say(', med kommentar', ', with a comment') : '',
      isSealed(note) ? this.say(', med anteckning', ', with a note') : '',
      ...irregular.map((mark) => `, ${this.code('Irregularity', mark)}`),
    ].join('');
  }

  private by(decision: string): string {
    const name = this.name(decision);
    return name === undefined
      ? this.say(` genom beslut ${bareId(decision)}`, ` by decision ${bareId(decision)}`)
      : this.say(` genom beslutet ${name}`, ` by the decision ${name}`);
  }
}

/** A phrase as a sentence in one language, with a capital. */
export const sentence = (phrase: Phrase, language: LanguageCode, telling?: Telling): string =>
  capital(phrase(new Wording(language, telling)));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
