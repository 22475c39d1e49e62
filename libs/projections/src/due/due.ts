import { type Expected, latenessOf } from '@liggaren/domain';
import type { IndicatorView } from '../views/indicator/indicator.view.js';
import type { UppdragView } from '../views/uppdrag/uppdrag.view.js';

/** Something that is expected of an indicator or an uppdrag, and not there at the moment. */
export class Due {
  readonly daysLate: number;
  readonly overdue: boolean;

  constructor(
    readonly subject: IndicatorView | UppdragView,
    private readonly expected: Expected,
  ) {
    ({ daysLate: this.daysLate, overdue: this.overdue } = latenessOf(expected.expectedOn, subject.moment.validOn));
  }

  get id(): string {
    return this.subject.id;
  }
  /** What the subject is called. */
  get name(): string {
    return ('name' in this.subject ? this.subject.name : this.subject.title) ?? this.subject.scope.nameOf(this.id);
  }
  /** The function that is responsible. */
  get owner(): string | null {
    return this.subject.owner;
  }
  get kind(): Expected['kind'] {
    return this.expected.kind;
  }
  get expectedOn(): string {
    return this.expected.expectedOn;
  }
  /** What a value is for. */
  get period(): string | null {
    return this.expected.period ?? null;
  }
  /** The occasion of a calendar. */
  get followUp(): Expected['followUp'] | null {
    return this.expected.followUp ?? null;
  }
}
