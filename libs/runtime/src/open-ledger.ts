import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EventStore, type RemovableValues, RunningMaximum } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { basisFrom, countedCuts, projections, Reader, ReadModel, Runner } from '@liggaren/projections';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { PromptValues } from './prompt-values.js';
import { type Settings, type StoreSetting, WrongSettings } from './settings.js';

/** What says where a ledger is kept, and what a new one is called. */
export type LedgerSettings = Pick<Settings, 'dataDir' | 'store' | 'ledger' | 'municipality'>;

/** A store with its removable values. */
export interface StoreParts {
  readonly store: EventStore;
  readonly values: RemovableValues;
  close(): Promise<void>;
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
 * @throws WrongSettings, CannotOpenLedger, StoreUnavailable
 */
export async function openLedger({ dataDir, store, ledger, municipality }: LedgerSettings): Promise<OpenLedger> {
  await mkdir(dataDir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new WrongSettings([`LIGGAREN_DATA: the folder ${dataDir} cannot be made (${error.code}).`]);
  });
  const parts = await openStore(store, ledger);
  const readModel = ReadModel.open(join(dataDir, 'read-model.db'), projections);
  try {
    return await assemble(parts, readModel, { name: ledger ?? 'liggaren', municipality });
  } catch (error) {
    readModel.close();
    await parts.close();
    throw error;
  }
}

/** Opens a store without its read model; one that is not there is made. `ledger` says which of those that a cluster holds. */
export async function openStore(store: StoreSetting, ledger = 'liggaren'): Promise<StoreParts> {
  switch (store.kind) {
    case 'sqlite':
      return SqliteEventStore.open(store.file);
    case 'memory':
      return { store: new MemoryEventStore(), values: new MemoryRemovableValues(), close: async () => {} };
    case 'kurrentdb':
      // Only where it is wanted: the client loads a native part. By its path: the build rewrites no alias in `import()`.
      return (await import('../../store-kurrentdb/src/index.js')).KurrentEventStore.open(store.url, { ledger });
  }
}

/** Puts a ledger together from its parts; tests bring other stores. */
export async function assemble(
  { store, values, close }: StoreParts,
  readModel: ReadModel,
  { name, municipality }: { readonly name: string; readonly municipality: string },
): Promise<OpenLedger> {
  const labels = new RunningMaximum();
  const runner = new Runner({ store, readModel, projections, labels });
  const from = { counted: countedCuts(readModel), basisOf: basisFrom(runner, readModel, values) };
  const ledger = new Ledger({ store, values, labels, name, municipality, ...from });
  const opened = await ledger.open();
  return {
    store,
    values,
    ledger,
    labels,
    readModel,
    runner,
    reader: new Reader(readModel, new PromptValues(values), opened.municipality),
    async close() {
      await runner.stop();
      await close();
      readModel.close();
    },
  };
}
