import type { TableRow } from '../csv-table.js';
import { folded } from '../words.js';
import type { SheetContent, SheetDeliverable, SheetGoal, SheetIndicator, SheetUppdrag } from './content.js';

/** The goal indicator that a row names: by its wording, and by its goal where several have the same. */
export function indicatorNamed(row: TableRow, { indicators }: SheetContent): SheetIndicator | undefined {
  const [name, number, goal] = [row.need('indikator'), row.text('mål nr'), row.text('mål')].map((text) =>
    folded(text ?? ''),
  );
  const worded = indicators.filter(({ wording }) => folded(wording) === name);
  const found = worded.filter(
    (one) =>
      (number === '' || (one.goalNumber?.toString() ?? '') === number) &&
      (goal === '' || number !== '' || folded(one.goal) === goal),
  );
  if (new Set(found.map(({ indicatorId }) => indicatorId)).size === 1) return found[0];
  if (name !== '')
    row.wrong(
      'indikator',
      found.length > 1
        ? 'is the name of several indicators; write the goal (mål nr) too'
        : `is no indicator${number === '' ? '' : ` of goal ${number}`} in the plan. What a row is about is not changed in the sheet`,
    );
  return undefined;
}

/** The goal that a row names: by its number, else by its text. */
export function goalNamed(row: TableRow, { goals }: SheetContent): SheetGoal | undefined {
  const [number, title] = [row.text('mål nr'), folded(row.need('mål'))];
  const found = goals.filter((one) =>
    number === undefined ? folded(one.title) === title : String(one.number) === number,
  );
  if (found.length === 1 && folded(found[0]!.title) === title) return found[0];
  if (title !== '') row.wrong('mål', 'is no goal of the plan. What a row is about is not changed in the sheet');
  return undefined;
}

/** The uppdrag that a row names. */
export function uppdragNamed(row: TableRow, { uppdrag }: SheetContent): SheetUppdrag | undefined {
  const [title, heading] = [folded(row.need('uppdrag')), folded(row.text('rubrik') ?? '')];
  const titled = uppdrag.filter((one) => folded(one.title) === title);
  const found = titled.length > 1 ? titled.filter((one) => folded(one.heading) === heading) : titled;
  if (found.length === 1) return found[0];
  if (title !== '')
    row.wrong(
      'uppdrag',
      found.length > 1
        ? 'is the title of several uppdrag; change this one by commands'
        : 'is no uppdrag of the plan. What a row is about is not changed in the sheet',
    );
  return undefined;
}

/** The deliverable of an uppdrag that a row names. */
export function deliverableNamed(row: TableRow, { deliverables }: SheetUppdrag): SheetDeliverable | undefined {
  const [title, number] = [folded(row.need('delleverans')), row.text('nr') ?? ''];
  const titled = deliverables.filter((one) => folded(one.title) === title);
  const found = titled.length > 1 ? titled.filter((one) => (one.number?.toString() ?? '') === number) : titled;
  if (found.length === 1) return found[0];
  if (title !== '')
    row.wrong('delleverans', 'is not in the list of the uppdrag. New ones are added by a command (addDeliverable)');
  return undefined;
}
