import { Command } from 'commander';
import { askLedger } from '../ask-ledger.js';
import type { MomentAnswer } from '../documents/moment.js';
import { type PlanAnswer, REPLAY, type ReplayAnswer } from '../documents/replay.js';
import { BadInput } from '../failure.js';
import { knownPlan, momentOf, understood, withMoment } from '../moment-options.js';
import { capital, momentText } from '../moment-text.js';
import { type FormatFlags, show, withFormat } from '../output.js';
import { planTable } from '../plan-table.js';

interface Flags extends FormatFlags {
  readonly plan?: string;
}

export const replay = (): Command =>
  withFormat(
    withMoment(
      new Command('replay')
        .summary('a plan as it stood on a day, as far as was known on another')
        .description(
          'Shows the plans as they stood: --valid-on is the day on which something was the official statement, --known-on the day by which the ledger had been told. --presented-on what a body had been shown by then. Without days: as it stands now.',
        ),
      undefined,
      {
        on: 'as presented to a body by this day: per the last report of the whole plan',
        to: 'the body, such as body:ks (default: the body of each plan)',
      },
    ).option('--plan <id>', 'only this plan, such as plan:ekero-ks-2023-2026'),
  ).action(({ plan: wanted, ...flags }: Flags) =>
    askLedger(async (ask, { reader }) => {
      const planId = wanted === undefined ? undefined : knownPlan(reader, wanted);
      const at = momentOf(flags);
      const answer = await understood(ask<ReplayAnswer>(REPLAY, { at, presented: at.presentedOn !== undefined }));
      const plans = answer.plans.filter(({ id }) => planId === undefined || id === planId);
      if (planId !== undefined && plans.length === 0) throw new BadInput(`Nothing was known of ${planId} then.`);
      const state = { ...answer, plans };
      show(
        {
          state,
          table: () => textOf(state, (id) => reader.scope(reader.moment()).nameOf(id)),
          rows: 'plans.focusAreas.goals.indicators',
          unasked: 'table',
        },
        flags,
      );
    }),
  );

function textOf({ moment, plans }: ReplayAnswer, nameNow: (id: string) => string): string {
  const texts = plans.map((plan) => (plan.moment ? presentedText(plan, plan.moment, nameNow) : planTable(plan)));
  const body = texts.length === 0 ? 'Inga mål.' : texts.join('\n\n');
  return moment ? `${heading(moment)}\n\n${body}` : body;
}

/** A plan of which nothing had been shown has no title then: it is named as now. */
const presentedText = (plan: PlanAnswer, moment: MomentAnswer, nameNow: (id: string) => string): string =>
  moment.nothingPresented
    ? `${nameNow(plan.id)}: ingen rapport om hela planen hade redovisats.`
    : `${reportText(moment)}\n${heading(moment)}\n\n${planTable(plan)}`;

const reportText = ({ report, reportVersion }: MomentAnswer): string =>
  `Enligt rapporten ${report?.title ? `”${report.title}”` : report?.id}, version ${reportVersion}:`;

const heading = (moment: MomentAnswer): string => capital(momentText(moment));
