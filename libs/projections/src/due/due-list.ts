import { addDays, type Calendar, DUE_DAYS } from '@liggaren/domain';
import type { Scope } from '../standing/scope.js';
import { IndicatorView } from '../views/indicator/indicator.view.js';
import { PlanView } from '../views/plan/plan.view.js';
import { UppdragView } from '../views/uppdrag/uppdrag.view.js';
import { Due } from './due.js';
import { calendarPlans, ownedBy, plansAround, sameFunction, withOwnDays } from './due-reading.js';

export interface DueQuestion {
  /** A function; absent: of every owner, and of none. */
  readonly owner?: string | undefined;
  /** What is expected by this day, and what is overdue. Default: 30 days after the day of the moment. */
  readonly until?: string | undefined;
}

/** What is due in one plan. */
export function dueInPlan(plan: PlanView, question: DueQuestion): readonly Due[] {
  const ids = [...plan.indicatorIds, ...plan.uppdrag.map(({ id }) => id)];
  return dueOf(plan.scope, ids, () => (plan.calendar ? [plan.calendar] : []), question);
}

/** What is due in the whole ledger: few reads, however many subjects. */
export function dueAnywhere(scope: Scope, question: DueQuestion): readonly Due[] {
  const { owner } = question;
  const own = owner === undefined ? withOwnDays(scope) : ownedBy(scope, owner);
  const around = calendarPlans(scope);
  const wanted = owner === undefined ? around : plansAround(scope, own, around);
  scope.snapshot.load(...wanted, ...own);
  const plans = new Map<string, PlanView[]>();
  for (const plan of wanted.map((id) => scope.kept(PlanView, id)))
    for (const id of [...plan.indicatorIds, ...plan.uppdrag.map((uppdrag) => uppdrag.id)])
      plans.set(id, [...(plans.get(id) ?? []), plan]);
  const ids = owner === undefined ? new Set([...own, ...plans.keys()]) : own;
  return dueOf(scope, [...ids], (id) => (plans.get(id) ?? []).flatMap(({ calendar }) => calendar ?? []), question);
}

function dueOf(
  scope: Scope,
  ids: readonly string[],
  calendarsOf: (id: string) => readonly Calendar[],
  { owner, until = addDays(scope.moment.validOn, DUE_DAYS) }: DueQuestion,
): readonly Due[] {
  scope.snapshot.load(...ids);
  return ids
    .map((id) => (id.startsWith('indicator:') ? scope.kept(IndicatorView, id) : new UppdragView(scope, id)))
    .filter((subject) => owner === undefined || sameFunction(subject.owner, owner))
    .flatMap((subject) => subject.expectedIn(calendarsOf(subject.id)).map((expected) => new Due(subject, expected)))
    .filter(({ expectedOn, overdue }) => expectedOn <= until || overdue)
    .sort((a, b) => compare(a.expectedOn, b.expectedOn) || compare(a.id, b.id) || compare(a.kind, b.kind));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
