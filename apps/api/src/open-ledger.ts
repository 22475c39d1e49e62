import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Ledger } from '@liggaren/domain';
import { type EventStore, type RemovableValues, RunningMaximum } from '@liggaren/event-sourcing';
import { projections, Reader, ReadModel, Runner } from '@liggaren/projections';
import { SqliteEventStore } from '@liggaren/store-sqlite';

/** Where a ledger is kept, and what a new one is called. */
export interface LedgerPlace {
  /** Folder of the read model. */
  readonly data: string;
  /** `sqlite:<file>`. */
  readonly store: string;
  readonly name: string;
  readonly municipality: string;
}

/** A ledger with all that works on it, ready for commands and questions once `runner` has caught up. */
export interface OpenLedger {
  readonly store: EventStore;
  readonly values: RemovableValues;
  readonly ledger: Ledger;
  readonly labels: RunningMaximum;
  readonly readModel: ReadModel;
  readonly runner: Runner;
  readonly reader: Reader;
  close(): Promise<void>;
}

/**
 * Opens the store and the read model that belongs to it; opens a new ledger where there is none.
 * @throws CannotOpenLedger
 */
export async function openLedger({ data, store: place, name, municipality }: LedgerPlace): Promise<OpenLedger> {
  await mkdir(data, { recursive: true });
  const { store, values, close } = await SqliteEventStore.open(place.replace(/^sqlite:/, ''));
  return assemble({ store, values, close }, ReadModel.open(join(data, 'read-model.db'), projections), {
    name,
    municipality,
  });
}

/** Puts a ledger together from its parts; tests bring other stores. */
export async function assemble(
  { store, values, close }: { readonly store: EventStore; readonly values: RemovableValues; close(): Promise<void> },
  readModel: ReadModel,
  { name, municipality }: Pick<LedgerPlace, 'name' | 'municipality'>,
): Promise<OpenLedger> {
  const labels = new RunningMaximum();
  const ledger = new Ledger({ store, values, labels, name, municipality });
  const opened = await ledger.open();
  const runner = new Runner({ store, readModel, projections, labels });
  return {
    store,
    values,
    ledger,
    labels,
    readModel,
    runner,
    reader: new Reader(readModel, values, opened.municipality),
    async close() {
      await runner.stop();
      await close();
      readModel.close();
    },
  };
}
