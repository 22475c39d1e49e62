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
import type { Day } from '../kernel/values.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import type { Assertion } from './assertion.js';
import { covers, type Timeline } from './timeline.js';

export type RuleRefusal = Refusal;

/** What a statement command says of its validity. */
export interface Validity {
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  readonly supersede?: boolean | undefined;
}

interface Resolved {
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

/**
 * Turns what a command says into its event: fills in the day, ends a late statement where what stands later begins,
 * and changes nothing where it is already so.
 */
export class Recorder {
  constructor(
    private readonly statements: (message: Message) => readonly Assertion[],
    readonly timeline: Timeline,
    readonly facts: Facts,
  ) {}

  /** The day a statement is valid from where the command does not say: the decision's, else another, else today. */
  dayOf(validity: Validity, fallback?: Day): Day {
    return validity.validFrom ?? this.facts.decidedOn ?? fallback ?? this.facts.today;
  }

  record(
    type: MessageType,
    content: object,
    validity: Validity,
    { irregular = [], fallback }: { irregular?: readonly Irregularity[]; fallback?: Day | undefined } = {},
  ): Verdict<never, RuleRefusal> {
    const validFrom = this.dayOf(validity, fallback);
    if (validity.validTo !== undefined && validity.validTo <= validFrom)
      return refuse(
        'EndsBeforeItBegins',
        `It would end on ${validity.validTo}, which is not after ${validFrom}, where it begins.`,
      );
    const marks = irregular.length > 0 && { irregular: [...new Set(irregular)].sort() };
    const assertions = this.statements({ type: type.type, data: { ...content, ...marks, validFrom } });
    const resolved = this.resolve(assertions, validFrom, validity);
    if ('refusal' in resolved) return resolved;
    if (assertions.every((assertion) => this.isAlreadySo({ ...assertion, ...resolved }))) return accept();
    const data = Object.fromEntries(
      Object.entries({ ...content, ...resolved, ...marks }).filter(([, value]) => value !== undefined),
    );
    return accept(type(data as never) as never);
  }

  /** Per field, a statement ends where the first standing one with a later first day begins. */
  private resolve(
    assertions: readonly Assertion[],
    validFrom: Day,
    { validTo, supersede }: Validity,
  ): Resolved | { refusal: RuleRefusal } {
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
    return { validFrom, validTo: validTo ?? end };
  }

  private nextAfter(subject: string, field: string, day: Day): Day | undefined {
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

/**
 * Equal as stored: a property that is undefined is absent. A sealed text compares by its digest, which is new every
 * time: rather recorded twice than lost.
 */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
