import { enumValueOf, labelOf } from '@liggaren/domain';
import type { Due, Moment } from '@liggaren/projections';
import { aligned, widthOf } from './layout.js';
import { momentState } from './plan-state.js';

/** What is due as plain data, as GraphQL has it. */
export const dueState = (moment: Moment, listed: readonly Due[]) => ({
  moment: momentState(moment),
  due: listed.map(({ id, name, owner, kind, expectedOn, period, followUp, daysLate, overdue }) => ({
    id,
    name,
    owner,
    kind: enumValueOf(kind),
    expectedOn,
    period,
    followUp: followUp && { ...followUp, kind: enumValueOf(followUp.kind), planId: `plan:${followUp.planId}` },
    daysLate,
    overdue,
  })),
});

const HEADS = ['Väntas', 'Sen', 'Vad', 'Av', 'Ansvarig'] as const;

/** What is due as a table to read, in Swedish; in two lines each where they do not fit side by side. */
export function dueTable(listed: readonly Due[], columns: number | undefined): string {
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

const cells = (due: Due): readonly string[] => [
  due.expectedOn,
  due.daysLate === 0
    ? ''
    : `${due.daysLate} ${due.daysLate === 1 ? 'dag' : 'dagar'}${due.overdue ? ' (försenad)' : ''}`,
  what(due),
  due.name,
  due.owner ?? 'ingen ansvarig',
];

function what({ kind, period, followUp }: Due): string {
  if (followUp) return followUp.title ?? `${labelOf('ReportKind', followUp.kind, 'sv')} t.o.m. ${followUp.coversTo}`;
  return [labelOf('DueKind', kind, 'sv'), period].filter((word) => word !== null).join(' ');
}
