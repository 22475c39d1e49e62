import type { Appended, NewEvent, StoredEvent } from '@liggaren/event-sourcing';

/** Events in an array, and by stream. Decides nothing. */
export class MemoryLog {
  private readonly events: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();

  /** Positions are `origin` + 1, + 2, + 3 … */
  constructor(private readonly origin = 0n) {}

  of(stream: string): readonly StoredEvent[] {
    return this.streams.get(stream) ?? [];
  }

  after(position: bigint, most: number): readonly StoredEvent[] {
    const start = position <= this.origin ? 0 : Number(position - this.origin);
    return this.events.slice(start, start + most);
  }

  add(stream: string, firstRevision: number, events: readonly NewEvent[]): Appended {
    const own = this.streams.get(stream) ?? [];
    this.streams.set(stream, own);
    for (const [index, { id, type, data, metadata }] of events.entries()) {
      const position = this.origin + BigInt(this.events.length + 1);
      const stored = {
        id,
        type,
        data,
        metadata: Object.freeze({ ...metadata }),
        stream,
        revision: firstRevision + index,
        position,
      };
      this.events.push(Object.freeze(stored));
      own.push(stored);
    }
    const { revision, position } = own.at(-1)!;
    return { revision, position, repeated: false };
  }
}

/** The answer to an append whose last event stands there already. */
export const repeated = ({ revision, position }: StoredEvent): Appended => ({ revision, position, repeated: true });

/** The same events in the same order, by id. */
export const areSame = (stored: readonly StoredEvent[], events: readonly NewEvent[]): boolean =>
  stored.length === events.length && stored.every(({ id }, index) => id === events[index]!.id);
