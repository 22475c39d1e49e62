import { sentence } from '@liggaren/domain';
import type { UppdragView } from '../../views/uppdrag.view.js';
import type { Audit } from '../audit.js';
import { daysBetween, daysInWords } from '../days.js';
import type { AuditTest } from '../finding.js';
import { stagesOf } from '../followed-uppdrag.js';
import { isOf } from '../report-scope.js';
import type { Told } from '../story.js';

interface ReportBack {
  readonly reportBackOn?: string;
  readonly reportBackTo?: string;
}

/** A day on which an uppdrag was reported back, and the event that says so. */
interface Reported {
  readonly on: string;
  readonly event: bigint;
}

/**
 * The day by which a given uppdrag was to be reported back has passed, and by then no report that contains it had been
 * presented since it was given (to the body it was to go to, where one is named) and it had not been reported complete
 * or ended by a decision. To review; a note where it has been reported since, which it tells.
 */
const reportBackLate: AuditTest = {
  code: 'report-back-late',
  question: 25,
  *find(audit) {
    const { validOn } = audit.moment;
    for (const uppdrag of audit.plan.uppdrag) {
      const asked = audit.scope.snapshot.get<ReportBack>(uppdrag.id, 'report-back');
      const { reportBackOn: day, reportBackTo } = asked?.value ?? {};
      const given = statusOf(audit, uppdrag.id, 'adopted');
      if (!asked || day === undefined || day >= validOn || !given) continue;
      const first = firstReported(audit, uppdrag, given.validFrom, reportBackTo);
      if (first && first.on <= day) continue;
      const days = daysBetween(day, first?.on ?? validOn);
      yield {
        severity: first ? 'note' : 'review',
        subjects: [uppdrag.id, ...(reportBackTo === undefined ? [] : [`body:${reportBackTo}`])],
        events: [asked.variant, ...(first ? [first.event] : [])],
        summary: sentence((w) => {
          const to =
            reportBackTo === undefined
              ? ''
              : w.say(` till ${audit.nameOf(`body:${reportBackTo}`)}`, ` to ${audit.nameOf(`body:${reportBackTo}`)}`);
          const outcome = first
            ? w.say(
                `skedde först ${first.on}, ${daysInWords(w, days)} för sent`,
                `was done only on ${first.on}, ${daysInWords(w, days)} late`,
              )
            : w.say(
                `har inte skett: ${daysInWords(w, days)} för sent`,
                `has not been done: ${daysInWords(w, days)} late`,
              );
          return w.say(
            `${audit.called(w, uppdrag.id)} skulle återrapporteras${to} senast ${day}; det ${outcome}.`,
            `${audit.called(w, uppdrag.id)} was to be reported back${to} by ${day}; it ${outcome}.`,
          );
        }),
      };
    }
  },
};

const statusOf = (audit: Audit, id: string, ...wanted: readonly string[]): Told<string> | undefined =>
  audit.story.of<string>(id, 'status').find(({ value }) => wanted.includes(value));

function firstReported(
  audit: Audit,
  { id }: UppdragView,
  givenFrom: string,
  to: string | undefined,
): Reported | undefined {
  const known = audit.story.of(id, 'content')[0]?.origin ?? 0n;
  const presented = audit.presented
    .filter(({ presentedOn, bodyId }) => presentedOn >= givenFrom && (to === undefined || bodyId === `body:${to}`))
    .filter(({ version, cutOff }) => known <= cutOff && isOf(version, id))
    .map(({ presentedOn, event }): Reported => ({ on: presentedOn, event }));
  const complete = stagesOf(audit, id)
    .filter(({ value }) => value.stage === 'reported-complete')
    .map(({ validFrom, variant }): Reported => ({ on: validFrom, event: variant }));
  const ended = statusOf(audit, id, 'closed', 'cancelled');
  return [...presented, ...complete, ...(ended ? [{ on: ended.validFrom, event: ended.variant }] : [])].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )[0];
}

/** Uppdrag on their way back to the body that gave them. */
export const uppdragReported: readonly AuditTest[] = [reportBackLate];
