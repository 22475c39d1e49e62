import {
  accept,
  canonicalJson,
  type Facts,
  type Message,
  type MessageType,
  type Refusal,
  refuse,
  type Verdict,
} from '@liggaren/event-sourcing';
import type { z } from 'zod';
import type { Day } from '../kernel/values.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import type { Assertion } from './assertion.js';
import type { Field } from './field.js';
import { covers, type Timeline } from './timeline.js';

/** What the rules of every subject may know beside the stream. */
export interface RecordingFacts extends Facts {
  /** The day of the decision the command cites, where it cites one. */
  readonly decidedOn?: Day | undefined;
}

/** What a statement command says of its validity. */
export interface Validity {
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  readonly supersede?: boolean | undefined;
}

export type RecordingRefusal = Refusal<'EndsBeforeItBegins' | 'OverlapsLater'>;

interface Resolved {
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

/** The content of an event: all but its validity and marks, which the recorder fills in. */
export type Content<S extends z.ZodObject> = Omit<z.input<S>, 'validFrom' | 'validTo' | 'irregular'>;

/** The first day of a statement, where the command gives none as `validFrom`. */
interface FirstDay {
  /** The command has a field of its own for it. */
  readonly validFrom?: Day | undefined;
  /** It is none other than today's unless this is known; the day of a decision goes before it. */
  readonly fallback?: Day | undefined;
}

/**
 * Turns what a command says into its event: fills in the day, ends a late statement where what stands later begins,
 * and changes nothing where it is already so.
 */
export class Recorder<F extends RecordingFacts = RecordingFacts> {
  constructor(
    private readonly statements: (message: Message) => readonly Assertion[],
    readonly timeline: Timeline,
    readonly facts: F,
    /** What the command says of its validity. */
    readonly validity: Validity,
  ) {}

  /** The day a statement is valid from: the command's, else the decision's, else another, else today. */
  dayOf({ validFrom = this.validity.validFrom, fallback }: FirstDay = {}): Day {
    return validFrom ?? this.facts.decidedOn ?? fallback ?? this.facts.today;
  }

  record<T extends string, S extends z.ZodObject>(
    type: MessageType<T, S>,
    content: Content<S>,
    { irregular = [], ...day }: FirstDay & { readonly irregular?: readonly Irregularity[] } = {},
  ): Verdict<Message<T, z.output<S>>, RecordingRefusal> {
    const validFrom = this.dayOf(day);
    const { validTo } = this.validity;
    if (validTo !== undefined && validTo <= validFrom)
      return refuse(
        'EndsBeforeItBegins',
        `It would end on ${validTo}, which is not after ${validFrom}, where it begins.`,
      );
    const marks = irregular.length > 0 && { irregular: [...new Set(irregular)].sort() };
    const assertions = this.statements({ type: type.type, data: { ...content, ...marks, validFrom } });
    const resolved = this.resolve(assertions, validFrom);
    if ('refusal' in resolved) return resolved;
    if (assertions.every((assertion) => this.isAlreadySo({ ...assertion, ...resolved }))) return accept();
    const data = Object.fromEntries(
      Object.entries({ ...content, ...resolved, ...marks }).filter(([, value]) => value !== undefined),
    );
    return accept(type(data as z.input<S>));
  }

  /** Per field, a statement ends where the first standing one with a later first day begins. */
  private resolve(assertions: readonly Assertion[], validFrom: Day) {
    const { validTo, supersede } = this.validity;
    if (supersede) return { validFrom, validTo };
    const ends = assertions.map(({ subject, field }) => this.nextAfter(subject, field, validFrom));
    const end = ends.reduce(
      (first, next) => (first === undefined || (next !== undefined && next < first) ? next : first),
      undefined,
    );
    if (end === undefined) return { validFrom, validTo };
    const beyond = validTo !== undefined && validTo > end;
    if (beyond || ends.some((next) => next !== end))
      return refuse(
        'OverlapsLater',
        `Another statement stands from ${end}. End this one by then, or say supersede: true to lay it over.`,
      );
    return { validFrom, validTo: validTo ?? end } satisfies Resolved;
  }

  private nextAfter(subject: string, field: Field, day: Day): Day | undefined {
    return this.timeline
      .standing(subject, field)
      .map((statement) => statement.validFrom)
      .filter((from) => from > day)
      .sort()[0];
  }

  /** Does the same already stand on every day that the statement covers? */
  private isAlreadySo(assertion: Assertion): boolean {
    const standing = this.timeline.standing(assertion.subject, assertion.field);
    const now = standing.findLast((statement) => covers(statement, assertion.validFrom));
    if (!now) return false;
    const ends = (statement: Assertion) => statement.validTo ?? '9999-12-31';
    const laidOver = standing.slice(standing.indexOf(now) + 1);
    const inside = laidOver.some(({ validFrom }) => validFrom > assertion.validFrom && validFrom < ends(assertion));
    return (
      !inside &&
      ends(now) >= ends(assertion) &&
      now.decision === assertion.decision &&
      sameValue(now.value, assertion.value)
    );
  }
}

/** What is recorded once: the same again changes nothing, and where it is known another content is refused. */
export const once = <E, R, Q>(known: boolean, answer: Verdict<E, R>, other: Q): Verdict<E, R> | Q =>
  known && 'events' in answer && answer.events.length > 0 ? other : answer;

/** What was said last in a field, whatever the day. */
export const lastSaid = <T>({ timeline }: Recorder, subject: string, field: Field<T>): T | undefined =>
  timeline.standing(subject, field).findLast(({ value }) => value !== undefined)?.value;

/** What a change leaves of what stood: what it does not say stays as it is. */
export const revised = <T extends object>(before: T, changes: { readonly [K in keyof T]?: T[K] | undefined }): T => ({
  ...before,
  ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
});

/**
 * Equal as stored: a property that is undefined is absent. A sealed text compares by its digest, which is new every
 * time: rather recorded twice than lost.
 */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
