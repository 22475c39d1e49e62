import { daysBetween, uppdragFields } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import { stagesOf } from '../evidence/open-uppdrag.js';
import type { AuditTest } from '../finding.js';
import { daysInWords } from '../wording/phrases.js';

const completeNotClosed: AuditTest = {
  code: 'complete-not-closed',
  question: 25,
  finds: `
    A given uppdrag that the office has reported complete and that no decision has closed. A note; to review once
    \`answerDays\` have passed since it was reported complete.`,
  *find(audit) {
    for (const { id, formalStatus, stage } of audit.plan.uppdrag) {
      if (formalStatus !== 'adopted' || stage !== 'reported-complete') continue;
      const since = completeSince(audit, id);
      const days = daysBetween(since.day, audit.moment.validOn);
      yield {
        severity: days > audit.settings.answerDays ? 'review' : 'note',
        subjects: [id],
        events: [since.event],
        summary: (w) =>
          w.say(
            `${w.part(id)} är slutredovisat sedan ${since.day} men har inte avslutats genom beslut (${daysInWords(w, days)}).`,
            `${w.part(id)} has been reported complete since ${since.day} but has not been closed by a decision (${daysInWords(w, days)}).`,
          ),
      };
    }
  },
};

/** The first day of the days in a row on which it has been reported complete: also where it was so before, and was under way for a while. */
function completeSince(audit: Audit, id: string): { readonly day: string; readonly event: bigint } {
  const stages = stagesOf(audit, id);
  const other = stages.findLastIndex(({ value }) => value.stage !== 'reported-complete');
  const { validFrom, variant } = stages[other + 1] ?? audit.scope.snapshot.get(id, uppdragFields.stage)!;
  const until = stages[other]?.validTo;
  return { day: until != null && until > validFrom ? until : validFrom, event: variant };
}

/** Uppdrag that are done and stand open. */
export const uppdragNotClosed: readonly AuditTest[] = [completeNotClosed];
