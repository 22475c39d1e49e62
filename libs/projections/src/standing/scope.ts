import { nameOf, type Telling } from '@liggaren/domain';
import { isSealed, type RemovableValues, type Sealed } from '@liggaren/event-sourcing';
import type { Moment } from '../moment/moment.js';
import type { ReadModel } from '../rows/read-model.js';
import { FollowUpDays } from './follow-up-days.js';
import { Names } from './names.js';
import { Snapshot } from './snapshot.js';

/** What the views of one answer share: one moment, one snapshot. */
export class Scope {
  readonly followUpDays: FollowUpDays;
  readonly names: Names;
  private readonly kinds = new Map<unknown, Map<string, unknown>>();

  constructor(
    readonly readModel: ReadModel,
    readonly values: Pick<RemovableValues, 'get'>,
    readonly moment: Moment,
    /** The own municipality: the entity of a figure where nothing else is said. */
    readonly municipality: string,
    readonly snapshot = new Snapshot(readModel, moment),
  ) {
    this.followUpDays = new FollowUpDays(this.snapshot);
    this.names = new Names(readModel, moment);
  }

  /** What sentences at this moment may know. */
  get telling(): Telling {
    return { municipality: this.municipality, contentOf: (subject) => this.names.contentOf(subject) };
  }

  /** What a subject is called, also where it does not stand at the moment; its id where it never had a name. */
  nameOf(id: string): string {
    return nameOf(id, (subject) => this.names.contentOf(subject)) ?? id;
  }

  /** The same ledger at another moment. */
  at(moment: Moment): Scope {
    return new Scope(this.readModel, this.values, moment, this.municipality);
  }

  /** What has been read of it already, at the moment of that. */
  of(snapshot: Snapshot): Scope {
    return new Scope(this.readModel, this.values, snapshot.moment, this.municipality, snapshot);
  }

  /** What a view shows of a subject at this moment, made once. */
  kept<V>(view: new (scope: Scope, id: string) => V, id: string): V {
    const ofKind = this.kinds.get(view) ?? new Map<string, unknown>();
    this.kinds.set(view, ofKind);
    if (!ofKind.has(id)) ofKind.set(id, new view(this, id));
    return ofKind.get(id) as V;
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
