import type { FindingSettings } from '@liggaren/domain';
import { type Moment, resolveMoment } from '../moment/moment.js';
import type { Scope } from '../standing/scope.js';
import { PlanView } from '../views/plan/plan.view.js';
import { ReportView } from '../views/report/report.view.js';
import { EVENT_COLUMNS, type EventRow, EventView, eventAt } from '../views/trail/event.view.js';
import { AllSaid } from './evidence/all-said.js';
import { type Presented, presentedOf } from './evidence/presentations.js';
import { RecordedWhen } from './evidence/recorded-when.js';

/** What the auditors' tests ask of: one plan at a moment, and all that had been said of it by then. Read when asked for, once. */
export class Audit {
  private readonly worked = new Map<string, unknown>();

  constructor(
    readonly plan: PlanView,
    readonly settings: FindingSettings,
  ) {}

  get scope(): Scope {
    return this.plan.scope;
  }
  get moment(): Moment {
    return this.scope.moment;
  }

  /** The plan and all it has ever had to do with: indicators, uppdrag, reports, assessments, activities; then decisions. */
  get roots(): readonly string[] {
    return this.once('roots', () => {
      const { position } = this.moment;
      const { readModel } = this.scope;
      const subjects = readModel
        .all<{ id: string }>(
          `SELECT ? AS id UNION SELECT root FROM statements WHERE ref = ? AND known_from <= ?
           UNION SELECT ref FROM statements WHERE root = ? AND ref >= 'indicator:' AND ref < 'indicator;' AND known_from <= ?
           UNION SELECT a.root FROM statements u JOIN statements a ON a.ref = u.subject
             WHERE u.ref = ? AND u.subject >= 'uppdrag:' AND u.subject < 'uppdrag;' AND a.known_from <= ?
           UNION SELECT a.root FROM statements u JOIN statements a ON a.subject = u.subject AND a.ref IS NULL
             WHERE u.ref = ? AND u.subject >= 'uppdrag:' AND u.subject < 'uppdrag;' AND a.known_from <= ?`,
          [
            this.plan.id,
            this.plan.id,
            position,
            this.plan.id,
            position,
            this.plan.id,
            position,
            this.plan.id,
            position,
          ],
        )
        .map(({ id }) => id);
      const decisions = readModel
        .all<{ id: string }>(
          `SELECT DISTINCT 'decision:' || decision AS id FROM statements WHERE root IN (SELECT value FROM json_each(?)) AND decision IS NOT NULL AND known_from <= ?
           UNION SELECT 'decision:' || json_extract(value, '$.decisionId') FROM statements
             WHERE root IN (SELECT value FROM json_each(?)) AND field LIKE 'presented:%' AND known_from <= ?`,
          [JSON.stringify(subjects), position, JSON.stringify(subjects), position],
        )
        .map(({ id }) => id);
      return [...subjects, ...decisions];
    });
  }

  /** All that had been said, in order of record. */
  get allSaid(): AllSaid {
    return this.once('allSaid', () => new AllSaid(this.scope.readModel, this.roots, this.moment));
  }

  /** When everything on its streams was recorded, whatever has come of it. */
  get recordedWhen(): RecordedWhen {
    return this.once('recordedWhen', () => new RecordedWhen(this.scope.readModel, this.streams, this.moment));
  }

  /** Events of some types on the streams of the plan and of all it has to do with, in order; withdrawn ones among them. */
  events(...types: readonly string[]): EventView[] {
    return this.once(`events ${types.join()}`, () =>
      this.scope.readModel
        .all<EventRow>(
          `SELECT ${EVENT_COLUMNS} FROM events WHERE stream IN (SELECT value FROM json_each(?)) AND type IN (SELECT value FROM json_each(?)) AND position <= ? ORDER BY position`,
          [JSON.stringify(this.streams), JSON.stringify(types), this.moment.position],
        )
        .map((row) => new EventView(this.scope, row)),
    );
  }

  /** The events by position that tests go on to ask about, read at once. */
  eventsAt(positions: readonly bigint[]): EventView[] {
    return [...new Set(positions)].map((position) => eventAt(this.scope, position, positions));
  }

  get streams(): readonly string[] {
    return this.roots.map((root) => root.replace(':', '-'));
  }

  /** Its reports, as known at the moment. */
  get reports(): readonly ReportView[] {
    return this.once('reports', () => this.plan.reportIds.map((id) => new ReportView(this.scope, id)));
  }

  /** What bodies have been shown of it by the moment, oldest first; only presentations that count. */
  get presented(): readonly Presented[] {
    return this.once('presented', () => presentedOf(this.reports, this.moment));
  }

  /** The plan as it was known up to and with an event, on the day of that cut unless another is given. */
  planAt(position: bigint, validOn?: string): PlanView {
    return this.once(`plan ${position} ${validOn}`, () => {
      const moment = resolveMoment(this.scope.readModel, { atPosition: position, validOn });
      return this.scope.at(moment).kept(PlanView, this.plan.id);
    });
  }

  /** What a subject is called, as its last words were at the moment. */
  nameOf(id: string): string {
    return this.once(`name ${id}`, () => this.scope.nameOf(id));
  }

  /** What takes some work and several tests ask for. */
  once<T>(name: string, work: () => T): T {
    if (!this.worked.has(name)) this.worked.set(name, work());
    return this.worked.get(name) as T;
  }
}
