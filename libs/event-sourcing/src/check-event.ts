import { z } from 'zod';
import type { JsonObject } from './canonical.js';
import { InvalidEvent } from './faults.js';
import type { Message, MessageType } from './message.js';

type Path = readonly PropertyKey[];
interface Flaw {
  readonly path: Path;
  readonly reason: string;
}

/**
 * Checks that an event can be read back as what it says it is. Checking alters nothing: data that a schema would fill in or
 * change is wrong too.
 * @throws InvalidEvent
 */
export function checkEvent(types: readonly MessageType[], event: Message<string, JsonObject>): void {
  const flaws = flawsIn(types, event);
  if (flaws.length > 0) throw new InvalidEvent(event.type, flaws);
}

/** What is wrong with an event as it would be stored, and where: by the strict schema of its type, and by those of what it holds. */
export function flawsIn(types: readonly MessageType[], { type, data }: Message<string, JsonObject>): readonly string[] {
  const found = types.find((candidate) => candidate.type === type);
  const flaws = found
    ? flawsOf(types, found, data, [])
    : [{ path: [], reason: 'is none of the events of its subject' }];
  return flaws.map(({ path, reason }) => `${path.join('.') || 'it'} ${reason}`);
}

function flawsOf(types: readonly MessageType[], type: MessageType, data: JsonObject, path: Path): readonly Flaw[] {
  const flaws = misfits(type.schema, data, path);
  if (flaws.length > 0) return flaws;
  return Object.entries(type.contents?.(data) ?? {}).flatMap(([field, content]) => {
    const [inside, at] = [data[field], [...path, field]];
    if (content === undefined) return [{ path: at, reason: 'is the content of nothing that has one' }];
    if (content instanceof z.ZodType) return misfits(content, inside, at);
    const inner = types.find((candidate) => candidate.type === content.type);
    if (!inner)
      return [{ path: at, reason: `is said to be of ${content.type}, which is none of the events of its subject` }];
    return inner.version === content.version
      ? flawsOf(types, inner, inside as JsonObject, at)
      : [
          {
            path: at,
            reason: `is said to be of schema ${content.version} of ${inner.type}, which is at ${inner.version}`,
          },
        ];
  });
}

function misfits(schema: z.ZodType, data: unknown, path: Path): readonly Flaw[] {
  const parsed = schema.safeParse(data);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      path: [...path, ...issue.path],
      reason: `is wrong: ${issue.message}`,
    }));
  const altered = difference(data, parsed.data, path);
  return altered ? [{ path: altered, reason: 'would be altered by its schema' }] : [];
}

/** Where a value and what a schema made of it first differ. */
function difference(before: unknown, after: unknown, path: Path): Path | undefined {
  if (before === after) return undefined;
  if (!isComposite(before) || !isComposite(after)) return path;
  const names = Object.keys(before);
  const added = Object.keys(after).find((name) => !Object.hasOwn(before, name));
  if (added !== undefined) return [...path, added];
  for (const name of names) {
    const found = difference(before[name], after[name], [...path, name]);
    if (found) return found;
  }
  return undefined;
}

const isComposite = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
