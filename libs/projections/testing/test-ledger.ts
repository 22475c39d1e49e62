import {
  type Message,
  type Outcome,
  type RemovableValues,
  RunningMaximum,
  stockholmDay,
} from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { basisInMemory, projections, Reader, ReadModel, Runner, type RunnerOptions } from '../src/index.js';

/** A ledger in memory whose clock the test sets, with a read model of it. */
export class TestLedger {
  readonly store = new MemoryEventStore();
  readonly values: RemovableValues = new MemoryRemovableValues();
  readonly labels = new RunningMaximum();
  clock = Date.parse('2024-03-01T08:00:00.000Z');
  private commands = 0;
  private readonly ledger = new Ledger({
    store: this.store,
    values: this.values,
    labels: this.labels,
    name: 'Test',
    municipality: '0125',
    basisOf: basisInMemory(this.store, this.values),
    now: () => new Date(this.clock),
    newSalt: () => Buffer.from(`salt ${++this.salts}`.padEnd(16)).toString('base64url'),
  });
  private salts = 0;

  /** Sends a command; refusals are answers. */
  send(
    command: Message,
    actor = 'test',
    takenOver?: { readonly recordedAt: string; readonly basis: string },
    importName?: string,
  ) {
    return this.ledger.execute(command, { actor, commandId: `command-${++this.commands}`, takenOver, importName });
  }

  /** Sends a command that must be accepted. */
  async does(command: Message, ...how: [actor?: string]): Promise<Outcome> {
    const outcome = await this.send(command, ...how);
    if (outcome.refusal) throw new Error(`${command.type}: ${outcome.refusal.code} ${outcome.refusal.message}`);
    return outcome;
  }

  /** On another day. */
  on(day: string): this {
    this.clock = Date.parse(`${day}T08:00:00.000Z`);
    return this;
  }

  /** The day it is. */
  get day(): string {
    return stockholmDay(new Date(this.clock).toISOString());
  }

  readModel(file = ':memory:'): ReadModel {
    return ReadModel.open(file, projections);
  }

  runner(readModel: ReadModel, options: Partial<RunnerOptions> = {}): Runner {
    return new Runner({ store: this.store, readModel, projections, labels: new RunningMaximum(), ...options });
  }

  /** A reader of a read model that has read it all. */
  async reader(readModel = this.readModel()): Promise<Reader> {
    await this.runner(readModel).catchUp();
    return new Reader(readModel, this.values, '0125');
  }
}

/** Every row of every table of a read model, as text: what must be the same whichever way it was built. */
export function tablesOf(readModel: ReadModel): string {
  const tables = readModel.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const rows = ({ name }: { name: string }) =>
    readModel
      .all(`SELECT * FROM "${name}"`)
      .map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value)))
      .sort();
  return tables.flatMap((table) => [table.name, ...rows(table)]).join('\n');
}
