import type { MomentQuestion } from '@liggaren/projections';
import { Command } from 'commander';
import { BadInput } from '../failure.js';
import { day, instant, momentOf, position } from '../moment-options.js';
import { withLedger } from '../opened.js';
import { momentState, planState } from '../plan-state.js';
import { planTable } from '../plan-table.js';
import { Progress } from '../progress.js';

interface Flags extends Omit<MomentQuestion, 'atPosition'> {
  readonly plan?: string;
  readonly atPosition?: bigint;
  readonly json?: boolean;
}

export const replay = (): Command =>
  new Command('replay')
    .summary('a plan as it stood on a day, as far as was known on another')
    .description(
      'Shows the plans as they stood: --valid-on is the day on which something was the official statement, --known-on the day by which the ledger had been told. Without days: as it stands now.',
    )
    .option('--valid-on <day>', 'official on this day (default: the day of the cut, else today)', day)
    .option('--known-on <day>', 'known by the end of this day in Stockholm', day)
    .option('--known-at <instant>', 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
    .option('--at-position <number>', 'known at this position of the log', position)
    .option('--plan <id>', 'only this plan, such as plan:ekero-ks-2023-2026')
    .option('--json', 'as JSON instead of text')
    .action(({ plan: wanted, json, ...question }: Flags) =>
      withLedger(async ({ runner, reader }) => {
        const progress = new Progress('Events read:');
        await runner.catchUp(progress.at);
        progress.end();
        const moment = momentOf(reader, question);
        const plans = reader
          .allPlans(moment)
          .filter(({ id }) => wanted === undefined || id === wanted || id === `plan:${wanted}`);
        if (wanted !== undefined && plans.length === 0) throw new BadInput(`Nothing was known of ${wanted} then.`);
        const states = plans.map(planState);
        if (json) console.log(JSON.stringify({ moment: momentState(moment), plans: states }, undefined, 2));
        else {
          const { validOn, recordedAt, size } = moment;
          console.log(
            `Gällande ${validOn}, enligt ${size} händelser${recordedAt === null ? '' : ` till och med ${recordedAt}`}\n`,
          );
          console.log(states.length === 0 ? 'Inga mål.' : states.map(planTable).join('\n\n'));
        }
      }),
    );
