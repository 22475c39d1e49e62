import { addMonths, daysBetween, uppdragFields } from '@liggaren/domain';
import { byDay, givenUppdrag, openUppdrag, toldOf } from '../evidence/open-uppdrag.js';
import type { AuditTest } from '../finding.js';
import { daysInWords } from '../wording/phrases.js';

const uppdragSilent: AuditTest = {
  code: 'uppdrag-silent',
  question: 17,
  finds: `
    A given uppdrag of which nothing has been said for \`silentMonths\`, not even that nothing had moved; not one
    that is proposed, reported complete, or ended. To review: the body that gave it cannot know how it goes.`,
  *find(audit) {
    const { silentMonths } = audit.settings;
    for (const uppdrag of givenUppdrag(audit)) {
      const last = byDay(toldOf(audit, uppdrag)).at(-1)!;
      const { validOn } = audit.moment;
      if (addMonths(last.validFrom, silentMonths) > validOn) continue;
      const days = daysBetween(last.validFrom, validOn);
      yield {
        severity: 'review',
        subjects: [uppdrag.id],
        events: [last.variant],
        summary: (w) =>
          w.say(
            `${w.part(uppdrag.id)} har inte följts upp sedan ${last.validFrom}: ${daysInWords(w, days)} utan någon uppgift.`,
            `${w.part(uppdrag.id)} has not been followed up since ${last.validFrom}: ${daysInWords(w, days)} without a word.`,
          ),
      };
    }
  },
};

const uppdragWithoutDeadline: AuditTest = {
  code: 'uppdrag-without-deadline',
  question: 17,
  finds: `
    An uppdrag, neither ended nor reported complete, that has neither a deadline nor a day by which it is to be
    reported back. To review where it is given: nobody can say that it is late. A note while it is only proposed.`,
  *find(audit) {
    for (const { id, formalStatus, deadline, reportBackOn } of openUppdrag(audit)) {
      if (deadline !== null || reportBackOn !== null) continue;
      const given = formalStatus === 'adopted';
      yield {
        severity: given ? 'review' : 'note',
        subjects: [id],
        events: [],
        summary: (w) => {
          const proposed = given ? '' : w.say(' (bara föreslaget)', ' (only proposed)');
          return w.say(
            `${w.part(id)}${proposed} har ingen tidsgräns och ingen dag för återrapportering.`,
            `${w.part(id)}${proposed} has no deadline and no day for reporting back.`,
          );
        },
      };
    }
  },
};

const deadlineMoved: AuditTest = {
  code: 'deadline-moved',
  question: 17,
  finds: `
    The deadline of an uppdrag has been moved twice or more, by decision or without, in the order of the days from
    which each held; tells the total slip in days from the first deadline to the last. To review: each move may be
    reasonable and the sum not.`,
  *find(audit) {
    for (const { id } of audit.plan.uppdrag) {
      const set = byDay(
        [uppdragFields.deadline, uppdragFields.undecidedDeadline].flatMap((field) => audit.allSaid.of(id, field)),
      ).flatMap(({ value, ...told }) => (value === undefined ? [] : [{ ...told, deadline: value.deadline }]));
      const moves = set.filter(({ deadline }, place) => place > 0 && set[place - 1]!.deadline !== deadline);
      if (moves.length < 2) continue;
      const [first, last] = [set[0]!.deadline, set.at(-1)!.deadline];
      const slip = daysBetween(first, last);
      const undecided = moves.filter(({ decision }) => decision === null).length;
      yield {
        severity: 'review',
        subjects: [id],
        events: [set[0]!, ...moves].map(({ variant }) => variant),
        summary: (w) => {
          const days = daysInWords(w, Math.abs(slip));
          const direction = slip >= 0 ? w.say('senare', 'later') : w.say('tidigare', 'earlier');
          const without =
            undecided === 0
              ? w.say('alla genom beslut', 'each by a decision')
              : w.say(`${undecided} av dem utan beslut`, `${undecided} of them without a decision`);
          return w.say(
            `Tidsgränsen för ${w.part(id)} har flyttats ${moves.length} gånger, ${without}: från ${first} till ${last}, ${days} ${direction}.`,
            `The deadline of ${w.part(id)} has been moved ${moves.length} times, ${without}: from ${first} to ${last}, ${days} ${direction}.`,
          );
        },
      };
    }
  },
};

/** Uppdrag that are not followed, or not held to their time. */
export const uppdragFollowed: readonly AuditTest[] = [uppdragSilent, uppdragWithoutDeadline, deadlineMoved];
