import { daysBetween, reportFields, type Wording } from '@liggaren/domain';
import { stockholmDay } from '@liggaren/event-sourcing';
import type { PresentationView, ReportVersionView } from '../../views/report/report.view.js';
import { DecisionView } from '../../views/trail/decision.view.js';
import { eventAt } from '../../views/trail/event.view.js';
import type { Audit } from '../audit.js';
import { bodiesToReach } from '../evidence/report-readers.js';
import type { AuditTest, Found } from '../finding.js';
import { daysInWords } from '../wording/phrases.js';

const reportPresented: AuditTest = {
  code: 'report-presented',
  question: 26,
  finds: `
    When each report reached each body: one finding a report that some body has been shown, with every
    presentation that counts, and the bodies among the plan's own, council, board and auditors that it has not
    reached. A note: it only tells.`,
  *find(audit) {
    for (const { id } of audit.reports) {
      const presented = audit.presented.filter(({ report }) => report.id === id);
      if (presented.length === 0) continue;
      const reached = presented.map(({ bodyId }) => bodyId);
      const notReached = bodiesToReach(audit).filter((body) => !reached.includes(body));
      const names = notReached.map((body) => audit.nameOf(body));
      yield {
        severity: 'note',
        subjects: [id, ...new Set(reached)],
        events: presented.map(({ event }) => event),
        summary: (w) => {
          const shown = presented.map(
            ({ version, bodyId, presentedOn, decisionId }) =>
              `${w.say('version', 'version')} ${version.number} ${w.say('för', 'to')} ${audit.nameOf(bodyId)} ${presentedOn}${decided(w, audit, { bodyId, presentedOn, decisionId })}`,
          );
          const missing =
            names.length === 0
              ? ''
              : w.say(`; den har inte nått ${w.list(names)}`, `; it has not reached ${w.list(names)}`);
          return w.say(
            `${w.part(id)} har redovisats: ${w.list(shown)}${missing}.`,
            `${w.part(id)} has been presented: ${w.list(shown)}${missing}.`,
          );
        },
      };
    }
  },
};

/** ` § 70` where the body decided about it itself on that day, otherwise the whole decision. */
function decided(
  w: Wording,
  audit: Audit,
  { bodyId, presentedOn, decisionId }: Pick<PresentationView, 'bodyId' | 'presentedOn' | 'decisionId'>,
): string {
  const decision = new DecisionView(audit.scope, decisionId);
  return decision.bodyId === bodyId && decision.decidedOn === presentedOn
    ? ` § ${decision.paragraph}`
    : w.brackets(audit.nameOf(decisionId));
}

const reportNotPresented: AuditTest = {
  code: 'report-not-presented',
  question: 26,
  finds: `
    What has not reached a body. First, a presentation that does not count, because the body tabled it or the
    decision has been quashed or withdrawn, unless that body has been shown this or a later version otherwise.
    Second, a version that was put before nobody within \`answerDays\` after it was recorded, unless a later version
    has been presented. To review: a body may be thought to know what it has not been shown.`,
  *find(audit) {
    for (const report of audit.reports)
      for (const version of report.versions) {
        yield* presentedInVain(audit, version);
        if (version.presentations.length === 0) yield* neverPresented(audit, version);
      }
  },
};

function* presentedInVain(audit: Audit, version: ReportVersionView): Generator<Found> {
  const { report } = version;
  for (const { counts, bodyId, decisionId, presentedOn, position } of version.presentations) {
    const isShown = report.presentations.some(
      (other) => other.counts && other.bodyId === bodyId && other.version >= version.number,
    );
    if (counts || isShown) continue;
    const decision = new DecisionView(audit.scope, decisionId);
    yield {
      severity: 'review',
      subjects: [report.id, bodyId, decisionId],
      events: [position],
      summary: (w) => {
        const body = audit.nameOf(bodyId);
        const why = decision.outcome === 'tabled' ? TABLED : decision.state === 'quashed' ? QUASHED : WITHDRAWN;
        const named = audit.nameOf(decisionId);
        return w.say(
          `${w.part(report.id)}, version ${version.number}, räknas inte som redovisad för ${body} ${presentedOn}: ${why(w, named)}.`,
          `${w.part(report.id)}, version ${version.number}, does not count as presented to ${body} ${presentedOn}: ${why(w, named)}.`,
        );
      },
    };
  }
}
type Why = (w: Wording, decision: string) => string;
const TABLED: Why = (w, decision) => w.say(`ärendet bordlades (${decision})`, `it was tabled (${decision})`);
const QUASHED: Why = (w, decision) =>
  w.say(`beslutet (${decision}) har upphävts`, `the decision (${decision}) has been quashed`);
const WITHDRAWN: Why = (w) => w.say('beslutet om den har makulerats', 'the decision about it has been withdrawn');

function* neverPresented(audit: Audit, { report, number }: ReportVersionView): Generator<Found> {
  const position = audit.allSaid.of(report.id, reportFields.version.of(number)).at(-1)!.origin;
  const isDraft = report.presentations.some(({ counts, version }) => counts && version > number);
  const recordedOn = stockholmDay(eventAt(audit.scope, position).recordedAt);
  const days = daysBetween(recordedOn, audit.moment.validOn);
  if (isDraft || days <= audit.settings.answerDays) return;
  yield {
    severity: 'review',
    subjects: [report.id],
    events: [position],
    summary: (w) =>
      w.say(
        `${w.part(report.id)}, version ${number}, fastställdes ${recordedOn} och har efter ${daysInWords(w, days)} inte redovisats för något organ.`,
        `${w.part(report.id)}, version ${number}, was fixed on ${recordedOn} and has after ${daysInWords(w, days)} been presented to no body.`,
      ),
  };
}

const presentedBeforeRecorded: AuditTest = {
  code: 'presented-before-recorded',
  question: 26,
  finds: `
    A body was shown a version before the day on which the last event that the version includes was recorded: it
    cannot have seen the report as it is in the ledger. To review: what the body knew is not what the ledger
    shows.`,
  *find(audit) {
    for (const { report, version, bodyId, presentedOn, event, cutOff } of audit.presented) {
      const recordedOn = version.moment.recordedAt === null ? presentedOn : stockholmDay(version.moment.recordedAt);
      if (presentedOn >= recordedOn) continue;
      yield {
        severity: 'review',
        subjects: [report.id, bodyId],
        events: [event, cutOff],
        summary: (w) =>
          w.say(
            `${w.part(report.id)}, version ${version.number}, redovisades för ${audit.nameOf(bodyId)} ${presentedOn}, men det sista som den innehåller registrerades först ${recordedOn}: organet kan inte ha sett den sådan.`,
            `${w.part(report.id)}, version ${version.number}, was presented to ${audit.nameOf(bodyId)} on ${presentedOn}, but the last of what it contains was recorded only on ${recordedOn}: the body cannot have seen it so.`,
          ),
      };
    }
  },
};

/** When reports reached bodies. */
export const reports: readonly AuditTest[] = [reportPresented, reportNotPresented, presentedBeforeRecorded];
