/** A place in the log: an event of the ledger, and how many there are up to it. It never becomes untrue. */
export interface Cut {
  readonly eventId: string;
  readonly size: number;
  readonly position: bigint;
  /** The highest `recordedAt` up to there; '' before any. */
  readonly label: string;
}

/** Cuts that have been counted already: of an event, or the last one known. */
export type CountedCuts = (eventId?: string) => Cut | undefined;
