import {
  accept,
  commandType,
  type Decider,
  eventType,
  type MessageOf,
  type Refusal,
  RemovableText,
  Sealed,
} from '@liggaren/event-sourcing';
import { z } from 'zod';

/** The smallest subject that has what a crash could break: several events of one command, and a value beside the log. */
export const WriteNote = commandType(
  'WriteNote',
  z.object({ noteId: z.string(), line: z.string(), remark: RemovableText.optional() }),
);
export type WriteNote = MessageOf<typeof WriteNote>;

const NoteWritten = eventType(
  'NoteWritten',
  z.object({ noteId: z.string(), line: z.string(), part: z.int(), remark: Sealed.optional() }),
);
type NoteWritten = MessageOf<typeof NoteWritten>;

export const EVENTS_PER_NOTE = 3;

export const noteDecider: Decider<WriteNote, number, NoteWritten, Refusal> = {
  category: 'note',
  commands: [WriteNote],
  events: [NoteWritten],
  idOf: ({ data }) => data.noteId,
  initial: 0,
  decide: ({ data: { noteId, line, remark } }) =>
    accept(
      ...Array.from({ length: EVENTS_PER_NOTE }, (_, part) =>
        NoteWritten({ noteId, line, part, ...(part === 0 && remark && { remark }) }),
      ),
    ),
  evolve: (count) => count + 1,
};

/** A command as a process sends it, made again from its id: `<process>.<writer>.<number>`. */
export function commandOf(commandId: string): WriteNote {
  const [, writer, number] = commandId.split('.').map(Number);
  return WriteNote({ noteId: `${writer! % 5}`, line: commandId, ...(number! % 2 && { remark: remarkOf(commandId) }) });
}

export const remarkOf = (commandId: string): string => `Anmärkning ${commandId}`;
