import { type InBoth, sentence, type Wording } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import type { AuditTest, Found } from '../finding.js';

/** What each type of event did that was irregular for want of a decision. */
const DID: Readonly<Record<string, InBoth>> = {
  GoalAdded: { sv: 'lades till', en: 'was added' },
  GoalRevised: { sv: 'fick ny text', en: 'was given a new text' },
  GoalRemoved: { sv: 'togs bort', en: 'was taken out' },
  GoalLinked: { sv: 'kopplades till något överordnat', en: 'was linked to something above it' },
  GoalUnlinked: { sv: 'kopplades loss från något överordnat', en: 'was unlinked from something above it' },
  GoalMarked: {
    sv: 'fick ändrad märkning för god ekonomisk hushållning',
    en: 'had its mark of god ekonomisk hushållning changed',
  },
  GoalIndicatorAdded: { sv: 'lades till', en: 'was added' },
  GoalIndicatorRevised: { sv: 'fick ny lydelse', en: 'was given a new wording' },
  GoalIndicatorReplaced: {
    sv: 'sattes i stället för en annan indikator',
    en: 'was put in the place of another indicator',
  },
  GoalIndicatorRemoved: { sv: 'togs bort', en: 'was taken away' },
  BaselineSet: { sv: 'fick ett annat utgångsläge', en: 'was given another baseline' },
  BaselineRemoved: { sv: 'förlorade sitt utgångsläge', en: 'lost its baseline' },
  TargetSet: { sv: 'sattes', en: 'was set' },
  TargetRemoved: { sv: 'togs bort', en: 'was taken away' },
  UppdragRevised: { sv: 'fick ny text', en: 'was given a new text' },
  UppdragGiven: { sv: 'gavs', en: 'was given' },
  UppdragStageChanged: { sv: 'avbröts av förvaltningen', en: 'was stopped by the office' },
  UppdragDeadlineSet: { sv: 'fick en annan tidsgräns', en: 'was given another deadline' },
  UppdragClosed: { sv: 'avslutades', en: 'was closed' },
  UppdragCancelled: { sv: 'avbröts', en: 'was cancelled' },
  GoalForecastMade: { sv: 'fick en prognos i organets namn', en: 'was given a forecast in the name of the body' },
  GoalAssessmentMade: { sv: 'bedömdes i organets namn', en: 'was judged in the name of the body' },
  OverallAssessmentMade: { sv: 'bedömdes i organets namn', en: 'was judged in the name of the body' },
  UppdragRejected: { sv: 'avslogs', en: 'was turned down' },
};
const CHANGED: InBoth = { sv: 'ändrades', en: 'was changed' };

const changeWithoutDecision: AuditTest = {
  code: 'change-without-decision',
  question: 6,
  finds: `
    What was changed without a decision though only a decision changes it, or judged in the name of a body that
    has not decided so: events marked \`NO_DECISION\` that stand, one finding a subject, with each change and its
    day. Not where a correction has named the decision since. To review: the formal text is another than the one
    that is used.`,
  *find(audit) {
    for (const [id, changes] of Map.groupBy(undecided(audit), ({ told }) => told.subject))
      yield {
        severity: 'review',
        subjects: [id],
        events: changes.map(({ told }) => told.variant),
        summary: sentence((w) => {
          const what = changes.map(({ type, told }) => did(audit, w, type, told));
          return w.say(
            `Utan beslut: ${audit.called(w, id)} ${w.list(what)}.`,
            `Without a decision: ${audit.called(w, id)} ${w.list(what)}.`,
          );
        }),
      } satisfies Found;
  },
};

interface Change {
  /** Of the event that said it first. */
  readonly type: string;
  /** The first of what it says. */
  readonly told: Told;
}

/** Each marked event that stands, as it stands: one that was corrected bears the marks of its correction. */
function undecided(audit: Audit): Change[] {
  const first = [...audit.allSaid.byEvent.values()].map((said) => said[0]!);
  const marked = audit.scope.readModel.all<{ position: bigint }>(
    `SELECT position FROM events WHERE position IN (SELECT value FROM json_each(?)) AND data LIKE '%"NO_DECISION"%'
       AND EXISTS (SELECT 1 FROM json_each(coalesce(data ->> '$.data.irregular', data ->> '$.irregular')) WHERE value = 'NO_DECISION')`,
    [`[${first.map(({ variant }) => variant).join()}]`],
  );
  const variants = new Set(marked.map(({ position }) => position));
  return first
    .filter(({ variant }) => variants.has(variant))
    .map((told) => ({ type: audit.recordedWhen.at(told.origin).type, told }));
}

/** `fick ny text 2024-05-02`. */
function did(audit: Audit, w: Wording, type: string, { validFrom, origin }: Told): string {
  const { sv, en } = DID[type] ?? CHANGED;
  const { day } = audit.recordedWhen.at(origin);
  const recorded = day === validFrom ? '' : w.brackets(w.say(`registrerat ${day}`, `recorded ${day}`));
  return w.say(`${sv} ${validFrom}${recorded}`, `${en} on ${validFrom}${recorded}`);
}

/** What no decision supports. */
export const undecidedChanges: readonly AuditTest[] = [changeWithoutDecision];
