import type { LedgerFold } from '../ledger-fold.js';
import type { ReadFile } from '../row.js';
import { DECISIONS, DELIVERABLES, FIGURES, GOALS, UPPDRAG } from './columns.js';
import type { SheetContent } from './content.js';
import { readDecisions } from './decisions.js';
import { readDeliverables } from './deliverables.js';
import { readFigures } from './figures.js';
import { readGoals } from './goals.js';
import { judgedPeriod } from './judged-period.js';
import type { ReadWorkbook } from './read-workbook.js';
import type { SheetReading } from './sheet-reading.js';
import { readUppdrag } from './uppdrag.js';

export interface SheetAgainst {
  /** The ledger at the moment written in the workbook. */
  readonly then: SheetContent;
  readonly now: SheetContent;
  readonly fold: LedgerFold;
  readonly municipality: string;
  /** The day that "oförändrat" speaks of. */
  readonly on: string;
  readonly reason?: string | undefined;
  /** Bare id of the decision of rows that cite none. */
  readonly decisionId?: string | undefined;
}

/** What a filled-in workbook says that the ledger at its moment did not. */
export function readSheet(
  { stamp, rows, problems }: ReadWorkbook,
  { then, now, fold, municipality, on, reason, decisionId }: SheetAgainst,
): ReadFile {
  const importName = `sheet:${stamp.planId}@${stamp.eventId}`;
  const decisions = readDecisions(rows.get(DECISIONS) ?? [], { fold, importName, problems });
  const reading: SheetReading = {
    then,
    now,
    fold,
    importName,
    cited: decisions.cited,
    decisionId: decisions.forAll ?? decisionId,
    reason,
    on,
    rows: [],
    problems,
  };
  readFigures(rows.get(FIGURES) ?? [], reading, municipality);
  readGoals(rows.get(GOALS) ?? [], reading, judgedPeriod(stamp.period));
  readUppdrag(rows.get(UPPDRAG) ?? [], reading);
  readDeliverables(rows.get(DELIVERABLES) ?? [], reading);
  return { rows: [...decisions.rows, ...reading.rows], problems };
}
