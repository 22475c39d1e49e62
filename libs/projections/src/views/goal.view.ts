import {
  type DataState,
  type Delta,
  dataStateOf,
  deltaOf,
  type Figure,
  type FormalStatus,
  type GoalForecast,
  type GoalOutcome,
  movementField,
  type Real,
  type Signal,
  signalOf,
  type TargetContent,
} from '@liggaren/domain';
import { type ActivityView, activitiesOf } from './activity.view.js';
import { type CommentView, commentsOn } from './comment.view.js';
import { type DecisionView, decisionsOf } from './decision.view.js';
import type { EventView } from './event.view.js';
import type { IndicatorView } from './indicator.view.js';
import { isJudgement, type JudgementView, judgementsOf } from './judgement.view.js';
import type { MeasurementView } from './measurement.view.js';
import { FocusAreaView, inForce, type LinkValue, type NoteValue, type PlanView, partStatus } from './plan.view.js';
import type { Scope } from './scope.js';
import { View } from './view.js';

interface GoalContent {
  readonly number?: number;
  readonly title: string;
  readonly notes?: readonly NoteValue[];
  readonly focusAreaId: string;
}

/** A goal of a plan. */
export class GoalView extends View {
  constructor(
    readonly plan: PlanView,
    readonly id: string,
  ) {
    super(plan.scope);
  }

  private get content(): GoalContent | undefined {
    return inForce<GoalContent>(this.scope, this.id)?.value;
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
  get notes(): readonly NoteValue[] {
    return this.content?.notes ?? [];
  }
  get focusAreaId(): string | null {
    return this.content ? `focusarea:${this.content.focusAreaId}` : null;
  }
  get focusArea(): FocusAreaView | null {
    return this.focusAreaId === null ? null : new FocusAreaView(this.plan, this.focusAreaId);
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
      "SELECT count(DISTINCT origin) AS versions FROM statements WHERE subject = ? AND field = 'content.adopted' AND known_from <= ? AND known_to > ? AND valid_from <= ?",
      [this.id, position, position, validOn],
    );
    return Math.max(1, Number(row?.versions ?? 0n));
  }
  /** What is proposed beside what is adopted: the next version, where there is one. */
  get proposedTitle(): string | null {
    const [adopted, proposed] = ['content.adopted', 'content.proposed'].map((field) =>
      this.scope.snapshot.get<GoalContent>(this.id, field),
    );
    return adopted && proposed && proposed.origin > adopted.origin ? proposed.value.title : null;
  }
  get follows(): LinkValue[] {
    return this.scope.snapshot.all<LinkValue>(this.id, 'link:').map(({ value }) => value);
  }
  /** KF marked it as important for god ekonomisk hushållning. */
  get marked(): boolean | null {
    return this.moment.nothingPresented ? null : (this.said<boolean>('marked') ?? false);
  }
  get indicators(): readonly GoalIndicatorView[] {
    return this.once('indicators', () =>
      this.plan.parts('goalindicator', this.id.slice('goal:'.length)).map((id) => new GoalIndicatorView(this, id)),
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
        this.scope.snapshot.all(this.id, '').filter(({ field }) => !isJudgement(field)),
      ),
    );
  }
}

interface GoalIndicatorContent {
  readonly indicatorId: string;
  readonly wording: string;
  readonly basis?: string;
  readonly note?: string;
}
interface BaselineContent {
  readonly rule: string;
  readonly period?: string;
  readonly fixedValue?: string;
}

/** One indicator under one goal, with that goal's wording. */
export class GoalIndicatorView extends View {
  constructor(
    readonly goal: GoalView,
    readonly id: string,
  ) {
    super(goal.scope);
  }

