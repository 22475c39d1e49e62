import type { DueThing } from './documents/due.js';
import { aligned, widthOf } from './layout.js';
import { wordOf } from './words.js';

const HEADS = ['Väntas', 'Sen', 'Vad', 'Av', 'Ansvarig'] as const;

/** What is due as a table to read, in Swedish; in two lines each where they do not fit side by side. */
export function dueTable(listed: readonly DueThing[], columns: number | undefined): string {
  const table = aligned([HEADS, ...listed.map(cells)]);
  if (columns === undefined || widthOf(table) <= columns) return table;
  return listed
    .map(cells)
    .map(([day, late, what, of, owner]) => `- ${[day, late, what].filter(Boolean).join(' · ')}\n  ${of} (${owner})`)
    .join('\n');
}

/** Says what was asked: an owner who is called otherwise has nothing due either. */
export const nothingDue = (until: string, owner: string | undefined): string =>
  `Inget väntas till och med ${until}${owner === undefined ? '' : ` för ansvarig ${owner}`}.`;

const cells = (due: DueThing): readonly string[] => [
  due.expectedOn,
  due.daysLate === 0
    ? ''
    : `${due.daysLate} ${due.daysLate === 1 ? 'dag' : 'dagar'}${due.overdue ? ' (försenad)' : ''}`,
  what(due),
  due.name,
  due.owner ?? 'ingen ansvarig',
];

function what({ kind, period, followUp }: DueThing): string {
  if (followUp) return followUp.title ?? `${wordOf('ReportKind', followUp.kind)} t.o.m. ${followUp.coversTo}`;
  return [wordOf('DueKind', kind), period].filter((word) => word !== null).join(' ');
}
