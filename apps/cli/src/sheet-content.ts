import {
  bareId,
  enumValueOf,
  formalStatusOfUppdrag,
  type GoalForecast as GoalForecastCode,
  type GoalOutcome as GoalOutcomeCode,
  labelOf,
  type Unit,
} from '@liggaren/domain';
import {
  focusAreaOfGoal,
  type GoalIndicatorView,
  type GoalView,
  type JudgementView,
  type MeasurementView,
  type PlanView,
  type UppdragView,
} from '@liggaren/projections';
import {
  cellTextOf,
  type SheetContent,
  type SheetFigure,
  type SheetGoal,
  type SheetIndicator,
  type SheetUppdrag,
} from '@liggaren/sources';
import { signalText, targetText } from './plan-table.js';

/** What of a plan a workbook shows. */
export interface Shown {
  /** The period that its goals are judged for. */
  readonly judged: string;
  /** Only what this function is responsible for. */
  readonly owner?: string | undefined;
}

/** A plan at a moment, as a workbook shows it. */
export async function sheetContent(plan: PlanView, { judged, owner }: Shown): Promise<SheetContent> {
  const isOwn = (one: { readonly owner: string | null } | null) => owner === undefined || one?.owner === owner;
  const rows = plan.goals.flatMap((goal) =>
    goal.indicators.filter(({ indicator }) => isOwn(indicator)).map((row) => ({ goal, row })),
  );
  const goals = plan.goals.filter((one) => owner === undefined || rows.some(({ goal }) => goal === one));
  return {
    title: plan.title ?? plan.id,
    goals: await Promise.all(goals.map((goal) => sheetGoal(goal, judged))),
    indicators: (await Promise.all(rows.map(({ goal, row }) => sheetIndicator(goal, row)))).filter(
      (one) => one !== undefined,
    ),
    uppdrag: await Promise.all(plan.uppdrag.filter(isOwn).map((one) => sheetUppdrag(plan, one))),
  };
}

async function sheetGoal(goal: GoalView, judged: string): Promise<SheetGoal> {
  const [forecast, outcome] = await Promise.all([saidOf(goal.forecasts, judged), saidOf(goal.assessments, judged)]);
  const comment = goal.comments.find(({ period }) => period === judged);
  const signals = goal.indicators.map(({ signal, signalReason, dataState }) =>
    signalText({ signal: named(signal), signalReason: named(signalReason), dataState: named(dataState) }),
  );
  return {
    goalId: bareId(goal.id),
    area: focusAreaOfGoal(goal)?.title ?? '',
    number: goal.number ?? undefined,
    title: goal.title ?? '',
    signals: signals.filter(Boolean).join('; '),
    forecast: forecast?.value,
    forecastText: forecast?.text,
    outcome: outcome?.value,
    outcomeText: outcome?.text,
    comment: comment && text(await comment.comment),
    textRemoved: forecast?.removed || outcome?.removed || (await comment?.commentRemoved) || undefined,
  };
}

/** What the office says in a period. */
async function saidOf<V extends GoalForecastCode | GoalOutcomeCode>(
  judgements: readonly JudgementView<V>[],
  judged: string,
) {
  const voices = judgements.find(({ period }) => period === judged)?.voices;
  const office = voices?.find(({ voice }) => voice === 'office');
  if (!office) return undefined;
  return {
    value: office.value,
    text: text((await office.cannotAssessReason) ?? (await office.motivation)),
    removed: (await office.cannotAssessReasonRemoved) || (await office.motivationRemoved),
  };
}

async function sheetIndicator(goal: GoalView, row: GoalIndicatorView): Promise<SheetIndicator | undefined> {
  const { indicator, baseline, targets } = row;
  if (!indicator) return undefined;
  const { latest } = indicator;
  const own = indicator.everyMeasurement.filter(({ entity }) => entity === row.scope.municipality);
  return {
    indicatorId: bareId(indicator.id),
    area: focusAreaOfGoal(goal)?.title ?? '',
    goalNumber: goal.number ?? undefined,
    goal: goal.title ?? '',
    wording: row.wording ?? '',
    unit: indicator.unitText ?? (indicator.unit === null ? '' : labelOf('Unit', indicator.unit as Unit, 'sv')),
    baseline: baselineText(baseline),
    targets: targets
      .map(({ kind, operator, value, lower, upper, duePeriod, against }) =>
        targetText({
          kind: named(kind),
          operator: named(operator),
          value,
          lower,
          upper,
          duePeriod,
          against: named(against),
        }),
      )
      .join('; '),
    latest: latest === null ? '' : (latest.value?.replace('.', ',') ?? 'visas inte'),
    latestPeriod: latest?.period ?? '',
    figures: await Promise.all(own.map(sheetFigure)),
  };
}

const baselineText = (baseline: GoalIndicatorView['baseline']): string =>
  baseline === null
    ? ''
    : [baseline.masked ? 'visas inte' : baseline.value?.replace('.', ','), baseline.period && `(${baseline.period})`]
        .filter(Boolean)
        .join(' ');

async function sheetFigure(figure: MeasurementView): Promise<SheetFigure> {
  return {
    period: figure.period,
    group: figure.group,
    event: bareId((figure.corrects ?? figure.event).id),
    value: figure.value ?? undefined,
    masked: figure.masked || undefined,
    missingReason: figure.missingReason ?? undefined,
    qualifier: figure.qualifier === 'exact' ? undefined : (figure.qualifier ?? undefined),
    status: figure.status ?? undefined,
    publishedOn: figure.publishedOn ?? undefined,
    source: text(figure.source),
    note: text(await figure.note),
    noteRemoved: (await figure.noteRemoved) || undefined,
  };
}

async function sheetUppdrag(plan: PlanView, uppdrag: UppdragView): Promise<SheetUppdrag> {
  return {
    uppdragId: bareId(uppdrag.id),
    area: plan.focusAreas.find(({ id }) => id === uppdrag.focusAreaId)?.title ?? '',
    heading: uppdrag.heading ?? '',
    title: uppdrag.title ?? '',
    formalStatus: uppdrag.formalStatus === null ? '' : formalStatusOfUppdrag(uppdrag.formalStatus, 'sv'),
    stage: uppdrag.stage ?? undefined,
    evidence: text(uppdrag.stageEvidence),
    timeliness: uppdrag.timeliness ?? undefined,
    deadline: uppdrag.deadline ?? undefined,
    owner: text(uppdrag.owner),
    comment: text(await uppdrag.stageComment),
    commentRemoved: (await uppdrag.stageCommentRemoved) || undefined,
    deliverables: uppdrag.deliverables.map((one) => ({
      deliverableId: bareId(one.id),
      number: one.number === Number.MAX_SAFE_INTEGER ? undefined : one.number,
      title: one.title ?? '',
      stage: one.stage ?? 'not-started',
      evidence: text(one.evidence),
    })),
  };
}

/** As GraphQL names it. */
const named = (code: string | null): string | null => code && enumValueOf(code);

/** As a cell has it: the same after a round trip. */
const text = (value: string | null): string | undefined =>
  value === null ? undefined : cellTextOf(value) || undefined;
