import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import type { StoredEvent } from '@liggaren/event-sourcing';
import { DamagedStream } from './faults.js';
import type { Names } from './names.js';
import { fromServer } from './stored.js';

/** What may be said about a stream that takes events away from it. */
const CUTS = ['$tb', '$maxAge', '$maxCount'];

/** Watches that no stream has a gap, from where its first event was seen. */
export class Continuity {
  private readonly revisions = new Map<string, number>();

  /** After 0 every stream must begin at its beginning. */
  constructor(private readonly after: bigint) {}

  /**
   * The event, or nothing where the server only notes something harmless about a stream, such as who may read it.
   * @throws DamagedStream, CorruptEvent
   */
  check(names: Names, { event }: AllStreamResolvedEvent): StoredEvent | undefined {
    if (!event) return undefined;
    if (event.streamId.startsWith(names.metadataPrefix)) return checkMetadata(event.streamId, event.data);
    const stored = fromServer(names, event);
    const { stream, revision } = stored;
    const last = this.revisions.get(stream) ?? (this.after === 0n ? -1 : revision - 1);
    if (revision > last + 1) throw new DamagedStream(stream, last + 1, `it is missing, and ${revision} is there.`);
    this.revisions.set(stream, revision);
    return stored;
  }
}

function checkMetadata(streamId: string, metadata: unknown): undefined {
  const cut = CUTS.find((name) => (metadata as Record<string, unknown> | null)?.[name] !== undefined);
  if (!cut) return;
  const { [cut]: value } = metadata as Record<string, unknown>;
  const what =
    cut === '$tb' ? 'the stream has been deleted or truncated up to there.' : `${cut} lets the server drop its events.`;
  throw new DamagedStream(streamId.slice(2), cut === '$tb' ? Number(value) : 0, what);
}
