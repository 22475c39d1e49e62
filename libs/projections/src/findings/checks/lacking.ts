import { spanOf } from '@liggaren/domain';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import type { Audit } from '../audit.js';
import { openUppdrag } from '../evidence/open-uppdrag.js';
import { rowCalled, rowSubjects, standingRows } from '../evidence/standing-rows.js';
import type { AuditTest, Found } from '../finding.js';

const targetMissing: AuditTest = {
  code: 'target-missing',
  question: 15,
  finds: `
    A goal indicator without any target, decided or proposed. To review: nobody can say whether it was reached.`,
  *find(audit) {
    for (const row of standingRows(audit))
      if (row.targets.length === 0)
        yield {
          severity: 'review',
          subjects: rowSubjects(row),
          events: [],
          summary: (w) => w.say(`${rowCalled(w, row)} saknar målvärde.`, `${rowCalled(w, row)} has no target.`),
        };
  },
};

const baselineMissing: AuditTest = {
  code: 'baseline-missing',
  question: 15,
  finds: `
    A goal indicator with nothing to compare with: it has no rule for its baseline, or the period of the rule has
    ended and there is no value for it. To review where a target is a direction against the baseline, for then it
    cannot be judged; else a note. Not where all that is asked is yes or no.`,
  *find(audit) {
    for (const row of standingRows(audit)) {
      const { targets, baseline } = row;
      const needed = targets.some(({ kind }) => kind === 'direction');
      const pointless = targets.length > 0 && targets.every(({ kind }) => kind === 'yes-no');
      if (pointless || (baseline && !lacksValue(audit, row))) continue;
      yield {
        severity: needed ? 'review' : 'note',
        subjects: rowSubjects(row),
        events: [],
        summary: (w) => {
          const what = baseline
            ? w.say(
                `har ${w.period(baseline.period!)} som utgångsläge, men något värde för den perioden finns inte`,
                `has ${w.period(baseline.period!)} as its baseline, but there is no value for that period`,
              )
            : w.say('saknar utgångsläge', 'has no baseline');
          const so = needed
            ? w.say(
                ', så riktningen i målvärdet kan inte bedömas',
                ', so that the direction of its target cannot be judged',
              )
            : '';
          return `${rowCalled(w, row)} ${what}${so}.`;
        },
      };
    }
  },
};

function lacksValue({ moment }: Audit, { baseline, indicator }: GoalIndicatorView): boolean {
  if (!baseline?.period) return false;
  const masked = indicator?.measurements().some(({ period, masked }) => masked && period === baseline.period);
  return baseline.value === null && !masked && spanOf(baseline.period).end <= moment.validOn;
}

const ownerMissing: AuditTest = {
  code: 'owner-missing',
  question: 15,
  finds: `
    An indicator that goals of the plan use and for which no function is responsible: to review, for nobody is to
    see that it is measured. And an uppdrag, neither ended nor reported complete, for which no function is
    responsible and which was given to none: to review where it is given, a note while it is only proposed.`,
  *find(audit) {
    const used = Map.groupBy(
      standingRows(audit).filter(({ indicator }) => indicator !== null),
      ({ indicator }) => indicator!.id,
    );
    for (const [id, rows] of used)
      if (rows[0]!.indicator!.owner === null) yield ownerless('review', [id, ...rows.map((row) => row.id)]);
    for (const { id, owner, givenTo, formalStatus } of openUppdrag(audit)) {
      if (owner !== null || givenTo !== null) continue;
      yield formalStatus === 'adopted' ? ownerless('review', [id]) : ownerless('note', [id], true);
    }
  },
};

function ownerless(severity: Found['severity'], subjects: readonly string[], isProposal = false): Found {
  return {
    severity,
    subjects,
    events: [],
    summary: (w) => {
      const proposed = isProposal ? w.say(' (bara föreslaget)', ' (only proposed)') : '';
      return w.say(
        `${w.part(subjects[0]!)}${proposed} har ingen ansvarig funktion.`,
        `${w.part(subjects[0]!)}${proposed} has no function responsible for it.`,
      );
    },
  };
}

/** What the plan's goals, indicators and uppdrag lack. */
export const lacking: readonly AuditTest[] = [targetMissing, baselineMissing, ownerMissing];
