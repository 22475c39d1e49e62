import { canonicalJson, RemovableValues, type SealedValue, StoreUnavailable } from '@liggaren/event-sourcing';
import type { Work } from './protocol.js';
import type { SqliteReader } from './reader.js';
import type { Writer } from './writer.js';

/** A table in the ledger's file. What is removed is overwritten there, and gone from the write-ahead log too. */
export class SqliteRemovableValues extends RemovableValues {
  constructor(
    private readonly writer: Writer,
    private readonly reader: SqliteReader,
  ) {
    super();
  }

  async put(values: readonly SealedValue[]): Promise<void> {
    if (values.length > 0)
      await this.ask(['put', ...values.flatMap(({ digest, salt, value }) => [digest, salt, canonicalJson(value)])]);
  }

  async get(digests: readonly string[]): Promise<ReadonlyMap<string, SealedValue>> {
    const found = new Map<string, SealedValue>();
    for (const digest of digests) {
      const value = this.reader.valueOf(digest);
      if (value) found.set(digest, value);
    }
    return found;
  }

  async remove(digests: readonly string[]): Promise<void> {
    if (digests.length > 0) await this.ask(['remove', ...digests]);
  }

  async *putBefore(moment: Date): AsyncGenerator<string, void> {
    for (let after = 0n; ; ) {
      const rows = this.reader.putBefore(moment.getTime(), after);
      if (rows.length === 0) return;
      for (const [number, digest] of rows) {
        yield digest;
        after = number;
      }
    }
  }

  private async ask(work: Work): Promise<void> {
    const answer = await this.writer.ask(work);
    if (answer[0] === 'failed') throw new StoreUnavailable(answer[1]);
  }
}
