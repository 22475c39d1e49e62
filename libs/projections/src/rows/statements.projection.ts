import { type AnyEvent, type Assertion, bareId, statementsIn, subjectIdOf } from '@liggaren/domain';
import { type Projected, type Projection, type Statement, sql } from '@liggaren/event-sourcing';
import { everyEvent } from './every-event.js';

/** Known until now, and until something else is known. SQLite's largest integer. */
export const FOREVER = 9223372036854775807n;
/** Valid without end: after every day. */
export const NO_END = '9999-12-32';
/** Statements by which a subject is called. A query with the same words finds them by their index. */
export const CONTENT =
  "field IN ('content', 'content.adopted', 'content.proposed') OR substr(field, 1, 8) = 'version:'";

/**
 * Every statement ever made, on two clocks: the days on which it holds, and the positions between which it is known with
 * this content. A correction, a withdrawal or a quashed decision ends what was known and begins something else; nothing
 * is overwritten. `origin` is the position of the original event, which gives precedence; `variant` that of the event
 * (itself or a correction) whose content it is. Rows of one root lie together: a plan is read from few pages, however
 * many others the ledger holds.
 */
export const statements: Projection<AnyEvent> = {
  name: 'statements',
  version: 5,
  tables: [
    sql`CREATE TABLE statements (
      origin INTEGER NOT NULL, part INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL, variant INTEGER NOT NULL,
      root TEXT NOT NULL, subject TEXT NOT NULL, field TEXT NOT NULL, value TEXT, ref TEXT,
      valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, decision TEXT,
      PRIMARY KEY (root, origin, part, known_from)) STRICT, WITHOUT ROWID`,
    sql`CREATE TABLE changes (origin INTEGER NOT NULL, variant INTEGER NOT NULL, withdrawn INTEGER NOT NULL, PRIMARY KEY (origin, variant)) STRICT, WITHOUT ROWID`,
    sql`CREATE TABLE variants (variant INTEGER PRIMARY KEY, origin INTEGER NOT NULL) STRICT`,
    sql`CREATE TABLE quashed (decision TEXT NOT NULL, origin INTEGER NOT NULL, PRIMARY KEY (decision, origin)) STRICT, WITHOUT ROWID`,
  ],
  indexes: [
    sql`CREATE INDEX statements_subject ON statements (subject)`,
    sql`CREATE INDEX statements_ref ON statements (ref) WHERE ref IS NOT NULL`,
    sql`CREATE INDEX statements_due ON statements (field) WHERE field = 'owner' OR field = 'deadline' OR field = 'report-back' OR substr(field, 1, 9) = 'expected:' OR substr(field, 1, 10) = 'follow-up:'`,
    { sql: `CREATE INDEX statements_content ON statements (subject) WHERE ${CONTENT}`, values: [] },
    sql`CREATE INDEX statements_decision ON statements (decision) WHERE decision IS NOT NULL`,
  ],
  on: {
    ...everyEvent(stated),
    DecisionQuashed: (recorded) => [
      ...stated(recorded),
      sql`INSERT INTO quashed VALUES (${recorded.event.data.decisionId}, ${recorded.position})`,
      ...restateDecision(recorded.event.data.decisionId, recorded.position),
    ],
    StatementCorrected: (recorded) => corrected(recorded),
    StatementWithdrawn: (recorded) => withdrawn(recorded),
  },
};

/** An event's own statements, known from the event on. */
function stated({ position, stream, event }: Projected<AnyEvent>): readonly Statement[] {
  return insert(statementsIn(event), subjectIdOf(stream), position, position);
}

function corrected({
  position,
  stream,
  event,
}: Projected<Extract<AnyEvent, { type: 'StatementCorrected' }>>): readonly Statement[] {
  const named = event.data.event;
  return [
    sql`INSERT INTO variants SELECT ${position}, position FROM events WHERE id = ${named}`,
    sql`INSERT INTO changes SELECT origin, variant, 0 FROM variants WHERE variant = ${position}`,
    sql`UPDATE statements SET known_to = ${position} WHERE root = ${subjectIdOf(stream)} AND origin = (SELECT origin FROM variants WHERE variant = ${position}) AND known_to = ${FOREVER}`,
    ...insert(statementsIn(event), subjectIdOf(stream), 0n, position),
    ...ofDecisionStream(stream, position),
  ];
}

