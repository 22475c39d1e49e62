import { randomUUID } from 'node:crypto';
import type { EventData, JSONEventType, RecordedEvent } from '@kurrent/kurrentdb-client';
import {
  CorruptEvent,
  canonicalJson,
  type NewEvent,
  OWN_NAME,
  type StoredEvent,
  sha256,
} from '@liggaren/event-sourcing';
import { DamagedStream } from './faults.js';
import type { Names } from './names.js';

/**
 * As the client wants it: it writes the JSON itself, so the order of keys on the server may not be ours.
 * The server takes the same ids again for a repeat, and does not say so. It gets an id that no other append has, and the
 * event's own in the metadata: then only what this very append sent before is one.
 */
export function toServer({ id, type, data, metadata }: NewEvent): EventData<JSONEventType> {
  return {
    id: randomUUID(),
    type,
    contentType: 'application/json',
    data: JSON.parse(data) as JSONEventType['data'],
    metadata: { ...metadata, [OWN_NAME]: id },
  };
}

/** Bytes of an append as the server counts them: data, metadata, and the type in UTF-16. */
export const sizeOf = (events: readonly NewEvent[]): number =>
  events.reduce(
    (sum, { id, type, data, metadata }) =>
      sum +
      Buffer.byteLength(data) +
      Buffer.byteLength(JSON.stringify({ ...metadata, [OWN_NAME]: id })) +
      2 * type.length,
    0,
  );

/**
 * The client parses JSON and drops the bytes, so `data` is made canonical again and compared with the hash in the metadata.
 * @throws DamagedStream it is not an event of ours
 * @throws CorruptEvent it does not say what was recorded
 */
export function fromServer(names: Names, event: RecordedEvent): StoredEvent {
  const { type, isJson, data, position } = event;
  const revision = Number(event.revision);
  const stream = names.ours(event.streamId);
  if (type === '$streamDeleted') throw new DamagedStream(event.streamId, revision, 'the stream was tombstoned.');
  if (!stream) throw new DamagedStream(event.streamId, revision, 'no stream of a ledger has such a name.');
  if (!isJson || !isFlat(event.metadata))
    throw new DamagedStream(stream, revision, `the event ${event.id} (${type}) was not written by Liggaren.`);
  const { [OWN_NAME]: id = event.id, ...metadata } = event.metadata;
  if (!position) throw new DamagedStream(stream, revision, 'the server gives no position; it is older than 22.6.');
  return {
    id,
    type,
    data: canonical(stream, revision, data, metadata),
    metadata,
    stream,
    revision,
    position: position.commit,
  };
}

function canonical(
  stream: string,
  revision: number,
  data: unknown,
  metadata: Readonly<Record<string, string>>,
): string {
  let json: string;
  try {
    json = canonicalJson(data);
  } catch (error) {
    throw new CorruptEvent(stream, revision, 'its data is not what a ledger holds', { cause: error });
  }
  const { dataHash } = metadata;
  if (dataHash !== undefined && dataHash !== sha256(json))
    throw new CorruptEvent(stream, revision, 'its data does not have the hash that was recorded with it');
  return json;
}

const isFlat = (metadata: unknown): metadata is Readonly<Record<string, string>> =>
  typeof metadata === 'object' &&
  metadata !== null &&
  !ArrayBuffer.isView(metadata) &&
  !Array.isArray(metadata) &&
  Object.values(metadata).every((value) => typeof value === 'string');
