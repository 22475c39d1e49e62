import type { NewEvent } from './event-store.js';
import { type ExpectedRevision, LedgerFault } from './faults.js';

/** An append that no store takes: the caller has a mistake in it. Nothing was stored. */
export class InvalidAppend extends LedgerFault {
  readonly code = 'INVALID_APPEND';
  readonly kind = 'bug';

  constructor(stream: string, reason: string) {
    super(`An append to ${JSON.stringify(stream)} ${reason}.`);
  }
}

/** `<category>-<slug>`. A name that is not one can never have been written to. */
export const isStreamName = (name: string): boolean => /^[a-z]+-[a-z0-9-]{1,64}$/.test(name);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** In metadata, and only below the port: the id of an event whose store knows it by another one. */
export const OWN_NAME = 'eventId';

const TYPE = /^[A-Z][A-Za-z0-9]{0,127}$/;

/**
 * What every store demands of an append before it looks at what is stored.
 * @throws InvalidAppend
 */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): void {
  const refuse = (reason: string): never => {
    throw new InvalidAppend(stream, reason);
  };
  if (!isStreamName(stream)) refuse('has no stream name (<category>-<slug>)');
  if (expected !== 'no-stream' && !(Number.isSafeInteger(expected) && expected >= 0))
    refuse(`expects revision ${expected}`);
  if (events.length === 0) refuse('holds no events');
  for (const { id, type, data, metadata } of events) {
    if (!UUID.test(id)) refuse(`holds an id that is no UUID in lower case: ${id}`);
    if (!TYPE.test(type)) refuse(`holds a type that is no name: ${type}`);
    if (!isText(data)) refuse('holds data that is not text that can be kept');
    for (const name in metadata) {
      if (name === OWN_NAME) refuse(`holds metadata named ${OWN_NAME}, which is for stores`);
      if (!isText(metadata[name]) || !isText(name)) refuse(`holds metadata that is not text that can be kept: ${name}`);
    }
  }
  if (events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length) refuse('holds the same id twice');
}

/** UTF-8 has no lone surrogates, and databases end a text at NUL. */
const isText = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