function withdrawn({
  position,
  stream,
  event,
}: Projected<Extract<AnyEvent, { type: 'StatementWithdrawn' }>>): readonly Statement[] {
  const named = event.data.event;
  return [
    sql`INSERT OR IGNORE INTO variants SELECT position, position FROM events WHERE id = ${named}`,
    sql`INSERT OR REPLACE INTO changes SELECT v.origin, v.variant, 1 FROM variants v JOIN events e ON e.position = v.variant WHERE e.id = ${named}`,
    sql`UPDATE statements SET known_to = ${position}
        WHERE root = ${subjectIdOf(stream)} AND origin = (SELECT v.origin FROM variants v JOIN events e ON e.position = v.variant WHERE e.id = ${named}) AND known_to = ${FOREVER}`,
    sql`INSERT INTO statements
        SELECT s.origin, s.part, ${position}, ${FOREVER}, s.variant, s.root, s.subject, s.field, s.value, s.ref, s.valid_from, s.valid_to, s.decision
        FROM statements s
        WHERE s.root = ${subjectIdOf(stream)} AND s.origin = (SELECT v.origin FROM variants v JOIN events e ON e.position = v.variant WHERE e.id = ${named})
          AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.origin = s.origin AND c.variant = s.origin AND c.withdrawn)
          AND s.variant = coalesce((SELECT max(c.variant) FROM changes c WHERE c.origin = s.origin AND c.variant <> s.origin AND NOT c.withdrawn), s.origin)
          AND NOT EXISTS (SELECT 1 FROM quashed q JOIN statements l ON l.root = 'decision:' || q.decision AND l.origin = q.origin AND l.known_to = ${FOREVER} WHERE q.decision = s.decision)
        GROUP BY s.part`,
    ...ofDecisionStream(stream, position),
  ];
}

/** A change to what was said of a decision may quash it, or bring it back. */
const ofDecisionStream = (stream: string, position: bigint): readonly Statement[] =>
  stream.startsWith('decision-') ? restateDecision(bareId(subjectIdOf(stream)), position) : [];

/** Everything that rests on a decision is known anew: with its content if the decision is good, not at all if it is quashed. */
const restateDecision = (decision: string, position: bigint): readonly Statement[] => [
  sql`UPDATE statements SET known_to = ${position} WHERE decision = ${decision} AND known_to = ${FOREVER}`,
  sql`INSERT INTO statements
      SELECT s.origin, s.part, ${position}, ${FOREVER}, s.variant, s.root, s.subject, s.field, s.value, s.ref, s.valid_from, s.valid_to, s.decision
      FROM statements s
      WHERE s.decision = ${decision}
        AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.origin = s.origin AND c.variant = s.origin AND c.withdrawn)
        AND s.variant = coalesce((SELECT max(c.variant) FROM changes c WHERE c.origin = s.origin AND c.variant <> s.origin AND NOT c.withdrawn), s.origin)
        AND NOT EXISTS (SELECT 1 FROM quashed q JOIN statements l ON l.root = 'decision:' || q.decision AND l.origin = q.origin AND l.known_to = ${FOREVER} WHERE q.decision = s.decision)
      GROUP BY s.origin, s.part`,
];

/** Rows of a content; `origin` 0 stands for "the one its correction names". What rests on a quashed decision is never known. */
function insert(assertions: readonly Assertion[], root: string, origin: bigint, variant: bigint): Statement[] {
  return assertions.flatMap(({ subject, field, value, ref, validFrom, validTo, decision }, part) => [
    sql`INSERT INTO statements VALUES (
        coalesce(nullif(${origin}, 0), (SELECT origin FROM variants WHERE variant = ${variant})), ${part}, ${variant}, ${FOREVER}, ${variant},
        ${root}, ${subject}, ${field}, ${value === undefined ? null : JSON.stringify(value)}, ${ref ?? null}, ${validFrom}, ${validTo ?? NO_END}, ${decision ?? null})`,
    ...(decision === undefined
      ? []
      : [
          sql`UPDATE statements SET known_to = known_from WHERE root = ${root} AND origin = coalesce(nullif(${origin}, 0), (SELECT origin FROM variants WHERE variant = ${variant}))
              AND variant = ${variant} AND part = ${part} AND known_to = ${FOREVER}
              AND EXISTS (SELECT 1 FROM quashed q JOIN statements l ON l.root = 'decision:' || q.decision AND l.origin = q.origin AND l.known_to = ${FOREVER} WHERE q.decision = ${decision})`,
        ]),
  ]);
}
