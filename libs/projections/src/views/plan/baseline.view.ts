import type { BaselineStanding, Earlier, Whole } from '@liggaren/domain';
import type { IndicatorView } from '../indicator/indicator.view.js';
import type { MeasurementView } from '../indicator/measurement.view.js';

/** The rule for a baseline, and what it gives at the moment. */
export class BaselineView implements Whole<BaselineStanding> {
  constructor(
    readonly content: BaselineStanding,
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
    return this.measurementOf('T');
  }
  private measurementOf(group: string): MeasurementView | null {
    const own = this.indicator.measurements(undefined, group);
    return own.find(({ period, missingReason }) => period === this.content.period && missingReason === null) ?? null;
  }
  /** Its value is kept from the public. */
  get masked(): boolean {
    return this.isMaskedFor('T');
  }
  isMaskedFor(group: string): boolean {
    return this.fixedValue === null && (this.measurementOf(group)?.masked ?? false);
  }
  /** What movements of a group begin from. A fixed value is of the total alone, and measured as its series is. */
  earlierFor(group: string): Earlier | undefined {
    const { fixedValue: value, period } = this.content;
    if (value !== undefined) return group === 'T' ? { value, period, method: this.indicator.scale?.method } : undefined;
    const measured = this.measurementOf(group);
    return measured?.suspect ? undefined : measured?.figure;
  }
  /** The period of the rule, where there is no value for it that movements of a group can begin from. */
  awaitedFor(group: string): string | undefined {
    return this.earlierFor(group) === undefined && this.fixedValue === null ? this.content.period : undefined;
  }
}
