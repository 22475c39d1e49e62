import { formalStatusOfUppdrag, labelOf, type Unit } from '@liggaren/domain';
import type { GoalIndicatorView, MeasurementView, PlanView, UppdragView } from '@liggaren/projections';
import {
  cellTextOf,
  type SheetContent,
  type SheetFigure,
  type SheetIndicator,
  type SheetUppdrag,
} from '@liggaren/sources';
import { type IndicatorState, indicatorState } from './plan-state.js';
import { targetText } from './plan-table.js';

/** A plan at a moment, as a workbook shows it. `owner`: only what that function is responsible for. */
export async function sheetContent(plan: PlanView, owner?: string): Promise<SheetContent> {
  const indicators = plan.goals.flatMap((goal) => goal.indicators);
  const uppdrag = plan.uppdrag.filter((one) => owner === undefined || one.owner === owner);
  return {
    title: plan.title ?? plan.id,
    indicators: (await Promise.all(indicators.map(sheetIndicator))).filter((one) => one !== undefined),
    uppdrag: await Promise.all(uppdrag.map((one) => sheetUppdrag(plan, one))),
  };
}

async function sheetIndicator(row: GoalIndicatorView): Promise<SheetIndicator | undefined> {
  const { goal, indicator } = row;
  if (!indicator) return undefined;
  const { baseline, targets, latest } = indicatorState(row);
  const own = indicator.everyMeasurement.filter(({ entity }) => entity === row.scope.municipality);
  return {
    indicatorId: bare(indicator.id),
    area: goal.focusArea?.title ?? '',
    goalNumber: goal.number ?? undefined,
    goal: goal.title ?? '',
    wording: row.wording ?? '',
    unit: indicator.unitText ?? (indicator.unit === null ? '' : labelOf('Unit', indicator.unit as Unit, 'sv')),
    baseline: baselineText(baseline),
    targets: targets.map(targetText).join('; '),
    latest: latest === null ? '' : (latest.value?.replace('.', ',') ?? 'visas inte'),
    latestPeriod: latest?.period ?? '',
    figures: await Promise.all(own.map(sheetFigure)),
  };
}

const baselineText = (baseline: IndicatorState['baseline']): string =>
  baseline === null
    ? ''
    : [baseline.value?.replace('.', ','), baseline.period && `(${baseline.period})`].filter(Boolean).join(' ');

async function sheetFigure(figure: MeasurementView): Promise<SheetFigure> {
  return {
    period: figure.period,
    group: figure.group,
    event: bare((figure.corrects ?? figure.event).id),
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
    uppdragId: bare(uppdrag.id),
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
      deliverableId: bare(one.id),
      number: one.number === Number.MAX_SAFE_INTEGER ? undefined : one.number,
      title: one.title ?? '',
      stage: one.stage ?? 'not-started',
      evidence: text(one.evidence),
    })),
  };
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

/** As a cell has it: the same after a round trip. */
const text = (value: string | null): string | undefined =>
  value === null ? undefined : cellTextOf(value) || undefined;
