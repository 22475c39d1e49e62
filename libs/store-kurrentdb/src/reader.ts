import { type AllStreamResolvedEvent, END, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { type Page, type StoredEvent, StoreUnavailable } from '@liggaren/event-sourcing';
import type { Connection } from './connection.js';
import { Continuity } from './continuity.js';
import { AccessDenied, AnotherHistory, DamagedStream, reasonOf, typeOf } from './faults.js';
import type { Names } from './names.js';
import { Backoff, type Patience, unlessStalled, within } from './patience.js';
import { fromServer } from './stored.js';

const PAGE = 500;
const ALL = Number.MAX_SAFE_INTEGER;

/** What is known again at a position. */
export const markOf = (position: bigint, id: string): string => `${position}/${id}`;

/** Where to read from: the server's own form of a position of ours. */
export const placeAt = (position: bigint) => (position === 0n ? START : { commit: position, prepare: position });

/** Reads pages. While the server does not answer it asks again, until the deadline. */
export class Reader {
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly patience: Patience,
  ) {}

  async *readStream(stream: string, from: number, most = ALL): AsyncGenerator<StoredEvent, void> {
    let next = from;
    for (;;) {
      const wanted = Math.min(PAGE, most - (next - from));
      const events = await this.page(() => this.readEvents(stream, next, wanted));
      if (events.length === 0 && next === 0) await this.checkUntouched(stream);
      for (const event of events) {
        if (event.revision !== next) throw new DamagedStream(stream, next, 'the stream has been truncated there.');
        next++;
        yield event;
      }
      if (events.length < wanted || next - from >= most) return;
    }
  }

  /** So many events of a stream, or as many as there are. */
  some(stream: string, from: number, most: number): Promise<StoredEvent[]> {
    return Array.fromAsync(this.readStream(stream, from, most));
  }

  /** -1 where there is none. */
  async lastRevision(stream: string): Promise<number> {
    const [last] = await this.page(() => this.readEvents(stream, END, 1));
    return last?.revision ?? -1;
  }

  /**
   * Pages of the ledger's events after a position.
   * @throws AnotherHistory no record of this server begins at that position
   */
  async *pages(after: bigint): AsyncGenerator<Page, void> {
    const continuity = new Continuity(after);
    for (let upTo = after; ; ) {
      const resolved = await this.page(() => this.readLog(upTo));
      const events = resolved
        .flatMap((item) => continuity.check(this.names, item) ?? [])
        .filter(({ position }) => position > upTo);
      upTo = resolved.at(-1)?.event?.position.commit ?? upTo;
      const last = resolved.length < PAGE;
      yield { events, upTo: upTo > after ? upTo : after, last };
      if (last) return;
    }
  }

  /** The event of the ledger at exactly this position. */
  async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    try {
      const [first] = await this.page(() => this.readLog(position, 1));
      return first?.event?.position.commit === position ? new Continuity(position).check(this.names, first) : undefined;
    } catch (error) {
      if (error instanceof AnotherHistory) return undefined;
      throw error;
    }
  }

  /**
   * Of the first event at or after a position, whosever it is. The server's checkpoints lie at positions of others'
   * events, or of records that are no events; records are bytes of one log, so who finds the same one again at the same
   * place has the same log before it.
   */
  async markAt(position: bigint): Promise<string | undefined> {
    try {
      const [first] = await this.page(() => this.readLog(position, 1, 'everything'));
      return first?.event && markOf(first.event.position.commit, first.event.id);
    } catch (error) {
      if (error instanceof AnotherHistory) return undefined;
      throw error;
    }
  }

  /** Asks until there is an answer. @throws StoreUnavailable after the deadline */
  async page<T>(ask: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + this.patience.deadlineMs;
    const backoff = new Backoff();
    for (;;) {
      this.connection.check();
      try {
        const answer = await ask();
        this.connection.readWorked();
        return answer;
      } catch (error) {
        if (typeOf(error) === 'access-denied') throw new AccessDenied('read');
        if (!isPassing(error)) throw error;
        this.connection.readFailed();
        if (Date.now() > deadline) throw new StoreUnavailable(reasonOf(error), { cause: error });
        await backoff.wait();
      }
    }
  }

  read<T>(question: (client: Connection['reader']) => AsyncIterable<T>): AsyncGenerator<T, void> {
    return unlessStalled(this.patience.answerMs, question(this.connection.reader));
  }

  private async readEvents(stream: string, from: number | typeof END, most: number): Promise<StoredEvent[]> {
    const options =
      from === END
        ? ({ direction: 'backwards', fromRevision: END, maxCount: most } as const)
        : ({ fromRevision: BigInt(from), maxCount: most } as const);
    const events: StoredEvent[] = [];
    try {
      for await (const { event } of this.read((client) => client.readStream(this.names.onServer(stream), options)))
        if (event) events.push(fromServer(this.names, event));
    } catch (error) {
      if (typeOf(error) === 'stream-deleted')
        throw new DamagedStream(stream, from === END ? 0 : from, 'the stream was tombstoned.');
      if (typeOf(error) !== 'stream-not-found') throw error;
    }
    return events;
  }

  /** The server begins with what stands at the position itself. */
  private async readLog(
    from: bigint,
    most = PAGE,
    of: 'ours' | 'everything' = 'ours',
  ): Promise<AllStreamResolvedEvent[]> {
    const fromPosition = placeAt(from);
    const filter = of === 'ours' && { filter: this.filter() };
    try {
      return await Array.fromAsync(this.read((client) => client.readAll({ fromPosition, maxCount: most, ...filter })));
    } catch (error) {
      if (from > 0n && isPassing(error) && (await this.isRefused(from)))
        throw new AnotherHistory(`no record of it begins at position ${from}.`);
      throw error;
    }
  }

  /** A read from a wrong position looks like a server that is away; only a subscription is told what is wrong. */
  private isRefused(position: bigint): Promise<boolean> {
    const probe = this.connection.writer.subscribeToAll({ fromPosition: placeAt(position), filter: this.filter() });
    const refused = new Promise<boolean>((resolve) => {
      probe.on('error', (error) => resolve((error as { code?: number }).code === INVALID_ARGUMENT));
      for (const sign of ['caughtUp', 'data', 'end'] as const) probe.on(sign, () => resolve(false));
    });
    return within(this.patience.answerMs, refused)
      .catch(() => false)
      .finally(() => void probe.unsubscribe().catch(() => {}));
  }

  private filter() {
    return streamNameFilter({ prefixes: [this.names.prefix, this.names.metadataPrefix] });
  }

  /** A stream that was deleted looks like one that never was, but for what the server keeps about it. */
  private async checkUntouched(stream: string): Promise<void> {
    const { metadata } = await this.page(() => this.connection.reader.getStreamMetadata(this.names.onServer(stream)));
    if (metadata?.truncateBefore !== undefined)
      throw new DamagedStream(stream, 0, `the stream has been deleted or truncated before ${metadata.truncateBefore}.`);
  }
}

/** Of gRPC. */
const INVALID_ARGUMENT = 3;

const DEFINITE = new Set(['stream-not-found', 'stream-deleted', 'access-denied', 'invalid-argument']);

/** Worth asking again: what the client says of itself and the network, not what is our own. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof DamagedStream || error instanceof AnotherHistory || error instanceof StoreUnavailable) &&
  !(error as { kind?: string }).kind &&
  !DEFINITE.has(typeOf(error) ?? '');
