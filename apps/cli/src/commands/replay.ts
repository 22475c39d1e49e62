import type { Moment, MomentQuestion, PlanView } from '@liggaren/projections';
import { Command } from 'commander';
import { BadInput } from '../failure.js';
import { body, day, instant, knownPlan, position, understood } from '../moment-options.js';
import { capital, momentText } from '../moment-text.js';
import { type FormatFlags, show, withFormat } from '../output.js';
import { momentState, planState } from '../plan-state.js';
import { planTable } from '../plan-table.js';
import { Progress } from '../progress.js';
import { readLedger } from '../with-ledger.js';

interface Flags extends Omit<MomentQuestion, 'atPosition'>, FormatFlags {
  readonly plan?: string;
  readonly atPosition?: bigint;
}

export const replay = (): Command =>
  withFormat(
    new Command('replay')
      .summary('a plan as it stood on a day, as far as was known on another')
      .description(
        'Shows the plans as they stood: --valid-on is the day on which something was the official statement, --known-on the day by which the ledger had been told. --presented-on what a body had been shown by then. Without days: as it stands now.',
      )
      .option('--valid-on <day>', 'official on this day (default: the day of the cut, else today)', day)
      .option('--known-on <day>', 'known by the end of this day in Stockholm', day)
      .option('--known-at <instant>', 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
      .option('--at-position <number>', 'known at this position of the log', position)
      .option('--presented-on <day>', 'as presented to a body by this day: per the last report of the whole plan', day)
      .option('--presented-to <id>', 'the body, such as body:ks (default: the body of each plan)', body)
      .option('--plan <id>', 'only this plan, such as plan:ekero-ks-2023-2026'),
  ).action(({ plan: wanted, ...flags }: Flags) =>
    readLedger(async ({ runner, reader }) => {
      const progress = new Progress('Events read:');
      await runner.catchUp(progress.at);
      progress.end();
      const planId = wanted === undefined ? undefined : knownPlan(reader, wanted);
      const plans = understood(() => reader.plansAt(flags)).filter(({ id }) => planId === undefined || id === planId);
      if (planId !== undefined && plans.length === 0) throw new BadInput(`Nothing was known of ${planId} then.`);
      const moment = flags.presentedOn === undefined ? reader.moment(flags) : undefined;
      show({ state: stateOf(plans, moment), table: () => textOf(plans, moment), rows: ROWS, unasked: 'table' }, flags);
    }),
  );

const ROWS = 'plans.focusAreas.goals.indicators';

/** By what was presented, each plan has a moment of its own: that of the report that its body was shown. */
const stateOf = (plans: readonly PlanView[], moment: Moment | undefined) =>
  moment
    ? { moment: momentState(moment), plans: plans.map(planState) }
    : { plans: plans.map((plan) => ({ moment: momentState(plan.moment), ...planState(plan) })) };

function textOf(plans: readonly PlanView[], moment: Moment | undefined): string {
  const texts = plans.map((plan) => (moment ? planTable(planState(plan)) : presentedText(plan)));
  const body = texts.length === 0 ? 'Inga mål.' : texts.join('\n\n');
  return moment ? `${heading(moment)}\n\n${body}` : body;
}

const presentedText = (plan: PlanView): string =>
  plan.moment.nothingPresented
    ? `${plan.id}: ingen rapport om hela planen hade redovisats.`
    : `${heading(plan.moment)}, enligt ${plan.moment.report?.id} version ${plan.moment.report?.version}\n\n${planTable(planState(plan))}`;

const heading = (moment: Moment): string => capital(momentText(moment));
