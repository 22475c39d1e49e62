import { isSealed, type RemovableValues, type Sealed } from '@liggaren/event-sourcing';
import type { Moment } from '../moment/moment.js';
import type { ReadModel } from '../rows/read-model.js';
import { IndicatorView } from '../views/indicator/indicator.view.js';
import { PlanView } from '../views/plan/plan.view.js';
import { type EventView, eventsAt } from '../views/trail/event.view.js';
import { FollowUpDays } from './follow-up-days.js';
import { Snapshot } from './snapshot.js';

/** What the views of one answer share: one moment, one snapshot. */
export class Scope {
  readonly followUpDays: FollowUpDays;
  private readonly plans = new Map<string, PlanView>();
  private readonly indicators = new Map<string, IndicatorView>();
  private readonly events = new Map<string, EventView>();

  constructor(
    readonly readModel: ReadModel,
    readonly values: Pick<RemovableValues, 'get'>,
    readonly moment: Moment,
    /** The own municipality: the entity of a figure where nothing else is said. */
    readonly municipality: string,
    readonly snapshot = new Snapshot(readModel, moment),
  ) {
    this.followUpDays = new FollowUpDays(this.snapshot);
  }

  /** The same ledger at another moment. */
  at(moment: Moment): Scope {
    return new Scope(this.readModel, this.values, moment, this.municipality);
  }

  /** What has been read of it already, at the moment of that. */
  of(snapshot: Snapshot): Scope {
    return new Scope(this.readModel, this.values, snapshot.moment, this.municipality, snapshot);
  }

  /** A plan at this moment, made once. */
  plan(id: string): PlanView {
    let plan = this.plans.get(id);
    if (!plan) this.plans.set(id, (plan = new PlanView(this, id)));
    return plan;
  }

  /** An indicator at this moment, made once. */
  indicator(id: string): IndicatorView {
    let indicator = this.indicators.get(id);
    if (!indicator) this.indicators.set(id, (indicator = new IndicatorView(this, id)));
    return indicator;
  }

  /** The event at a position; those beside it are read with it. */
  event(position: bigint, beside: readonly bigint[] = []): EventView {
    const known = this.events.get(String(position));
    if (known) return known;
    for (const event of eventsAt(this, [position, ...beside])) this.events.set(event.position, event);
    return this.events.get(String(position))!;
  }

  /** A removable text: itself, or null where it was removed (or never was). */
  text(value: Sealed | string | undefined): Promise<string | null> | string | null {
    return isSealed(value) ? this.unsealed(value) : (value ?? null);
  }

  private async unsealed({ sealed }: Sealed): Promise<string | null> {
    const kept = (await this.values.get([sealed])).get(sealed);
    return kept === undefined ? null : String(kept.value);
  }

  /** Has a removable value been removed? False where there is none. */
  isRemoved(value: Sealed | string | undefined): Promise<boolean> | false {
    return isSealed(value) && this.values.get([value.sealed]).then((kept) => !kept.has(value.sealed));
  }
}
