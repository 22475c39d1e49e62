import { addDays, both, daysBetween, decisionFields, planFields, reportFields, type Words } from '@liggaren/domain';
import { DecisionView } from '../../views/trail/decision.view.js';
import { aboutDecision, restingOf } from '../evidence/resting-on-decision.js';
import type { AuditTest } from '../finding.js';
import { daysInWords } from '../wording/phrases.js';

const notAttested: AuditTest = {
  code: 'decision-not-attested',
  question: 27,
  finds: `
    A decision at a meeting on which something rests, and whose protocol is not attested more than
    \`attestedWithinDays\` after the meeting. Before that it is as it should be, so nothing is found. To review:
    until it is attested, what was decided is not certain.`,
  *find(audit) {
    for (const [id, resting] of restingOf(audit)) {
      const { kind, decidedOn, attestedOn, state } = new DecisionView(audit.scope, id);
      if (kind !== 'meeting' || decidedOn === null || attestedOn !== null || state === 'final' || state === 'quashed')
        continue;
      const { validOn } = audit.moment;
      if (addDays(decidedOn, audit.settings.attestedWithinDays) >= validOn) continue;
      yield aboutDecision('review', id, resting, audit.allSaid.of(id, decisionFields.content), (w) =>
        w.say(
          `Beslutet ${audit.nameOf(id)} är inte justerat ${daysInWords(w, daysBetween(decidedOn, validOn))} efter sammanträdet`,
          `The decision ${audit.nameOf(id)} is not attested ${daysInWords(w, daysBetween(decidedOn, validOn))} after the meeting`,
        ),
      );
    }
  },
};

const returned: AuditTest = {
  code: 'decision-returned',
  question: 27,
  finds: `
    A decision to send back (återremiss): its outcome says so, or a proposal was sent back by it. A note; to
    review where something else than the return of a proposal or a presentation rests on it, for such a decision
    adopts nothing.`,
  *find(audit) {
    for (const [id, resting] of restingOf(audit)) {
      const { outcome, state } = new DecisionView(audit.scope, id);
      const isReturn = outcome === 'returned' || resting.some(({ field, value }) => isReturning(field, value));
      if (!isReturn || state === 'quashed') continue;
      const adopts = resting.filter(
        ({ field }) => field !== planFields.proposal && !field.startsWith(reportFields.presented.all),
      );
      yield aboutDecision(
        adopts.length > 0 ? 'review' : 'note',
        id,
        adopts.length > 0 ? adopts : resting,
        audit.allSaid.of(id, decisionFields.content),
        (w) => w.say(`Beslutet ${audit.nameOf(id)} är en återremiss`, `The decision ${audit.nameOf(id)} sends back`),
        adopts.length > 0 ? ADOPTED : RETURNED,
      );
    }
  },
};
const isReturning = (field: string, value: string | null): boolean =>
  field === planFields.proposal && value === '"returned"';
const RETURNED: Words = both('Det gäller', 'It concerns');
const ADOPTED: Words = both('Ändå vilar på det', 'Yet it carries');

/** Decisions as they were taken. */
export const decisions: readonly AuditTest[] = [notAttested, returned];
