export { citedDecision } from './cited-decision.js';
export { readCommandLines } from './command-lines.js';
export { decodeText } from './decode-text.js';
export { type ImportOptions, type ImportReport, importRows, type Planned } from './import.js';
export { LedgerFold } from './ledger-fold.js';
export { measurementColumns, readMeasurementFile } from './measurement-file.js';
export { NameIndex, type Names } from './names.js';
export { type Place, type Problem, problemText, Unreadable } from './problem.js';
export { type ReadPlanFile, readPlanFile } from './read-plan-file.js';
export type { ReadFile, RecordedOn, Row } from './row.js';
export type {
  SheetContent,
  SheetDeliverable,
  SheetFigure,
  SheetGoal,
  SheetIndicator,
  SheetStamp,
  SheetUppdrag,
} from './sheet/content.js';
export { judgedPeriod } from './sheet/judged-period.js';
export { readSheet, type SheetAgainst } from './sheet/read-sheet.js';
export { plain as cellTextOf, type ReadWorkbook, readWorkbook } from './sheet/read-workbook.js';
export { writeWorkbook } from './sheet/write-workbook.js';
export { inOrderOfNeed, inOrderOfRecord } from './takeover-order.js';
