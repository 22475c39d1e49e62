import {
  bareId,
  type DataState,
  type Delta,
  dataStateOf,
  type FormalStatus,
  type GoalIndicatorStanding,
  goalIndicatorFields,
  type goalIndicatorStanding,
  type JudgedTarget,
  type Shown,
  type Signal,
  type SignalReason,
  type TargetContent,
} from '@liggaren/domain';
import { View } from '../../standing/view.js';
import { type CommentView, commentsOn } from '../assessment/comment.view.js';
import { IndicatorView } from '../indicator/indicator.view.js';
import type { EventView } from '../trail/event.view.js';
import { BaselineView } from './baseline.view.js';
import { JudgedGroup } from './judged-group.js';
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
  /** In total, women and men of the own municipality. */
  group(group: string): JudgedGroup {
    return this.once(`group ${group}`, () => new JudgedGroup(this, group));
  }
  /** Women and men, where there are figures of them. */
  get byGroup(): readonly JudgedGroup[] {
    const { indicator } = this;
    return ['K', 'M']
      .filter((group) => indicator && indicator.measurements(undefined, group).length > 0)
      .map((group) => this.group(group));
  }
  get signal(): Signal | null {
    return this.once('signal', () => this.group('T').signal);
  }
  /** Why it is not proven; null where it is another signal. */
  get signalReason(): SignalReason | null {
    return this.once('signalReason', () => this.group('T').signalReason);
  }
  /** What the signal would be with other targets. Null where it is masked, or the indicator is not known. */
  signalFor(targets: readonly TargetContent[]): Signal | null {
    return this.group('T').signalFor(targets);
  }
  judge(target: TargetContent): JudgedTarget | null {
    return this.group('T').judge(target);
  }
  /** Something that signal and delta can come of is kept from the public: so are they. */
  get masked(): boolean {
    return this.once('masked', () => this.group('T').masked);
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
    return this.once('delta', () => this.group('T').delta);
  }
  /** The analysis by which `delta.real` is settled, where the figures do not tell. */
  get movementSettledBy(): EventView | null {
    return this.group('T').movementSettledBy;
  }
  /** One for each period, in period order. */
  get comments(): readonly CommentView[] {
    return commentsOn(this.scope, this.id);
  }
  get nextExpectedOn(): string | null {
    return this.indicator?.expectedIn(this.goal.plan.calendar ? [this.goal.plan.calendar] : [])[0]?.expectedOn ?? null;
  }
}
