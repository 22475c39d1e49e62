import { Command } from 'commander';
import { askLedger } from '../ask-ledger.js';
import { comparisonTable } from '../comparison-table.js';
import { COMPARE, type CompareAnswer } from '../documents/compare.js';
import { BadInput } from '../failure.js';
import { knownPlan, momentOf, resolved, withMoment } from '../moment-options.js';
import { type FormatFlags, show, withFormat } from '../output.js';

interface Flags extends FormatFlags {
  readonly plan: string;
}

export const compare = (): Command =>
  withFormat(
    withMoment(
      withMoment(
        new Command('compare')
          .summary('what was added, changed and removed in a plan between two moments')
          .description(
            'Compares a plan at two moments, each with its own days as in replay. A table on a terminal, JSON in a pipe. A moment without days: as it stands now.',
          )
          .requiredOption('--plan <id>', 'the plan, such as plan:ekero-ks-2023-2026'),
        'from',
      ),
      'to',
    ),
  ).action((flags: Flags) =>
    askLedger(async (ask, { reader }) => {
      const planId = knownPlan(reader, flags.plan);
      const [from, to] = [momentOf(flags, 'from'), momentOf(flags, 'to')];
      // The answer does not say which of the two cannot be.
      resolved(reader, from, 'from', planId);
      resolved(reader, to, 'to', planId);
      const presented = [from, to].some(({ presentedOn }) => presentedOn !== undefined);
      const { compare: comparison } = await ask<CompareAnswer>(COMPARE, { planId, from, to, presented });
      if (!comparison) throw new BadInput(`Nothing was known of ${planId} at either moment.`);
      show({ state: comparison, table: () => comparisonTable(comparison), rows: 'differences' }, flags);
    }),
  );
