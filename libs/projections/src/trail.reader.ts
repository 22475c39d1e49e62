import { bareId, streamOf } from '@liggaren/domain';
import type { SqlValue } from '@liggaren/event-sourcing';
import { boundsOf, type Connection, connection, type Keys, type Page } from './page.js';
import type { Scope } from './standing/scope.js';
import { EVENT_COLUMNS, EventView } from './views/trail/event.view.js';

/** What to list of the trail; everything given must hold. */
export interface TrailFilter {
  /** Typed id of a subject. */
  readonly subject?: string | undefined;
  /** Typed id of a plan: itself, its uppdrag, its indicators, its reports, what was judged and done, and the decisions all that rests on. */
  readonly plan?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly actor?: string | undefined;
  /** Typed id of a decision. */
  readonly decision?: string | undefined;
  /** Instants, inclusive. */
  readonly recordedFrom?: string | undefined;
  readonly recordedTo?: string | undefined;
  readonly takenOver?: boolean | undefined;
  readonly irregular?: boolean | undefined;
}

const LAST_POSITION = 9223372036854775807n;

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The events that match, oldest first, as far as they were known at the scope's moment. @throws BadPage */
export function readTrail(scope: Scope, filter: TrailFilter, page: Page): Connection<EventView> {
  const { limit, backwards, after, before } = boundsOf(page, eventKeys);
  const { sql, values } = where(scope, filter);
  const found = <R>(columns: string, rest: string, ...more: SqlValue[]) =>
    scope.readModel.all<R>(`SELECT ${columns} FROM events WHERE ${sql} ${rest}`, [...values, ...more]);
  const rows = found<ConstructorParameters<typeof EventView>[1]>(
    EVENT_COLUMNS,
    `AND position > ? AND position < ? ORDER BY position ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    after ?? -1n,
    before ?? LAST_POSITION,
    limit + 1,
  );
  const cursor = backwards ? before : after;
  const [{ n }] = found<{ n: bigint }>('count(*) AS n', '') as [{ n: bigint }];
  return connection(
    {
      limit,
      backwards,
      items: rows.map((row) => new EventView(scope, row)),
      passed:
        cursor !== undefined && found('1', `AND position ${backwards ? '>=' : '<='} ? LIMIT 1`, cursor).length > 0,
      totalCount: Number(n),
    },
    eventKeys,
  );
}

/** An event is known by its position. */
const eventKeys: Keys<EventView, bigint> = {
  of: ({ position }) => BigInt(position),
  nameOf: (position) => `position:${position}`,
  named: (name) => {
    const [, digits] = /^position:(\d{1,19})$/.exec(name) ?? [];
    return digits !== undefined && BigInt(digits) <= LAST_POSITION ? BigInt(digits) : undefined;
  },
};

function where(
  scope: Scope,
  { subject, plan, types, actor, decision, recordedFrom, recordedTo, takenOver, irregular }: TrailFilter,
): Condition {
  const conditions: Condition[] = [{ sql: 'position <= ?', values: [scope.moment.position] }];
  const and = (sql: string, ...values: SqlValue[]) => conditions.push({ sql, values });
  if (subject !== undefined) and(OF_SUBJECT, subject, subject);
  const { position } = scope.moment;
  if (plan !== undefined) and(OF_PLAN, position, plan, plan, plan);
  if (types !== undefined) and('type IN (SELECT value FROM json_each(?))', JSON.stringify(types));
  if (actor !== undefined) and('actor = ?', actor);
  if (decision !== undefined) and('(decision = ? OR stream = ?)', bareId(decision), streamOf(decision));
  if (recordedFrom !== undefined) and('recorded_at >= ?', recordedFrom);
  if (recordedTo !== undefined) and('recorded_at <= ?', recordedTo);
  if (takenOver !== undefined) and('taken_over = ?', takenOver ? 1 : 0);
  if (irregular !== undefined) and(irregular ? 'irregular IS NOT NULL' : 'irregular IS NULL');
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.flatMap(({ values }) => values) };
}

/** Its own events, and the corrections and withdrawals of them. */
const OF_SUBJECT = `(position IN (SELECT position FROM event_subjects WHERE subject = ?)
  OR target IN (SELECT e.id FROM event_subjects s JOIN events e ON e.position = s.position WHERE s.subject = ?))`;

/**
 * Its stream, and those of all it has ever named, as far as was known: the same question gives the same list later. CROSS
 * JOIN keeps the order: from the few streams to their statements, never through those of all plans.
 */
const OF_PLAN = `stream IN (
  WITH known(upto) AS (SELECT ?),
    named(uppdrag) AS (SELECT DISTINCT subject FROM statements, known WHERE ref = ? AND subject LIKE 'uppdrag:%' AND known_from <= upto),
    judged(root) AS (
      SELECT root FROM statements, known WHERE ref = ? AND known_from <= upto AND (root LIKE 'report:%' OR root LIKE 'assessment:%' OR root LIKE 'activity:%')
      UNION SELECT root FROM statements, named, known WHERE (subject = uppdrag OR ref = uppdrag) AND known_from <= upto AND (root LIKE 'assessment:%' OR root LIKE 'activity:%')),
    roots(root) AS (SELECT ? UNION SELECT root FROM judged)
  SELECT replace(uppdrag, 'uppdrag:', 'uppdrag-') FROM named
  UNION SELECT substr(root, 1, instr(root, ':') - 1) || '-' || substr(root, instr(root, ':') + 1) FROM roots
  UNION SELECT replace(ref, 'indicator:', 'indicator-') FROM roots CROSS JOIN statements USING (root), known WHERE ref LIKE 'indicator:%' AND known_from <= upto
  UNION SELECT 'decision-' || decision FROM roots CROSS JOIN statements USING (root), known WHERE decision IS NOT NULL AND known_from <= upto)`;
