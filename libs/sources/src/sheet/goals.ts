import { AssessGoal, CommentPeriod, ForecastGoal, GoalForecast, GoalOutcome, typedId } from '@liggaren/domain';
import type { TableRow } from '../csv-table.js';
import { dayOf, wordOf } from '../words.js';
import { word } from './columns.js';
import { goalNamed } from './named.js';
import { type FilledField, type Line, saidIn, sayChange } from './say-change.js';
import type { SheetReading } from './sheet-reading.js';

type Field = 'forecast' | 'forecastText' | 'outcome' | 'outcomeText' | 'comment';
const text = (column: string): FilledField => ({ column, read: String, told: String, mayBeEmpty: true });
const FIELDS: Readonly<Record<Field, FilledField>> = {
  forecast: {
    column: 'prognos',
    read: wordOf('GoalForecast', GoalForecast),
    told: (code) => word('GoalForecast', code),
  },
  forecastText: text('motivering till prognos'),
  outcome: { column: 'utfall', read: wordOf('GoalOutcome', GoalOutcome), told: (code) => word('GoalOutcome', code) },
  outcomeText: text('motivering till utfall'),
  comment: { ...text('kommentar'), mayBeEmpty: false },
};

/** Reads the rows of Mål: what the office says of a goal, where it differs from the ledger at the moment of the workbook. */
export function readGoals(rows: readonly TableRow[], reading: SheetReading, period: string): void {
  for (const row of rows) {
    const before = reading.problems.length;
    const then = goalNamed(row, reading.then);
    if (!then) continue;
    const read = saidIn(row, FIELDS, then);
    const validFrom = row.as('gäller från', dayOf);
    if (reading.problems.length > before) continue;
    const { goalId } = then;
    const now = reading.now.goals.find((goal) => goal.goalId === goalId);
    const line = {
      row,
      reading,
      fields: FIELDS,
      subject: typedId('goal', goalId),
      id: { goalId },
      then,
      now,
      validFrom,
      ...read,
    };
    const wrong = contradiction(line, then.textRemoved ?? false);
    if (wrong) row.wrong(...wrong);
    else sayGoal(line, goalId, period);
  }
}

const JUDGEMENTS = [
  ['forecast', 'forecastText'],
  ['outcome', 'outcomeText'],
] as const;

/** What in a row cannot be meant: its column, and why. */
function contradiction(
  { row, said, changed, validFrom }: Line<Field>,
  textRemoved: boolean,
): readonly [column: string, reason: string] | undefined {
  if (validFrom !== undefined && changed.size === 0)
    return ['gäller från', 'goes with a change, and nothing in the row has changed'];
  for (const [value, motivation] of JUDGEMENTS)
    if (said[motivation] !== undefined && said[value] === undefined)
      return [FIELDS[motivation].column, `goes with a ${FIELDS[value].column}`];
  const brought = (['forecastText', 'outcomeText', 'comment'] as const).find(
    (name) => textRemoved && changed.has(name) && row.text(FIELDS[name].column) !== undefined,
  );
  return (
    brought && [
      FIELDS[brought].column,
      'has been removed from the ledger, or stands beside what has. Say it by commands',
    ]
  );
}

function sayGoal(line: Line<Field>, goalId: string, period: string): void {
  const { said, changed } = line;
  const judgement = (value: 'forecast' | 'outcome', motivation: 'forecastText' | 'outcomeText') => {
    const why = said[value] === 'cannot-be-assessed' ? 'cannotAssessReason' : 'motivation';
    const { column } = FIELDS[motivation];
    return {
      line: { ...line, columns: { motivation: column, cannotAssessReason: column } },
      data: { period, voice: 'office', [value]: said[value], [why]: said[motivation] },
    };
  };
  for (const [value, motivation] of JUDGEMENTS) {
    if (!changed.has(value) && !changed.has(motivation)) continue;
    const { line: own, data } = judgement(value, motivation);
    sayChange(own, value === 'forecast' ? ForecastGoal : AssessGoal, [value, motivation], { data });
  }
  if (changed.has('comment'))
    sayChange({ ...line, id: { about: typedId('goal', goalId) } }, CommentPeriod, ['comment'], {
      data: { period, comment: said.comment },
    });
}
