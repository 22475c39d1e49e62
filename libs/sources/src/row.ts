import { type Message, startOfStockholmDay } from '@liggaren/event-sourcing';
import type { Place, Problem } from './problem.js';

/** What counts as when history was recorded, and on what basis. */
export interface RecordedOn {
  readonly recordedAt: string;
  readonly basis: 'older-system' | 'publication' | 'earliest-possible';
}

/** The first instant of a day in Stockholm. */
export const recordedOn = (day: string, basis: RecordedOn['basis']): RecordedOn => ({
  recordedAt: startOfStockholmDay(day),
  basis,
});

/** In which order rows of one moment are recorded: what others name comes first. */
export const RANKS = [
  'body',
  'indicator',
  'decision',
  'plan',
  'uppdrag',
  'deliverable',
  'follow-up',
  'owner',
  'figure',
  'break',
] as const;

/** One thing that a file says. */
export interface Row {
  /** Under which name its file is imported. */
  readonly importName: string;
  /** What the row is about, the same from import to import. */
  readonly key: string;
  readonly place: Place;
  readonly rank: (typeof RANKS)[number];
  /** What it says, checked, as if it were new. */
  readonly command: Message;
  /** The part of it that makes it another row when it changes. Default: the data of the command. */
  readonly content?: object | undefined;
  /** Typed id of what it speaks of, and the field it fills. */
  readonly subject: string;
  readonly field: string;
  /** Typed ids that must have been recorded before. */
  readonly needs: readonly string[];
  /** It says itself from which day: with another day it is a new statement, and changes none. */
  readonly isDated?: boolean | undefined;
  /** A definition is taken over with the first fact that needs it. */
  readonly isDefinition?: boolean | undefined;
  /** When history counts as recorded, where the file says. */
  readonly recordedOn?: RecordedOn | undefined;
  /** Why it differs from what was recorded, where the file says. */
  readonly reason?: string | undefined;
  readonly decisionId?: string | undefined;
  /** What stands in the file, by field of the command. */
  readonly cells?: ReadonlyMap<string, Cell> | undefined;
  /** Of a line that is a command: sent as it is, and never compared. */
  readonly sent?: { readonly commandId: string; readonly actor?: string | undefined } | undefined;
}

export interface Cell {
  readonly column: string;
  readonly value?: string | undefined;
}

/** What a file says, and what is wrong with it. */
export interface ReadFile {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}
