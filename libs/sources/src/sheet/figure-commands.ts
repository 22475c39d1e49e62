import { CorrectMeasurement, CorrectStatement, RecordMeasurement, ReviseMeasurement, typedId } from '@liggaren/domain';
import type { Message, MessageType } from '@liggaren/event-sourcing';
import { checked } from '../checked.js';
import type { TableRow } from '../csv-table.js';
import { CELLS, COLUMNS, type Figure, REVISED } from './figure-fields.js';
import type { SheetReading } from './sheet-reading.js';

/** A first figure is recorded; another one is a revision by its source, or a correction with its reason. */
export function figureCommands(row: TableRow, figure: Figure, reading: SheetReading): readonly Message[] {
  const { indicator, period, group, said, before, revised } = figure;
  const whole = { indicatorId: indicator.indicatorId, period, group, ...said };
  if (before && revised) {
    if (said.publishedOn === undefined || said.publishedOn === before.publishedOn) {
      row.wrong(
        'publicerad',
        `must be the day on which the source published the new figure, where "${REVISED}" says ja`,
      );
      return [];
    }
    return command(row, ReviseMeasurement, whole, reading);
  }
  const isMissing = before !== undefined && before.missingReason !== undefined;
  if (!before || isMissing) return command(row, RecordMeasurement, whole, reading);
  const reason = row.text('orsak') ?? reading.reason;
  if (reason !== undefined) return corrections(row, figure, reason, reading);
  row.wrong(
    COLUMNS[figure.changed[0]!],
    `differs from what was recorded${before.value === undefined ? '' : ` (${before.value.replace('.', ',')})`}. Where it was recorded wrong, write why under "orsak" (or --reason); where the source published another figure, write ja under "${REVISED}" and the day under "publicerad"`,
  );
  return [];
}

function corrections(
  row: TableRow,
  { indicator: { indicatorId }, said, changed, before }: Figure,
  reason: string,
  reading: SheetReading,
): readonly Message[] {
  const { event } = before!;
  const right = Object.fromEntries(
    changed.map((field) => [field, said[field]]).filter(([, value]) => value !== undefined),
  );
  const isSwap = said.value !== undefined || said.missingReason !== undefined;
  const clear = changed.filter(
    (field) => said[field] === undefined && !(isSwap && (field === 'value' || field === 'missingReason')),
  );
  const validFrom = right['publishedOn'];
  const corrected =
    Object.keys(right).length > 0
      ? command(row, CorrectMeasurement, { indicatorId, event, ...right, validFrom, reason }, reading)
      : [];
  const cleared =
    clear.length > 0
      ? command(
          row,
          CorrectStatement,
          { subject: typedId('indicator', indicatorId), event, data: {}, clear, reason },
          reading,
        )
      : [];
  return [...corrected, ...cleared];
}

function command(
  row: TableRow,
  type: MessageType,
  data: Readonly<Record<string, unknown>>,
  { problems }: SheetReading,
): readonly Message[] {
  const where = (field: string) => {
    const column = (CELLS as Readonly<Record<string, string>>)[field] ?? field;
    return { ...row.place, column, value: row.text(column) };
  };
  const message = checked(type, data, where, problems);
  return message ? [message] : [];
}
