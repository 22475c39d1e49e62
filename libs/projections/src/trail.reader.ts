import { LedgerFault, type SqlValue } from '@liggaren/event-sourcing';
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

/** A page of a list, as Relay asks for it. */
export interface Page {
  readonly first?: number | undefined;
  readonly after?: string | undefined;
  readonly last?: number | undefined;
  readonly before?: string | undefined;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A page that cannot be: a count out of range, a cursor that is not ours, both ends at once. */
export class BadPage extends LedgerFault {
  readonly code = 'BAD_USER_INPUT';
  readonly kind = 'input';
}

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 1_000;
const LAST_POSITION = 9223372036854775807n;

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The events that match, oldest first, as far as they were known at the scope's moment. @throws BadPage */
export function readTrail(scope: Scope, filter: TrailFilter, page: Page): Connection<EventView> {
  const { sql, values } = where(scope, filter);
  const total = scope.readModel.get<{ n: bigint }>(`SELECT count(*) AS n FROM events WHERE ${sql}`, values)!.n;
  const { limit, backwards, after, before } = bounds(page);
  const rows = scope.readModel.all<ConstructorParameters<typeof EventView>[1]>(
    `SELECT ${EVENT_COLUMNS} FROM events WHERE ${sql} AND position > ? AND position < ? ORDER BY position ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    [...values, after, before, limit + 1],
  );
  const more = rows.length > limit;
  const kept = rows.slice(0, limit);
  if (backwards) kept.reverse();
  const edges = kept.map((row) => ({ cursor: cursorOf(row.position), node: new EventView(scope, row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: backwards ? page.before !== undefined : more,
      hasPreviousPage: backwards ? more : page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(total),
  };
}

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
  if (decision !== undefined)
    and(
      '(decision = ? OR stream = ?)',
      decision.replace(/^decision:/, ''),
      decision.replace(/^decision:/, 'decision-'),
    );
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

function bounds({ first, after, last, before }: Page): {
  limit: number;
  backwards: boolean;
  after: bigint;
  before: bigint;
} {
  if (first !== undefined && last !== undefined) throw new BadPage('Give first or last, not both.');
  const limit = first ?? last ?? DEFAULT_PAGE;
  if (!Number.isInteger(limit) || limit < 0 || limit > LARGEST_PAGE)
    throw new BadPage(`first and last take 0 to ${LARGEST_PAGE}, not ${limit}.`);
  return {
    limit,
    backwards: last !== undefined,
    after: after === undefined ? -1n : positionOf(after),
    before: before === undefined ? LAST_POSITION : positionOf(before),
  };
}

export const cursorOf = (position: bigint): string => Buffer.from(`position:${position}`).toString('base64url');

function positionOf(cursor: string): bigint {
  const match = /^position:(\d{1,19})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match || BigInt(match[1]!) > LAST_POSITION)
    throw new BadPage(`${cursor} is not a cursor of this list. Use the endCursor or startCursor of an earlier page.`);
  return BigInt(match[1]!);
}
