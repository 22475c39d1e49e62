import { LRUCache } from 'lru-cache';
import type { Decider, Recorded, Refusal } from './decider.js';
import { EventDecoder } from './decode.js';
import type { Appended, EventStore, NewEvent, StoredEvent } from './event-store.js';
import type { Message } from './message.js';

const MAX_EVENTS = 500_000;

/** Recently folded streams. What stands in a stream never changes, so only what is newer is ever read. */
export class StreamCache {
  private readonly states = new LRUCache<string, StreamState<unknown, Message>>({
    maxSize: MAX_EVENTS,
    sizeCalculation: ({ revision }) => revision + 10,
  });
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly store: EventStore) {}

  /** Runs work on a stream after all that was asked for before on the same stream. */
  async exclusively<S, E extends Message, T>(
    decider: Decider<never, S, E, Refusal, never>,
    stream: string,
    work: (folded: StreamState<S, E>) => Promise<T>,
  ): Promise<T> {
    const before = this.turns.get(stream);
    const turn = (async () => {
      await before?.catch(() => {});
      const folded =
        (this.states.get(stream) as StreamState<S, E> | undefined) ?? new StreamState(this.store, stream, decider);
      try {
        const result = await work(folded);
        this.states.set(stream, folded as unknown as StreamState<unknown, Message>);
        return result;
      } catch (error) {
        this.states.delete(stream);
        throw error;
      }
    })();
    this.turns.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(stream) === turn) this.turns.delete(stream);
    }
  }
}

/** A stream's fold so far, and which command wrote where. */
export class StreamState<S, E extends Message> {
  /** Nothing has been asked of the store yet. */
  isNew = true;
  revision = -1;
  position = 0n;
  state: S;
  private readonly firstOf = new Map<string, number>();
  private readonly decoder: EventDecoder<E>;
  private readonly evolve: (state: S, event: Recorded<E>) => S;

  constructor(
    private readonly store: EventStore,
    readonly stream: string,
    decider: Decider<never, S, E, Refusal, never>,
  ) {
    this.state = decider.initial;
    this.evolve = (state, event) => decider.evolve(state, event);
    this.decoder = decoderOf(decider.events, decider.upcasters) as EventDecoder<E>;
  }

  async readNewer(): Promise<void> {
    for await (const event of this.store.readStream(this.stream, this.revision + 1))
      this.fold(event, this.decode(event), event.revision, event.position);
    this.isNew = false;
  }

  /** Takes in what was just appended, without reading it back. */
  add(stored: readonly NewEvent[], events: readonly E[], { revision, position }: Appended): Recorded<E>[] {
    return events.map((event, index) => {
      const recorded = { ...event, id: stored[index]!.id, actor: actorOf(stored[index]!) };
      this.fold(stored[index]!, recorded, revision - events.length + 1 + index, position);
      return recorded;
    });
  }

  /** The events that a command wrote to this stream; none when it has written nothing. */
  async recordedBy(commandId: string): Promise<readonly StoredEvent[]> {
    const first = this.firstOf.get(commandId);
    if (first === undefined) return [];
    const events: StoredEvent[] = [];
    for await (const event of this.store.readStream(this.stream, first)) {
      if (event.metadata['commandId'] !== commandId) break;
      events.push(event);
    }
    return events;
  }

  decode(event: StoredEvent): Recorded<E> {
    return { ...this.decoder.decode(event), id: event.id, actor: actorOf(event) };
  }

  private fold({ metadata }: NewEvent, event: Recorded<E>, revision: number, position: bigint): void {
    this.state = this.evolve(this.state, event);
    this.revision = revision;
    this.position = position;
    const commandId = metadata['commandId'];
    if (commandId !== undefined && !this.firstOf.has(commandId)) this.firstOf.set(commandId, revision);
  }
}

const actorOf = ({ metadata }: NewEvent): string => metadata['actor'] ?? '';

const decoders = new WeakMap<object, EventDecoder>();

function decoderOf(...[events, upcasters]: ConstructorParameters<typeof EventDecoder>): EventDecoder {
  let decoder = decoders.get(events);
  if (!decoder) decoders.set(events, (decoder = new EventDecoder(events, upcasters)));
  return decoder;
}
