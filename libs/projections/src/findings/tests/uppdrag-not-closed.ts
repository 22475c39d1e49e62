import { sentence } from '@liggaren/domain';
import { daysBetween, daysInWords } from '../days.js';
import type { AuditTest } from '../finding.js';
import { stagesOf } from '../followed-uppdrag.js';

/**
 * A given uppdrag that the office has reported complete and that no decision has closed. A note; to review once
 * `answerDays` have passed since it was reported complete.
 */
const completeNotClosed: AuditTest = {
  code: 'complete-not-closed',
  question: 25,
  *find(audit) {
    for (const { id, formalStatus, stage } of audit.plan.uppdrag) {
      if (formalStatus !== 'adopted' || stage !== 'reported-complete') continue;
      const stages = stagesOf(audit, id);
      const since = stages[stages.findLastIndex(({ value }) => value.stage !== 'reported-complete') + 1]!;
      const days = daysBetween(since.validFrom, audit.moment.validOn);
      yield {
        severity: days > audit.settings.answerDays ? 'review' : 'note',
        subjects: [id],
        events: [since.variant],
        summary: sentence((w) =>
          w.say(
            `${audit.called(w, id)} är slutredovisat sedan ${since.validFrom} men har inte avslutats genom beslut (${daysInWords(w, days)}).`,
            `${audit.called(w, id)} has been reported complete since ${since.validFrom} but has not been closed by a decision (${daysInWords(w, days)}).`,
          ),
        ),
      };
    }
  },
};

/** Uppdrag that are done and stand open. */
export const uppdragNotClosed: readonly AuditTest[] = [completeNotClosed];
