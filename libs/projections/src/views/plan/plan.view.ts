import {
  bareId,
  type Calendar,
  type FormalStatus,
  type GoalOutcome,
  goalIndicatorFields,
  type Link,
  type Note,
  type Occasion,
  type PlanStanding,
  partFields,
  planFields,
  type planStanding,
  type Shown,
  spanOf,
} from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { View } from '../../standing/view.js';
import { type ActivityView, activitiesOf } from '../assessment/activity.view.js';
import { type JudgementView, judgementsOf } from '../assessment/judgement.view.js';
import { BodyView } from '../trail/decision.view.js';
import { UppdragView } from '../uppdrag/uppdrag.view.js';
import { FocusAreaView } from './focus-area.view.js';
import { GoalView } from './goal.view.js';
import { hasEnded, inForce, partStatus } from './plan-part.js';

/** A plan as it stood, with all its parts. */
export class PlanView extends View implements Shown<typeof planStanding> {
  readonly planId: string;
  /** Reports on it or on parts of it. */
  readonly reportIds: readonly string[];
  private readonly uppdragIds: readonly string[];

  constructor(
    scope: Scope,
    readonly id: string,
  ) {
    super(scope);
    this.planId = bareId(id);
    const pointing = scope.snapshot.pointingAt(id);
    const mentioned = pointing.filter((subject) => subject.startsWith('uppdrag:'));
    this.reportIds = pointing.filter((subject) => subject.startsWith('report:'));
    scope.snapshot.load(id, ...scope.snapshot.rootsPointingAt(id, 'assessment'));
    const indicators = scope.snapshot
      .subjects(`goalindicator:${this.planId}/`)
      .map((part) => inForce(scope, part, goalIndicatorFields.content)?.value.indicatorId);
    scope.snapshot.load(
      ...new Set(
        indicators.filter((indicator) => indicator !== undefined).map((indicator) => `indicator:${indicator}`),
      ),
      ...mentioned,
    );
    // A comment names the plan too, and so does a wording that another was laid over: only what stands of it counts.
    this.uppdragIds = mentioned.filter((uppdrag) => new UppdragView(scope, uppdrag).planId === id);
  }

  get content(): PlanStanding | undefined {
    return inForce(this.scope, this.id, planFields.content)?.value;
  }
  get exists(): boolean {
    return this.content !== undefined || this.scope.snapshot.isKnown(this.id);
  }
  get title(): string | null {
    return this.content?.title ?? null;
  }
  get kind(): string | null {
    return this.content?.kind ?? null;
  }
  get bodyId(): string | null {
    return this.content?.bodyId ?? null;
  }
  get body(): BodyView | null {
    return this.bodyId === null ? null : new BodyView(this.scope, `body:${this.bodyId}`);
  }
  get period(): string | null {
    return this.content?.period ?? null;
  }
  get dnr(): readonly string[] {
    return this.content?.dnr ?? [];
  }
  get documentDate(): string | null {
    return this.content?.documentDate ?? null;
  }
  get directions(): readonly string[] {
    return this.content?.directions ?? [];
  }
  get notes(): readonly Note[] {
    return this.content?.notes ?? [];
  }
  get buildsOn(): readonly Link[] {
    return this.content?.buildsOn ?? [];
  }

  /** Of the latest period that somebody has judged. */
  get overallAssessment(): JudgementView<GoalOutcome> | null {
    return this.overallAssessments.at(-1) ?? null;
  }
  /** In period order. */
  get overallAssessments(): readonly JudgementView<GoalOutcome>[] {
    return this.once('overall', () => judgementsOf<GoalOutcome>(this.scope, this.id, 'overall'));
  }
  /** What was done for it, its parts and its uppdrag. */
  get activities(): readonly ActivityView[] {
    return this.once('activities', () => activitiesOf(this.scope, [this.id, ...this.uppdragIds]));
  }
  /** Null where nothing stands on the day. */
  get formalStatus(): FormalStatus | null {
    const { content } = this;
    if (!content) return null;
    const decided = this.said(planFields.status) ?? this.said(planFields.proposal) ?? 'proposed';
    return decided === 'adopted' && spanOf(content.period).end <= this.moment.validOn ? 'lapsed' : decided;
  }

  /** Reports of parts of it that the body was shown after the whole one that the moment is of. */
  get laterPartReportIds(): readonly string[] {
    return this.moment.report?.laterPartReports ?? [];
  }
  get focusAreas(): readonly FocusAreaView[] {
    return this.once('focusAreas', () => this.parts('focusarea').map((id) => new FocusAreaView(this, id)));
  }
  /** In the order of the plan. */
  get goals(): readonly GoalView[] {
    return this.once('goals', () => this.parts('goal').map((id) => new GoalView(this, id)));
  }
  /** Those that are part of the plan, also those that stand under no målområde. */
  get uppdrag(): readonly UppdragView[] {
    return this.once('uppdrag', () =>
      this.uppdragIds
        .map((id) => new UppdragView(this.scope, id))
        .filter(({ formalStatus }) => formalStatus !== null && !hasEnded(formalStatus))
        .sort((a, b) => a.number - b.number),
    );
  }

  /** Its follow-up calendar, in order of day. */
  get followUps(): readonly Occasion[] {
    return this.once('followUps', () =>
      this.scope.snapshot
        .all(this.id, planFields.followUp.all)
        .map(({ value }) => value)
        .sort((a, b) => (a.expectedOn === b.expectedOn ? 0 : a.expectedOn < b.expectedOn ? -1 : 1)),
    );
  }
  /** The calendar that what stands in it is followed up by; none where the plan has ended otherwise than by its period. */
  get calendar(): Calendar | null {
    const { content, formalStatus, planId, followUps } = this;
    if (!content || !formalStatus || hasEnded(formalStatus)) return null;
    return { planId, since: spanOf(content.period).start, occasions: followUps };
  }
  /** The indicators of its goal indicators, each once. */
  get indicatorIds(): ReadonlySet<string> {
    return this.once('indicatorIds', () => {
      const rows = this.goals.flatMap(({ indicators }) => indicators);
      return new Set(rows.flatMap(({ indicator }) => indicator?.id ?? []));
    });
  }

  /** Ids of the parts of a type that stand, in the order of the plan; ended ones only where the whole plan is ended. */
  parts(type: string, under = this.planId): string[] {
    const plan = this.formalStatus ?? 'proposed';
    return this.scope.snapshot
      .subjects(`${type}:${under}/`)
      .map((id) => [id, inForce(this.scope, id, partFields.content)] as const)
      .filter(
        ([id, content]) => content !== undefined && (hasEnded(plan) || !hasEnded(partStatus(this.scope, id, plan))),
      )
      .sort(([a, x], [b, y]) => (x!.value.order ?? 1e6) - (y!.value.order ?? 1e6) || (a < b ? -1 : 1))
      .map(([id]) => id);
  }
}
