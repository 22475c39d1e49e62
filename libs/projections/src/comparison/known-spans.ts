import type { ReadModel } from '../rows/read-model.js';
import type { Stands } from '../standing/snapshot.js';

interface Span {
  readonly subject: string;
  readonly field: string;
  readonly origin: bigint;
  readonly variant: bigint;
  readonly known_from: bigint;
  readonly known_to: bigint;
}

/** Between which positions some statements were known with which content: read at once, of their subjects only. */
export class KnownSpans {
  private readonly spans: ReadonlyMap<string, readonly Span[]>;

  constructor(readModel: ReadModel, statements: readonly Stands[]) {
    const unique = <T>(of: (stands: Stands) => T) => [...new Set(statements.map(of))];
    const spans = readModel.all<Span>(
      `SELECT subject, field, origin, variant, known_from, known_to FROM statements
       WHERE subject IN (SELECT value FROM json_each(?)) AND origin IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(unique(({ subject }) => subject)), `[${unique(({ origin }) => origin).join()}]`],
    );
    this.spans = Map.groupBy(spans, keyOf);
  }

  /** Was it known at a position with this content? */
  known(stands: Stands, position: bigint): boolean {
    return this.of(stands).some(
      ({ variant, known_from, known_to }) =>
        variant === stands.variant && known_from <= position && position < known_to,
    );
  }

  /** The event by which something that is known at a position is known so. */
  begun(stands: Stands, position: bigint): bigint {
    return latest(
      this.of(stands).filter(({ variant }) => variant === stands.variant),
      'known_from',
      position,
    );
  }

  /** The event that took away what is no longer known at a position. */
  ended(stands: Stands, position: bigint): bigint {
    return latest(this.of(stands), 'known_to', position);
  }

  private of(stands: Stands): readonly Span[] {
    return this.spans.get(keyOf(stands)) ?? [];
  }
}

const keyOf = ({ subject, field, origin }: Pick<Span, 'subject' | 'field' | 'origin'>): string =>
  `${origin} ${subject} ${field}`;

const latest = (spans: readonly Span[], end: 'known_from' | 'known_to', position: bigint): bigint =>
  spans.map((span) => span[end]).reduce((last, each) => (each <= position && each > last ? each : last), 0n);
