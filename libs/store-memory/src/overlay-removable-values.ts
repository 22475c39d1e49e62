import { RemovableValues, type SealedValue } from '@liggaren/event-sourcing';
import { MemoryRemovableValues } from './memory-removable-values.js';

/** The values of a base store, with what is put and removed here on top and never written to it. */
export class OverlayRemovableValues extends RemovableValues {
  private readonly own = new MemoryRemovableValues();
  private readonly removed = new Set<string>();

  constructor(private readonly base: RemovableValues) {
    super();
  }

  async put(values: readonly SealedValue[]): Promise<void> {
    const there = await this.get(values.map(({ digest }) => digest));
    await this.own.put(values.filter(({ digest }) => !there.has(digest)));
  }

  async get(digests: readonly string[]): Promise<ReadonlyMap<string, SealedValue>> {
    const own = await this.own.get(digests);
    const below = await this.base.get(digests.filter((digest) => !own.has(digest) && !this.removed.has(digest)));
    return new Map([...below, ...own]);
  }

  async remove(digests: readonly string[]): Promise<void> {
    for (const digest of digests) this.removed.add(digest);
    await this.own.remove(digests);
  }

  async *putBefore(moment: Date): AsyncGenerator<string, void> {
    for await (const digest of this.base.putBefore(moment)) if (!this.removed.has(digest)) yield digest;
    yield* this.own.putBefore(moment);
  }
}
