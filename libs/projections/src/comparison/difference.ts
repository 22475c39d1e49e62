import { type DifferenceKind, type LanguageCode, shownValue, tellDifference } from '@liggaren/domain';
import type { Scope } from '../standing/scope.js';
import { type EventView, eventAt } from '../views/trail/event.view.js';
import type { Explanation } from './explain.js';

/** What differs between two answers: a field of a subject, or a whole subject. */
export interface Differing {
  readonly subject: string;
  readonly name: string;
  /** Of a target: the period it is for, where it has one. */
  readonly period?: string | null | undefined;
  /** Null where the whole subject came or went; the value then holds all its fields. */
  readonly field: string | null;
  /** Stored codes; null where there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A difference, explained by the events it comes from. */
export class Difference {
  constructor(
    private readonly differing: Differing,
    private readonly explanation: Explanation,
    /** The later moment: its events know what came of them by then. */
    private readonly scope: Scope,
    /** Positions of the events of all differences: a reader that asks for those of one will ask for all. */
    private readonly beside: readonly bigint[],
  ) {}

  get subject(): string {
    return this.differing.subject;
  }
  get name(): string {
    return this.differing.name;
  }
  get field(): string | null {
    return this.differing.field;
  }
  get kind(): DifferenceKind {
    const { before, after } = this.differing;
    return before === null ? 'added' : after === null ? 'removed' : 'changed';
  }
  get oldValue(): unknown {
    return this.shown(this.differing.before);
  }
  get newValue(): unknown {
    return this.shown(this.differing.after);
  }
  /** What had been said of days already covered was changed: corrected, withdrawn, or quashed with its decision. */
  get inThePast(): boolean {
    return this.explanation.inThePast;
  }
  /** In the order of the log; none where only the day differs. */
  get events(): EventView[] {
    return this.explanation.positions.map((position) => eventAt(this.scope, position, this.beside));
  }

  /** One sentence. */
  summary(language: LanguageCode): string {
    const { kind, inThePast, differing } = this;
    const { subject, name, period, field, before: oldValue, after: newValue } = differing;
    return tellDifference(
      { subject, name, period, field, kind, inThePast, oldValue, newValue },
      language,
      this.scope.telling,
    );
  }

  private shown(value: unknown): unknown {
    const { subject, field } = this;
    if (field !== null || value === null) return field === null ? null : shownValue(subject, field, value);
    const fields = Object.entries(value as object);
    return Object.fromEntries(fields.map(([name, each]) => [name, shownValue(subject, name, each)]));
  }
}
