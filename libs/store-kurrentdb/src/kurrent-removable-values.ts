import { randomUUID } from 'node:crypto';
import { streamNameFilter } from '@kurrent/kurrentdb-client';
import { canonicalJson, RemovableValues, type SealedValue, StoreUnavailable } from '@liggaren/event-sourcing';
import type { Appender } from './appender.js';
import type { Connection } from './connection.js';
import { AccessDenied, AppendTooLarge, NoAnswer, reasonOf, typeOf } from './faults.js';
import type { Names } from './names.js';
import { Backoff, type Patience, within } from './patience.js';
import { placeAt } from './questions.js';
import type { KurrentReader } from './reader.js';

/** An empty event over a value that is being removed: a scavenge leaves the last event of a deleted stream. */
const COVER = 'ValueEmptied';
const VALUE = 'ValuePut';
const AT_ONCE = 32;
const PAGE = 500;

/**
 * One stream a value. Removing one covers it with an empty event and deletes its stream: nobody can read it from then on,
 * and it is gone from the disks of the cluster once a scavenge has run there, and from backups when those have been replaced.
 */
export class KurrentRemovableValues extends RemovableValues {
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly reader: KurrentReader,
    private readonly appender: Appender,
    private readonly patience: Patience,
  ) {
    super();
  }

  async put(values: readonly SealedValue[]): Promise<void> {
    for (const { value } of values) canonicalJson(value);
    const first = new Map(
      [...values].reverse().map((value) => [value.digest, { ...value, value: structuredClone(value.value) }]),
    );
    await this.each([...first.values()], (value) => this.putOne(value));
  }

  async get(digests: readonly string[]): Promise<ReadonlyMap<string, SealedValue>> {
    const found = new Map<string, SealedValue>();
    await this.each(digests, async (digest) => {
      const value = await this.getOne(digest);
      if (value) found.set(digest, value);
    });
    return found;
  }

  async remove(digests: readonly string[]): Promise<void> {
    await this.each(digests, async (digest) => {
      for (let last = await this.last(digest); last; last = await this.last(digest)) {
        if (last.type !== COVER) await this.cover(digest, last.revision);
        else await this.patiently('delete a value', () => this.deleteCovered(digest));
      }
    });
  }

  async *putBefore(moment: Date): AsyncGenerator<string, void> {
    const filter = streamNameFilter({ prefixes: [this.names.valuesPrefix] });
    for (let upTo = 0n; ; ) {
      const items = await this.reader.page(() =>
        Array.fromAsync(
          this.reader.questions.read((client) =>
            client.readAll({ fromPosition: placeAt(upTo), maxCount: PAGE, filter }),
          ),
        ),
      );
      for (const { event } of items) {
        if (!event || event.position.commit <= upTo || event.created >= moment || event.type !== VALUE) continue;
        const digest = this.names.digest(event.streamId);
        if (await this.isCurrent(digest, event.revision)) yield digest;
      }
      upTo = items.at(-1)?.event?.position.commit ?? upTo;
      if (items.length < PAGE) return;
    }
  }

  private async putOne({ digest, salt, value }: SealedValue): Promise<void> {
    await this.patiently('append values', async () => {
      try {
        await this.append(digest, 'no_stream', VALUE, { salt, value });
      } catch (error) {
        if (typeOf(error) !== 'wrong-expected-version') throw error;
        const last = await this.last(digest);
        if (last?.type === VALUE) return;
        if (last) await this.deleteCovered(digest);
        throw error;
      }
    });
  }

  private async cover(digest: string, revision: bigint): Promise<void> {
    await this.patiently('append to values', () =>
      this.append(digest, revision, COVER, {}).catch((error: unknown) => {
        if (typeOf(error) !== 'wrong-expected-version') throw error;
      }),
    );
  }

  private append(digest: string, state: bigint | 'no_stream', type: string, data: Record<string, unknown>) {
    const event = { id: randomUUID(), type, contentType: 'application/json', data, metadata: {} } as const;
    return this.appender.send(this.names.valueOnServer(digest), state, [event], Date.now() + this.patience.answerMs);
  }

  private deleteCovered(digest: string): Promise<unknown> {
    return this.connection.writer.deleteStream(this.names.valueOnServer(digest));
  }

  private async getOne(digest: string): Promise<SealedValue | undefined> {
    const last = await this.last(digest);
    return last?.type === VALUE ? { digest, ...(last.data as { salt: string; value: unknown }) } : undefined;
  }

  private async isCurrent(digest: string, revision: bigint): Promise<boolean> {
    return (await this.last(digest))?.revision === revision;
  }

  private async last(digest: string) {
    return this.reader.page(async () => {
      try {
        const options = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
        const items = this.reader.questions.read((client) =>
          client.readStream(this.names.valueOnServer(digest), options),
        );
        for await (const { event } of items) return event;
      } catch (error) {
        if (typeOf(error) !== 'stream-not-found') throw error;
        return undefined;
      }
      throw new NoAnswer(); // A stream that is there has a last event: the answer was cut off.
    });
  }

  private async patiently(what: string, work: () => Promise<unknown>): Promise<void> {
    const deadline = Date.now() + this.patience.deadlineMs;
    const backoff = new Backoff();
    for (;;) {
      this.connection.check();
      try {
        await within(this.patience.deadlineMs + this.patience.answerMs, work());
        return;
      } catch (error) {
        if (error instanceof StoreUnavailable) throw error;
        if (typeOf(error) === 'access-denied') throw new AccessDenied(what);
        if (typeOf(error) === 'maximum-append-size-exceeded')
          throw new AppendTooLarge('a value', 0, (error as { maxAppendSize: number }).maxAppendSize);
        if (Date.now() > deadline) throw new StoreUnavailable(reasonOf(error), { cause: error });
        await backoff.wait();
      }
    }
  }

  /** Some at a time. */
  private async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    for (let i = 0; i < items.length; i += AT_ONCE) await Promise.all(items.slice(i, i + AT_ONCE).map(work));
  }
}
