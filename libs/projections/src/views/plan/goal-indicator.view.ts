import {
  assessmentFields,
  bareId,
  type DataState,
  type Delta,
  dataStateOf,
  deltaOf,
  type FormalStatus,
  type GoalIndicatorStanding,
  goalIndicatorFields,
  type goalIndicatorStanding,
  type Real,
  type Shown,
  type Signal,
  signalOf,
  type TargetContent,
} from '@liggaren/domain';
import { View } from '../../standing/view.js';
import { type CommentView, commentsOn } from '../assessment/comment.view.js';
import { IndicatorView } from '../indicator/indicator.view.js';
import { type EventView, eventAt } from '../trail/event.view.js';
import { BaselineView } from './baseline.view.js';
import { type GoalAbove, inForce, partStatus } from './plan-part.js';
import { TargetView } from './target.view.js';

/** One indicator under one goal, with that goal's wording. */
export class GoalIndicatorView extends View implements Shown<typeof goalIndicatorStanding> {
  constructor(
    readonly goal: GoalAbove,
    readonly id: string,
  ) {
    super(goal.plan.scope);
  }

  get content(): GoalIndicatorStanding | undefined {
    return inForce(this.scope, this.id, goalIndicatorFields.content)?.value;
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
  get indicatorId(): string | null {
    return this.content ? `indicator:${this.content.indicatorId}` : null;
  }
  get indicator(): IndicatorView | null {
    return this.indicatorId === null ? null : this.scope.kept(IndicatorView, this.indicatorId);
  }
  get baseline(): BaselineView | null {
    return this.once('baseline', () => this.baselineRule());
  }
  private baselineRule(): BaselineView | null {
    const content = inForce(this.scope, this.id, goalIndicatorFields.baseline)?.value;
    return content && this.indicator ? new BaselineView(content, this.indicator) : null;
  }
  get targets(): readonly TargetView[] {
    return this.once('targets', () =>
      this.goal.plan.parts('target', bareId(this.id)).map((id) => new TargetView(this, id)),
    );
  }
  get signal(): Signal | null {
    return this.once('signal', () => this.signalFor(this.targets.map(({ content }) => content!)));
  }
  /** What the signal would be with other targets. Null where it is masked, or the indicator is not known. */
  signalFor(targets: readonly TargetContent[]): Signal | null {
    const { indicator } = this;
    const scale = indicator?.scale;
    if (!indicator || !scale || this.isMaskedWith(targets)) return null;
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
  /** Something that signal and delta can come of is kept from the public: so are they. */
  get masked(): boolean {
    return this.once('masked', () => this.isMaskedWith(this.targets.map(({ content }) => content!)));
  }
  private isMaskedWith(targets: readonly TargetContent[]): boolean {
    const due = targets.map(({ duePeriod }) => duePeriod);
    const figures = this.indicator?.measurements().filter(({ masked }) => masked) ?? [];
    const { latest } = this.indicator ?? {};
    return (
      (this.baseline?.masked ?? false) || figures.some((figure) => figure === latest || due.includes(figure.period))
    );
  }
  get dataState(): DataState | null {
    const { indicator } = this;
    if (!indicator) return null;
    const { latest, pending } = indicator;
    return dataStateOf({
      masked: this.masked,
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
    return latest && baseline?.figure && indicator?.scale && !this.masked
      ? deltaOf(latest, baseline.figure, indicator.scale, indicator.breaks, settled)
      : null;
  }
  /** The analysis by which `delta.real` is settled, where the figures do not tell. */
  get movementSettledBy(): EventView | null {
    const { settled } = this;
    return settled && this.computedDelta()?.real === 'unknown' ? eventAt(this.scope, settled.variant) : null;
  }
  /** What an analysis says of the movement from the baseline to the latest value. */
  private get settled(): { readonly real: Real; readonly variant: bigint } | undefined {
    const [from, to] = [this.baseline?.figure?.period, this.indicator?.latest?.period];
    if (from === undefined || to === undefined) return undefined;
    const stands = this.scope.snapshot.get(this.id, assessmentFields.movement.of({ fromPeriod: from, toPeriod: to }));
    return stands && { real: stands.value.real ? 'true' : 'false', variant: stands.variant };
  }
  /** One for each period, in period order. */
  get comments(): readonly CommentView[] {
    return commentsOn(this.scope, this.id);
  }
  get nextExpectedOn(): string | null {
    return this.indicator?.expectedIn(this.goal.plan.calendar ? [this.goal.plan.calendar] : [])[0]?.expectedOn ?? null;
  }
}
