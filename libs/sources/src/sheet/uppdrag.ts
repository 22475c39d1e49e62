import {
  ChangeUppdragStage,
  ChangeUppdragTimeliness,
  NoteUppdragUnchanged,
  SetUppdragDeadline,
  SetUppdragOwner,
  Stage,
  Timeliness,
  typedId,
  uppdragFields,
} from '@liggaren/domain';
import { checked } from '../checked.js';
import type { TableRow } from '../csv-table.js';
import { dayOf, wordOf, yesOrNo } from '../words.js';
import { word } from './columns.js';
import { uppdragNamed } from './named.js';
import { type FilledField, given, type Line, placeIn, saidIn, sayChange } from './say-change.js';
import { type SheetReading, say } from './sheet-reading.js';

type Field = 'stage' | 'evidence' | 'timeliness' | 'deadline' | 'owner';
const FIELDS: Readonly<Record<Field, FilledField>> = {
  stage: { column: 'skede', read: wordOf('Stage', Stage), told: (code) => word('Stage', code) },
  evidence: { column: 'underlag', read: String, told: String, mayBeEmpty: true },
  timeliness: {
    column: 'tidsläge',
    read: wordOf('Timeliness', Timeliness),
    told: (code) => word('Timeliness', code),
  },
  deadline: { column: 'deadline', read: dayOf, told: String },
  owner: { column: 'ansvarig', read: String, told: String },
};

/** A row of Uppdrag. */
interface UppdragLine extends Line<Field> {
  readonly unchanged: boolean;
  /** Where it was written anew; null: it was emptied. */
  readonly comment: string | null | undefined;
  readonly decisionId: string | undefined;
}

/** Reads the rows of Uppdrag: only what differs from the ledger at the moment of the workbook says something. */
export function readUppdrag(rows: readonly TableRow[], reading: SheetReading): void {
  for (const row of rows) {
    const before = reading.problems.length;
    const line = lineOf(row, reading);
    if (line && reading.problems.length === before) sayUppdrag(line);
  }
}

function lineOf(row: TableRow, reading: SheetReading): UppdragLine | undefined {
  const then = uppdragNamed(row, reading.then);
  if (!then) return undefined;
  const comment = row.has('kommentar') ? row.text('kommentar') : then.comment;
  if (comment !== then.comment && comment !== undefined && then.commentRemoved)
    row.wrong('kommentar', 'has been removed from the ledger, and is not recorded again. Empty the cell');
  return {
    row,
    reading,
    fields: FIELDS,
    subject: typedId('uppdrag', then.uppdragId),
    id: { uppdragId: then.uppdragId },
    then,
    now: reading.now.uppdrag.find(({ uppdragId }) => uppdragId === then.uppdragId),
    ...saidIn(row, FIELDS, then),
    validFrom: row.as('gäller från', dayOf),
    unchanged: row.as('oförändrat', yesOrNo) ?? false,
    comment: comment === then.comment ? undefined : (comment ?? null),
    decisionId: row.as('beslut', reading.cited),
  };
}

/** Which change of a row the comment goes with, and whether it is only the comment that is new. */
function movesOf({ changed, unchanged, comment }: UppdragLine) {
  const restated = changed.size === 0 && !unchanged && comment !== undefined;
  const stage = changed.has('stage') || changed.has('evidence') || restated;
  const carrier = [
    stage && 'stage',
    unchanged && 'unchanged',
    changed.has('timeliness') && 'timeliness',
    changed.has('deadline') && 'deadline',
  ].find((name) => name !== false);
  return { restated, stage, carrier };
}

/** What in a row cannot be meant: its column, and why. */
function contradiction(line: UppdragLine): readonly [column: string, reason: string] | undefined {
  const { row, said, changed, unchanged, comment, decisionId } = line;
  const { restated, stage, carrier } = movesOf(line);
  const alone = ['gäller från', 'beslut'].find((column) => row.text(column) !== undefined);
  if (changed.size === 0 && !unchanged && !restated)
    return alone === undefined ? undefined : [alone, 'goes with a change, and nothing in the row has changed'];
  if (unchanged && (stage || changed.has('timeliness')))
    return ['oförändrat', 'says that nothing has moved, and the row says that something has'];
  if (decisionId !== undefined && !changed.has('deadline'))
    return ['beslut', 'goes with a changed deadline; nothing else in the row rests on a decision'];
  if (stage && said.stage === undefined)
    return [restated ? 'kommentar' : 'underlag', 'goes with a skede, or with x under oförändrat'];
  if (typeof comment === 'string' && carrier === undefined)
    return ['kommentar', 'goes with a changed skede, tidsläge or deadline, or with x under oförändrat'];
  return undefined;
}

function sayUppdrag(line: UppdragLine): void {
  const { row, reading, changed, unchanged, decisionId } = line;
  const wrong = contradiction(line);
  if (wrong) {
    row.wrong(...wrong);
    return;
  }
  const { stage, carrier } = movesOf(line);
  const commentOf = (name: string) => (name === carrier ? (line.comment ?? undefined) : undefined);
  if (stage) sayChange(line, ChangeUppdragStage, ['stage', 'evidence'], { comment: commentOf('stage') });
  if (unchanged) sayUnchanged(line, commentOf('unchanged'));
  if (changed.has('timeliness'))
    sayChange(line, ChangeUppdragTimeliness, ['timeliness'], { comment: commentOf('timeliness') });
  if (changed.has('deadline'))
    sayChange(line, SetUppdragDeadline, ['deadline'], {
      comment: commentOf('deadline'),
      decisionId: decisionId ?? reading.decisionId,
    });
  if (changed.has('owner')) sayChange(line, SetUppdragOwner, ['owner']);
}

/** One mark: somebody looked, and nothing had moved. The same mark in the same workbook is the same event, whatever the day. */
function sayUnchanged({ row, reading, id, subject, validFrom }: UppdragLine, comment: string | undefined): void {
  const content = given({ ...id, on: validFrom, comment });
  const columns = { on: 'gäller från', comment: 'kommentar' };
  const on = validFrom ?? reading.on;
  const command = checked(NoteUppdragUnchanged, { ...content, on }, placeIn(row, columns), reading.problems);
  const key = `${subject}/unchanged`;
  if (command) say(reading, row, { key, subject, field: uppdragFields.unchanged.of(on), content, command, columns });
}
