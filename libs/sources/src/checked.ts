import type { Message, MessageType } from '@liggaren/event-sourcing';
import type { Problem } from './problem.js';

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
  for (const { path, message } of parsed.error.issues)
    problems.push({ ...where(String(path[0] ?? '')), reason: `${path.slice(1).join('.')} ${message}`.trim() });
  return undefined;
}
