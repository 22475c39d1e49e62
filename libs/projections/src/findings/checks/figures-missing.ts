import { addDays, daysBetween, indicatorFields, spanOf } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import { rowCalled, rowSubjects, standingRows } from '../evidence/standing-rows.js';
import type { AuditTest } from '../finding.js';
import { daysInWords } from '../wording/phrases.js';

/** The latest calendar year that has ended by the moment's day and lies in the plan's period; undefined before there is one. */
function followedYear({ plan, moment }: Audit): number | undefined {
  if (plan.period === null) return undefined;
  const { start, end } = spanOf(plan.period);
  const year = Math.min(Number(moment.validOn.slice(0, 4)) - 1, Number(addDays(end, -1).slice(0, 4)));
  return `${year}-12-31` >= start && end > `${year}-01-01` ? year : undefined;
}

const endsIn = (period: string, year: number): boolean => addDays(spanOf(period).end, -1).startsWith(`${year}-`);

const valueMissing: AuditTest = {
  code: 'value-missing',
  question: 15,
  finds: `
    A goal indicator that has neither a value nor a stated reason for the latest calendar year that has ended and
    lies in the plan's period: no figure of the own municipality is for a period that ends in that year. Not while
    the day on which a figure for such a period is expected has not come. To review: the plan is not followed up.`,
  *find(audit) {
    const year = followedYear(audit);
    if (year === undefined) return;
    for (const row of standingRows(audit)) {
      const { indicator } = row;
      const has = indicator?.everyMeasurement.some(
        ({ period, entity }) => entity === audit.scope.municipality && endsIn(period, year),
      );
      const awaited = indicator?.expectations.some(
        ({ period, expectedOn }) => endsIn(period, year) && expectedOn >= audit.moment.validOn,
      );
      if (has || awaited) continue;
      yield {
        severity: 'review',
        subjects: rowSubjects(row),
        events: [],
        summary: (w) =>
          w.say(
            `${rowCalled(w, row)} har varken något värde för ${year} eller någon orsak till att det saknas.`,
            `${rowCalled(w, row)} has neither a value for ${year} nor a reason why it is missing.`,
          ),
      };
    }
  },
};

const measurementOverdue: AuditTest = {
  code: 'measurement-overdue',
  question: 16,
  finds: `
    A figure that has not come \`overdueDays\` after the day on which it was expected, as that day was last known at
    the moment; one finding an indicator and period. To review: what the board is shown is older than it should
    be.`,
  *find(audit) {
    const { validOn } = audit.moment;
    const rows = Map.groupBy(
      standingRows(audit).filter(({ indicator }) => indicator !== null),
      ({ indicator }) => indicator!.id,
    );
    for (const [id, used] of rows)
      for (const { period, expectedOn } of used[0]!.indicator!.pending) {
        if (addDays(expectedOn, audit.settings.overdueDays) > validOn) continue;
        const days = daysBetween(expectedOn, validOn);
        yield {
          severity: 'review',
          subjects: [id, ...used.map((row) => row.id)],
          events: [audit.scope.snapshot.get(id, indicatorFields.expected.of(period))!.variant],
          summary: (w) =>
            w.say(
              `Värdet för ${w.period(period)} av ${w.part(id)} väntades ${expectedOn} och har inte kommit: ${daysInWords(w, days)} försenat.`,
              `The value for ${w.period(period)} of ${w.part(id)} was expected on ${expectedOn} and has not come: ${daysInWords(w, days)} late.`,
            ),
        };
      }
  },
};

/** Figures that are not there. */
export const figuresMissing: readonly AuditTest[] = [valueMissing, measurementOverdue];
