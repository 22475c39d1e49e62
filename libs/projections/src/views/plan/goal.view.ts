import {
  bareId,
  type FormalStatus,
  type GoalForecast,
  type GoalOutcome,
  type GoalStanding,
  goalFields,
  type goalStanding,
  type Link,
  type Note,
  type Shown,
} from '@liggaren/domain';
import { View } from '../../standing/view.js';
import { type ActivityView, activitiesOf } from '../assessment/activity.view.js';
import { type CommentView, commentsOn } from '../assessment/comment.view.js';
import { isJudgement, type JudgementView, judgementsOf } from '../assessment/judgement.view.js';
import { type DecisionView, decisionsOf } from '../trail/decision.view.js';
import { GoalIndicatorView } from './goal-indicator.view.js';
import { inForce, type PlanAbove, partStatus } from './plan-part.js';

/** A goal of a plan. */
export class GoalView extends View implements Shown<typeof goalStanding> {
  constructor(
    readonly plan: PlanAbove,
    readonly id: string,
  ) {
    super(plan.scope);
  }

  get content(): GoalStanding | undefined {
    return inForce(this.scope, this.id, goalFields.content)?.value;
  }
  get exists(): boolean {
    return this.content !== undefined || this.scope.snapshot.isKnown(this.id);
  }
  get number(): number | null {
    return this.content?.number ?? null;
  }
  get title(): string | null {
    return this.content?.title ?? null;
  }
  get notes(): readonly Note[] {
    return this.content?.notes ?? [];
  }
  get focusAreaId(): string | null {
    return this.content ? `focusarea:${this.content.focusAreaId}` : null;
  }
  get formalStatus(): FormalStatus | null {
    return this.content === undefined ? null : partStatus(this.scope, this.id, this.plan.formalStatus ?? 'proposed');
  }
  /** How many adopted versions there have been by then; 1 while it is only proposed. */
  get version(): number | null {
    return this.moment.nothingPresented ? null : this.once('version', () => this.versions());
  }
  private versions(): number {
    const { position, validOn } = this.moment;
    const row = this.scope.readModel.get<{ versions: bigint }>(
      'SELECT count(DISTINCT origin) AS versions FROM statements WHERE subject = ? AND field = ? AND known_from <= ? AND known_to > ? AND valid_from <= ?',
      [this.id, goalFields.content.adopted, position, position, validOn],
    );
    return Math.max(1, Number(row?.versions ?? 0n));
  }
  /** What is proposed beside what is adopted: the next version, where there is one. */
  get proposedTitle(): string | null {
    const { snapshot } = this.scope;
    const adopted = snapshot.get(this.id, goalFields.content.adopted);
    const proposed = snapshot.get(this.id, goalFields.content.proposed);
    return adopted && proposed && proposed.origin > adopted.origin ? proposed.value.title : null;
  }
  get follows(): Link[] {
    return this.scope.snapshot.all(this.id, goalFields.link.all).map(({ value }) => value);
  }
  /** KF marked it as important for god ekonomisk hushållning. */
  get marked(): boolean | null {
    return this.moment.nothingPresented ? null : (this.said(goalFields.marked) ?? false);
  }
  get indicators(): readonly GoalIndicatorView[] {
    return this.once('indicators', () =>
      this.plan.parts('goalindicator', bareId(this.id)).map((id) => new GoalIndicatorView(this, id)),
    );
  }
  /** Of the latest period that somebody has judged. */
  get forecast(): JudgementView<GoalForecast> | null {
    return this.forecasts.at(-1) ?? null;
  }
  /** In period order. */
  get forecasts(): readonly JudgementView<GoalForecast>[] {
    return this.once('forecasts', () => judgementsOf<GoalForecast>(this.scope, this.id, 'forecast'));
  }
  /** Of the latest period that somebody has judged. */
  get assessment(): JudgementView<GoalOutcome> | null {
    return this.assessments.at(-1) ?? null;
  }
  /** In period order. */
  get assessments(): readonly JudgementView<GoalOutcome>[] {
    return this.once('assessments', () => judgementsOf<GoalOutcome>(this.scope, this.id, 'assessment'));
  }
  /** One for each period, in period order. */
  get comments(): readonly CommentView[] {
    return commentsOn(this.scope, this.id);
  }
  get activities(): readonly ActivityView[] {
    return this.once('activities', () => activitiesOf(this.scope, [this.id]));
  }
  /** The decisions that what stands of it rests on; not those by which it was judged. */
  get decisions(): readonly DecisionView[] {
    return this.once('decisions', () =>
      decisionsOf(
        this.scope,
        this.scope.snapshot.all(this.id).filter(({ field }) => !isJudgement(field)),
      ),
    );
  }
}
