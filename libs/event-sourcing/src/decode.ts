import type { StoredEvent } from './event-store.js';
import { CorruptEvent } from './faults.js';
import type { Message, MessageType } from './message.js';

type Data = Record<string, unknown>;
/** By event type: index 0 turns version 1 into version 2, and so on. Pure. */
export type Upcasters = Readonly<Record<string, readonly ((data: Data) => Data)[]>>;

/** Reads what is stored: parse, upcast step by step, check against the strict schema. */
export class EventDecoder<E extends Message = Message> {
  private readonly types: ReadonlyMap<string, MessageType>;

  constructor(
    types: readonly MessageType[],
    private readonly upcasters: Upcasters = {},
  ) {
    this.types = new Map(types.map((type) => [type.type, type]));
  }

  /** @throws CorruptEvent an unknown type, a newer schema, or data that its schema does not allow */
  decode({
    stream,
    revision,
    type,
    data,
    metadata,
  }: Pick<StoredEvent, 'stream' | 'revision' | 'type' | 'data' | 'metadata'>): E {
    try {
      return { type, data: this.upcast(type, Number(metadata['schema']), JSON.parse(data) as Data) } as E;
    } catch (error) {
      throw new CorruptEvent(
        stream,
        revision,
        error instanceof Error || error instanceof Object ? String((error as Error).message) : String(error),
        { cause: error },
      );
    }
  }

  /** Brings data of an older schema version to today's and checks it. */
  upcast(name: string, version: number, data: Data): Data {
    const type = this.types.get(name);
    if (!type) throw new Error(`the type ${name} is unknown to this version of Liggaren`);
    if (!(version >= 1 && version <= type.version))
      throw new Error(`${name} has schema ${version}, and this version of Liggaren knows 1 to ${type.version}`);
    const current = (this.upcasters[name] ?? []).slice(version - 1).reduce((older, step) => step(older), data);
    return type.schema.parse(current) as Data;
  }
}
