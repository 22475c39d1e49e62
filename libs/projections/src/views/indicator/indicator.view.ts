import {
  type Calendar,
  comparePeriods,
  type Expectation,
  type Expected,
  expectedOfIndicator,
  type Figure,
  type IndicatorStanding,
  indicatorFields,
  type indicatorStanding,
  type Scale,
  type SeriesBreak,
  type Shown,
} from '@liggaren/domain';
import { ContentView } from '../../standing/view.js';
import { MeasurementView } from './measurement.view.js';

/** An indicator with its series, as it stood. */
export class IndicatorView extends ContentView<IndicatorStanding> implements Shown<typeof indicatorStanding> {
  protected readonly contentField = indicatorFields.content;
  private readonly series = new Map<string, readonly MeasurementView[]>();

  get name(): string | null {
    return this.content?.name ?? null;
  }
  get unit(): Scale['unit'] | null {
    return this.content?.unit ?? null;
  }
  get unitText(): string | null {
    return this.content?.unitText ?? null;
  }
  get direction(): Scale['direction'] | null {
    return this.content?.direction ?? null;
  }
  get method(): IndicatorStanding['method'] | null {
    return this.content?.method ?? null;
  }
  get source(): string | null {
    return this.content?.source ?? null;
  }
  get koladaId(): string | null {
    return this.content?.koladaId ?? null;
  }
  get koladaBasis(): string | null {
    return this.content?.koladaBasis ?? null;
  }
  get note(): string | null {
    return this.content?.note ?? null;
  }
  get scale(): (Scale & Pick<IndicatorStanding, 'method'>) | undefined {
    return this.content;
  }
  /** The function that is responsible. */
  get owner(): string | null {
    return this.said(indicatorFields.owner)?.owner ?? null;
  }
  /** From which day it is. */
  get ownerSince(): string | null {
    return this.scope.snapshot.get(this.id, indicatorFields.owner)?.validFrom ?? null;
  }
  /** Where its series is broken. */
  get breaks(): SeriesBreak[] {
    return this.scope.snapshot.all(this.id, indicatorFields.break.all).map(({ value }) => value);
  }

  /** What stands, one figure per key, in period order. */
  measurements(entity: string = this.scope.municipality, group = 'T'): readonly MeasurementView[] {
    const key = `${entity}/${group}`;
    let series = this.series.get(key);
    if (!series) this.series.set(key, (series = this.read(`/${key}`)));
    return series;
  }
  /** What stands for every entity and group. */
  get everyMeasurement(): readonly MeasurementView[] {
    return this.once('everyMeasurement', () => this.read(''));
  }

  private read(end: string): readonly MeasurementView[] {
    const figures = this.scope.snapshot.all(this.id, indicatorFields.value.all, end);
    const positions = figures.map(({ variant }) => variant);
    return figures
      .map((stands) => new MeasurementView(this.scope, stands, this.content?.method, positions))
      .sort((a, b) => comparePeriods(a.period, b.period) || (a.field < b.field ? -1 : 1));
  }

  /** The value with the latest period end, for the own municipality in total; none that is suspect. */
  get latest(): MeasurementView | null {
    return this.once(
      'latest',
      () => this.measurements().findLast(({ missingReason, suspect }) => missingReason === null && !suspect) ?? null,
    );
  }

  /** What signals are judged on: values of a group of the own municipality, none that is suspect. */
  figuresOf(group: string): Figure[] {
    return this.measurements(undefined, group).flatMap(({ figure, suspect }) => (figure && !suspect ? figure : []));
  }

  /** Values that should come: periods with a day and no value yet. */
  get pending(): Expectation[] {
    const there = new Set(
      this.measurements()
        .filter(({ missingReason }) => missingReason === null || missingReason !== 'not-published-yet')
        .map(({ period }) => period),
    );
    return this.expectations
      .filter(({ period }) => !there.has(period))
      .sort((a, b) => (a.expectedOn < b.expectedOn ? -1 : 1));
  }

  get expectations(): Expectation[] {
    return this.scope.snapshot.all(this.id, indicatorFields.expected.all).map(({ value }) => value);
  }

  /** What is expected of it by its own days, else by the calendars of plans. */
  expectedIn(calendars: readonly Calendar[]): readonly Expected[] {
    return expectedOfIndicator({
      pending: this.pending,
      calendars,
      saidOn: () => this.scope.followUpDays.of(this.id),
    });
  }
}
