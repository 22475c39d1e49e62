import type { EventStore, RemovableValues } from '@liggaren/event-sourcing';
import type { Ledger } from '@liggaren/ledger';
import type { Reader, ReadModel, Runner } from '@liggaren/projections';

/** The ledger that this server serves; bound when the server starts. */
export abstract class OpenedLedger {
  abstract readonly store: EventStore;
  abstract readonly values: RemovableValues;
  abstract readonly ledger: Ledger;
  abstract readonly readModel: ReadModel;
  abstract readonly runner: Runner;
  abstract readonly reader: Reader;
}
