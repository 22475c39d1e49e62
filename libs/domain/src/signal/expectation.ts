import type { Day } from '../kernel/values.js';
import type { DueKind, ReportKind } from '../kernel/vocabulary.js';
import { type Expectation, OVERDUE_DAYS } from './data-state.js';
import { addDays, daysBetween } from './days.js';

/** An occasion of a plan's follow-up calendar. */
export interface Occasion {
  readonly occasion: string;
  readonly kind: ReportKind;
  readonly title?: string | undefined;
  readonly coversTo: Day;
  readonly expectedOn: Day;
}

/** The follow-up calendar of a plan. */
export interface Calendar {
  readonly planId: string;
  /** What was said before this day, the first of the plan's period, answers no occasion. */
  readonly since: Day;
  readonly occasions: readonly Occasion[];
}

/** Something that is expected and not there. */
export interface Expected {
  readonly kind: DueKind;
  readonly expectedOn: Day;
  /** Of a value: what it is for. */
  readonly period?: string;
  /** Of a follow-up: which occasion, of which plan. */
  readonly followUp?: Occasion & { readonly planId: string };
}

interface Said {
  readonly calendars: readonly Calendar[];
  /** The days, up to the day asked about, on which something was said that answers a follow-up. */
  readonly saidOn: () => readonly Day[];
}

/**
 * What is expected of an indicator: each value that has a day of its own and is not there; where there is none, the
 * first open occasion of each calendar.
 */
export const expectedOfIndicator = ({
  pending,
  ...said
}: Said & { readonly pending: readonly Expectation[] }): readonly Expected[] =>
  pending.length > 0
    ? inOrder(pending.map(({ period, expectedOn }) => ({ kind: 'value', period, expectedOn })))
    : inOrder(followUps(said));

/**
 * What is expected of an uppdrag: that it is reported back, that it is done, and the first open occasion of its
 * plan's calendar. Nothing, once it has been reported complete or has formally ended.
 */
export function expectedOfUppdrag({
  isOver,
  reportBackOn,
  deadline,
  ...said
}: Said & {
  readonly isOver: boolean;
  readonly reportBackOn: Day | null;
  readonly deadline: Day | null;
}): readonly Expected[] {
  if (isOver) return [];
  return inOrder([
    ...(reportBackOn === null ? [] : [{ kind: 'report-back' as const, expectedOn: reportBackOn }]),
    ...(deadline === null ? [] : [{ kind: 'deadline' as const, expectedOn: deadline }]),
    ...followUps(said),
  ]);
}

/**
 * The first occasion that nothing answers. What is said on a day answers the open occasions that were expected before
 * it; where there are none, the first occasion expected on that day or later. So what comes late answers what it is
 * late for, and not the next occasion too.
 */
export function firstOpen({ since, occasions }: Calendar, saidOn: readonly Day[]): Occasion | undefined {
  const inTime = [...occasions].sort((a, b) => compare(a.expectedOn, b.expectedOn) || compare(a.occasion, b.occasion));
  let answeredTo = '';
  for (const day of saidOn.filter((said) => said >= since).sort()) {
    const late = inTime.findLast(({ expectedOn }) => expectedOn < day && expectedOn > answeredTo);
    const answered = late ?? inTime.find(({ expectedOn }) => expectedOn >= day);
    if (answered && answered.expectedOn > answeredTo) answeredTo = answered.expectedOn;
  }
  return inTime.find(({ expectedOn }) => expectedOn > answeredTo);
}

/** How late something is on a day; overdue from the 30th day past the day it was expected. */
export const latenessOf = (
  expectedOn: Day,
  validOn: Day,
): { readonly daysLate: number; readonly overdue: boolean } => ({
  daysLate: Math.max(0, daysBetween(expectedOn, validOn)),
  overdue: addDays(expectedOn, OVERDUE_DAYS) <= validOn,
});

const followUps = ({ calendars, saidOn }: Said): Expected[] =>
  calendars.flatMap((calendar) => {
    const open = calendar.occasions.length > 0 && firstOpen(calendar, saidOn());
    const { planId } = calendar;
    return open ? [{ kind: 'follow-up' as const, expectedOn: open.expectedOn, followUp: { ...open, planId } }] : [];
  });

const inOrder = (expected: readonly Expected[]): readonly Expected[] =>
  [...expected].sort((a, b) => compare(a.expectedOn, b.expectedOn));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
