export interface Status {
  readonly ready: boolean;
  /** Why not. For operators, and nothing secret. */
  readonly reason?: string;
  /** What is to be known beside it, such as a store that is away while questions are answered. */
  readonly store?: string;
}

/** Port and injection token: can questions be answered now, and if not, why? */
export abstract class Readiness {
  /** Cheap enough to be asked every second. */
  abstract status(): Status;
}
