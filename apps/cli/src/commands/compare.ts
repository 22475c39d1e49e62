import type { MomentQuestion } from '@liggaren/projections';
import { Command } from 'commander';
import { comparisonState, comparisonTable } from '../comparison-table.js';
import { BadInput } from '../failure.js';
import { body, day, instant, knownPlan, momentOf, position } from '../moment-options.js';
import { type FormatFlags, show, withFormat } from '../output.js';
import { Progress } from '../progress.js';
import { readLedger } from '../with-ledger.js';

interface Flags extends FormatFlags {
  readonly plan: string;
  readonly fromValidOn?: string;
  readonly fromKnownOn?: string;
  readonly fromKnownAt?: string;
  readonly fromAtPosition?: bigint;
  readonly fromPresentedOn?: string;
  readonly fromPresentedTo?: string;
  readonly toValidOn?: string;
  readonly toKnownOn?: string;
  readonly toKnownAt?: string;
  readonly toAtPosition?: bigint;
  readonly toPresentedOn?: string;
  readonly toPresentedTo?: string;
}

const fromOf = (flags: Flags): MomentQuestion => ({
  validOn: flags.fromValidOn,
  knownOn: flags.fromKnownOn,
  knownAt: flags.fromKnownAt,
  atPosition: flags.fromAtPosition,
  presentedOn: flags.fromPresentedOn,
  presentedTo: flags.fromPresentedTo,
});
const toOf = (flags: Flags): MomentQuestion => ({
  validOn: flags.toValidOn,
  knownOn: flags.toKnownOn,
  knownAt: flags.toKnownAt,
  atPosition: flags.toAtPosition,
  presentedOn: flags.toPresentedOn,
  presentedTo: flags.toPresentedTo,
});

export const compare = (): Command =>
  withFormat(
    moments(
      new Command('compare')
        .summary('what was added, changed and removed in a plan between two moments')
        .description(
          'Compares a plan at two moments, each with its own days as in replay. A table on a terminal, JSON in a pipe. A moment without days: as it stands now.',
        )
        .requiredOption('--plan <id>', 'the plan, such as plan:ekero-ks-2023-2026'),
    ),
  ).action((flags: Flags) =>
    readLedger(async ({ runner, reader }) => {
      const progress = new Progress('Events read:');
      await runner.catchUp(progress.at);
      progress.end();
      const plan = knownPlan(reader, flags.plan);
      const from = momentOf(reader, fromOf(flags), 'from-', plan);
      const comparison = reader.compare(plan, from, momentOf(reader, toOf(flags), 'to-', plan));
      if (!comparison) throw new BadInput(`Nothing was known of ${plan} at either moment.`);
      show(
        { state: comparisonState(comparison), table: () => comparisonTable(comparison), rows: 'differences' },
        flags,
      );
    }),
  );

function moments(command: Command): Command {
  for (const side of ['from', 'to'])
    command
      .option(`--${side}-valid-on <day>`, 'official on this day (default: the day of the cut, else today)', day)
      .option(`--${side}-known-on <day>`, 'known by the end of this day in Stockholm', day)
      .option(`--${side}-known-at <instant>`, 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
      .option(`--${side}-at-position <number>`, 'known at this position of the log', position)
      .option(`--${side}-presented-on <day>`, 'as presented to a body by this day', day)
      .option(`--${side}-presented-to <id>`, 'the body, such as body:ks (default: the body of the plan)', body);
  return command;
}
