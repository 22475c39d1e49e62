import { en, type SummariesOf, sv, type Wording } from '../words/wording.js';
import type { ReportEvent } from './events.js';

type Fixed = Extract<ReportEvent, { type: 'ReportVersionFixed' }>['data'];

/** The whole plan, or how much of it. */
const scope = (
  w: Wording,
  { planId, goals = [], uppdrag = [] }: Fixed,
  [whole, part, goal, several]: readonly [string, string, string, string],
): string =>
  goals.length + uppdrag.length === 0
    ? `${whole} ${planId}`
    : `${w.list([w.count(goals.length, goal, several), w.count(uppdrag.length, 'uppdrag', 'uppdrag')])} ${part} ${planId}`;

export const reportSummaries: SummariesOf<ReportEvent> = {
  ReportVersionFixed: (data) => ({
    sv: `Rapporten ${sv.quote(data.title)} (${sv.code('ReportKind', data.kind)}) fastställdes i version ${data.version} för ${scope(sv, data, ['hela planen', 'i planen', 'mål', 'mål'])}: avser till och med ${data.coversTo}, per ${data.cutOff.validOn} efter ${data.cutOff.size} händelser${sv.basis(data)}`,
    en: `The report ${en.quote(data.title)} (${en.code('ReportKind', data.kind)}) was fixed in version ${data.version} for ${scope(en, data, ['the whole plan', 'of the plan', 'goal', 'goals'])}: covers up to ${data.coversTo}, per ${data.cutOff.validOn} after ${data.cutOff.size} events${en.basis(data)}`,
  }),
  ReportPresented: (data) => ({
    sv: `Rapporten ${data.reportId}, version ${data.version}, redovisades för ${data.bodyId}${sv.on(data)}`,
    en: `The report ${data.reportId}, version ${data.version}, was presented to ${data.bodyId}${en.on(data)}`,
  }),
};
