import { cutAt } from '@liggaren/ledger';
import { countedCuts, lastCut, type Moment, type PlanView } from '@liggaren/projections';
import type { OpenLedger } from '@liggaren/runtime';
import type { SheetStamp } from '@liggaren/sources';
import { BadInput } from './failure.js';

/** What a workbook made at a moment says of it. @throws BadInput where nothing had been recorded by then */
export async function stampAt(
  { ledger, readModel }: OpenLedger,
  { planId, period }: { readonly planId: string; readonly period: string },
  { validOn, position, size }: Moment,
): Promise<SheetStamp> {
  const { ledgerId } = await ledger.open();
  const last = lastCut(readModel, position);
  if (!last) throw new BadInput('Nothing had been recorded by then.');
  return { ledgerId, planId, period, validOn, eventId: last.eventId, size };
}

/** The plan at the moment that a workbook was made from. @throws BadInput where it is of another ledger */
export async function planThen(
  { ledger, readModel, reader, store }: OpenLedger,
  file: string,
  stamp: SheetStamp,
): Promise<PlanView> {
  const { ledgerId, name } = await ledger.open();
  if (stamp.ledgerId !== ledgerId)
    throw new BadInput(
      `${file} was made from another ledger than ${name}. Set LIGGAREN_DATA or LIGGAREN_STORE to that one.`,
    );
  const cut = await cutAt(store, stamp.eventId, countedCuts(readModel));
  if (!cut || cut.size !== stamp.size)
    throw new BadInput(
      `${file} was made from a state that the ledger ${name} never had: the hidden sheet has been changed, or the ledger is an older copy.`,
    );
  const plan = reader.plan(`plan:${stamp.planId}`, reader.moment({ validOn: stamp.validOn, atPosition: cut.position }));
  if (!plan) throw new BadInput(`Nothing was known of plan:${stamp.planId} when ${file} was made.`);
  return plan;
}
