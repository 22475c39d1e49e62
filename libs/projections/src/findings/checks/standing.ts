import { goalFields } from '@liggaren/domain';
import type { AuditTest } from '../finding.js';

const goalFollowsNothing: AuditTest = {
  code: 'goal-follows-nothing',
  question: 8,
  finds: `
    A goal that is linked to nothing above it: to review, for nobody can say whom it serves. Where all its links
    are interpretations, it is a note that tells them: somebody has read them into it, no body has decided them.`,
  *find(audit) {
    for (const { id, follows } of audit.plan.goals)
      if (follows.length === 0)
        yield {
          severity: 'review',
          subjects: [id],
          events: [],
          summary: (w) =>
            w.say(
              `${w.part(id)} följer inget överordnat: inget mål från kommunfullmäktige, ingen inriktning, inget reglemente och ingen lag.`,
              `${w.part(id)} follows nothing above it: no goal of the council, no inriktning, no reglemente and no law.`,
            ),
        };
      else if (follows.every(({ basis }) => basis === 'interpretation'))
        yield {
          severity: 'note',
          subjects: [id],
          events: audit.scope.snapshot.all(id, goalFields.link.all).map(({ variant }) => variant),
          summary: (w) => {
            const links = w.list(follows.map(({ text }) => w.quote(text)));
            return w.say(
              `${w.part(id)} följer något överordnat bara enligt tolkning, inte enligt beslut: ${links}.`,
              `${w.part(id)} follows something above it only by interpretation, not by a decision: ${links}.`,
            );
          },
        };
  },
};

/** What stands, and what is lacking in it. */
export const standing: readonly AuditTest[] = [goalFollowsNothing];
