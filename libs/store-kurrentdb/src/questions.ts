import { type AllStreamResolvedEvent, END, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { type StoredEvent, StoreUnavailable } from '@liggaren/event-sourcing';
import type { Connection } from './connection.js';
import { AnotherHistory, DamagedStream, NoAnswer, typeOf } from './faults.js';
import type { Names } from './names.js';
import { type Patience, unlessStalled, within } from './patience.js';
import { fromServer } from './stored.js';

/** Where to read from: the server's own form of a position of ours. */
export const placeAt = (position: bigint): typeof START | { commit: bigint; prepare: bigint } =>
  position === 0n ? START : { commit: position, prepare: position };

/** How many events of a log are asked for at a time. */
export const PAGE = 500;

/**
 * What the server is asked, once each. To this client a connection that breaks as an answer begins looks like an answer
 * without events, so none is believed without another sign.
 */
export class Questions {
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly patience: Patience,
  ) {}

  read<T>(question: (client: Connection['reader']) => AsyncIterable<T>): AsyncGenerator<T, void> {
    return unlessStalled(this.patience.answerMs, question(this.connection.reader));
  }

  /** Undefined where there is no such stream, none where it ends before. */
  async readEvents(stream: string, from: number, most: number): Promise<StoredEvent[] | undefined> {
    const options = { fromRevision: BigInt(from), maxCount: most } as const;
    const events: StoredEvent[] = [];
    try {
      for await (const { event } of this.read((client) => client.readStream(this.names.onServer(stream), options)))
        if (event) events.push(fromServer(this.names, event));
    } catch (error) {
      if (typeOf(error) === 'stream-deleted') throw new DamagedStream(stream, from, 'the stream was tombstoned.');
      if (typeOf(error) !== 'stream-not-found') throw error;
      return undefined;
    }
    if (events.length === 0 && (await this.readLast(stream)) >= from) throw new NoAnswer();
    return events;
  }

  async readLast(stream: string): Promise<number> {
    const options = { direction: 'backwards', fromRevision: END, maxCount: 1 } as const;
    try {
      for await (const { event } of this.read((client) => client.readStream(this.names.onServer(stream), options)))
        if (event) return fromServer(this.names, event).revision;
    } catch (error) {
      if (typeOf(error) === 'stream-deleted') throw new DamagedStream(stream, 0, 'the stream was tombstoned.');
      if (typeOf(error) !== 'stream-not-found') throw error;
      return -1;
    }
    await this.checkUntouched(stream);
    throw new NoAnswer();
  }

  /** The ledger's, beginning with what stands at the position itself. None counts when it was said twice. */
  async readLog(from: bigint): Promise<AllStreamResolvedEvent[]> {
    const question = { fromPosition: placeAt(from), maxCount: PAGE, filter: this.filter() };
    const ask = () => this.readFrom(from, (client) => client.readAll(question));
    const answer = await ask();
    if (answer.length > 0) return answer;
    await this.end();
    return ask();
  }

  /** The first at or after a position, whosever it is; none past the end. @throws AnotherHistory where no record begins */
  async firstAt(position: bigint): Promise<AllStreamResolvedEvent | undefined> {
    const question = { fromPosition: placeAt(position), maxCount: 1 };
    const [first] = await this.readFrom(position, (client) => client.readAll(question));
    if (!first && (await this.end()) >= position) throw new NoAnswer();
    return first;
  }

  /** Where the server's log ends: of any answer that there can be, this one is never empty. */
  private async end(): Promise<bigint> {
    const question = { direction: 'backwards', fromPosition: END, maxCount: 1 } as const;
    for await (const { event } of this.read((client) => client.readAll(question)))
      if (event) return event.position.commit;
    throw new NoAnswer();
  }

  private async readFrom(
    from: bigint,
    question: (client: Connection['reader']) => AsyncIterable<AllStreamResolvedEvent>,
  ): Promise<AllStreamResolvedEvent[]> {
    try {
      return await Array.fromAsync(this.read(question));
    } catch (error) {
      if (from > 0n && isPassing(error) && (await this.isRefused(from)))
        throw new AnotherHistory(`no record of it begins at position ${from}.`);
      throw error;
    }
  }

  /** A read from a wrong position looks like a server that is away; only a subscription gets the real reason. */
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

  /** A deleted stream reads like one that never was; only what the server keeps about it differs. */
  async checkUntouched(stream: string): Promise<void> {
    const asked = this.connection.reader.getStreamMetadata(this.names.onServer(stream));
    const { metadata } = await within(this.patience.answerMs, asked);
    if (metadata?.truncateBefore !== undefined)
      throw new DamagedStream(stream, 0, `the stream has been deleted or truncated before ${metadata.truncateBefore}.`);
  }
}

/** Of gRPC. */
const INVALID_ARGUMENT = 3;

const DEFINITE = new Set(['stream-not-found', 'stream-deleted', 'access-denied', 'invalid-argument']);

/** Worth asking again: what the client says of itself and the network, not what is our own. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof DamagedStream || error instanceof AnotherHistory || error instanceof StoreUnavailable) &&
  !(error as { kind?: string }).kind &&
  !DEFINITE.has(typeOf(error) ?? '');
