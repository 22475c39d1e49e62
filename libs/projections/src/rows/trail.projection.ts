import { type AnyEvent, statementsIn, subjectIdOf } from '@liggaren/domain';
import { type Projected, type Projection, type Statement, sealedIn, sql } from '@liggaren/event-sourcing';
import { everyEvent } from './every-event.js';

/** Every event as stored, with what a reader of the trail asks by. */
export const trail: Projection<AnyEvent> = {
  name: 'trail',
  version: 1,
  tables: [
    sql`CREATE TABLE events (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
      data TEXT NOT NULL, metadata TEXT NOT NULL, actor TEXT NOT NULL, recorded_at TEXT NOT NULL, known_at TEXT NOT NULL, size INTEGER NOT NULL,
      taken_over INTEGER NOT NULL, irregular TEXT, decision TEXT, target TEXT) STRICT`,
    sql`CREATE TABLE event_subjects (subject TEXT NOT NULL, position INTEGER NOT NULL) STRICT`,
    sql`CREATE TABLE sealed (digest TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (digest, position)) STRICT, WITHOUT ROWID`,
  ],
  indexes: [
    sql`CREATE INDEX events_known_at ON events (known_at, position)`,
    sql`CREATE INDEX events_stream ON events (stream, position)`,
    sql`CREATE INDEX events_type ON events (type, position)`,
    sql`CREATE INDEX events_decision ON events (decision, position) WHERE decision IS NOT NULL`,
    sql`CREATE INDEX events_target ON events (target, position) WHERE target IS NOT NULL`,
    sql`CREATE INDEX event_subjects_of ON event_subjects (subject, position)`,
  ],
  on: everyEvent(listed),
};

interface Known {
  readonly irregular?: readonly string[];
  readonly decisionId?: string;
  readonly event?: string;
}

function listed(recorded: Projected<AnyEvent>): readonly Statement[] {
  const { position, id, stream, revision, stored, metadata, knownAt, size, event } = recorded;
  const { irregular, decisionId, event: target } = event.data as Known;
  return [
    sql`INSERT INTO events VALUES (${position}, ${id}, ${stream}, ${revision}, ${event.type}, ${stored}, ${JSON.stringify(metadata)}, ${metadata['actor'] ?? ''},
        ${metadata['recordedAt'] ?? ''}, ${knownAt}, ${size}, ${metadata['takenOverAt'] === undefined ? 0 : 1}, ${irregular?.join(' ') ?? null}, ${decisionId ?? null}, ${target ?? null})`,
    ...[...new Set(sealedIn(event.data))].map((digest) => sql`INSERT INTO sealed VALUES (${digest}, ${position})`),
    ...subjectsOf(recorded).map((subject) => sql`INSERT INTO event_subjects VALUES (${subject}, ${position})`),
  ];
}

/** The subjects that an event speaks of; those of a correction or withdrawal are those of the event it names. */
function subjectsOf({ stream, event }: Projected<AnyEvent>): readonly string[] {
  return [...new Set([subjectIdOf(stream), ...statementsIn(event).map(({ subject }) => subject)])];
}
