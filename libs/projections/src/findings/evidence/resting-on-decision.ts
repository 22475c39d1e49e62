import { both, typeOf, type Wording, type Words } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Found } from '../finding.js';

/** A statement that rests, or has rested, on a decision. */
export interface Resting {
  readonly decision: string;
  readonly subject: string;
  readonly field: string;
  readonly value: string | null;
  /** Position of the event that said it. */
  readonly origin: bigint;
}

/** How much of what rests on a decision is named. */
const NAMED = 3;
/** The weightiest first. */
const ORDER = ['plan', 'goal', 'goalindicator', 'target', 'uppdrag', 'deliverable', 'focusarea', 'indicator', 'report'];

/**
 * What rests on each decision (by typed id): statements about the plan and what it has to do with that are known at the
 * moment, on any day, and presentations of reports. On a quashed decision, what rested on it until it was quashed, and
 * what has cited it since.
 */
export const restingOf = (audit: Audit): ReadonlyMap<string, readonly Resting[]> =>
  audit.once('resting', () => read(audit));

function read(audit: Audit): ReadonlyMap<string, readonly Resting[]> {
  const { position } = audit.moment;
  const roots = JSON.stringify(audit.roots);
  const rows = audit.scope.readModel.all<Resting>(
    `WITH quashed_at AS (
       SELECT substr(subject, 10) AS decision, min(origin) AS position FROM statements
       WHERE root IN (SELECT value FROM json_each(?)) AND field = 'quashed' AND known_from <= ? AND known_to > ? GROUP BY subject)
     SELECT DISTINCT 'decision:' || s.decision AS decision, s.subject, s.field, s.value, s.origin, s.part FROM statements s LEFT JOIN quashed_at q ON q.decision = s.decision
     WHERE s.root IN (SELECT value FROM json_each(?)) AND s.decision IS NOT NULL AND s.known_from <= ?
       AND (s.known_to > ? OR (s.known_from < q.position AND s.known_to >= q.position) OR (s.known_from >= q.position AND s.known_to = s.known_from))
     UNION ALL SELECT 'decision:' || json_extract(value, '$.decisionId'), subject, field, value, origin, part FROM statements
     WHERE root IN (SELECT value FROM json_each(?)) AND field LIKE 'presented:%' AND known_from <= ? AND known_to > ?
     ORDER BY origin, part`,
    [roots, position, position, roots, position, position, roots, position, position],
  );
  return Map.groupBy(rows, ({ decision }) => decision);
}

/** The subjects that statements are of, each once: the plan, then goals, and what stands below and beside them. */
export function subjectsOf(resting: readonly Resting[]): string[] {
  const weight = (id: string): number => ORDER.indexOf(typeOf(id));
  return [...new Set(resting.map(({ subject }) => subject))].sort((a, b) => weight(a) - weight(b));
}

/** `planen ”A”, målet ”B”`; of many the number, and the first by name. */
export function severalCalled(w: Wording, subjects: readonly string[]): string {
  const named = subjects.slice(0, NAMED).map((id) => w.part(id));
  return subjects.length <= NAMED
    ? w.list(named)
    : w.say(
        `${subjects.length} poster, bland dem ${w.list(named)}`,
        `${subjects.length} items, among them ${w.list(named)}`,
      );
}

/** A finding about a decision: what is the matter with it, and what rests on it. */
export function aboutDecision(
  severity: Found['severity'],
  id: string,
  resting: readonly Resting[],
  events: readonly { readonly origin: bigint }[],
  what: (w: Wording) => string,
  rests: Words = both('På det vilar', 'It carries'),
): Found {
  const subjects = subjectsOf(resting);
  return {
    severity,
    subjects: [id, ...subjects],
    events: events.map(({ origin }) => origin),
    summary: (w) => `${what(w)}. ${rests(w)} ${severalCalled(w, subjects)}.`,
  };
}
