import { type Field, type Figure, type FigureStanding, isSuspect, type Whole } from '@liggaren/domain';
import { isSealed, stockholmDay } from '@liggaren/event-sourcing';
import type { Scope } from '../../standing/scope.js';
import type { Stands } from '../../standing/snapshot.js';
import { type EventView, eventAt } from '../trail/event.view.js';

/** A figure that stands at the moment. */
export class MeasurementView implements Whole<Omit<FigureStanding, 'classified'>> {
  constructor(
    readonly scope: Scope,
    private readonly stands: Stands<FigureStanding>,
    private readonly defaultMethod: Figure['method'],
    /** Positions of the events of the series: a reader that asks for one event will ask for all. */
    private readonly series: readonly bigint[],
  ) {}

  private get content(): FigureStanding {
    return this.stands.value;
  }
  /** The field that it stands in: one for each period, entity and group. */
  get field(): Field<FigureStanding> {
    return this.stands.field;
  }
  get period(): string {
    return this.content.period;
  }
  get entity(): string {
    return this.content.entity;
  }
  get group(): FigureStanding['group'] {
    return this.content.group;
  }
  /** Null where it is missing, or kept from the public. */
  get value(): string | null {
    return typeof this.content.value === 'string' ? this.content.value : null;
  }
  /** Kept from the public: the value is there, and is not shown. */
  get masked(): boolean {
    return isSealed(this.content.value);
  }
  /** The legal ground on which it is kept from the public. */
  get maskedOn(): string | null {
    return this.content.classified?.ground ?? null;
  }
  get margin(): string | null {
    return this.content.margin ?? null;
  }
  get marginLevel(): string | null {
    return this.content.marginLevel ?? null;
  }
  get answers(): number | null {
    return this.content.answers ?? null;
  }
  get responseRate(): string | null {
    return this.content.responseRate ?? null;
  }
  get status(): string | null {
    return this.content.status ?? null;
  }
  /** Exact where nothing else is said; null for a missing value. */
  get qualifier(): NonNullable<Figure['qualifier']> | null {
    return this.content.missingReason === undefined ? (this.content.qualifier ?? 'exact') : null;
  }
  get method(): NonNullable<Figure['method']> | null {
    return this.ownMethod ?? this.defaultMethod ?? null;
  }
  /** Where it is another than that of its series. */
  get ownMethod(): Figure['method'] | null {
    return this.content.method ?? null;
  }
  get source(): string | null {
    return this.content.source ?? null;
  }
  get publishedOn(): string | null {
    return this.content.publishedOn ?? null;
  }
  get retrievedOn(): string | null {
    return this.content.retrievedOn ?? null;
  }
  get validFrom(): string {
    return this.stands.validFrom;
  }
  get missingReason(): string | null {
    return this.content.missingReason ?? null;
  }
  /** Its source revised the figure, and only the rounding differs. */
  get rounding(): boolean {
    return this.content.rounding ?? false;
  }
  /** For a period that has not begun, or before 1900, or published after it was recorded: shown, and never judged on. */
  get suspect(): boolean {
    const { period, publishedOn } = this;
    const recordedOn = publishedOn === null ? undefined : stockholmDay(this.recordedAt);
    return isSuspect({ period, publishedOn, recordedOn }, this.scope.moment.validOn);
  }
  get recordedAt(): string {
    return this.event.recordedAt;
  }
  get note(): Promise<string | null> | string | null {
    return this.scope.text(this.content.note);
  }
  /** The note was removed by law or by a gallringsbeslut. */
  get noteRemoved(): Promise<boolean> | false {
    return this.scope.isRemoved(this.content.note);
  }
  /** Position of the event whose content it is. */
  get position(): bigint {
    return this.stands.variant;
  }
  /** The event whose content it is: a measurement, a source revision, or a correction. */
  get event(): EventView {
    return eventAt(this.scope, this.stands.variant, this.series);
  }
  /** The event that was recorded wrong, where this is its correction. */
  get corrects(): EventView | null {
    return this.stands.variant === this.stands.origin ? null : eventAt(this.scope, this.stands.origin);
  }
  /** The correction that stands for it; what is listed is what stands, so a listed figure has one only in history. */
  get correctedBy(): EventView | null {
    return this.event.supersededBy;
  }

  /** For signals and movements; undefined where there is no value to go by. */
  get figure(): Figure | undefined {
    const { period, qualifier, margin } = this.content;
    return this.value === null
      ? undefined
      : { period, value: this.value, qualifier, margin, method: this.method ?? undefined };
  }
}
