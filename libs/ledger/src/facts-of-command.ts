import {
  type BasisOf,
  type CountedCuts,
  FixReportVersion,
  judgementCommands,
  planOf,
  type SubjectFacts,
} from '@liggaren/domain';
import { type EventStore, type Gathered, type Message, stockholmDay } from '@liggaren/event-sourcing';
import { cutAt } from './cut.js';

interface Sources {
  readonly store: EventStore;
  readonly counted?: CountedCuts;
  readonly basisOf?: BasisOf;
  readonly municipality: string;
}
type Data = Parameters<typeof planOf>[0] & { readonly eventId?: string; readonly validOn?: string };

const judges = (type: string): boolean => judgementCommands.some((command) => command.type === type);

/** Commands of this type fix something of the log as it is. */
export const fixesTheLog = (type: string): boolean => judges(type) || type === FixReportVersion.type;

/** What such a command fixes: the cut of a report, the basis of a judgement. */
export async function factsOfCommand(
  { type, data }: Message,
  today: string,
  { store, counted, basisOf, municipality }: Sources,
): Promise<Gathered<SubjectFacts>> {
  const { eventId, validOn, goalId, period, ...of } = data as Data;
  const cut = await cutAt(store, eventId, counted);
  if (!judges(type) || !cut) return { cut };
  if (!basisOf) throw new Error('This ledger was opened without basisOf: it records no judgements');
  const day = validOn ?? (eventId === undefined || cut.label === '' ? today : stockholmDay(cut.label));
  const planId = planOf({ ...of, goalId })!;
  const rows = await basisOf({ planId, goalId, period: period!, cut, validOn: day, municipality });
  return { basis: { cutOff: { validOn: day, eventId: cut.eventId, size: cut.size }, rows: [...rows] } };
}
