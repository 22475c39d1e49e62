import { DecisionKind, DecisionOutcome, decisionFields, decisionIdOf, RecordDecision, typedId } from '@liggaren/domain';
import { checked } from '../checked.js';
import { citedDecision } from '../cited-decision.js';
import type { TableRow } from '../csv-table.js';
import type { LedgerFold } from '../ledger-fold.js';
import type { Problem } from '../problem.js';
import type { Row } from '../row.js';
import { dayOf, folded, wordOf } from '../words.js';
import { placeIn } from './say-change.js';

const COLUMNS = {
  body: 'organ',
  decidedOn: 'datum',
  paragraph: '§',
  point: 'punkt',
  dnr: 'diarienummer',
  title: 'titel',
  kind: 'slag',
  outcome: 'utgång',
};

/** The decisions of a workbook, each entered once. */
export interface ReadDecisions {
  /** Those that the ledger does not have yet. */
  readonly rows: readonly Row[];
  /** Of the decision that serves every row that cites none. */
  readonly forAll: string | undefined;
  /** Bare id by what a cell cites: the name of a row, or the whole decision. @throws Unreadable */
  readonly cited: (text: string) => string;
}

/** Reads the rows of Beslut. */
export function readDecisions(
  rows: readonly TableRow[],
  {
    fold,
    importName,
    problems,
  }: { readonly fold: LedgerFold; readonly importName: string; readonly problems: Problem[] },
): ReadDecisions {
  const named = new Map<string, string>();
  const recorded: Row[] = [];
  let forAll: string | undefined;
  for (const row of rows) {
    const read = readDecision(row, fold, problems);
    if (!read) continue;
    const { decisionId, command } = read;
    const name = row.text('beteckning');
    if (name !== undefined && named.has(folded(name))) row.wrong('beteckning', 'stands twice');
    if (name === undefined && forAll !== undefined)
      row.wrong('beteckning', 'is missing; only one decision can serve the rows that cite none');
    if (name === undefined) forAll = decisionId;
    else named.set(folded(name), decisionId);
    const subject = typedId('decision', decisionId);
    if (fold.standing(subject, decisionFields.content)) continue;
    const needs = [typedId('body', command.data.body)];
    const key = `beslut/${decisionId}`;
    recorded.push({
      importName,
      key,
      place: row.place,
      rank: 'decision',
      command,
      subject,
      field: decisionFields.content,
      needs,
    });
  }
  const whole = citedDecision((body) => fold.names.body(body));
  return { rows: recorded, forAll, cited: (text) => named.get(folded(text)) ?? whole(text) };
}

function readDecision(row: TableRow, fold: LedgerFold, problems: Problem[]) {
  const dnr = row.text('diarienummer')?.split(/\s*[,;]\s*/);
  const data = {
    body: row.needAs('organ', (name) => fold.names.body(name)),
    decidedOn: row.needAs('datum', dayOf),
    paragraph: row.needAs('§', (text) => text.replace(/^§\s*/, '')),
    point: row.text('punkt'),
    dnr,
    title: row.text('titel'),
    kind: row.as('slag', wordOf('DecisionKind', DecisionKind)),
    outcome: row.as('utgång', wordOf('DecisionOutcome', DecisionOutcome)),
  };
  if (data.body === undefined || data.decidedOn === undefined || !data.paragraph) return undefined;
  const command = checked(RecordDecision, data, placeIn(row, COLUMNS), problems);
  return command && { decisionId: decisionIdOf(data as never), command: command as ReturnType<typeof RecordDecision> };
}
