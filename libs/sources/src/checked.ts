import type { Message, MessageType } from '@liggaren/event-sourcing';
import type { Problem } from './problem.js';

const lines = new WeakMap<object, number>();

/** Remembers on which line of its file a part of a command's data stands. */
export function fromLine<T extends object>(line: number | undefined, part: T): T {
  if (line !== undefined) lines.set(part, line);
  return part;
}

/** The command, where its schema allows the data; else what is wrong, told by `where`. */
export function checked(
  type: MessageType,
  data: Readonly<Record<string, unknown>>,
  where: (field: string) => Omit<Problem, 'reason'>,
  problems: Problem[],
): Message | undefined {
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const parsed = type.schema.safeParse(present);
  if (parsed.success) return { type: type.type, data: parsed.data };
  for (const { path, message } of parsed.error.issues) {
    const { value, line } = follow(data, path);
    if (value === undefined && problems.length > 0) continue; // it was missing or unreadable, and that has been said
    const at = { ...where(String(path[0] ?? '')), ...(line !== undefined && { line }), reason: message };
    if (!problems.some((known) => known.file === at.file && known.line === at.line && known.row === at.row))
      problems.push(at);
  }
  return undefined;
}

/** What stands at a path, and the line of the innermost part on the way whose line is known. */
function follow(data: unknown, path: readonly PropertyKey[]): { readonly value: unknown; readonly line?: number } {
  let line: number | undefined;
  let value = data;
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    if (typeof value === 'object' && value !== null) line = lines.get(value) ?? line;
  }
  return { value, ...(line !== undefined && { line }) };
}
