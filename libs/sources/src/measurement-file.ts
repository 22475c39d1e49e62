import {
  BreakCause,
  BreakSeries,
  Group,
  indicatorFields,
  MeasurementStatus,
  Method,
  MissingReason,
  Qualifier,
  RecordMeasurement,
  ReviseMeasurement,
  typedId,
} from '@liggaren/domain';
import { checked } from './checked.js';
import { citedDecision } from './cited-decision.js';
import { readTable, type TableRow } from './csv-table.js';
import type { Names } from './names.js';
import type { Problem } from './problem.js';
import { type Cell, type ReadFile, type Row, recordedOn } from './row.js';
import { dayOf, decimalOf, entityOf, periodOf, wholeNumberOf, wordOf, yesOrNo } from './words.js';

/** Columns of a table of figures, by the field they fill. */
const COLUMNS: Readonly<Record<string, string>> = {
  indicatorId: 'indikator',
  period: 'period',
  entity: 'enhetskod',
  group: 'grupp',
  value: 'värde',
  missingReason: 'saknas',
  status: 'status',
  qualifier: 'precision',
  method: 'metod',
  margin: 'felmarginal',
  marginLevel: 'konfidensnivå',
  answers: 'antal svar',
  responseRate: 'svarsfrekvens',
  source: 'källa',
  publishedOn: 'publicerad',
  retrievedOn: 'hämtad',
  note: 'anteckning',
  cause: 'seriebrott',
  validFrom: 'gäller från',
};
/** Columns that are no field of a figure. */
const OTHERS = ['mål', 'reviderad av källan', 'orsak', 'beslut'];
const REVISED = 'reviderad av källan';

/** Every heading that a table of figures may have. */
export const measurementColumns: readonly string[] = [...Object.values(COLUMNS), ...OTHERS];

interface Options {
  readonly file: string;
  readonly importName?: string;
  readonly names: Names;
  /** The entity of a row that names none. */
  readonly municipality?: string;
}

/** Reads a table of figures, one a row: a value or why there is none, or a break of the series. */
export function readMeasurementFile(
  text: string,
  { file, importName = file, names, municipality = '0125' }: Options,
): ReadFile {
  const table = readTable(text, { file, columns: measurementColumns, required: ['indikator', 'period'] });
  const { problems } = table;
  const rows = new Map<string, Row>();
  for (const line of table.rows) {
    const before = problems.length;
    const row = readRow(line, { importName, names, municipality, problems });
    if (!row || problems.length > before) continue;
    const twin = rows.get(row.key);
    if (twin)
      problems.push({
        ...line.place,
        column: 'period',
        value: line.text('period'),
        reason: `the same figure stands in row ${twin.place.row}. Where the source published another one later, write ja under "${REVISED}", and the day under "publicerad"`,
      });
    else rows.set(row.key, row);
  }
  return { rows: [...rows.values()], problems };
}

interface Reading extends Required<Pick<Options, 'importName' | 'names' | 'municipality'>> {
  readonly problems: Problem[];
}

function readRow(line: TableRow, { importName, names, municipality, problems }: Reading): Row | undefined {
  const goal = line.as('mål', (text) => wholeNumberOf(text.replace(/^mål\s*/i, '')));
  const indicatorId = line.needAs('indikator', (name) => names.indicator(name, goal));
  const period = line.needAs('period', periodOf);
  const cause = line.as('seriebrott', wordOf('BreakCause', BreakCause));
  const value = line.as('värde', decimalOf);
  const validFrom = line.as('gäller från', dayOf);
  const publishedOn = line.as('publicerad', dayOf);
  const common = {
    importName,
    place: line.place,
    subject: typedId('indicator', indicatorId ?? ''),
    needs: [typedId('indicator', indicatorId ?? '')],
    reason: line.text('orsak'),
    decisionId: line.as(
      'beslut',
      citedDecision((name) => names.body(name)),
    ),
    cells: cellsOf(line),
    ...(publishedOn && { recordedOn: recordedOn(publishedOn, 'publication') }),
  };
  const where = (field: string) => ({
    ...line.place,
    column: COLUMNS[field] ?? field,
    value: line.text(COLUMNS[field] ?? field),
  });

  if (line.text('seriebrott') !== undefined) {
    if (line.text('värde') !== undefined) line.wrong('seriebrott', 'must stand in a row of its own, without a value');
    const data = {
      indicatorId,
      fromPeriod: period,
      cause,
      text: line.text('anteckning'),
      validFrom: validFrom ?? publishedOn,
    };
    const command = checked(BreakSeries, data, where, problems);
    const key = `seriebrott/${indicatorId}/${period}`;
    return command && { ...common, key, rank: 'break', command, field: indicatorFields.break.of(period!) };
  }

  const missingReason = line.as('saknas', wordOf('MissingReason', MissingReason));
  if (line.text('värde') === undefined && line.text('saknas') === undefined)
    line.wrong('värde', 'is missing; where there is no value, write why under "saknas"');
  if (line.text('värde') !== undefined && line.text('saknas') !== undefined)
    line.wrong('saknas', 'must be empty where there is a value');
  const revised = line.as(REVISED, yesOrNo) ?? false;
  const data = {
    indicatorId,
    period,
    entity: line.as('enhetskod', entityOf),
    group: line.as('grupp', wordOf('Group', Group)),
    value,
    missingReason,
    status: line.as('status', wordOf('MeasurementStatus', MeasurementStatus)),
    qualifier: line.as('precision', wordOf('Qualifier', Qualifier)),
    method: line.as('metod', wordOf('Method', Method)),
    margin: line.as('felmarginal', decimalOf),
    marginLevel: line.as('konfidensnivå', decimalOf),
    answers: line.as('antal svar', wholeNumberOf),
    responseRate: line.as('svarsfrekvens', decimalOf),
    source: line.text('källa'),
    publishedOn,
    retrievedOn: line.as('hämtad', dayOf),
    note: line.text('anteckning'),
    validFrom,
  };
  const command = checked(revised ? ReviseMeasurement : RecordMeasurement, data, where, problems);
  if (!command || period === undefined) return undefined;
  const field = indicatorFields.value.of({ period, entity: data.entity ?? municipality, group: data.group ?? 'T' });
  const key = `${indicatorId}/${field.slice('value:'.length)}${revised ? `/reviderad ${publishedOn ?? ''}`.trimEnd() : ''}`;
  return { ...common, key, rank: 'figure', command, field };
}

function cellsOf(line: TableRow): ReadonlyMap<string, Cell> {
  return new Map(
    Object.entries(COLUMNS).map(([field, column]) => {
      const value = line.text(column);
      return [field, { column, ...(value !== undefined && { value }) }];
    }),
  );
}
