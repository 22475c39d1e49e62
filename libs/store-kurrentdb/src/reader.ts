import { type Page, type StoredEvent, StoreUnavailable } from '@liggaren/event-sourcing';
import type { Connection } from './connection.js';
import { Continuity } from './continuity.js';
import { AccessDenied, AnotherHistory, DamagedStream, reasonOf, typeOf } from './faults.js';
import type { Names } from './names.js';
import { Backoff, type Patience } from './patience.js';
import { isPassing, PAGE, Questions } from './questions.js';
import { fromServer } from './stored.js';

const ALL = Number.MAX_SAFE_INTEGER;

/** What is known again at a position. */
export const markOf = (position: bigint, id: string): string => `${position}/${id}`;

/** Reads pages. While the server does not answer it asks again, until the deadline. */
export class KurrentReader {
  readonly questions: Questions;

  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly patience: Patience,
  ) {
    this.questions = new Questions(connection, names, patience);
  }

  /** The event before is read too: then every answer has one, and one that has none was cut off. */
  async *readStream(stream: string, from: number, most = ALL): AsyncGenerator<StoredEvent, void> {
    let next = from;
    for (;;) {
      const before = next > 0 ? 1 : 0;
      const wanted = Math.min(PAGE, most - (next - from));
      const answer = await this.page(() => this.questions.readEvents(stream, next - before, wanted + before));
      if (!answer) return this.page(() => this.questions.checkUntouched(stream));
      const events = answer.filter(({ revision }) => revision >= next);
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
  lastRevision(stream: string): Promise<number> {
    return this.page(() => this.questions.readLast(stream));
  }

  /**
   * Pages of the ledger's events after a position.
   * @throws AnotherHistory no record of this server begins at that position
   */
  async *pages(after: bigint): AsyncGenerator<Page, void> {
    const continuity = new Continuity(after);
    for (let upTo = after; ; ) {
      const resolved = await this.page(() => this.questions.readLog(upTo));
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
    const first = await this.firstAt(position);
    const isOurs = first?.event?.position.commit === position && first.event.streamId.startsWith(this.names.prefix);
    return isOurs ? new Continuity(position).check(this.names, first) : undefined;
  }

  /**
   * Of the first event at or after a position, whosever it is. The server's checkpoints lie at positions of others'
   * events, or of records that are no events; records are bytes of one log, so who finds the same one again at the same
   * place has the same log before it.
   */
  async markAt(position: bigint): Promise<string | undefined> {
    const event = (await this.firstAt(position))?.event;
    if (!event) return undefined;
    const isOurs = event.streamId.startsWith(this.names.prefix);
    return markOf(event.position.commit, isOurs ? fromServer(this.names, event).id : event.id);
  }

  private async firstAt(position: bigint) {
    try {
      return await this.page(() => this.questions.firstAt(position));
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
}
