import { type AssessmentStanding, assessmentFields, indicatorFields, type Wording } from '@liggaren/domain';
import type { GoalView } from '../../views/plan/goal.view.js';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import { goalIndicatorAt } from '../../views/plan/part-by-id.js';
import type { Audit } from '../audit.js';
import type { Told } from './all-said.js';
import { PlanInMemory, type Point } from './plan-in-memory.js';

/** How many changes of what a signal comes of are looked at, the newest first: four years of quarters; of a red that is older, back to its beginning, but no further than the second number. */
const LOOKED_BACK = [16, 64] as const;

/** That something was found not to be reached. */
export interface TurnedRed {
  readonly goal: GoalView;
  /** Typed id of the goal indicator, or of the goal where people judged it. */
  readonly subject: string;
  /** The day it turned red, as known then. */
  readonly from: string;
  /** The day it was red no longer. */
  readonly to?: string;
  readonly event: bigint;
  /** What happened, of what it is called. */
  readonly told: (w: Wording, called: string) => string;
}

/** What of the plan turned red, in its order, and when. */
export const turnedRed = (audit: Audit): readonly TurnedRed[] =>
  audit.once('turnedRed', () => {
    const past = new PlanInMemory(audit);
    return audit.plan.goals.flatMap((goal) => [
      ...goal.indicators.flatMap(({ id, indicator }) => turnsOfRow(audit, past, goal, id, indicator!.id)),
      ...judgedRed(audit, goal),
    ]);
  });

/** When the signal of a goal indicator became NOT_MET: computed as it would have been then. */
function turnsOfRow(audit: Audit, past: PlanInMemory, goal: GoalView, row: string, indicator: string): TurnedRed[] {
  const targets = `${row.replace('goalindicator:', 'target:')}/`;
  if (!audit.allSaid.subjects('target').some((id) => id.startsWith(targets))) return [];
  const own = `/${audit.scope.municipality}/T`;
  const points = past.points(indicator, (subject, field) =>
    subject === indicator
      ? !field.startsWith(indicatorFields.value.all) || field.endsWith(own)
      : subject === row || subject.startsWith(targets),
  );
  const signals: (Point & { readonly isRed: boolean })[] = [];
  for (const point of points.toReversed()) {
    if (signals.length >= LOOKED_BACK[signals.at(-1)?.isRed ? 1 : 0]) break;
    signals.push({ ...point, isRed: isMissed(goalIndicatorAt(past.plan(indicator, point).scope, row)) });
  }
  const found: TurnedRed[] = [];
  let wasRed = false;
  for (const { day, position, isRed } of signals.reverse()) {
    if (isRed && !wasRed) found.push({ goal, subject: row, from: day, event: position, told: notMet(day) });
    if (!isRed && wasRed) found.push({ ...found.pop()!, to: day });
    wasRed = isRed;
  }
  return found;
}

/** The baseline alone is no result: it was where the goal began. */
const isMissed = ({ signal, indicator, baseline }: GoalIndicatorView): boolean =>
  signal === 'not-met' && indicator?.latest?.period !== baseline?.measurement?.period;

const notMet = (day: string) => (w: Wording, called: string) =>
  w.say(`Från ${day} nådde ${called} inte sitt målvärde`, `From ${day} ${called} did not meet its target`);

/** When a goal was first judged not to be met in a period, in any voice; until the voice that weighs most says otherwise. */
function judgedRed(audit: Audit, goal: GoalView): TurnedRed[] {
  const said = audit.allSaid.under(goal.id, assessmentFields.assessment.all);
  return [...Map.groupBy(said, ({ field }) => field.slice(0, field.lastIndexOf('/')))].flatMap(([, inPeriod]) => {
    const first = inPeriod.find(({ value }) => value?.outcome === 'not-met');
    if (!first) return [];
    const { period } = first.value!;
    const from = audit.recordedWhen.at(first.origin).day;
    const to = overruledOn(audit, inPeriod, first.origin);
    const told = (w: Wording, called: string): string =>
      w.say(
        `${from} bedömdes ${called} ej uppfyllt för ${w.period(period)}`,
        `On ${from} ${called} was judged not met for ${w.period(period)}`,
      );
    return { goal, subject: goal.id, from, ...(to !== undefined && { to }), event: first.origin, told };
  });
}

const LIGHTEST_FIRST = ['office', 'approval', 'body'];

/** The day from which the voice that weighs most says otherwise than not met, after an event. */
function overruledOn(
  audit: Audit,
  said: readonly Told<AssessmentStanding | undefined>[],
  after: bigint,
): string | undefined {
  const voices = new Map<string, AssessmentStanding | undefined>();
  for (const { field, value, origin, validFrom } of said) {
    voices.set(field.slice(field.lastIndexOf('/') + 1), value);
    const weightiest = LIGHTEST_FIRST.findLast((voice) => voices.get(voice));
    if (origin < after || (weightiest && voices.get(weightiest)!.outcome === 'not-met')) continue;
    return [audit.recordedWhen.at(origin).day, validFrom].sort().at(-1);
  }
  return undefined;
}
