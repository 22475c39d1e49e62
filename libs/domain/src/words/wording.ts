import { isSealed, type Message } from '@liggaren/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { Decimal } from '../kernel/decimal.js';
import type { Period } from '../kernel/period.js';
import { bareId, typeOf } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import type { InBoth, LanguageCode } from './bilingual.js';
import { type CodeOf, labelOf, type VocabularyName } from './labels.js';

/** What a sentence may know beside the event's own data. */
export interface Telling {
  /** The ledger's own municipality: its figures are told without naming it. */
  readonly municipality?: string | undefined;
  /** The sentence of another event: that of a correction's content. */
  readonly tell: (event: { readonly type: string; readonly schema: number; readonly data: unknown }) => InBoth;
}

/** The sentence of each event type, in both languages. A new event type does not compile without its own. */
export type SummariesOf<E extends Message> = {
  readonly [T in E['type']]: (data: Extract<E, { type: T }>['data'], telling: Telling) => InBoth;
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
const NOUNS: Readonly<Record<string, InBoth>> = {
  plan: { sv: 'planen', en: 'the plan' },
  focusarea: { sv: 'målområdet', en: 'the målområde' },
  goal: { sv: 'målet', en: 'the goal' },
  goalindicator: { sv: 'indikatorraden', en: 'the goal indicator' },
  target: { sv: 'målvärdet', en: 'the target' },
  indicator: { sv: 'indikatorn', en: 'the indicator' },
  uppdrag: { sv: 'uppdraget', en: 'the uppdrag' },
  deliverable: { sv: 'delleveransen', en: 'the deliverable' },
  decision: { sv: 'beslutet', en: 'the decision' },
  body: { sv: 'organet', en: 'the body' },
  report: { sv: 'rapporten', en: 'the report' },
  assessment: { sv: 'bedömningen', en: 'the assessment' },
  activity: { sv: 'aktiviteten', en: 'the activity' },
};

/** The turns of phrase that the sentences of all subjects share, in one language. */
class Wording {
  constructor(private readonly language: LanguageCode) {}

  /** Text of the source, cut where it is long. */
  quote(text: string): string {
    const letters = [...text.replaceAll(/\s+/g, ' ')];
    const short =
      letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…` : letters.join('');
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

  /** `goal:ekero/mal-4` -> `målet ekero/mal-4`. */
  part(typed: string): string {
    const noun = NOUNS[typeOf(typed)];
    return noun ? `${noun[this.language]} ${bareId(typed)}` : typed;
  }

  /** `goal:…` with its title -> `målet ”…”`. */
  called(typed: string, name: string): string {
    const noun = NOUNS[typeOf(typed)];
    return noun ? `${noun[this.language]} ${this.quote(name)}` : this.quote(name);
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
    const day = data.validTo === undefined ? this.say(data.validFrom, `on ${data.validFrom}`) : this.days(data);
    return ` ${day}${this.basis(data)}`;
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
      decisionId === undefined ? '' : this.say(` genom beslut ${decisionId}`, ` by decision ${decisionId}`),
      isSealed(reason) ? this.say(', med angiven orsak', ', with a reason given') : '',
      isSealed(comment) ? this.say(', med kommentar', ', with a comment') : '',
      isSealed(note) ? this.say(', med anteckning', ', with a note') : '',
      ...irregular.map((mark) => `, ${this.code('Irregularity', mark)}`),
    ].join('');
  }

  /** One of two, by the language. */
  say(sv: string, en: string): string {
    return { sv, en }[this.language];
  }
}

export type { Wording };
export const sv = new Wording('sv');
export const en = new Wording('en');

/** A sentence in both languages, with a capital. */
export const sentence = (tell: (w: Wording) => string): InBoth => ({
  sv: capital(tell(sv)),
  en: capital(tell(en)),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
