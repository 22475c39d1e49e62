import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '@liggaren/event-sourcing';
import { CannotConnect } from './faults.js';

/** What may stand after `?`. Others are refused here: the client would print the whole string, passwords and all. */
const OPTIONS = new Set([
  'usercertfile', 'userkeyfile', 'maxdiscoverattempts', 'connectionname', 'defaultdeadline', 'discoveryinterval',
  'gossiptimeout', 'nodepreference', 'tls', 'tlsverifycert', 'tlscafile', 'keepaliveinterval', 'keepalivetimeout',
]); // biome-ignore format: a list of names

/** The clients of one store. They connect when they are first used. */
export class Connection {
  private closed = false;
  private reading: KurrentDBClient;
  private hasRead = false;

  /** For appends, deletions and subscriptions. */
  readonly writer: KurrentDBClient;

  /** @throws CannotConnect */
  constructor(private readonly connectionString: string) {
    this.writer = clientFor(connectionString);
    this.reading = clientFor(connectionString);
  }

  /** For reads. */
  get reader(): KurrentDBClient {
    this.check();
    return this.reading;
  }

  /** A client that has read once finds the server again by itself. */
  readWorked(): void {
    this.hasRead = true;
  }

  /** A client whose first read fails never reads again, so the next read gets a new one. */
  readFailed(): void {
    if (!this.hasRead && !this.closed) this.reading = clientFor(this.connectionString);
  }

  /** @throws StoreUnavailable when it is closed */
  check(): void {
    if (this.closed) throw new StoreUnavailable('it is closed');
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** From now on `check` throws; what is under way goes on. */
  refuse(): void {
    this.closed = true;
  }

  async dispose(): Promise<void> {
    await Promise.all([this.writer.dispose(), this.reading.dispose()]);
  }
}

function clientFor(connectionString: string): KurrentDBClient {
  const [, query = ''] = connectionString.split('?');
  for (const option of query.split('&').filter(Boolean)) {
    const [name = ''] = option.split('=');
    if (!OPTIONS.has(name.toLowerCase().replace(/[_-]/g, '')))
      throw new CannotConnect(`its connection string has an option that cannot be used here: ${name}`);
  }
  try {
    return KurrentDBClient.connectionString(connectionString);
  } catch (error) {
    const { expected } = error as { expected?: string };
    throw new CannotConnect(
      expected ? `its connection string lacks ${expected}` : 'a file that its connection string names cannot be read',
    );
  }
}
