import type { MessageType } from '@liggaren/event-sourcing';
import { checked } from '../checked.js';
import type { TableRow } from '../csv-table.js';
import { changedSince, isRecorded, type SheetReading, say } from './sheet-reading.js';

/** A field that a row fills in. */
export interface FilledField {
  readonly column: string;
  /** @throws Unreadable */
  readonly read: (text: string) => string;
  /** As the person who fills it in sees it. */
  readonly told: (code: string) => string;
  /** An empty cell says that there is none. */
  readonly mayBeEmpty?: boolean;
}
export type Values<F extends string> = { readonly [name in F]?: string | undefined };
type Commented = { readonly comment?: string | undefined };

/** What a row says of one subject, beside what the ledger said and says. */
export interface Line<F extends string> {
  readonly row: TableRow;
  readonly reading: SheetReading;
  readonly fields: Readonly<Record<F, FilledField>>;
  readonly subject: string;
  /** What names the subject in a command. */
  readonly id: Readonly<Record<string, string>>;
  readonly then: Values<F> & Commented;
  readonly now: (Values<F> & Commented) | undefined;
  readonly said: Values<F>;
  readonly changed: ReadonlySet<F>;
  readonly validFrom: string | undefined;
  /** Columns of what the command has other names for. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Reads the fields of a row; what cannot be read or emptied is a problem. */
export function saidIn<F extends string>(
  row: TableRow,
  fields: Readonly<Record<F, FilledField>>,
  then: Values<F>,
): Pick<Line<F>, 'said' | 'changed'> {
  const names = Object.keys(fields) as F[];
  const said = Object.fromEntries(
    names.map((name) => {
      const { column, read } = fields[name];
      return [name, row.has(column) ? row.as(column, read) : then[name]];
    }),
  ) as Values<F>;
  const changed = new Set(names.filter((name) => said[name] !== then[name]));
  for (const name of changed) {
    const { column, mayBeEmpty } = fields[name];
    if (!mayBeEmpty && row.has(column) && row.text(column) === undefined)
      row.wrong(column, 'cannot be emptied; what should not have been recorded is withdrawn or retracted by commands');
  }
  return { said, changed };
}

/** Some fields of a row become one command, unless the ledger says the same by now; what others changed is not overwritten. */
export function sayChange<F extends string>(
  line: Line<F>,
  type: MessageType,
  names: readonly F[],
  {
    data,
    ...extra
  }: {
    readonly comment?: string | undefined;
    readonly decisionId?: string | undefined;
    /** What the command says of the fields, where it has other names for them. */
    readonly data?: Readonly<Record<string, unknown>>;
  } = {},
): void {
  const { row, reading, fields, subject, then, now, said, validFrom } = line;
  const values = Object.fromEntries(names.map((name) => [name, said[name]]));
  const content = given({ ...line.id, ...(data ?? values), validFrom, ...extra });
  const key = `${subject}/${names[0]}`;
  if (isRecorded(reading, key, content)) return;
  const restated = names.every((name) => said[name] === then[name]);
  const open = names.filter((name) => said[name] !== now?.[name]);
  const commentOpen = (restated || extra.comment !== undefined) && extra.comment !== now?.comment;
  if (open.length === 0 && !commentOpen) return;
  const taken = (restated ? names : open).find((name) => now?.[name] !== then[name]);
  if (taken !== undefined) {
    const there = now?.[taken];
    row.wrong(fields[taken].column, changedSince(there && fields[taken].told(there)));
    return;
  }
  if (restated && now?.comment !== then.comment) {
    row.wrong('kommentar', changedSince(now?.comment));
    return;
  }
  const columns: Readonly<Record<string, string>> = {
    ...Object.fromEntries(names.map((name) => [name, fields[name].column])),
    validFrom: 'gäller från',
    comment: 'kommentar',
    decisionId: 'beslut',
    ...line.columns,
  };
  const command = checked(type, content, placeIn(row, columns), reading.problems);
  if (command) say(reading, row, { key, subject, field: names[0]!, content, command, columns });
}

export const given = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/** Where in a row a field of its command stands. */
export const placeIn = (row: TableRow, columns: Readonly<Record<string, string>>) => (field: string) => {
  const column = columns[field] ?? field;
  return { ...row.place, column, value: row.text(column) };
};
