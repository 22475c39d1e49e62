import { canonicalJson, type JsonObject, sha256 } from './canonical.js';
import { checkEvent } from './check-event.js';
import type { CommandContext } from './command-context.js';
import type { Metadata, NewEvent } from './event-store.js';
import { eventIdOf } from './ids.js';
import type { Message, MessageType } from './message.js';

/** What a command says of every event that it records. */
export interface Stamp {
  readonly commandId: string;
  readonly commandHash: string;
  /** The moment that the event counts as recorded. */
  readonly recordedAt: string;
  /** The moment that it is really written. */
  readonly written: string;
}

/** Events as they are stored. @throws NotCanonical, InvalidEvent */
export const newEventsOf = (
  stream: string,
  events: readonly Message[],
  types: readonly MessageType[],
  context: CommandContext,
  stamp: Stamp,
): NewEvent[] =>
  events.map(({ type, data }, index) => {
    const json = canonicalJson(data);
    checkEvent(types, { type, data: JSON.parse(json) as JsonObject });
    const schema = String(types.find((candidate) => candidate.type === type)?.version);
    const metadata = metadataOf(schema, sha256(json), context, stamp);
    return { id: eventIdOf(stream, stamp.commandId, index), type, data: json, metadata };
  });

function metadataOf(
  schema: string,
  dataHash: string,
  { actor, importName, importKey, takenOver }: CommandContext,
  { commandId, commandHash, recordedAt, written }: Stamp,
): Metadata {
  return {
    schema,
    recordedAt,
    commandId,
    commandHash,
    dataHash,
    actor,
    ...(importName !== undefined && { importName }),
    ...(importKey !== undefined && { importKey }),
    ...(takenOver && { takenOverAt: written, recordedAtBasis: takenOver.basis }),
  };
}

/** Of a command as the client sent it, before defaults. */
export const commandHashOf = (type: string, actor: string, data: unknown): string =>
  sha256(canonicalJson({ type, actor, data }));
