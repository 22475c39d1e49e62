import { type Basis, typedId } from '@liggaren/domain';
import { type Moment, momentOfCut } from '../../moment/moment.js';
import type { Scope } from '../../standing/scope.js';
import { type EventView, eventById } from '../trail/event.view.js';
import { ActivityView } from './activity.view.js';

type Row = Basis['rows'][number];

/** What a judgement rests on, as it stood then. Only what its events say of themselves is as known now. */
export class BasisView {
  constructor(
    private readonly scope: Scope,
    private readonly basis: Basis,
  ) {}

  get cutOff() {
    const { validOn, eventId, size } = this.basis.cutOff;
    return { validOn, eventId: typedId('event', eventId), size };
  }
  /** The same cut-off as a moment, to ask anything else at. */
  get moment(): Moment {
    return momentOfCut(this.scope.readModel, this.basis.cutOff);
  }
  get rows() {
    return this.basis.rows.map((row) => new BasisRowView(this.scope, row));
  }
  get activities(): readonly ActivityView[] {
    return (this.basis.activities ?? []).map((id) => new ActivityView(this.scope, typedId('activity', id)));
  }
}

/** What a goal indicator said then. */
export class BasisRowView {
  constructor(
    private readonly scope: Scope,
    private readonly row: Row,
  ) {}

  get goalIndicatorId(): string {
    return typedId('goalindicator', this.row.goalIndicatorId);
  }
  get signal() {
    return this.row.signal ?? null;
  }
  get movement() {
    return this.row.movement ?? null;
  }
  get real() {
    return this.row.real ?? null;
  }
  get values() {
    return this.row.values.map((value) => new BasisValueView(this.scope, value));
  }
  get targets() {
    return this.row.targets.map(({ targetId, event }) => ({
      targetId: typedId('target', targetId),
      event: eventById(this.scope, event)!,
    }));
  }
}

/** A value as it was then. Its event tells what has come of it. */
export class BasisValueView {
  constructor(
    private readonly scope: Scope,
    private readonly frozen: Row['values'][number],
  ) {}

  get role() {
    return this.frozen.role;
  }
  get indicatorId(): string {
    return typedId('indicator', this.frozen.indicatorId);
  }
  get period(): string | null {
    return this.frozen.period ?? null;
  }
  get value(): string | null {
    return this.frozen.value ?? null;
  }
  get masked(): boolean {
    return this.frozen.masked ?? false;
  }
  get missingReason() {
    return this.frozen.missingReason ?? null;
  }
  get qualifier() {
    return this.frozen.qualifier ?? null;
  }
  get status() {
    return this.frozen.status ?? null;
  }
  get event(): EventView {
    return eventById(this.scope, this.frozen.event)!;
  }
}
