import { canonicalJson, RemovableValues, type SealedValue } from '@liggaren/event-sourcing';

/** Keeps values as text, so that what comes back is what JSON carries, and never the caller's own object. */
export class MemoryRemovableValues extends RemovableValues {
  private readonly values = new Map<string, { readonly salt: string; readonly json: string; readonly putAt: number }>();

  async put(values: readonly SealedValue[]): Promise<void> {
    const rows = values.map(
      ({ digest, salt, value }) => [digest, { salt, json: canonicalJson(value), putAt: Date.now() }] as const,
    );
    for (const [digest, row] of rows) if (!this.values.has(digest)) this.values.set(digest, row);
  }

  async get(digests: readonly string[]): Promise<ReadonlyMap<string, SealedValue>> {
    const found = new Map<string, SealedValue>();
    for (const digest of digests) {
      const row = this.values.get(digest);
      if (row) found.set(digest, { digest, salt: row.salt, value: JSON.parse(row.json) as unknown });
    }
    return found;
  }

  async remove(digests: readonly string[]): Promise<void> {
    for (const digest of digests) this.values.delete(digest);
  }

  async *putBefore(moment: Date): AsyncGenerator<string, void> {
    for (const [digest, { putAt }] of [...this.values]) if (putAt < moment.getTime()) yield digest;
  }
}
