import { assessmentFields, type CommentStanding, comparePeriods } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import type { Stands } from '../../standing/snapshot.js';
import { type EventView, eventAt } from '../trail/event.view.js';

/** What is said of a goal indicator, a goal or an uppdrag in a period. */
export class CommentView {
  constructor(
    private readonly scope: Scope,
    private readonly stands: Stands<CommentStanding>,
  ) {}

  /** Typed id. */
  get about(): string {
    return this.stands.value.about;
  }
  get period(): string {
    return this.stands.value.period;
  }
  get comment(): Promise<string | null> | string | null {
    return this.scope.text(this.stands.value.comment);
  }
  get commentRemoved(): Promise<boolean> | false {
    return this.scope.isRemoved(this.stands.value.comment);
  }
  get validFrom(): string {
    return this.stands.validFrom;
  }
  get event(): EventView {
    return eventAt(this.scope, this.stands.variant);
  }
}

/** The comments on a subject, one for each period, in period order. */
export const commentsOn = (scope: Scope, subject: string): readonly CommentView[] =>
  scope.snapshot
    .all(subject, assessmentFields.comment.all)
    .sort((a, b) => comparePeriods(a.value.period, b.value.period))
    .map((stands) => new CommentView(scope, stands));
