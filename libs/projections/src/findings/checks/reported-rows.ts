import { addDays, goalIndicatorFields, spanOf } from '@liggaren/domain';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import type { Audit } from '../audit.js';
import { adoptedAt } from '../evidence/decided-changes.js';
import type { Presented } from '../evidence/presentations.js';
import { rowCalled, rowSubjects, standingRows } from '../evidence/standing-rows.js';
import type { AuditTest } from '../finding.js';
import { presentedTo } from '../wording/phrases.js';

/** Presentations of versions that contain a goal indicator as the ledger had it at their cut-off. */
const presentationsOf = ({ presented }: Audit, row: GoalIndicatorView): Presented[] =>
  presented.filter(({ version }) => version.goals.some(({ indicators }) => indicators.some(({ id }) => id === row.id)));

const isAdopted = ({ allSaid }: Audit, { id }: GoalIndicatorView): boolean =>
  allSaid.of(id, goalIndicatorFields.content.adopted).some(({ value }) => value !== undefined);

const reportedNotDecided: AuditTest = {
  code: 'reported-not-decided',
  question: 7,
  finds: `
    A goal indicator that has been followed up though no decision has adopted it: it was added without a decision,
    or is only proposed. To review where it stood in a report that a body was shown; a note where it has only been
    measured.`,
  *find(audit) {
    for (const row of standingRows(audit)) {
      if (isAdopted(audit, row)) continue;
      const shown = presentationsOf(audit, row);
      const measured = (row.indicator?.measurements() ?? []).filter(({ missingReason }) => missingReason === null);
      if (shown.length === 0 && measured.length === 0) continue;
      const said = audit.allSaid.of(row.id, goalIndicatorFields.content.proposed)[0]!;
      const adopted = adoptedAt(audit);
      const added =
        adopted !== undefined && said.origin > adopted && audit.recordedWhen.at(said.origin).type !== 'PlanProposed';
      yield {
        severity: shown.length > 0 ? 'review' : 'note',
        subjects: rowSubjects(row),
        events: [said.variant, ...shown.map(({ event }) => event)],
        summary: (w) => {
          const followed = [
            measured.length > 0
              ? w.say(
                  `har ${w.count(measured.length, 'mätt värde', 'mätta värden')}`,
                  `has ${w.count(measured.length, 'measured value', 'measured values')}`,
                )
              : undefined,
            shown.length > 0
              ? w.say(
                  `har redovisats ${presentedTo(w, audit, shown)}`,
                  `has been presented ${presentedTo(w, audit, shown)}`,
                )
              : undefined,
          ];
          const but = added
            ? w.say('men lades till utan beslut', 'but was added without a decision')
            : w.say('men är bara föreslagen', 'but is only proposed');
          return `${rowCalled(w, row)} ${w.list(followed)} ${but}.`;
        },
      };
    }
  },
};

const decidedNotReported: AuditTest = {
  code: 'decided-not-reported',
  question: 7,
  finds: `
    An adopted goal indicator for which no figure at all is recorded, nor a reason why there is none, though it
    should have been followed up by then: a report that contains its goal has been presented since it was adopted,
    or a year of the plan's period has passed since then. To review: the body does not get what it decided to
    follow.`,
  *find(audit) {
    for (const row of standingRows(audit)) {
      const adopted = audit.allSaid
        .of(row.id, goalIndicatorFields.content.adopted)
        .find(({ value }) => value !== undefined);
      if (!adopted) continue;
      const figures = (row.indicator?.everyMeasurement ?? []).filter(
        ({ entity }) => entity === audit.scope.municipality,
      );
      const shown = presentationsOf(audit, row).filter(({ presentedOn }) => presentedOn >= adopted.validFrom);
      const year = yearSince(audit, adopted.validFrom);
      if (figures.length > 0 || (shown.length === 0 && year === undefined)) continue;
      yield {
        severity: 'review',
        subjects: [...rowSubjects(row), ...(adopted.decision === null ? [] : [`decision:${adopted.decision}`])],
        events: [adopted.variant, ...shown.map(({ event }) => event)],
        summary: (w) => {
          const by = adopted.decision === null ? '' : `, ${audit.nameOf(`decision:${adopted.decision}`)}`;
          const why =
            shown.length > 0
              ? w.say(
                  `fast målet har redovisats ${presentedTo(w, audit, shown)}`,
                  `though the goal has been presented ${presentedTo(w, audit, shown)}`,
                )
              : w.say(`fast ${year} är till ända`, `though ${year} is over`);
          return w.say(
            `${rowCalled(w, row)} är fastställd (${adopted.validFrom}${by}) men har ingen siffra alls, och ingen orsak är angiven, ${why}.`,
            `${rowCalled(w, row)} is adopted (${adopted.validFrom}${by}) but has no figure at all, and no reason is given, ${why}.`,
          );
        },
      };
    }
  },
};

/** The first calendar year of the plan's period in which something was in force from a day, if it is over. */
function yearSince({ plan, moment }: Audit, from: string): number | undefined {
  if (plan.period === null) return undefined;
  const { start, end } = spanOf(plan.period);
  const year = Number((from > start ? from : start).slice(0, 4));
  const last = end <= `${year + 1}-01-01` ? addDays(end, -1) : `${year}-12-31`;
  return last < moment.validOn ? year : undefined;
}

/** What is reported against what is decided. */
export const reportedRows: readonly AuditTest[] = [reportedNotDecided, decidedNotReported];
