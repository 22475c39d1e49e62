import { focusAreaOfGoal, type PlanView } from '../src/index.js';

/** What an answer about a plan says, as `subject field` to the value: asked of the views as a client would. */
export type PlanAnswer = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The whole answer, worked out without what `compare` is made of. */
export function planAnswer(plan: PlanView | null): PlanAnswer {
  const subjects: [string, Record<string, unknown>][] = [];
  const says = (id: string, fields: Record<string, unknown>) => subjects.push([id, filled(fields)]);
  if (!plan) return new Map();
  const head = ['title', 'period', 'dnr', 'documentDate', 'directions', 'notes', 'buildsOn'] as const;
  if (plan.title !== null)
    says(plan.id, {
      ...only(plan, head),
      kind: code(plan.kind),
      body: plan.body?.id,
      formalStatus: code(plan.formalStatus),
      ...Object.fromEntries(
        plan.followUps.map(({ occasion, ...planned }) => [
          `followUp:${occasion}`,
          { ...planned, ...coded(planned, ['kind']) },
        ]),
      ),
      ...judged('overall', plan.overallAssessments),
    });
  for (const area of plan.focusAreas) says(area.id, only(area, ['title', 'text', 'notes']));
  for (const goal of plan.goals) {
    const follows = goal.follows.map((link) => [
      `follows:${link.kind}/${link.text}`,
      { ...link, ...coded(link, ['kind', 'basis']) },
    ]);
    says(goal.id, {
      ...only(goal, ['title', 'number', 'notes', 'proposedTitle']),
      focusArea: focusAreaOfGoal(goal)?.id,
      formalStatus: code(goal.formalStatus),
      marked: goal.marked || null,
      ...Object.fromEntries(follows),
      ...judged('forecast', goal.forecasts),
      ...judged('assessment', goal.assessments),
    });
    for (const row of goal.indicators) {
      says(row.id, {
        ...only(row, ['wording', 'note']),
        ...coded(row, ['basis', 'formalStatus', 'dataState']),
        signal: isHidden(row) ? undefined : code(row.signal),
        indicator: row.indicator?.id,
        baseline: row.baseline && { ...only(row.baseline, ['period', 'fixedValue']), ...coded(row.baseline, ['rule']) },
      });
      for (const target of row.targets)
        says(target.id, {
          target: {
            ...coded(target, ['kind', 'operator']),
            ...only(target, ['value', 'lower', 'upper', 'duePeriod']),
          },
          formalStatus: code(target.formalStatus),
        });
      if (row.indicator)
        says(row.indicator.id, {
          ...only(row.indicator, ['name', 'source', 'owner']),
          ...coded(row.indicator, ['unit', 'direction']),
          ...figures(row.indicator),
        });
    }
  }
  for (const uppdrag of plan.uppdrag) {
    says(uppdrag.id, {
      ...only(uppdrag, ['title', 'givenTo', 'owner', 'deadline', 'reportBackOn', 'condition']),
      ...coded(uppdrag, ['formalStatus', 'stage', 'timeliness']),
      givenBy: uppdrag.givenBy?.id,
    });
    for (const { id, title, stage, evidence } of uppdrag.deliverables)
      says(id, { title, stage: code(stage), evidence });
  }
  return new Map(subjects);
}

/** What each voice says, by period. */
function judged(kind: string, judgements: PlanView['goals'][number]['forecasts'] | PlanView['overallAssessments']) {
  const voices = judgements.flatMap(({ voices }) => [...voices]);
  return Object.fromEntries(
    voices.map(({ period, voice, irregular, value }) => [
      `${kind}:${period}/${voice}${irregular.includes('NO_DECISION') ? '/undecided' : ''}`,
      code(value),
    ]),
  );
}

/** A figure of the own municipality that the signal comes of is kept from the public. */
function isHidden({ indicator, targets, baseline }: PlanView['goals'][number]['indicators'][number]): boolean {
  const figures = indicator?.measurements() ?? [];
  const from = [indicator?.latest?.period, baseline?.period, ...targets.map(({ duePeriod }) => duePeriod)];
  return figures.some(({ masked, period }) => masked && from.includes(period));
}

/** The figures that random histories hold. */
function figures(indicator: NonNullable<PlanView['goals'][number]['indicators'][number]['indicator']>) {
  const all = ['0125', '0000'].flatMap((entity) => indicator.measurements(entity));
  return Object.fromEntries(
    all.map((figure) => [
      `measurement:${figure.period}/${figure.entity}/${figure.group}`,
      {
        ...only(figure, ['value', 'margin', 'source', 'publishedOn']),
        ...(figure.masked && { masked: true }),
        ...coded(figure, ['missingReason', 'qualifier', 'status']),
      },
    ]),
  );
}

const code = (value: unknown): unknown =>
  typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : undefined;
const filled = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  );
const only = <T>(from: T, names: readonly (keyof T & string)[]) =>
  filled(Object.fromEntries(names.map((name) => [name, from[name]])));
const coded = <T>(from: T, names: readonly (keyof T & string)[]) =>
  filled(Object.fromEntries(names.map((name) => [name, code(from[name])])));
