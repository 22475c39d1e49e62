import { addDays, daysBetween } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import { type MeasureTaken, measuresTaken } from '../evidence/measures-taken.js';
import { type TurnedRed, turnedRed } from '../evidence/turned-red.js';
import type { AuditTest } from '../finding.js';
import { daysInWords, listed } from '../wording/phrases.js';

/**
 * Each thing that was done after a red, once, by the first that is known of it. On its own day that is what was recorded
 * after it: a decision by which something turned red is no answer to it.
 */
function since(audit: Audit, { goal, from, event }: TurnedRed): MeasureTaken[] {
  const all = audit
    .once(`answers ${goal.id}`, () => measuresTaken(audit, goal))
    .filter(({ day, origin }) => day > from || (day === from && origin > event));
  return all.filter(({ subject }, place) => all.findIndex((other) => other.subject === subject) === place);
}

const redAnswered: AuditTest = {
  code: 'red-answered',
  question: 22,
  finds: `
    What was done after a goal indicator turned red (its signal NOT_MET, on a figure after the baseline), or a
    goal was judged not met: the decisions, uppdrag and activities linked to the goal within \`answerDays\`, and
    after how many days. A note.`,
  *find(audit) {
    for (const red of turnedRed(audit)) {
      const answers = since(audit, red).filter(({ day }) => day <= addDays(red.from, audit.settings.answerDays));
      if (answers.length === 0) continue;
      yield {
        severity: 'note',
        subjects: [...new Set([red.subject, red.goal.id, ...answers.map(({ subject }) => subject)])],
        events: [red.event, ...answers.map(({ origin }) => origin)],
        summary: (w) => {
          const told = answers.map((answer) => {
            const days = daysBetween(red.from, answer.day);
            return `${w.part(answer.subject)} ${w.say('efter', 'after')} ${daysInWords(w, days)}`;
          });
          return w.say(
            `${red.told(w, w.part(red.subject))}. Därefter kom ${listed(w, told)}.`,
            `${red.told(w, w.part(red.subject))}. Then came ${listed(w, told)}.`,
          );
        },
      };
    }
  },
};

const redUnanswered: AuditTest = {
  code: 'red-unanswered',
  question: 22,
  finds: `
    A red of the same kind that no decision, uppdrag or activity linked to the goal followed within \`answerDays\`,
    and that was still red when they had passed. Material: the body has governed by the goal, and has not
    answered.`,
  *find(audit) {
    const { answerDays } = audit.settings;
    for (const red of turnedRed(audit)) {
      const last = addDays(red.from, answerDays);
      const [first] = since(audit, red);
      if (last >= audit.moment.validOn || (red.to ?? '9999') <= last || (first && first.day <= last)) continue;
      yield {
        severity: 'material',
        subjects: [...new Set([red.subject, red.goal.id, ...(first ? [first.subject] : [])])],
        events: [red.event, ...(first ? [first.origin] : [])],
        summary: (w) => {
          const later = first && { days: daysBetween(red.from, first.day), called: w.part(first.subject) };
          return w.say(
            `${red.told(w, w.part(red.subject))}. Inom ${answerDays} dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet${later ? `; först efter ${daysInWords(w, later.days)} kom ${later.called}` : ''}.`,
            `${red.told(w, w.part(red.subject))}. Within ${answerDays} days no decision, uppdrag or activity for the goal followed${later ? `; only after ${daysInWords(w, later.days)} came ${later.called}` : ''}.`,
          );
        },
      };
    }
  },
};

/** What was done after a red. */
export const afterRed: readonly AuditTest[] = [redAnswered, redUnanswered];
