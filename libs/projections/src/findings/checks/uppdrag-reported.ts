import { daysBetween, type FormalStatus, uppdragFields, type Wording } from '@liggaren/domain';
import type { UppdragView } from '../../views/uppdrag/uppdrag.view.js';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { isOf } from '../evidence/in-report.js';
import { stagesOf } from '../evidence/open-uppdrag.js';
import type { AuditTest } from '../finding.js';
import { daysInWords } from '../wording/phrases.js';

/** A day on which an uppdrag was reported back, and the event that says so. */
interface Reported {
  readonly on: string;
  readonly event: bigint;
}

const reportBackLate: AuditTest = {
  code: 'report-back-late',
  question: 25,
  finds: `
    The day by which a given uppdrag was to be reported back has passed, and by then no report that names it had
    been presented since it was given (to the body it was to go to, where one is named) and it had not been
    reported complete or ended by a decision. To review; a note where it has been reported since, or where it was
    shown in time as part of a report of the whole plan, which it tells.`,
  *find(audit) {
    const { validOn } = audit.moment;
    for (const uppdrag of audit.plan.uppdrag) {
      const asked = audit.scope.snapshot.get(uppdrag.id, uppdragFields.reportBack);
      const { reportBackOn: day, reportBackTo } = asked?.value ?? {};
      const given = statusOf(audit, uppdrag.id, 'adopted');
      if (!asked || day === undefined || day >= validOn || !given) continue;
      const shown = presentedSince(audit, uppdrag, given.validFrom, reportBackTo);
      const first = firstReported(audit, uppdrag, shown);
      if (first && first.on <= day) continue;
      const part = first ? undefined : shown.findLast(({ on }) => on <= day);
      const days = daysBetween(day, first?.on ?? validOn);
      yield {
        severity: first || part ? 'note' : 'review',
        subjects: [uppdrag.id, ...(reportBackTo === undefined ? [] : [`body:${reportBackTo}`])],
        events: [asked.variant, ...[first, part].flatMap((reported) => (reported ? [reported.event] : []))],
        summary: (w) => {
          const to =
            reportBackTo === undefined
              ? ''
              : w.say(` till ${audit.nameOf(`body:${reportBackTo}`)}`, ` to ${audit.nameOf(`body:${reportBackTo}`)}`);
          return w.say(
            `${w.part(uppdrag.id)} skulle återrapporteras${to} senast ${day}; ${outcome(w, days, first, part)}.`,
            `${w.part(uppdrag.id)} was to be reported back${to} by ${day}; ${outcome(w, days, first, part)}.`,
          );
        },
      };
    }
  },
};

const statusOf = (audit: Audit, id: string, ...wanted: readonly FormalStatus[]): Told | undefined =>
  audit.allSaid.of(id, uppdragFields.status).find(({ value }) => value && wanted.includes(value));

function outcome(w: Wording, days: number, first: Reported | undefined, part: Reported | undefined): string {
  const late = daysInWords(w, days);
  if (first)
    return w.say(`det skedde först ${first.on}, ${late} för sent`, `it was done only on ${first.on}, ${late} late`);
  return part
    ? w.say(
        `i tid ingick det bara i en rapport om hela planen (${part.on}), och ${late} efter dagen har det inte redovisats för sig`,
        `in time it was only part of a report of the whole plan (${part.on}), and ${late} after the day it has not been reported by itself`,
      )
    : w.say(`det har inte skett: ${late} för sent`, `it has not been done: ${late} late`);
}

/** A report that contains it was presented: by name, or with the whole plan. */
interface Shown extends Reported {
  readonly byName: boolean;
}

function presentedSince(audit: Audit, { id }: UppdragView, givenFrom: string, to: string | undefined): Shown[] {
  const known = audit.allSaid.of(id, uppdragFields.content)[0]?.origin ?? 0n;
  return audit.presented
    .filter(({ presentedOn, bodyId }) => presentedOn >= givenFrom && (to === undefined || bodyId === `body:${to}`))
    .filter(({ version, cutOff }) => known <= cutOff && isOf(version, id))
    .map(({ presentedOn, event, version }) => ({ on: presentedOn, event, byName: !version.wholePlan }));
}

function firstReported(audit: Audit, { id }: UppdragView, shown: readonly Shown[]): Reported | undefined {
  const complete = stagesOf(audit, id)
    .filter(({ value }) => value.stage === 'reported-complete')
    .map(({ validFrom, variant }): Reported => ({ on: validFrom, event: variant }));
  const ended = statusOf(audit, id, 'closed', 'cancelled');
  const byName = shown.filter((each) => each.byName);
  return [...byName, ...complete, ...(ended ? [{ on: ended.validFrom, event: ended.variant }] : [])].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )[0];
}

/** Uppdrag on their way back to the body that gave them. */
export const uppdragReported: readonly AuditTest[] = [reportBackLate];
