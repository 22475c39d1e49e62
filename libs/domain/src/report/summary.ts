import type { SummariesOf, Wording } from '../words/wording.js';
import type { ReportEvent } from './events.js';

type Fixed = Extract<ReportEvent, { type: 'ReportVersionFixed' }>['data'];

/** The whole plan, or how much of it. */
function extent(w: Wording, { planId, goals = [], uppdrag = [] }: Fixed): string {
  const plan = w.label(`plan:${planId}`);
  if (goals.length + uppdrag.length === 0) return w.say(`hela planen ${plan}`, `the whole plan ${plan}`);
  const parts = w.list([
    w.count(goals.length, w.say('mål', 'goal'), w.say('mål', 'goals')),
    w.count(uppdrag.length, 'uppdrag', 'uppdrag'),
  ]);
  return w.say(`${parts} i planen ${plan}`, `${parts} of the plan ${plan}`);
}

export const reportSummaries: SummariesOf<ReportEvent> = {
  ReportVersionFixed: (w, data) => {
    const { title, kind, version, coversTo, cutOff } = data;
    const report = `${w.quote(title)} (${w.code('ReportKind', kind)})`;
    return w.say(
      `Rapporten ${report} fastställdes i version ${version} för ${extent(w, data)}: avser till och med ${coversTo}, per ${cutOff.validOn} efter ${cutOff.size} händelser${w.basis(data)}`,
      `The report ${report} was fixed in version ${version} for ${extent(w, data)}: covers up to ${coversTo}, per ${cutOff.validOn} after ${cutOff.size} events${w.basis(data)}`,
    );
  },
  ReportPresented: (w, data) => {
    const report = `${w.part(`report:${data.reportId}`)}, version ${data.version},`;
    const body = w.label(`body:${data.bodyId}`);
    return w.say(`${report} redovisades för ${body}${w.on(data)}`, `${report} was presented to ${body}${w.on(data)}`);
  },
};
