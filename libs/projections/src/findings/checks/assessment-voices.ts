import type { AssessmentVoice, VoiceStanding } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import { type Judged, judgementCalled, judgements, saidBy } from '../evidence/judgements.js';
import type { AuditTest } from '../finding.js';
import { toldSignal } from '../wording/phrases.js';

const deviates: AuditTest = {
  code: 'assessment-deviates',
  question: 20,
  finds: `
    A forecast or an assessment (its weightiest voice) that could not be right whichever way its signals fall, and
    one whose voices say different things; each tells whether a reason was given. To review; material where no
    reason was.`,
  *find(audit) {
    for (const judged of judgements(audit)) {
      const { weightiest, subject, voices } = judged;
      const explained = voices.some(({ isExplained }) => isExplained);
      if (judged.deviatesFromSignal) {
        const motivated =
          weightiest.isMotivated || voices.some(({ isMotivated, value }) => isMotivated && value === weightiest.value);
        const signals = Map.groupBy(weightiest.frozen.rows, ({ signal }) => signal);
        yield {
          severity: motivated ? 'review' : 'material',
          subjects: [
            subject,
            ...weightiest.frozen.rows.map(({ goalIndicatorId }) => `goalindicator:${goalIndicatorId}`),
          ],
          events: [weightiest.position],
          summary: (w) => {
            const told = w.list(
              [...signals].map(
                ([signal, rows]) =>
                  `${toldSignal(w, signal)} ${w.say('för', 'for')} ${w.list(rows.map((row) => w.quote(audit.nameOf(`goalindicator:${row.goalIndicatorId}`))))}`,
              ),
            );
            const why = motivated
              ? w.say('En motivering är lämnad', 'A motivation was given')
              : w.say('Ingen motivering är lämnad', 'No motivation was given');
            return w.say(
              `${judgementCalled(w, judged)} är ${saidBy(w, judged, weightiest)}, men signalen var ${told}. ${why}.`,
              `${judgementCalled(w, judged)} is ${saidBy(w, judged, weightiest)}, but the signal was ${told}. ${why}.`,
            );
          },
        };
      }
      if (judged.differs)
        yield {
          severity: explained ? 'review' : 'material',
          subjects: [subject],
          events: voices.map(({ position }) => position),
          summary: (w) => {
            const told = w.list(voices.map((voice) => saidBy(w, judged, voice)));
            const why = explained
              ? w.say('Skälet är angivet', 'The reason is given')
              : w.say('Inget skäl är angivet', 'No reason is given');
            return w.say(
              `${judgementCalled(w, judged)} är olika: ${told}. ${why}.`,
              `${judgementCalled(w, judged)} differs: ${told}. ${why}.`,
            );
          },
        };
    }
  },
};

const sameActor: AuditTest = {
  code: 'assessment-same-actor',
  question: 21,
  finds: `
    A forecast or an assessment that one actor has recorded in two voices, by the mark that the ledger set
    (SAME_ACTOR). Material where a manager's approval is by who made the proposal or the other way round; to
    review where it is the decision of a body, which its secretary may have recorded with the rest.`,
  *find(audit) {
    for (const judged of judgements(audit))
      for (const voice of judged.voices) {
        if (!voice.irregular.includes('SAME_ACTOR')) continue;
        const by = saidByActor(audit, judged, voice.actor);
        if (by.size < 2) continue;
        const approved = by.has('approval') && by.has('office');
        yield {
          severity: approved && voice.voice !== 'body' ? 'material' : 'review',
          subjects: [judged.subject],
          events: [...by.values()],
          summary: (w) => {
            const voices = w.list([...by.keys()].map((each) => w.code('AssessmentVoice', each)));
            return w.say(
              `${judgementCalled(w, judged)} är registrerad av samma aktör (${voice.actor}) i flera led: ${voices}.`,
              `${judgementCalled(w, judged)} is recorded by the same actor (${voice.actor}) in several steps: ${voices}.`,
            );
          },
        };
      }
  },
};

/** In which voices an actor has judged, in their order, with the last event of each; also where another has spoken in it since. */
function saidByActor(audit: Audit, { subject, kind, period }: Judged, actor: string): Map<AssessmentVoice, bigint> {
  const said = audit.allSaid
    .all(subject)
    .filter(({ field, value }) => value !== undefined && isOf(field, kind, period))
    .filter(({ origin }) => audit.recordedWhen.at(origin).actor === actor);
  const last = new Map(said.map(({ value, variant }) => [(value as VoiceStanding).voice, variant]));
  return new Map(VOICES.flatMap((voice) => (last.has(voice) ? [[voice, last.get(voice)!]] : [])));
}
const VOICES = ['office', 'approval', 'body'] as const;
const isOf = (field: string, kind: string, period: string): boolean =>
  field.replace('undecided-', '').startsWith(`${kind}:${period}/`);

/** Who judged, and how far from the signals and from one another. */
export const assessmentVoices: readonly AuditTest[] = [deviates, sameActor];
