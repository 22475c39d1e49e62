import { addDays, DUE_DAYS } from '@liggaren/domain';
import { Command } from 'commander';
import { askLedger } from '../ask-ledger.js';
import { DUE, type DueAnswer } from '../documents/due.js';
import { dueTable, nothingDue } from '../due-table.js';
import { day, momentOf, understood, withMoment } from '../moment-options.js';
import { type FormatFlags, show, withFormat } from '../output.js';

interface Flags extends FormatFlags {
  readonly owner?: string;
  readonly plan?: string;
  readonly until?: string;
}

export const due = (): Command =>
  withFormat(
    withMoment(
      new Command('due')
        .summary('what is expected of indicators and uppdrag, and is not there')
        .description(
          'Lists what is expected and is not there, in order of day: values, follow-ups, reports back and deadlines. A table on a terminal, JSON in a pipe.',
        )
        .option('--owner <function>', 'only what this function is responsible for, such as näringslivschef')
        .option('--plan <id>', 'only in this plan, such as plan:ekero-ks-2023-2026')
        .option('--until <day>', 'what is expected by this day (default: 30 days ahead); what is overdue always', day),
    ),
  ).action(({ owner, plan: planId, until, ...flags }: Flags) =>
    askLedger(async (ask) => {
      const at = momentOf(flags);
      const presented = at.presentedOn !== undefined;
      const ofPlan = presented && planId !== undefined;
      const variables = { planId, at, owner, until, presented, ofPlan, momentOf: planId };
      const { plan, moment = plan!.moment, due: listed } = await understood(ask<DueAnswer>(DUE, variables));
      const table = (columns?: number) =>
        listed.length === 0 ? nothingDue(until ?? addDays(moment.validOn, DUE_DAYS), owner) : dueTable(listed, columns);
      show({ state: { moment, due: listed }, table, rows: 'due' }, flags);
    }),
  );
