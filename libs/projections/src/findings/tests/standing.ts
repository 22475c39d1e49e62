import { sentence } from '@liggaren/domain';
import type { AuditTest } from '../finding.js';

const goalFollowsNothing: AuditTest = {
  code: 'goal-follows-nothing',
  question: 8,
  *find(audit) {
    for (const { id, follows } of audit.plan.goals)
      if (follows.length === 0)
        yield {
          severity: 'review',
          subjects: [id],
          events: [],
          summary: sentence((w) =>
            w.say(
              `${audit.called(w, id)} följer inget överordnat: inget mål från kommunfullmäktige, ingen inriktning, inget reglemente och ingen lag.`,
              `${audit.called(w, id)} follows nothing above it: no goal of the council, no inriktning, no reglemente and no law.`,
            ),
          ),
        };
  },
};

/** What stands, and what is lacking in it. */
export const standing: readonly AuditTest[] = [goalFollowsNothing];
