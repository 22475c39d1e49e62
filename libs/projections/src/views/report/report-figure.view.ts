import { type AnyEvent, bareId, type FigureChange, statementsIn } from '@liggaren/domain';
import type { Sealed } from '@liggaren/event-sourcing';
import type { Scope } from '../../standing/scope.js';
import { IndicatorView } from '../indicator/indicator.view.js';
import type { MeasurementView } from '../indicator/measurement.view.js';
import type { GoalIndicatorView } from '../plan/goal-indicator.view.js';
import type { EventView } from '../trail/event.view.js';

/** What a figure knows of the version that shows it. */
interface VersionAbove {
  readonly report: { readonly scope: Scope };
  /** What has been recorded on the stream of an indicator since the cut-off. */
  later(indicator: string): readonly EventView[];
}

/** A figure of a report: as presented, and what has come of it since. */
export class ReportFigureView {
  constructor(
    private readonly version: VersionAbove,
    readonly goalIndicator: GoalIndicatorView,
    /** As it stood at the cut-off. */
    readonly measurement: MeasurementView,
  ) {}

  private get indicatorId(): string {
    return this.goalIndicator.indicator!.id;
  }
  /** What stands for the same period, entity and group now; null where nothing does. */
  get now(): MeasurementView | null {
    const { everyMeasurement } = this.version.report.scope.kept(IndicatorView, this.indicatorId);
    return everyMeasurement.find(({ field }) => field === this.measurement.field) ?? null;
  }
  /** What has changed it since, oldest first: not what has itself been withdrawn. */
  get changes(): readonly FigureChangeView[] {
    const later = this.version.later(this.indicatorId);
    const withdrawn = new Set(later.map((event) => targetOf(event, 'StatementWithdrawn')));
    return later.flatMap((event) => {
      const kind = withdrawn.has(bareId(event.id)) ? undefined : this.changeBy(event);
      return kind ? [new FigureChangeView(kind, event)] : [];
    });
  }

  private changeBy(event: EventView): FigureChange | undefined {
    const { measurement } = this;
    const [original, shown] = [measurement.corrects ?? measurement.event, measurement.event].map(({ id }) =>
      bareId(id),
    );
    const isOfField = () =>
      statementsIn(event.event).some(
        ({ subject, field }) => subject === this.indicatorId && field === measurement.field,
      );
    switch (event.event.type) {
      case 'StatementCorrected':
        return targetOf(event) === original ? 'corrected' : undefined;
      case 'StatementWithdrawn':
        return [original, shown].includes(targetOf(event)) ? 'withdrawn' : undefined;
      case 'StatementRetracted':
        return isOfField() ? 'retracted' : undefined;
      case 'MeasurementRevised':
        return isOfField() ? 'revised-by-source' : undefined;
      default:
        return undefined;
    }
  }
}

/** An event that changed a figure after it was presented. */
export class FigureChangeView {
  constructor(
    readonly kind: FigureChange,
    readonly event: EventView,
  ) {}

  private get said(): Sealed | undefined {
    const { reason, note } = this.event.event.data as { readonly reason?: Sealed; readonly note?: Sealed };
    return reason ?? note;
  }
  /** In the words of who recorded it; of a source revision, its note. */
  get reason() {
    return this.event.scope.text(this.said);
  }
  /** The reason was removed by law or by a gallringsbeslut. */
  get reasonRemoved() {
    return this.event.scope.isRemoved(this.said);
  }
}

/** The event that an event names, where it is of the type. */
const targetOf = ({ event }: EventView, type: AnyEvent['type'] = event.type): string | undefined =>
  event.type === type ? (event.data as { event?: string }).event : undefined;
