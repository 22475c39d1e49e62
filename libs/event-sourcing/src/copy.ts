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

/** Events whose values are taken along together. */
const AT_ONCE = 500;
/** Of one append: half of what the strictest store takes. */
const MOST_BYTES = 500_000;

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
  let missing: StoredEvent[] = [];
  let resuming = true;
  const write = async (): Promise<void> => {
    const begun = events - missing.length;
    await copyValues(missing, from, to);
    let done = 0;
    for (const run of runsOf(missing)) {
      await append(run, to.store);
      done += run.length;
      progress(begun + done);
    }
    written += done;
    missing = [];
  };
  for await (const event of from.store.readAll(0n)) {
    events++;
    const next = resuming ? await there.next() : undefined;
    if (next && !next.done) {
      if (!isSame(next.value, event))
        throw new NotTheSameLedger(`its event ${events} is ${nameOf(next.value)}, and the source has ${nameOf(event)}`);
      continue;
    }
    resuming = false;
    missing.push(event);
    if (missing.length === AT_ONCE) await write();
  }
  if (resuming && !(await there.next()).done)
    throw new NotTheSameLedger(`it holds more than the ${events} events of the source`);
  await write();
  return { ...(await compare(from.store, to.store)), written };
}

async function copyValues(events: readonly StoredEvent[], from: CopySide, to: CopySide): Promise<void> {
  const digests = events.flatMap(({ data }) => sealedIn(JSON.parse(data)));
  if (digests.length > 0) await to.values.put([...(await from.values.get(digests)).values()]);
}

/** Events that follow one another on one stream, as many as an append may hold. */
function* runsOf(events: readonly StoredEvent[]): Generator<StoredEvent[], void> {
  let run: StoredEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(event.data) + Buffer.byteLength(JSON.stringify(event.metadata));
    if (run[0] && (run[0].stream !== event.stream || bytes + size > MOST_BYTES)) {
      yield run;
      [run, bytes] = [[], 0];
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run;
}

/** One after another, or the target would choose their order. */
async function append(run: readonly StoredEvent[], to: EventStore): Promise<void> {
  const { stream, revision } = run[0]!;
  const events = run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  await to.append(stream, revision === 0 ? 'no-stream' : revision - 1, events);
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

/** But for the position, which is its store's own. */
function isSame(one: StoredEvent, other: StoredEvent): boolean {
  const names = Object.keys(one.metadata);
  return (
    one.id === other.id &&
    one.stream === other.stream &&
    one.revision === other.revision &&
    one.type === other.type &&
    one.data === other.data &&
    names.length === Object.keys(other.metadata).length &&
    names.every((name) => one.metadata[name] === other.metadata[name])
  );
}

/** An event without its position. */
const textOf = ({ id, stream, revision, type, data, metadata }: StoredEvent): string =>
  canonicalJson({ id, stream, revision, type, data, metadata });
const nameOf = ({ type, stream, revision }: StoredEvent): string => `${type} (${stream}, revision ${revision})`;
