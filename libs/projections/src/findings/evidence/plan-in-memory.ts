import type { Moment } from '../../moment/moment.js';
import type { ReadModel } from '../../rows/read-model.js';
import { NO_END } from '../../rows/statements.projection.js';
import { Snapshot, type StatementRow } from '../../standing/snapshot.js';
import { PlanView } from '../../views/plan/plan.view.js';
import type { Audit } from '../audit.js';

interface PastRow extends StatementRow {
  readonly root: string;
  readonly known_from: bigint;
  readonly known_to: bigint;
}

/** A day on which something may have changed, as known then. */
export interface Point {
  readonly day: string;
  readonly position: bigint;
}

/**
 * What stood of the plan's goals and figures at moments before, as known then, whatever has come of it since: read once,
 * and looked up in memory. Without uppdrag and reports.
 */
export class PlanInMemory {
  /** By indicator, with all that is of the plan; each is read many times, so nothing is in it that others need. */
  private readonly rows = new Map<string, readonly PastRow[]>();
  private readonly all: readonly PastRow[];

  constructor(private readonly audit: Audit) {
    const roots = audit.roots.filter((root) => /^(plan|indicator|assessment):/.test(root));
    this.all = audit.scope.readModel.all<PastRow>(
      `SELECT root, subject, field, value, valid_from, valid_to, origin, variant, decision, known_from, known_to FROM statements
       WHERE root IN (SELECT value FROM json_each(?)) AND known_from <= ? ORDER BY origin, part`,
      [JSON.stringify(roots), audit.moment.position],
    );
  }

  /** Days up to the moment on which what stands in some fields may have changed, with the last position known on them, in order. */
  points(indicator: string, isOf: (subject: string, field: string) => boolean): Point[] {
    const { moment, recordedWhen } = this.audit;
    const points = this.of(indicator)
      .filter(({ subject, field }) => isOf(subject, field))
      .flatMap(({ known_from, known_to, valid_from, valid_to }) => {
        const recorded = [known_from, known_to].filter((position) => position <= moment.position);
        const days = recorded.map((position) => ({ position, day: recordedWhen.at(position).day }));
        const valid = [valid_from, valid_to].filter((day) => day !== NO_END && day > days[0]!.day);
        return [...days, ...valid.map((day) => ({ position: known_from, day }))];
      })
      .filter(({ day }) => day <= moment.validOn)
      .sort((a, b) => (a.day === b.day ? Number(a.position - b.position) : a.day < b.day ? -1 : 1));
    const last = new Map<string, bigint>();
    let known = 0n;
    for (const { day, position } of points) last.set(day, (known = position > known ? position : known));
    return [...last].map(([day, position]) => ({ day, position }));
  }

  /** The plan as it stood on a day, as known up to a position, with the figures of one indicator. */
  plan(indicator: string, { day, position }: Point): PlanView {
    const { scope, plan } = this.audit;
    const moment = { validOn: day, position, recordedAt: null, size: 0, takenOver: false };
    const stand = this.of(indicator).filter(
      (row) => row.known_from <= position && row.known_to > position && row.valid_from <= day && row.valid_to > day,
    );
    return scope.of(new HeldSnapshot(scope.readModel, moment, stand)).kept(PlanView, plan.id);
  }

  private of(indicator: string): readonly PastRow[] {
    let rows = this.rows.get(indicator);
    if (!rows) {
      rows = this.all.filter(({ root }) => root === indicator || !root.startsWith('indicator:'));
      this.rows.set(indicator, rows);
    }
    return rows;
  }
}

/** A snapshot that holds all it will ever be asked for. */
class HeldSnapshot extends Snapshot {
  constructor(readModel: ReadModel, moment: Moment, rows: readonly StatementRow[]) {
    super(readModel, moment);
    this.add(rows);
  }
  override load(): this {
    return this;
  }
  override pointingAt(): string[] {
    return [];
  }
  override rootsPointingAt(): string[] {
    return [];
  }
}
