import { type AnyEvent, decodeEvent, type LanguageCode, summaryOf } from '@liggaren/domain';
import { stockholmDay } from '@liggaren/event-sourcing';
import type { Scope } from '../../standing/scope.js';
import { DecisionView } from './decision.view.js';

/** An event as the trail has it. */
export interface EventRow {
  readonly position: bigint;
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly recorded_at: string;
  readonly known_at: string;
  readonly decision: string | null;
  readonly target: string | null;
}

export const EVENT_COLUMNS =
  'position, id, stream, revision, type, data, metadata, recorded_at, known_at, decision, target';

/** One event of the trail, as far as its moment knows what came of it. */
export class EventView {
  private decoded: AnyEvent | undefined;
  private parsed: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly scope: Scope,
    private readonly row: EventRow,
  ) {}

  private get metadata(): Readonly<Record<string, string>> {
    this.parsed ??= JSON.parse(this.row.metadata) as Record<string, string>;
    return this.parsed;
  }
  get id(): string {
    return `event:${this.row.id}`;
  }
  get type(): string {
    return this.row.type;
  }
  get stream(): string {
    return this.row.stream;
  }
  get revision(): number {
    return Number(this.row.revision);
  }
  get position(): string {
    return String(this.row.position);
  }
  get recordedAt(): string {
    return this.row.recorded_at;
  }
  /** On what basis a taken-over event counts as recorded when it says; null for events recorded as they came. */
  get recordedAtBasis(): string | null {
    return this.metadata['recordedAtBasis'] ?? null;
  }
  get takenOverAt(): string | null {
    return this.metadata['takenOverAt'] ?? null;
  }
  /** Milliseconds by which its label lies behind an earlier event's; null when it does not. */
  get clockSkew(): number | null {
    const skew = Date.parse(this.row.known_at) - Date.parse(this.row.recorded_at);
    return skew > 0 ? skew : null;
  }
  get validFrom(): string | null {
    return this.field('validFrom');
  }
  get validTo(): string | null {
    return this.field('validTo');
  }
  get actor(): string {
    return this.metadata['actor'] ?? '';
  }
  get commandId(): string | null {
    return this.metadata['commandId'] ?? null;
  }
  get irregular(): readonly string[] {
    return (this.event.data as { irregular?: readonly string[] }).irregular ?? [];
  }
  /** As stored; removable values are digests. */
  get data(): unknown {
    return JSON.parse(this.row.data);
  }
  get decisionId(): string | null {
    return this.row.decision;
  }

  get decision(): DecisionView | null {
    return this.row.decision === null ? null : new DecisionView(this.scope, `decision:${this.row.decision}`);
  }

  /** Decoded and brought to today's schema. */
  get event(): AnyEvent {
    this.decoded ??= decodeEvent({
      stream: this.stream,
      revision: this.revision,
      type: this.type,
      data: this.row.data,
      metadata: this.metadata,
    });
    return this.decoded;
  }

  /** What happened, in one sentence: with the names of its own time, so that it never reads otherwise later. */
  summary(language: LanguageCode): string {
    const { municipality, names } = this.scope;
    const point = { position: this.row.position - 1n, validOn: this.validFrom ?? stockholmDay(this.recordedAt) };
    return summaryOf(this.event, language, {
      municipality,
      contentOf: (subject) => names.contentOf(subject, point),
    });
  }

  /** The event that this one corrects, withdraws or removes values of. */
  get supersedes(): EventView | null {
    return this.row.target === null ? null : (this.one('WHERE id = ?', [this.row.target]) ?? null);
  }

  /** The last event known that corrects or withdraws this one. */
  get supersededBy(): EventView | null {
    return (
      this.one(
        "WHERE target = ? AND type IN ('StatementCorrected', 'StatementWithdrawn') AND position <= ? ORDER BY position DESC LIMIT 1",
        [this.row.id, this.scope.moment.position],
      ) ?? null
    );
  }

  private field(name: string): string | null {
    const data = this.event.data as Record<string, unknown>;
    const content = this.type === 'StatementCorrected' ? (data['data'] as Record<string, unknown>) : data;
    return (content[name] as string | undefined) ?? null;
  }

  private one(where: string, values: readonly (string | bigint)[]): EventView | undefined {
    const row = this.scope.readModel.get<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events ${where}`, values);
    return row && new EventView(this.scope, row);
  }
}

/** The events that have been read in a scope. */
class ReadEvents {
  private readonly events = new Map<bigint, EventView>();

  constructor(private readonly scope: Scope) {}

  at(position: bigint, beside: readonly bigint[]): EventView {
    if (!this.events.has(position))
      for (const row of this.rows([position, ...beside])) this.events.set(row.position, new EventView(this.scope, row));
    return this.events.get(position)!;
  }

  private rows(positions: readonly bigint[]): EventRow[] {
    return this.scope.readModel.all<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position`,
      [`[${positions.join(',')}]`],
    );
  }
}

/** The event at a position; those beside it are read with it. */
export const eventAt = (scope: Scope, position: bigint, beside: readonly bigint[] = []): EventView =>
  scope.kept(ReadEvents, '').at(position, beside);

/** What was recorded on a stream after a position, as far as the scope's moment knows. */
export const eventsAfter = (scope: Scope, stream: string, position: bigint): EventView[] =>
  scope.readModel
    .all<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE stream = ? AND position > ? AND position <= ? ORDER BY position`,
      [stream, position, scope.moment.position],
    )
    .map((row) => new EventView(scope, row));

/** One event by its bare id, if it is known at the scope's moment. */
export function eventById(scope: Scope, id: string): EventView | null {
  const row = scope.readModel.get<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE id = ? AND position <= ?`, [
    id,
    scope.moment.position,
  ]);
  return row ? new EventView(scope, row) : null;
}
