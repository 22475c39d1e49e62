import { stockholmDay } from '@liggaren/event-sourcing';
import type { Moment } from '@liggaren/projections';
import type { OpenLedger } from '@liggaren/runtime';
import {
  judgedPeriod,
  type LedgerFold,
  type ReadFile,
  readSheet,
  readWorkbook,
  writeWorkbook,
} from '@liggaren/sources';
import { BadInput } from './failure.js';
import { decisionIdOf } from './importing.js';
import { knownPlan, type MomentFlags, resolved } from './moment-options.js';
import { sheetContent } from './sheet-content.js';
import { planThen, stampAt } from './sheet-moment.js';

export interface WorkbookWanted {
  /** Bare id. */
  readonly planId: string;
  readonly period: string;
  readonly owner?: string | undefined;
  readonly question?: MomentFlags;
}

/** Makes the workbook of a plan at a moment. The read model has caught up. @throws BadInput */
export async function makeWorkbook(
  opened: OpenLedger,
  { planId, period, owner, question = {} }: WorkbookWanted,
): Promise<{
  readonly bytes: Uint8Array;
  readonly moment: Moment;
  readonly indicators: number;
  readonly uppdrag: number;
}> {
  const id = knownPlan(opened.reader, planId);
  const moment = resolved(opened.reader, question);
  const plan = opened.reader.plan(id, moment);
  if (!plan) throw new BadInput(`Nothing was known of ${id} then.`);
  const content = await sheetContent(plan, { judged: judgedPeriod(period), owner });
  if (owner !== undefined && content.uppdrag.length + content.indicators.length === 0)
    throw new BadInput(`${owner} is responsible for no indicator and no uppdrag of plan:${planId}.`);
  const bytes = await writeWorkbook(content, await stampAt(opened, { planId, period }, moment));
  return { bytes, moment, indicators: content.indicators.length, uppdrag: content.uppdrag.length };
}

export interface FilledIn {
  /** As it is called in messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The day that "oförändrat" speaks of. Default: today. */
  readonly on?: string | undefined;
  readonly reason?: string | undefined;
  /** As it is cited. */
  readonly decision?: string | undefined;
}

/** What a filled-in workbook says that is new. The read model has caught up. @throws BadInput where it is of another ledger */
export async function readFilledIn(
  opened: OpenLedger,
  fold: LedgerFold,
  { file, bytes, on, reason, decision }: FilledIn,
): Promise<ReadFile> {
  const workbook = await readWorkbook(bytes, file);
  if (workbook.stamp === undefined) return { rows: [], problems: workbook.problems };
  const { municipality } = await opened.ledger.open();
  const then = await planThen(opened, file, workbook.stamp);
  const now = opened.reader.plan(then.id, opened.reader.moment());
  if (!now) throw new BadInput(`Nothing stands of ${then.id} today.`);
  const judged = judgedPeriod(workbook.stamp.period);
  return readSheet(workbook, {
    then: await sheetContent(then, { judged }),
    now: await sheetContent(now, { judged }),
    fold,
    municipality,
    on: on ?? stockholmDay(new Date().toISOString()),
    reason,
    decisionId: decision === undefined ? undefined : decisionIdOf(decision, fold),
  });
}
