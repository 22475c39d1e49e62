import {
  Group,
  indicatorFields,
  MeasurementStatus,
  MissingReason,
  Qualifier,
  sameDecimal,
  typedId,
} from '@liggaren/domain';
import type { TableRow } from '../csv-table.js';
import { dayOf, decimalOf, periodOf, wordOf, yesOrNo } from '../words.js';
import type { FigureFields, SheetFigure, SheetIndicator } from './content.js';
import { figureCommands } from './figure-commands.js';
import { CELLS, COLUMNS, FIELDS, type Field, type Figure, REVISED } from './figure-fields.js';
import { indicatorNamed } from './named.js';
import { changedSince, isRecorded, type SheetReading, say } from './sheet-reading.js';

/** Reads the rows of Mätvärden: only what differs from the ledger at the moment of the workbook says something. */
export function readFigures(rows: readonly TableRow[], reading: SheetReading, municipality: string): void {
  const seen = new Map<string, { readonly said: string; readonly row: number | undefined }>();
  for (const row of rows) {
    const before = reading.problems.length;
    const figure = figureOf(row, reading);
    if (!figure || reading.problems.length > before) continue;
    const key = `${figure.indicator.indicatorId}/${figure.period}/${figure.group}`;
    const said = JSON.stringify([figure.said, figure.revised]);
    const twin = seen.get(key);
    if (twin && twin.said !== said)
      row.wrong('indikator', `says something else of the same figure than row ${twin.row}`);
    if (twin) continue;
    seen.set(key, { said, row: row.place.row });
    sayFigure(row, figure, reading, municipality);
  }
}

/** Undefined where the row says nothing new, or cannot be read. */
function figureOf(row: TableRow, reading: SheetReading): Figure | undefined {
  const indicator = indicatorNamed(row, reading.then);
  const period = row.needAs('period', periodOf);
  const group = row.as('grupp', wordOf('Group', Group)) ?? 'T';
  const revised = row.as(REVISED, yesOrNo) ?? false;
  const read: FigureFields = {
    value: row.as('värde', decimalOf),
    missingReason: row.as('saknas', wordOf('MissingReason', MissingReason)),
    qualifier: row.as('precision', wordOf('Qualifier', Qualifier)),
    status: row.as('status', wordOf('MeasurementStatus', MeasurementStatus)),
    publishedOn: row.as('publicerad', dayOf),
    source: row.text('källa'),
    note: row.text('anteckning'),
  };
  if (!indicator || period === undefined) return undefined;
  const then = standing(indicator, period, group);
  const said = Object.fromEntries(
    FIELDS.map((field) => [field, row.has(COLUMNS[field]) ? read[field] : then?.[field]]),
  ) as Record<Field, string | undefined>;
  const changed = FIELDS.filter((field) => !same(field, said[field], then?.[field]));
  if (changed.length === 0) {
    if (row.text('orsak') !== undefined) row.wrong('orsak', 'goes with a change, and nothing in the row has changed');
    return undefined;
  }
  // A value filled in over a reason why there is none, or the other way round, means the new one.
  const [value, missing] = [changed.includes('value'), changed.includes('missingReason')];
  if (value && !missing && said.value !== undefined) said.missingReason = undefined;
  if (missing && !value && said.missingReason !== undefined) said.value = undefined;
  if (said.value !== undefined && said.missingReason !== undefined)
    row.wrong('saknas', 'must be empty where there is a value');
  if (said.value === undefined && said.missingReason === undefined && !then?.masked)
    row.wrong(
      'värde',
      then
        ? 'cannot be emptied: where there is no value, choose why under "saknas"; one that should never have been recorded is withdrawn (withdrawMeasurement)'
        : 'is missing; where there is no value, choose why under "saknas"',
    );
  if (then?.noteRemoved && changed.includes('note'))
    row.wrong('anteckning', 'has been removed from the ledger, and is not recorded again. Empty the cell');
  return {
    indicator,
    period,
    group,
    said,
    changed: FIELDS.filter((field) => !same(field, said[field], then?.[field])),
    before: then,
    revised,
  };
}

const standing = ({ figures }: SheetIndicator, period: string, group: string): SheetFigure | undefined =>
  figures.find((figure) => figure.period === period && figure.group === group);

function same(field: Field, a: string | undefined, b: string | undefined): boolean {
  if (field === 'qualifier') return (a ?? 'exact') === (b ?? 'exact');
  if (field === 'value' && a !== undefined && b !== undefined) return sameDecimal(a, b);
  return a === b;
}

function sayFigure(row: TableRow, figure: Figure, reading: SheetReading, municipality: string): void {
  const { indicator, period, group, said, changed, before: then } = figure;
  const { indicatorId } = indicator;
  const current = reading.now.indicators.find((one) => one.indicatorId === indicatorId);
  const now = current && standing(current, period, group);
  const open = changed.filter((field) => !now || !same(field, said[field], now[field]));
  const field = indicatorFields.value.of({ period, entity: municipality, group });
  const key = `${indicatorId}/${field.slice('value:'.length)}`;
  const content = { ...said, ...(figure.revised && { revised: true }) };
  if (open.length === 0 || isRecorded(reading, key, content)) return;
  const taken = open.find(
    (name) => (then === undefined) !== (now === undefined) || !same(name, now?.[name], then?.[name]),
  );
  if (taken) {
    row.wrong(COLUMNS[taken], changedSince(now?.[taken]));
    return;
  }
  const common = { key, subject: typedId('indicator', indicatorId), field, columns: CELLS };
  const commands = figureCommands(row, { ...figure, changed: open, before: now }, reading);
  for (const [index, command] of commands.entries())
    say(reading, row, { ...common, content: index === 0 ? content : { ...content, index }, command });
}
