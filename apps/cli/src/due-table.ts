import { enumValueOf, labelOf } from '@liggaren/domain';
import type { Due, Moment } from '@liggaren/projections';
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

/** What is due as a table to read, in Swedish. */
export function dueTable(listed: readonly Due[]): string {
  if (listed.length === 0) return 'Inget väntas.';
  const rows = [HEADS, ...listed.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const cells = (due: Due): readonly string[] => [
  due.expectedOn,
  due.daysLate === 0
    ? ''
    : `${due.daysLate} ${due.daysLate === 1 ? 'dag' : 'dagar'}${due.overdue ? ' (försenad)' : ''}`,
  what(due),
  due.name,
  due.owner ?? '–',
];

function what({ kind, period, followUp }: Due): string {
  if (followUp) return followUp.title ?? `${labelOf('ReportKind', followUp.kind, 'sv')} t.o.m. ${followUp.coversTo}`;
  return [labelOf('DueKind', kind, 'sv'), period].filter((word) => word !== null).join(' ');
}
