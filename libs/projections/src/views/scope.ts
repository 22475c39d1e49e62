import { isSealed, type RemovableValues, type Sealed } from '@liggaren/event-sourcing';
import type { Moment } from '../moment.js';
import type { ReadModel } from '../read-model.js';
import { Snapshot } from '../snapshot.js';
import { type EventView, eventsAt } from './event.view.js';

/** What the views of one answer share: one moment, one snapshot. */
export class Scope {
  readonly snapshot: Snapshot;

  constructor(
    readonly readModel: ReadModel,
    readonly values: RemovableValues,
    readonly moment: Moment,
  ) {
    this.snapshot = new Snapshot(readModel, moment);
  }

  /** The event at a position. */
  event(position: bigint): EventView {
    return eventsAt(this, [position])[0]!;
  }

  /** A removable text: itself, or null where it was removed (or never was). */
  async text(value: Sealed | string | undefined): Promise<string | null> {
    if (!isSealed(value)) return value ?? null;
    const kept = (await this.values.get([value.sealed])).get(value.sealed);
    return kept === undefined ? null : String(kept.value);
  }

  /** Has a removable value been removed? False where there is none. */
  async isRemoved(value: Sealed | string | undefined): Promise<boolean> {
    return isSealed(value) && !(await this.values.get([value.sealed])).has(value.sealed);
  }
}

/** A subject as it stood at a moment. */
export abstract class View {
  /** Typed id: `goal:<plan>/<goal>`. */
  abstract readonly id: string;

  constructor(readonly scope: Scope) {}

  get moment(): Moment {
    return this.scope.moment;
  }

  protected said<T>(field: string, subject = this.id): T | undefined {
    return this.scope.snapshot.get<T>(subject, field)?.value;
  }

  /** The events that speak of it, oldest first, as far as they were known. */
  get historyOf(): string {
    return this.id;
  }
}
