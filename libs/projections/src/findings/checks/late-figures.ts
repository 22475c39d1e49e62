import { addDays, bareId, indicatorFields, statementsIn, typedId } from '@liggaren/domain';
import { resolveMoment } from '../../moment/moment.js';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import type { ReportVersionView } from '../../views/report/report.view.js';
import type { EventView } from '../../views/trail/event.view.js';
import type { Audit } from '../audit.js';
import { rowOf } from '../evidence/rows-ever.js';
import { startOfLastWorkingDays } from '../evidence/working-days.js';
import type { AuditTest } from '../finding.js';
import { toldSignal } from '../wording/phrases.js';

const lateBeforeCutOff: AuditTest = {
  code: 'late-before-cut-off',
  question: 14,
  finds: `
    What was recorded in the last \`lastWorkingDays\` working days up to the day a report is per, or after that day
    and still before its cut-off, changed the signal of a goal indicator in it, or put it where it is not shown.
    To look at: there was little time to check it. Working days are Monday to Friday without public holidays.
    Signals are compared on the day the report is per, as known at its cut-off and just before those days. History
    taken over changes nothing here: its days are claims.`,
  *find(audit) {
    for (const version of audit.reports.flatMap(({ versions }) => versions)) {
      const { validOn, position } = version.moment;
      const start = startOfLastWorkingDays(validOn, audit.settings.lastWorkingDays);
      const knownOn = addDays(start, -1);
      const known = resolveMoment(audit.scope.readModel, { knownOn }).position;
      if (known >= position) continue;
      const earlier = audit.planAt(known, validOn);
      for (const row of version.goals.flatMap(({ indicators }) => indicators)) {
        const before = rowOf(earlier, row.id);
        if (!before || !isTold(before) || !isTold(row) || before.signal === row.signal) continue;
        const events = changing(audit, version, row, known);
        if (events.length === 0) continue;
        const days = [...new Set(events.map(({ position: at }) => audit.recordedWhen.at(BigInt(at)).day))];
        yield {
          severity: 'review',
          subjects: [row.id, row.indicator!.id, version.report.id],
          events: events.map(({ position: at }) => BigInt(at)),
          summary: (w) => {
            const [old, signal] = [toldSignal(w, before.signal), toldSignal(w, row.signal)];
            const { lastWorkingDays: count } = audit.settings;
            const isAfter = days.some((day) => day > validOn);
            const when = w.say(
              `under ${isAfter ? 'eller efter ' : ''}de sista ${count} arbetsdagarna till och med brytdagen ${validOn} för rapporten ${w.quote(version.title)}`,
              `${isAfter ? 'in or after' : 'in'} the last ${count} working days up to the cut-off ${validOn} of the report ${w.quote(version.title)}`,
            );
            return w.say(
              `signalen för ${w.part(row.id)} ändrades från ${old} till ${signal} av det som registrerades ${w.list(days)}, ${when}.`,
              `the signal of ${w.part(row.id)} changed from ${old} to ${signal} by what was recorded on ${w.list(days)}, ${when}.`,
            );
          },
        };
      }
    }
  },
};

/** There is a signal, shown or not. */
const isTold = ({ signal, masked }: GoalIndicatorView): boolean => signal !== null || masked;

/** What was recorded in between that a signal of the row can rest on. */
function changing(audit: Audit, version: ReportVersionView, row: GoalIndicatorView, before: bigint): EventView[] {
  const streams = [row.indicator!.id, audit.plan.id].map((id) => id.replace(':', '-'));
  const isOwn = (stream: string) => streams.includes(stream) || stream.startsWith('assessment-');
  const positions = audit.recordedWhen
    .between(before, version.moment.position)
    .filter(({ stream, type, takenOver }) => !takenOver && (isOwn(stream) || type === 'DecisionQuashed'))
    .map(({ position }) => position);
  return audit.eventsAt(positions).filter((event) => event.type === 'DecisionQuashed' || concerns(audit, row, event));
}

function concerns(audit: Audit, row: GoalIndicatorView, event: EventView): boolean {
  const named = event.type === 'StatementWithdrawn' ? (event.supersedes ?? event) : event;
  const own = [audit.plan.id, row.goal.id, row.id, row.indicator!.id];
  const key = `/${audit.scope.municipality}/T`;
  return statementsIn(named.event).some(
    ({ subject, field }) =>
      (own.includes(subject) || subject.startsWith(`${typedId('target', bareId(row.id))}/`)) &&
      BEHIND_A_SIGNAL.test(field) &&
      (!field.startsWith(indicatorFields.value.all) || field.endsWith(key)),
  );
}

/** Fields that a signal is computed from. */
const BEHIND_A_SIGNAL = /^(content|baseline|status|proposal|break:|expected:|value:|movement:)/;

export const lateFigures: readonly AuditTest[] = [lateBeforeCutOff];
