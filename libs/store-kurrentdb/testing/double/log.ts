/** What is stored, as the wire carries it. */
export interface LogEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: Date;
}

export type Proposed = Pick<LogEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expectation = bigint | 'any' | 'no-stream' | 'stream-exists';

export type AppendAnswer =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly kind: 'wrong-version'; readonly current: bigint | undefined }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large' };

const DELETED = 2n ** 63n - 1n;
/** A tombstone's own revision. */
const TOMBSTONE = 2n ** 63n - 1n;
const MAX_APPEND = 1_048_576;

/** The events of a server, and what it answers to appends: the tables of what was measured, in code. */
export class Log {
  readonly events: LogEvent[] = [];
  private readonly streams = new Map<string, LogEvent[]>();
  private readonly listeners = new Set<(event: LogEvent) => void>();
  /** Where the next record begins; real positions are large and have gaps. */
  end = 1_234_567n;

  constructor() {
    const settings = {
      id: crypto.randomUUID(),
      type: '$settings',
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.of(),
    };
    this.write('$settings', 0n, [settings]);
  }

  onWritten(listener: (event: LogEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Of a stream as it can be read: nothing of what was cut off. Undefined where there is no stream to read. */
  readable(streamId: string): readonly LogEvent[] | 'deleted' | undefined {
    const all = this.streams.get(streamId);
    if (all?.at(-1)?.revision === TOMBSTONE) return 'deleted';
    const from = this.truncatedBefore(streamId);
    return all && from !== DELETED ? all.filter(({ revision }) => revision >= from) : undefined;
  }

  append(streamId: string, expected: Expectation, proposed: readonly Proposed[]): AppendAnswer {
    const all = this.streams.get(streamId) ?? [];
    const last = all.at(-1)?.revision;
    if (last === TOMBSTONE) return { kind: 'deleted' };
    if (
      proposed.reduce((sum, { data, metadata, type }) => sum + data.length + metadata.length + 2 * type.length, 0) >
      MAX_APPEND
    )
      return { kind: 'too-large' };
    const softDeleted = this.truncatedBefore(streamId) === DELETED;
    if (expected === 'stream-exists' && (last === undefined || softDeleted))
      return softDeleted ? { kind: 'deleted' } : { kind: 'wrong-version', current: undefined };
    const behind = expected === 'no-stream' ? -1n : expected;
    if (typeof behind === 'string' || behind === (last ?? -1n) || (softDeleted && expected === 'no-stream'))
      return this.written(this.write(streamId, (last ?? -1n) + 1n, proposed), softDeleted);
    const first = Number(behind + 1n);
    const there = all.slice(first, first + proposed.length);
    if (
      behind < (last ?? -1n) &&
      there.length === proposed.length &&
      there.every(({ id }, index) => id === proposed[index]!.id)
    ) {
      const { revision, position } = there.at(-1)!;
      return { kind: 'written', revision, position: revision < this.truncatedBefore(streamId) ? undefined : position };
    }
    return { kind: 'wrong-version', current: last };
  }

  /** As from a backup: what was written from a position on is gone. */
  restore(position: bigint): void {
    const gone = this.events.splice(this.events.findIndex((event) => event.position >= position));
    for (const { streamId } of gone) this.streams.get(streamId)!.pop();
    this.end = gone[0]?.position ?? this.end;
  }

  /** The server's soft deletion: the stream can be written to again, from where it was. */
  delete(streamId: string): bigint {
    return this.setTruncateBefore(streamId, DELETED).position;
  }

  tombstone(streamId: string): bigint {
    const tombstone = {
      id: crypto.randomUUID(),
      type: '$streamDeleted',
      contentType: 'application/octet-stream',
      data: Buffer.of(),
      metadata: Buffer.of(),
    };
    return this.write(streamId, TOMBSTONE, [tombstone]).position;
  }

  private written({ streamId, revision, position }: LogEvent, revived: boolean): AppendAnswer {
    if (revived) this.setTruncateBefore(streamId, revision);
    return { kind: 'written', revision, position };
  }

  private setTruncateBefore(streamId: string, revision: bigint): LogEvent {
    const metastream = `$$${streamId}`;
    const metadata = Buffer.from(`{"$tb":${revision}}`);
    const event = {
      id: crypto.randomUUID(),
      type: '$metadata',
      contentType: 'application/json',
      data: metadata,
      metadata: Buffer.of(),
    };
    return this.write(metastream, BigInt(this.streams.get(metastream)?.length ?? 0), [event]);
  }

  private truncatedBefore(streamId: string): bigint {
    const metadata = this.streams.get(`$$${streamId}`)?.at(-1);
    const [, before] = /"\$tb":\s*(\d+)/.exec(metadata ? Buffer.from(metadata.data).toString() : '') ?? [];
    return BigInt(before ?? 0);
  }

  private write(streamId: string, first: bigint, proposed: readonly Proposed[]): LogEvent {
    const own = this.streams.get(streamId) ?? [];
    this.streams.set(streamId, own);
    for (const [index, event] of proposed.entries()) {
      const stored: LogEvent = {
        ...event,
        streamId,
        revision: first + BigInt(index),
        position: this.end,
        created: new Date(),
      };
      this.end += BigInt(120 + stored.data.length + stored.metadata.length + streamId.length);
      this.events.push(stored);
      own.push(stored);
    }
    for (const event of own.slice(-proposed.length)) for (const listener of [...this.listeners]) listener(event);
    return own.at(-1)!;
  }
}
