import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.js';
import type { EventStore, StoredEvent } from './event-store.js';
import { LedgerFault } from './faults.js';
import type { RemovableValues } from './removable-values.js';
import { sealedIn } from './sealed.js';

/** A ledger as a copy sees it: its events, and the values beside them. */
export interface CopySide {
  readonly store: EventStore;
  readonly values: RemovableValues;
}

/** What the two sides have in common when a copy is done. */
export interface CopyResult {
  /** Events on each side. */
  readonly events: number;
  /** Of them, how many this run wrote. */
  readonly written: number;
  readonly streams: number;
  /** SHA-256, hexadecimal, over all events in order: id, stream, revision, type, data and metadata of each, as canonical JSON. */
  readonly hash: string;
}

/** The target of a copy holds something that the source does not. Nothing was written over. */
export class NotTheSameLedger extends LedgerFault {
  readonly code = 'NOT_THE_SAME_LEDGER';
  readonly kind = 'input';

  constructor(what: string) {
    super(
      `The target is not a copy of the source: ${what}. Copy into an empty ledger, or into the copy that was begun.`,
    );
  }
}

const BATCH = 200;

/**
 * Copies a ledger event by event, in order, with ids, revisions and metadata untouched, and the removable values along.
 * Goes on where an earlier copy was interrupted; compares both sides at the end. Nobody may write to either meanwhile.
 * @throws NotTheSameLedger the target holds another event where the source has this one, or more than the source
 */
export async function copyLedger(
  from: CopySide,
  to: CopySide,
  progress: (events: number) => void = () => {},
): Promise<CopyResult> {
  const there = to.store.readAll(0n)[Symbol.asyncIterator]();
  let [events, written] = [0, 0];
  let batch: StoredEvent[] = [];
  let resuming = true;
  const write = async (): Promise<void> => {
    await appendAll(batch, from, to);
    written += batch.length;
    batch = [];
    progress(events);
  };
  for await (const event of from.store.readAll(0n)) {
    events++;
    const next = resuming ? await there.next() : undefined;
    if (next && !next.done) {
      if (textOf(next.value) !== textOf(event))
        throw new NotTheSameLedger(`its event ${events} is ${nameOf(next.value)}, and the source has ${nameOf(event)}`);
      continue;
    }
    resuming = false;
    const last = batch.at(-1);
    if (last && (last.stream !== event.stream || batch.length === BATCH)) await write();
    batch.push(event);
  }
  if (resuming && !(await there.next()).done)
    throw new NotTheSameLedger(`it holds more than the ${events} events of the source`);
  if (batch.length > 0) await write();
  return { ...(await compare(from.store, to.store)), written };
}

/** Events that follow one another on one stream, all or none, their values first. */
async function appendAll(batch: readonly StoredEvent[], from: CopySide, to: CopySide): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const digests = batch.flatMap(({ data }) => sealedIn(JSON.parse(data)));
  if (digests.length > 0) await to.values.put([...(await from.values.get(digests)).values()]);
  const events = batch.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  await to.store.append(first.stream, first.revision === 0 ? 'no-stream' : first.revision - 1, events);
}

async function compare(from: EventStore, to: EventStore): Promise<Omit<CopyResult, 'written'>> {
  const [source, target] = [await measure(from), await measure(to)];
  for (const [stream, revision] of source.revisions)
    if (target.revisions.get(stream) !== revision)
      throw new NotTheSameLedger(
        `stream ${stream} ends at ${target.revisions.get(stream) ?? 'nothing'} there and at ${revision} in the source`,
      );
  if (source.hash !== target.hash || source.events !== target.events)
    throw new NotTheSameLedger(
      `it holds ${target.events} events with the hash ${target.hash}, the source ${source.events} with ${source.hash}`,
    );
  return { events: source.events, streams: source.revisions.size, hash: source.hash };
}

async function measure(store: EventStore) {
  const hash = createHash('sha256');
  const revisions = new Map<string, number>();
  let events = 0;
  for await (const event of store.readAll(0n)) {
    hash.update(`${textOf(event)}\n`);
    revisions.set(event.stream, event.revision);
    events++;
  }
  return { events, revisions, hash: hash.digest('hex') };
}

/** An event without its position, which is its store's own. */
const textOf = ({ id, stream, revision, type, data, metadata }: StoredEvent): string =>
  canonicalJson({ id, stream, revision, type, data, metadata });
const nameOf = ({ type, stream, revision }: StoredEvent): string => `${type} (${stream}, revision ${revision})`;
