import type { GoalForecast, GoalOutcome } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { View } from '../../standing/view.js';
import { type CommentView, commentsOn } from './comment.view.js';
import { type JudgementKind, type JudgementView, judgementsOf } from './judgement.view.js';

interface Value {
  readonly planId?: string;
  readonly period?: string;
  readonly toPeriod?: string;
}

/** All that was judged of a plan in one period, as it stood. */
export class AssessmentView extends View {
  /** Of each goal, by id. */
  readonly forecasts: readonly JudgementView<GoalForecast>[];
  /** Of each goal, by id. */
  readonly assessments: readonly JudgementView<GoalOutcome>[];
  readonly overall: JudgementView<GoalOutcome> | null;
  readonly comments: readonly CommentView[];
  private readonly any: Value | undefined;

  constructor(
    scope: Scope,
    readonly id: string,
  ) {
    super(scope);
    scope.snapshot.load(id);
    // At once: whatever is loaded into the scope later is not of this stream.
    const subjects = scope.snapshot.subjects('').sort();
    const judged = <V extends GoalForecast | GoalOutcome>(kind: JudgementKind) =>
      subjects.flatMap((subject) => judgementsOf<V>(scope, subject, kind));
    this.forecasts = judged('forecast');
    this.assessments = judged('assessment');
    this.overall = judged<GoalOutcome>('overall')[0] ?? null;
    this.comments = subjects.flatMap((subject) => commentsOn(scope, subject));
    // Every statement says of which plan and period it is.
    this.any = subjects.flatMap((subject) => scope.snapshot.all<Value>(subject))[0]?.value;
  }

  get exists(): boolean {
    const { position } = this.moment;
    const known = 'SELECT 1 FROM statements WHERE root = ? AND known_from <= ? AND known_to > ? LIMIT 1';
    return this.scope.readModel.get(known, [this.id, position, position]) !== undefined;
  }
  get planId(): string | null {
    const bare = this.any?.planId;
    return bare === undefined ? null : `plan:${bare}`;
  }
  get period(): string | null {
    return this.any?.period ?? this.any?.toPeriod ?? null;
  }
}
