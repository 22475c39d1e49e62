import { both, type Wording, type Words } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import type { AuditTest, Found } from '../finding.js';

/** What each type of event did that was irregular for want of a decision. */
const DID: Readonly<Record<string, Words>> = {
  GoalAdded: both('lades till', 'was added'),
  GoalRevised: both('fick ny text', 'was given a new text'),
  GoalRemoved: both('togs bort', 'was taken out'),
  GoalLinked: both('kopplades till något överordnat', 'was linked to something above it'),
  GoalUnlinked: both('kopplades loss från något överordnat', 'was unlinked from something above it'),
  GoalMarked: both(
    'fick ändrad märkning för god ekonomisk hushållning',
    'had its mark of god ekonomisk hushållning changed',
  ),
  GoalIndicatorAdded: both('lades till', 'was added'),
  GoalIndicatorRevised: both('fick ny lydelse', 'was given a new wording'),
  GoalIndicatorReplaced: both('sattes i stället för en annan indikator', 'was put in the place of another indicator'),
  GoalIndicatorRemoved: both('togs bort', 'was taken away'),
  BaselineSet: both('fick ett annat utgångsläge', 'was given another baseline'),
  BaselineRemoved: both('förlorade sitt utgångsläge', 'lost its baseline'),
  TargetSet: both('sattes', 'was set'),
  TargetRemoved: both('togs bort', 'was taken away'),
  UppdragRevised: both('fick ny text', 'was given a new text'),
  UppdragGiven: both('gavs', 'was given'),
  UppdragStageChanged: both('avbröts av förvaltningen', 'was stopped by the office'),
  UppdragDeadlineSet: both('fick en annan tidsgräns', 'was given another deadline'),
  UppdragClosed: both('avslutades', 'was closed'),
  UppdragCancelled: both('avbröts', 'was cancelled'),
  GoalForecastMade: both('fick en prognos i organets namn', 'was given a forecast in the name of the body'),
  GoalAssessmentMade: both('bedömdes i organets namn', 'was judged in the name of the body'),
  OverallAssessmentMade: both('bedömdes i organets namn', 'was judged in the name of the body'),
  UppdragRejected: both('avslogs', 'was turned down'),
};
const CHANGED: Words = both('ändrades', 'was changed');

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
        summary: (w) => {
          const what = changes.map(({ type, told }) => did(audit, w, type, told));
          return w.say(
            `Utan beslut: ${w.part(id)} ${w.list(what)}.`,
            `Without a decision: ${w.part(id)} ${w.list(what)}.`,
          );
        },
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
  const { day } = audit.recordedWhen.at(origin);
  const recorded = day === validFrom ? '' : w.brackets(w.say(`registrerat ${day}`, `recorded ${day}`));
  return `${(DID[type] ?? CHANGED)(w)} ${w.say(validFrom, `on ${validFrom}`)}${recorded}`;
}

/** What no decision supports. */
export const undecidedChanges: readonly AuditTest[] = [changeWithoutDecision];
