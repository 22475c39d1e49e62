/** What the ledger says at a moment, as far as a sheet shows it. Codes are as they are stored, ids are bare. */
export interface SheetContent {
  readonly title: string;
  readonly goals: readonly SheetGoal[];
  readonly indicators: readonly SheetIndicator[];
  readonly uppdrag: readonly SheetUppdrag[];
}

/** A goal with what the office says of it in the period that the sheet judges. */
export interface SheetGoal {
  readonly goalId: string;
  readonly area: string;
  readonly number?: number | undefined;
  readonly title: string;
  readonly signals: string;
  readonly forecast?: string | undefined;
  /** The motivation, or why it cannot be assessed. */
  readonly forecastText?: string | undefined;
  readonly outcome?: string | undefined;
  readonly outcomeText?: string | undefined;
  readonly comment?: string | undefined;
  /** Some of the texts have been removed. */
  readonly textRemoved?: boolean | undefined;
}

/** One goal indicator. What is only shown is text already. */
export interface SheetIndicator {
  readonly indicatorId: string;
  readonly area: string;
  readonly goalNumber?: number | undefined;
  readonly goal: string;
  readonly wording: string;
  readonly unit: string;
  readonly baseline: string;
  readonly targets: string;
  readonly latest: string;
  readonly latestPeriod: string;
  /** What stands of the own municipality, every period and group. */
  readonly figures: readonly SheetFigure[];
}

/** What can be filled in of a figure. */
export interface FigureFields {
  readonly value?: string | undefined;
  readonly missingReason?: string | undefined;
  readonly qualifier?: string | undefined;
  readonly status?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

export interface SheetFigure extends FigureFields {
  readonly period: string;
  readonly group: string;
  /** The event that was recorded first: a correction names it. */
  readonly event: string;
  /** The value is kept from the public. */
  readonly masked?: boolean | undefined;
  readonly noteRemoved?: boolean | undefined;
}

export interface SheetUppdrag {
  readonly uppdragId: string;
  readonly area: string;
  readonly heading: string;
  readonly title: string;
  readonly formalStatus: string;
  readonly stage?: string | undefined;
  readonly evidence?: string | undefined;
  readonly timeliness?: string | undefined;
  readonly deadline?: string | undefined;
  readonly owner?: string | undefined;
  readonly comment?: string | undefined;
  readonly commentRemoved?: boolean | undefined;
  readonly deliverables: readonly SheetDeliverable[];
}

export interface SheetDeliverable {
  readonly deliverableId: string;
  readonly number?: number | undefined;
  readonly title: string;
  readonly stage: string;
  readonly evidence?: string | undefined;
}

/** Which state of the ledger a workbook was made from. It speaks of no position, so it outlives a move to another store. */
export interface SheetStamp {
  readonly ledgerId: string;
  /** Bare id. */
  readonly planId: string;
  readonly period: string;
  readonly validOn: string;
  readonly eventId: string;
  readonly size: number;
}
