import type { GoalIndicatorView, GoalView, Moment, PlanView, UppdragView } from '@liggaren/projections';

/** A plan as it stood at a moment, as plain data. */
export function planState(plan: PlanView) {
  return {
    id: plan.id,
    title: plan.title,
    kind: plan.kind,
    body: plan.bodyId,
    period: plan.period,
    dnr: plan.dnr,
    formalStatus: plan.formalStatus,
    directions: plan.directions,
    notes: plan.notes,
    buildsOn: plan.buildsOn,
    focusAreas: plan.focusAreas.map((area) => ({
      id: area.id,
      title: area.title,
      text: area.text,
      notes: area.notes,
      goals: area.goals.map(goalState),
    })),
    uppdrag: plan.uppdrag.map(uppdragState),
  };
}
export type PlanState = ReturnType<typeof planState>;

const goalState = (goal: GoalView) => ({
  id: goal.id,
  number: goal.number,
  title: goal.title,
  formalStatus: goal.formalStatus,
  version: goal.version,
  notes: goal.notes,
  follows: goal.follows,
  indicators: goal.indicators.map(indicatorState),
});

export const indicatorState = (row: GoalIndicatorView) => ({
  id: row.id,
  wording: row.wording,
  basis: row.basis,
  indicator: row.indicator?.id ?? null,
  formalStatus: row.formalStatus,
  baseline: row.baseline && {
    rule: row.baseline.rule,
    period: row.baseline.period,
    value: row.baseline.value,
    masked: row.baseline.masked,
  },
  targets: row.targets.map(({ id, kind, operator, value, lower, upper, duePeriod }) => ({
    id,
    kind,
    operator,
    value,
    lower,
    upper,
    duePeriod,
  })),
  latest: row.indicator?.latest
    ? {
        period: row.indicator.latest.period,
        value: row.indicator.latest.value,
        qualifier: row.indicator.latest.qualifier,
        publishedOn: row.indicator.latest.publishedOn,
      }
    : null,
  signal: row.signal,
  dataState: row.dataState,
});
export type IndicatorState = ReturnType<typeof indicatorState>;

const uppdragState = (uppdrag: UppdragView) => ({
  id: uppdrag.id,
  heading: uppdrag.heading,
  title: uppdrag.title,
  condition: uppdrag.condition,
  focusArea: uppdrag.focusAreaId,
  goal: uppdrag.goalId,
  formalStatus: uppdrag.formalStatus,
  stage: uppdrag.stage,
  timeliness: uppdrag.timeliness,
  deadline: uppdrag.deadline,
  deliverables: uppdrag.deliverables.map(({ title, stage }) => ({ title, stage })),
});

/** A moment without what another store would count otherwise is still the same moment. */
export const momentState = ({ validOn, position, recordedAt, size, takenOver, report, nothingPresented }: Moment) => ({
  validOn,
  position: String(position),
  recordedAt,
  size,
  takenOver,
  ...(report && { report: { id: report.id, version: report.version } }),
  ...(nothingPresented && { nothingPresented }),
});
