import { reportFields } from '@liggaren/domain';
import { isJudgement } from '../../views/assessment/judgement.view.js';
import { DecisionView } from '../../views/trail/decision.view.js';
import { decidedOtherwise } from '../evidence/decided-otherwise.js';
import { judgedOtherwise } from '../evidence/judged-otherwise.js';
import { restingOf } from '../evidence/resting-on-decision.js';
import type { AuditTest } from '../finding.js';
import { listed } from '../wording/phrases.js';

const decidedOtherwiseTest: AuditTest = {
  code: 'decided-otherwise',
  question: 28,
  finds: `
    Where the body decided otherwise than it was proposed, one finding a decision: what it struck, added or
    changed in the plan as it adopted it (against what was proposed just before; spelling apart), what it changed
    in a proposed revision, what it sent back or rejected, and how it judged a goal or the plan otherwise than the
    voice before it. A note, for the body may. To review: a decision with changes (bifall med ändring) of which no
    change is recorded.`,
  *find(audit) {
    const otherwise = [...decidedOtherwise(audit), ...judgedOtherwise(audit)];
    const byDecision = Map.groupBy(otherwise, ({ decision }) => `decision:${decision}`);
    for (const [id, resting] of restingOf(audit)) {
      const found = byDecision.get(id);
      if (found)
        yield {
          severity: 'note',
          subjects: [id, ...new Set(found.map(({ part }) => part))],
          events: found.map(({ origin }) => origin),
          summary: (w) => {
            const items = listed(
              w,
              found.map(({ inWords }) => inWords(w)),
            );
            return w.say(
              `Beslutet ${audit.nameOf(id)} blev ett annat än det föreslagna: organet ${items}.`,
              `The decision ${audit.nameOf(id)} was another than proposed: the body ${items}.`,
            );
          },
        };
      const { outcome, state } = new DecisionView(audit.scope, id);
      const adopts = resting.filter(
        ({ field }) => !field.startsWith(reportFields.presented.all) && !isJudgement(field),
      );
      if (!found && outcome === 'approved-with-changes' && state !== 'quashed' && adopts.length > 0)
        yield {
          severity: 'review',
          subjects: [id],
          events: adopts.map(({ origin }) => origin),
          summary: (w) =>
            w.say(
              `Beslutet ${audit.nameOf(id)} är bifall med ändring, men ingen ändring mot förslaget är registrerad.`,
              `The decision ${audit.nameOf(id)} approves with changes, but no change of the proposal is recorded.`,
            ),
        };
    }
  },
};

/** Where a body decided otherwise. */
export const decidedOtherwiseTests: readonly AuditTest[] = [decidedOtherwiseTest];
