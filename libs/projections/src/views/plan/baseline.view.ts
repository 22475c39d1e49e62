import type { BaselineStanding, Figure, Whole } from '@liggaren/domain';
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
    return (
      this.indicator
        .measurements()
        .find(({ period, missingReason }) => period === this.content.period && missingReason === null) ?? null
    );
  }
  /** Its value is kept from the public. */
  get masked(): boolean {
    return this.fixedValue === null && (this.measurement?.masked ?? false);
  }
  /** A fixed value is of the series that it freezes a value of, and measured like it. */
  get figure(): Figure | undefined {
    const { fixedValue, period } = this.content;
    if (fixedValue === undefined) return this.measurement?.figure;
    const at = period ?? this.indicator.latest?.period;
    return at === undefined ? undefined : { period: at, value: fixedValue, method: this.indicator.scale?.method };
  }
}
