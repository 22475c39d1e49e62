import { addDays, DUE_DAYS } from '@liggaren/domain';
import type { MomentQuestion } from '@liggaren/projections';
import { Command } from 'commander';
import { dueState, dueTable, nothingDue } from '../due-table.js';
import { body, day, instant, knownPlan, momentOf, position } from '../moment-options.js';
import { type FormatFlags, show, withFormat } from '../output.js';
import { Progress } from '../progress.js';
import { readLedger } from '../with-ledger.js';

interface Flags extends Omit<MomentQuestion, 'atPosition'>, FormatFlags {
  readonly owner?: string;
  readonly plan?: string;
  readonly until?: string;
  readonly atPosition?: bigint;
}

export const due = (): Command =>
  withFormat(
    new Command('due')
      .summary('what is expected of indicators and uppdrag, and is not there')
      .description(
        'Lists what is expected and is not there, in order of day: values, follow-ups, reports back and deadlines. A table on a terminal, JSON in a pipe.',
      )
      .option('--owner <function>', 'only what this function is responsible for, such as näringslivschef')
      .option('--plan <id>', 'only in this plan, such as plan:ekero-ks-2023-2026')
      .option('--until <day>', 'what is expected by this day (default: 30 days ahead); what is overdue always', day)
      .option('--valid-on <day>', 'official on this day (default: the day of the cut, else today)', day)
      .option('--known-on <day>', 'known by the end of this day in Stockholm', day)
      .option('--known-at <instant>', 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
      .option('--at-position <number>', 'known at this position of the log', position)
      .option('--presented-on <day>', 'as presented to a body by this day', day)
      .option('--presented-to <id>', 'the body, such as body:ks (default: the body of the plan)', body),
  ).action(({ owner, plan: wanted, until, ...flags }: Flags) =>
    readLedger(async ({ runner, reader }) => {
      const progress = new Progress('Events read:');
      await runner.catchUp(progress.at);
      progress.end();
      const planId = wanted === undefined ? undefined : knownPlan(reader, wanted);
      const moment = momentOf(reader, flags, '', planId);
      const listed = reader.due({ owner, planId, until }, moment);
      const table = (columns?: number) =>
        listed.length === 0 ? nothingDue(until ?? addDays(moment.validOn, DUE_DAYS), owner) : dueTable(listed, columns);
      show({ state: dueState(moment, listed), table, rows: 'due' }, flags);
    }),
  );
