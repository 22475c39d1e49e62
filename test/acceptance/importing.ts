import { readFileSync } from 'node:fs';
import { EventStore, type NewEvent, RunningMaximum, type StoredEvent } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import {
  type ImportOptions,
  importRows,
  inOrderOfNeed,
  inOrderOfRecord,
  LedgerFold,
  problemText,
  type Row,
  readMeasurementFile,
  readPlanFile,
} from '@liggaren/sources';
import {
  MemoryEventStore,
  MemoryRemovableValues,
  OverlayEventStore,
  OverlayRemovableValues,
} from '@liggaren/store-memory';

export const example = (name: string): string =>
  readFileSync(new URL(`../../examples/ekero/${name}`, import.meta.url), 'utf8');

/** The files of the example, one of them perhaps changed, as rows of history. */
export function history(change: Readonly<Record<string, (text: string) => string>> = {}): readonly Row[] {
  const text = (file: string) => (change[file] ?? String)(example(file));
  const goals = readPlanFile(text('mal-2023-2026.yaml'), { file: 'mal-2023-2026.yaml' });
  const others = readPlanFile(text('kompletterande-nyckeltal.yaml'), { file: 'kompletterande-nyckeltal.yaml' });
  const figures = readMeasurementFile(text('matvarden.csv'), { file: 'matvarden.csv', names: goals.names });
  const ranks = readMeasurementFile(text('kompletterande-nyckeltal.csv'), {
    file: 'kompletterande-nyckeltal.csv',
    names: others.names,
  });
  const read = [goals, others, figures, ranks];
  const problems = read.flatMap((file) => file.problems);
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return inOrderOfRecord(read.flatMap(({ rows }) => rows));
}

/** A table of figures on its own, with names from the ledger. */
export async function measurements(store: EventStore, text: string, file = 'siffror.csv'): Promise<readonly Row[]> {
  const { names } = await LedgerFold.read(store);
  const { rows, problems } = readMeasurementFile(text, { file, names });
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return inOrderOfNeed(rows);
}

/** Stops answering after some appends, as if the process had died. */
export class DyingStore extends EventStore {
  constructor(
    private readonly base: EventStore,
    private left: number,
  ) {
    super();
  }
  append(...[stream, expected, events]: [string, number | 'no-stream', readonly NewEvent[]]) {
    if (this.left-- <= 0) throw new Error('the process died');
    return this.base.append(stream, expected, events);
  }
  readStream = (stream: string, from?: number) => this.base.readStream(stream, from);
  readAll = (after: bigint) => this.base.readAll(after);
  subscribe = (after: bigint, signal: AbortSignal) => this.base.subscribe(after, signal);
  close = () => Promise.resolve();
}

/** A ledger in memory that files are imported into. */
export class ImportedLedger {
  readonly values = new MemoryRemovableValues();

  constructor(readonly store: EventStore = new MemoryEventStore()) {}

  async import(
    rows: readonly Row[],
    options: Partial<Pick<ImportOptions, 'takeOver' | 'reason' | 'decisionId' | 'keepGoing' | 'dryRun'>> = {},
    store: EventStore = this.store,
  ) {
    const labels = new RunningMaximum();
    const about = { name: 'ekero', municipality: '0125' };
    const ledger = new Ledger({ store, values: this.values, labels, ...about });
    await ledger.open();
    const fold = await LedgerFold.read(store, labels);
    const trialLabels = new RunningMaximum();
    trialLabels.raiseTo(labels.label);
    const trial = new Ledger({
      store: new OverlayEventStore(this.store),
      values: new OverlayRemovableValues(this.values),
      labels: trialLabels,
      ...about,
    });
    const report = await importRows(rows, { store, ledger, trial, fold, actor: 'test', ...options });
    return {
      ...report,
      recorded: [...report.events.values()].reduce((sum, count) => sum + count, 0),
      complaints: report.problems.map(problemText),
    };
  }

  async events(): Promise<StoredEvent[]> {
    return Array.fromAsync(this.store.readAll(0n));
  }

  /** What was recorded of whom, without what differs from run to run. */
  async story(): Promise<readonly unknown[]> {
    return (await this.events())
      .filter(({ stream }) => stream !== 'ledger-main')
      .map(({ id, stream, revision, type, data, metadata: { importName, importKey, recordedAtBasis } }) =>
        // A note is sealed under a new salt each time, and what has no day is valid from the day of the import.
        [id, stream, revision, type, data.replace(/"sealed":"[^"]*"/, ''), importName, importKey, recordedAtBasis],
      );
  }
}
