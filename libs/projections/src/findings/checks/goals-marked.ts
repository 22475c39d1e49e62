import { goalFields } from '@liggaren/domain';
import type { Stands } from '../../standing/snapshot.js';
import { DecisionView } from '../../views/trail/decision.view.js';
import type { Audit } from '../audit.js';
import type { AuditTest } from '../finding.js';

/** The mark of a goal as it stands: by a decision, in a proposal, or without a decision. */
const markOf = ({ scope }: Audit, id: string): Stands<boolean> | undefined => {
  const marks = [goalFields.marked, goalFields.undecidedMarked].map((field) => scope.snapshot.get(id, field));
  return marks.find((mark) => mark?.value === true);
};

const isOfCouncil = ({ scope }: Audit, { decision }: Stands): boolean =>
  decision !== null && new DecisionView(scope, `decision:${decision}`).body?.kind === 'council';

const goalMarked: AuditTest = {
  code: 'goal-marked',
  question: 9,
  finds: `
    A goal that a decision of the council has marked as important for god ekonomisk hushållning. A note: it only
    tells.`,
  *find(audit) {
    for (const { id } of audit.plan.goals) {
      const mark = markOf(audit, id);
      if (!mark || !isOfCouncil(audit, mark)) continue;
      const decision = `decision:${mark.decision}`;
      yield {
        severity: 'note',
        subjects: [id, decision],
        events: [mark.variant],
        summary: (w) =>
          w.say(
            `${w.part(id)} är märkt som viktigt för god ekonomisk hushållning genom ${audit.nameOf(decision)}.`,
            `${w.part(id)} is marked as important for god ekonomisk hushållning by ${audit.nameOf(decision)}.`,
          ),
      };
    }
  },
};

const markWithoutKf: AuditTest = {
  code: 'mark-without-kf',
  question: 9,
  finds: `
    A goal that is marked as important for god ekonomisk hushållning though not by the council: by another body,
    which is material, for only the council can decide it (KL 11:6) and the mark looks decided; or without any
    decision, which is to review.`,
  *find(audit) {
    for (const { id } of audit.plan.goals) {
      const mark = markOf(audit, id);
      if (!mark || isOfCouncil(audit, mark)) continue;
      const decision = mark.decision === null ? null : `decision:${mark.decision}`;
      yield {
        severity: decision === null ? 'review' : 'material',
        subjects: [id, ...(decision === null ? [] : [decision])],
        events: [mark.variant],
        summary: (w) => {
          const by =
            decision === null
              ? w.say('utan beslut', 'without a decision')
              : w.say(
                  `genom ${audit.nameOf(decision)}, inte av kommunfullmäktige`,
                  `by ${audit.nameOf(decision)}, not by the council`,
                );
          return w.say(
            `${w.part(id)} är från ${mark.validFrom} märkt som viktigt för god ekonomisk hushållning ${by}.`,
            `${w.part(id)} is from ${mark.validFrom} marked as important for god ekonomisk hushållning ${by}.`,
          );
        },
      };
    }
  },
};

/** Goals for god ekonomisk hushållning. */
export const goalsMarked: readonly AuditTest[] = [goalMarked, markWithoutKf];
