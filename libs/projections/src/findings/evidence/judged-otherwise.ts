import { bareId } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { DecidedOtherwise } from './decided-otherwise.js';
import { judgedTo, judgementCalled, judgements } from './judgements.js';

/** Forecasts and assessments that a body decided otherwise than the voice before it had proposed or approved. */
export const judgedOtherwise = (audit: Audit): DecidedOtherwise[] =>
  judgements(audit).flatMap((judged) =>
    judged.voices.flatMap(({ voice, value, answers, decision, differs, position }) =>
      voice !== 'body' || !decision || !answers || !differs
        ? []
        : {
            decision: bareId(decision.id),
            part: judged.subject,
            origin: position,
            inWords: (w) =>
              w.say(
                `fastställde ${judgementCalled(w, judged)} som ${judgedTo(w, judged, value)} i stället för ${judgedTo(w, judged, answers.value)}`,
                `settled ${judgementCalled(w, judged)} as ${judgedTo(w, judged, value)} instead of ${judgedTo(w, judged, answers.value)}`,
              ),
          },
    ),
  );
