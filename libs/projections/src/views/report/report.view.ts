import { type PresentationStanding, type ReportVersionStanding, reportFields } from '@liggaren/domain';
import { isTreated, isWhole } from '../../moment/last-presented.js';
import { momentOfReport } from '../../moment/moment.js';
import type { Scope } from '../../standing/scope.js';
import type { Stands } from '../../standing/snapshot.js';
import { View } from '../../standing/view.js';
import { GoalView } from '../plan/goal.view.js';
import { PlanView } from '../plan/plan.view.js';
import { BodyView, DecisionView } from '../trail/decision.view.js';
import { type EventView, eventsAfter } from '../trail/event.view.js';
import { UppdragView } from '../uppdrag/uppdrag.view.js';
import { ReportFigureView } from './report-figure.view.js';

/** A report with all its versions, and to whom they have been presented. */
export class ReportView extends View {
  constructor(
    scope: Scope,
    readonly id: string,
  ) {
    super(scope);
    scope.snapshot.load(id);
  }

  get exists(): boolean {
    return this.scope.snapshot.isKnown(this.id);
  }
  get kind(): string | null {
    return this.last?.kind ?? null;
  }
  get title(): string | null {
    return this.last?.title ?? null;
  }
  get planId(): string | null {
    return this.last ? `plan:${this.last.planId}` : null;
  }
  /** Oldest first. */
  get versions(): readonly ReportVersionView[] {
    return this.once('versions', () =>
      this.scope.snapshot
        .all(this.id, reportFields.version.all)
        .map(({ value }) => new ReportVersionView(this, value))
        .sort((a, b) => a.number - b.number),
    );
  }
  /** In the order of their days. */
  get presentations(): readonly PresentationView[] {
    return this.once('presentations', () =>
      this.scope.snapshot
        .all(this.id, reportFields.presented.all)
        .sort((a, b) =>
          a.validFrom === b.validFrom ? Number(a.origin - b.origin) : a.validFrom < b.validFrom ? -1 : 1,
        )
        .map((stands) => new PresentationView(this, stands)),
    );
  }
  private get last(): ReportVersionStanding | undefined {
    return this.versions.at(-1)?.value;
  }
}

/** That a version was put before a body. */
export class PresentationView {
  constructor(
    private readonly report: ReportView,
    private readonly stands: Stands<PresentationStanding>,
  ) {}

  get presentedOn(): string {
    return this.stands.validFrom;
  }
  /** Of the event that says so, or of its correction. */
  get position(): bigint {
    return this.stands.variant;
  }
  get version(): number {
    return this.stands.value.version;
  }
  get bodyId(): string {
    return `body:${this.stands.value.bodyId}`;
  }
  get decisionId(): string {
    return `decision:${this.stands.value.decisionId}`;
  }
  get body(): BodyView {
    return new BodyView(this.report.scope, this.bodyId);
  }
  get decision(): DecisionView {
    return new DecisionView(this.report.scope, this.decisionId);
  }
  /** It was treated, by a decision that is neither quashed nor withdrawn. */
  get counts(): boolean {
    return isTreated(this.report.scope.readModel, this.stands.value.decisionId, this.report.moment.position);
  }
}

/** What a version shows: the ledger at its cut-off, for ever. What has come of its figures is as known where the report is. */
export class ReportVersionView {
  readonly scope: Scope;
  private readonly sinceCut = new Map<string, readonly EventView[]>();

  constructor(
    readonly report: ReportView,
    readonly value: ReportVersionStanding,
  ) {
    const { version, cutOff } = value;
    const at = { id: report.id, version, cutOff, laterPartReports: [] };
    this.scope = report.scope.at(momentOfReport(report.scope.readModel, at));
  }

  get number(): number {
    return this.value.version;
  }
  get title(): string {
    return this.value.title;
  }
  get coversTo(): string {
    return this.value.coversTo;
  }
  get moment() {
    return this.scope.moment;
  }
  get cutOff() {
    const { validOn, eventId, size } = this.value.cutOff;
    return { validOn, eventId: `event:${eventId}`, size };
  }
  get wholePlan(): boolean {
    return isWhole(this.value);
  }
  get plan(): PlanView {
    return this.scope.kept(PlanView, `plan:${this.value.planId}`);
  }
  get goals(): readonly GoalView[] {
    return this.wholePlan
      ? this.plan.goals
      : (this.value.goals ?? []).map((id) => new GoalView(this.plan, `goal:${id}`));
  }
  get uppdrag(): readonly UppdragView[] {
    return this.wholePlan
      ? this.plan.uppdrag
      : (this.value.uppdrag ?? []).map((id) => new UppdragView(this.scope, `uppdrag:${id}`));
  }
  /** Every figure of its goals that stood at the cut-off, goal by goal. */
  get figures(): readonly ReportFigureView[] {
    return this.goals
      .flatMap(({ indicators }) => indicators)
      .flatMap((row) =>
        (row.indicator?.everyMeasurement ?? []).map((figure) => new ReportFigureView(this, row, figure)),
      );
  }
  get presentations(): readonly PresentationView[] {
    return this.report.presentations.filter(({ version }) => version === this.number);
  }
  /** What has been recorded on the stream of an indicator since the cut-off, as far as is known where the report is. */
  later(indicator: string): readonly EventView[] {
    let events = this.sinceCut.get(indicator);
    if (!events) {
      events = eventsAfter(this.report.scope, indicator.replace(':', '-'), this.moment.position);
      this.sinceCut.set(indicator, events);
    }
    return events;
  }
}
