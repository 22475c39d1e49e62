import { LinkKind } from '@liggaren/domain';
import { fromLine } from './checked.js';
import type { FileReading } from './plan-file.js';
import { wordOf, yesOrNo } from './words.js';
import type { Entry } from './yaml-entry.js';

/** `noteringar:` What stands in the source beside the text. */
export function readNotes(entry: Entry): { heading?: string; text: string }[] | undefined {
  const notes = entry.entries('noteringar', 'a note').map((note) => {
    const read = present({ heading: note.text('rubrik'), text: note.need('text') });
    note.done();
    return fromLine(note.line, read as { heading?: string; text: string });
  });
  return notes.length > 0 ? notes : undefined;
}

export interface Link {
  readonly kind: string | undefined;
  readonly text: string;
  readonly decisionId?: string;
  readonly basis: string;
}

/** `bygger på:` and `följer:` What stands above; decided, unless it says that it is an interpretation. */
export function readLinks(reading: FileReading, entry: Entry, key: string): Link[] {
  return entry.entries(key, 'what it follows').map((link) => {
    const read = present({
      kind: link.needAs('slag', wordOf('LinkKind', LinkKind)),
      text: link.need('text'),
      decisionId: link.as('beslut', reading.decisionId),
      basis: link.as('tolkning', yesOrNo) ? 'interpretation' : 'decided',
    });
    link.done();
    return fromLine(link.line, read as unknown as Link);
  });
}

/** Without what is not there. */
export const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
