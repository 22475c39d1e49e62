import { accept, refuse, stockholmDay } from '@liggaren/event-sourcing';
import type { Cut } from '../assessment/cut.js';
import { typedId } from '../kernel/typed-id.js';
import { type Recorder, type RecordingFacts, sameValue } from '../statements/recorder.js';
import type { Rules, Said } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import type { Standing } from '../statements/timeline.js';
import {
  type FixReportVersion,
  type PresentReport,
  type ReportCommand,
  reportCommands,
  reportIdOf,
} from './commands.js';
import { ReportPresented, ReportVersionFixed, reportEvents } from './events.js';
import { type ReportVersionStanding, reportFields } from './fields.js';
import { reportStatements } from './statements.js';

/** What the rules of reports must know beside the report's stream. */
export interface ReportFacts extends RecordingFacts {
  /** The place in the log that the command fixes: the event it names, else the last one. Absent where there is none. */
  readonly cut?: Pick<Cut, 'eventId' | 'size' | 'label'> | undefined;
}

function fix(
  { reportId, eventId, validOn, ...content }: Said<ReturnType<typeof FixReportVersion>['data'], 'report'>,
  recorder: Recorder<ReportFacts>,
) {
  const { cut, today } = recorder.facts;
  if (!cut) return refuse('UnknownEvent', `The ledger has no event ${eventId ?? 'yet'} to end the report with.`);
  const wrong = ofAnotherPlan(content);
  if (wrong) return wrong;
  const versions = versionsOf(recorder, reportId);
  const last = versions.findLast((version) => version !== undefined)?.value;
  if (last && (last.planId !== content.planId || last.kind !== content.kind))
    return refuse(
      'AnotherReport',
      `report:${reportId} is another report: ${last.kind} of plan:${last.planId}. Give this one another id.`,
    );
  const day = eventId === undefined || cut.label === '' ? today : stockholmDay(cut.label);
  const cutOff = { validOn: validOn ?? day, eventId: cut.eventId, size: cut.size };
  if (last && sameValue({ ...last, version: 0 }, { ...content, cutOff, version: 0 })) return accept();
  return recorder.record(
    ReportVersionFixed,
    { reportId, version: versions.length + 1, ...content, cutOff },
    { validFrom: cutOff.validOn },
  );
}

function present(
  { reportId, version, bodyId, decisionId, presentedOn }: Said<ReturnType<typeof PresentReport>['data'], 'report'>,
  recorder: Recorder<ReportFacts>,
) {
  if (decisionId === undefined)
    return refuse(
      'DecisionMissing',
      'A report is presented by what the body decided about it. Name the decision, or record it with the command.',
    );
  const versions = versionsOf(recorder, reportId);
  const presented = version ?? versions.findLastIndex((standing) => standing !== undefined) + 1;
  if (!versions[presented - 1])
    return refuse(
      'UnknownReportVersion',
      version === undefined
        ? `report:${reportId} has no version. Use fixReportVersion first.`
        : `report:${reportId} has no version ${version}.`,
    );
  const validFrom = recorder.dayOf({ validFrom: presentedOn });
  const before = recorder.timeline
    .standing(typedId('report', reportId), reportFields.presented.of({ bodyId, decisionId }))
    .at(-1);
  if (before && (before.validFrom !== validFrom || before.value?.version !== presented))
    return refuse(
      'AlreadyPresented',
      `report:${reportId} is already presented to body:${bodyId} by decision:${decisionId}, in another version or on another day. Correct it if it was recorded wrong.`,
    );
  return recorder.record(ReportPresented, { reportId, version: presented, bodyId, decisionId }, { validFrom });
}

/** By number, from 1; a withdrawn one leaves its number empty. */
function versionsOf({ timeline }: Recorder, reportId: string): (Standing<ReportVersionStanding> | undefined)[] {
  const id = typedId('report', reportId);
  const count = timeline.fields(id).filter((field) => field.startsWith(reportFields.version.all)).length;
  return Array.from({ length: count }, (_, index) => timeline.standing(id, reportFields.version.of(index + 1)).at(-1));
}

function ofAnotherPlan({ planId, goals = [] }: Pick<ReportVersionStanding, 'planId' | 'goals'>) {
  const other = goals.find((goal) => !goal.startsWith(`${planId}/`));
  return other === undefined ? undefined : refuse('AnotherPlan', `goal:${other} is not in plan:${planId}.`);
}

export const report = subject({
  category: 'report',
  commands: reportCommands,
  events: reportEvents,
  statements: reportStatements,
  idOf: reportIdOf,
  rules: { FixReportVersion: fix, PresentReport: present } satisfies Rules<ReportCommand, 'report', ReportFacts>,
  check: (_, { type, data }) =>
    type === 'ReportVersionFixed' ? ofAnotherPlan(data as ReportVersionStanding) : undefined,
});