  private get content(): GoalIndicatorContent | undefined {
    return inForce<GoalIndicatorContent>(this.scope, this.id)?.value;
  }
  get exists(): boolean {
    return this.content !== undefined;
  }
  get wording(): string | null {
    return this.content?.wording ?? null;
  }
  /** Whether reading it as this indicator is decided or an interpretation. */
  get basis(): string | null {
    return this.content?.basis ?? null;
  }
  get note(): string | null {
    return this.content?.note ?? null;
  }
  get formalStatus(): FormalStatus | null {
    return this.content === undefined
      ? null
      : partStatus(this.scope, this.id, this.goal.plan.formalStatus ?? 'proposed');
  }
  get indicator(): IndicatorView | null {
    return this.content ? this.scope.indicator(`indicator:${this.content.indicatorId}`) : null;
  }
  get baseline(): BaselineView | null {
    return this.once('baseline', () => this.baselineRule());
  }
  private baselineRule(): BaselineView | null {
    const content = inForce<BaselineContent>(this.scope, this.id, 'baseline')?.value;
    return content && this.indicator ? new BaselineView(content, this.indicator) : null;
  }
  get targets(): readonly TargetView[] {
    return this.once('targets', () =>
      this.goal.plan.parts('target', this.id.slice('goalindicator:'.length)).map((id) => new TargetView(this, id)),
    );
  }
  get signal(): Signal | null {
    return this.once('signal', () => this.signalFor(this.targets.map(({ content }) => content!)));
  }
  /** What the signal would be with other targets. */
  signalFor(targets: readonly TargetContent[]): Signal | null {
    const { indicator } = this;
    const scale = indicator?.scale;
    if (!indicator || !scale) return null;
    const expectations = new Map(indicator.expectations.map(({ period, expectedOn }) => [period, expectedOn]));
    return signalOf({
      targets,
      figures: indicator.figures,
      baseline: this.baseline?.figure,
      scale,
      breaks: indicator.breaks,
      expectedOn: (period) => expectations.get(period),
      validOn: this.moment.validOn,
      settled: this.settled?.real,
    });
  }
  get dataState(): DataState | null {
    const { indicator } = this;
    if (!indicator) return null;
    const { latest, pending } = indicator;
    return dataStateOf({
      masked: latest?.masked ?? false,
      preliminary: latest?.status === 'preliminary',
      hasValue: latest !== null,
      pending,
      validOn: this.moment.validOn,
    });
  }
  get delta(): Delta | null {
    return this.once('delta', () => this.computedDelta(this.settled?.real));
  }
  private computedDelta(settled?: Real): Delta | null {
    const { indicator, baseline } = this;
    const latest = indicator?.latest?.figure;
    return latest && baseline?.figure && indicator?.scale
      ? deltaOf(latest, baseline.figure, indicator.scale, indicator.breaks, settled)
      : null;
  }
  /** The analysis by which `delta.real` is settled, where the figures do not tell. */
  get movementSettledBy(): EventView | null {
    const { settled } = this;
    return settled && this.computedDelta()?.real === 'unknown' ? this.scope.event(settled.variant) : null;
  }
  /** What an analysis says of the movement from the baseline to the latest value. */
  private get settled(): { readonly real: Real; readonly variant: bigint } | undefined {
    const [from, to] = [this.baseline?.figure?.period, this.indicator?.latest?.period];
    if (from === undefined || to === undefined) return undefined;
    const stands = this.scope.snapshot.get<{ real: boolean }>(this.id, movementField(from, to));
    return stands && { real: stands.value.real ? 'true' : 'false', variant: stands.variant };
  }
  /** One for each period, in period order. */
  get comments(): readonly CommentView[] {
    return commentsOn(this.scope, this.id);
  }
  get nextExpectedOn(): string | null {
    return this.indicator?.expectedIn([this.goal.plan])[0]?.expectedOn ?? null;
  }
}

/** A goal by its id alone. */
export const goalAt = (scope: Scope, id: string): GoalView =>
  new GoalView(scope.plan(`plan:${id.slice('goal:'.length).split('/')[0]}`), id);

/** A goal indicator by its id alone. */
export function goalIndicatorAt(scope: Scope, id: string): GoalIndicatorView {
  const [plan, goal] = id.slice('goalindicator:'.length).split('/');
  return new GoalIndicatorView(goalAt(scope, `goal:${plan}/${goal}`), id);
}

/** The rule for a baseline, and what it gives at the moment. */
export class BaselineView {
  constructor(
    private readonly content: BaselineContent,
    private readonly indicator: IndicatorView,
  ) {}

  get rule(): string {
    return this.content.rule;
  }
  get period(): string | null {
    return this.content.period ?? null;
  }
  get fixedValue(): string | null {
    return this.content.fixedValue ?? null;
  }
  get value(): string | null {
    return this.fixedValue ?? this.measurement?.value ?? null;
  }
  get measurement(): MeasurementView | null {
    return (
      this.indicator
        .measurements()
        .find(({ period, missingReason }) => period === this.content.period && missingReason === null) ?? null
    );
  }
  /** A fixed value is of the series that it freezes a value of, and measured like it. */
  get figure(): Figure | undefined {
    const { fixedValue, period } = this.content;
    if (fixedValue === undefined) return this.measurement?.figure;
    const at = period ?? this.indicator.latest?.period;
    return at === undefined ? undefined : { period: at, value: fixedValue, method: this.indicator.scale?.method };
  }
}

/** What is to be reached. */
export class TargetView extends View {
  constructor(
    readonly goalIndicator: GoalIndicatorView,
    readonly id: string,
  ) {
    super(goalIndicator.scope);
  }

  get exists(): boolean {
    return this.content !== undefined;
  }
  get content(): TargetContent | undefined {
    return inForce<TargetContent>(this.scope, this.id)?.value;
  }
  get kind(): string | null {
    return this.content?.kind ?? null;
  }
  get operator(): string | null {
    return this.content?.operator ?? null;
  }
  get value(): string | null {
    return this.content?.value ?? null;
  }
  get lower(): string | null {
    return this.content?.lower ?? null;
  }
  get upper(): string | null {
    return this.content?.upper ?? null;
  }
  get duePeriod(): string | null {
    return this.content?.duePeriod ?? null;
  }
  get formalStatus(): FormalStatus | null {
    return this.content === undefined
      ? null
      : partStatus(this.scope, this.id, this.goalIndicator.goal.plan.formalStatus ?? 'proposed');
  }
}
