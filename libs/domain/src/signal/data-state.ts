import type { Period } from '../kernel/period.js';
import type { Day } from '../kernel/values.js';
import type { DataState } from '../kernel/vocabulary.js';
import { addDays } from './days.js';

/** A figure is overdue when it is this many days past the day it was expected. */
export const OVERDUE_DAYS = 30;
/** How many days ahead is shown of what is due. */
export const DUE_DAYS = 30;
/** An uppdrag is silent after this many months without an event. */
export const SILENT_MONTHS = 6;

export interface Expectation {
  readonly period: Period;
  readonly expectedOn: Day;
}

export interface DataBasis {
  readonly masked: boolean;
  readonly preliminary: boolean;
  readonly hasValue: boolean;
  /** Of periods that have no value yet. */
  readonly pending: readonly Expectation[];
  readonly validOn: Day;
}

/** Null where there is no value and nothing says when one should come. */
export function dataStateOf({ masked, preliminary, hasValue, pending, validOn }: DataBasis): DataState | null {
  if (masked) return 'masked';
  if (pending.some(({ expectedOn }) => addDays(expectedOn, OVERDUE_DAYS) <= validOn)) return 'overdue';
  if (pending.some(({ expectedOn }) => expectedOn <= validOn)) return 'awaited';
  if (!hasValue) return pending.length > 0 ? 'awaited' : null;
  return preliminary ? 'preliminary' : 'current';
}
