import { spanOf } from '@liggaren/domain';
import { word } from './columns.js';
import type { SheetContent, SheetFigure, SheetIndicator } from './content.js';

/** The cells of a row by heading, as text; absent: empty. */
export type SheetCells = Readonly<Record<string, string | undefined>>;

/** A row for each goal indicator in the period, for each group that it has figures of, and for all that stands within the period. */
export function figureRows({ indicators }: SheetContent, period: string): readonly SheetCells[] {
  const whole = spanOf(period);
  return indicators.flatMap((indicator) => {
    const wanted = new Map<string, Pick<SheetFigure, 'period' | 'group'>>();
    for (const group of new Set(['T', ...indicator.figures.map((figure) => figure.group)]))
      wanted.set(`${period}/${group}`, { period, group });
    for (const figure of indicator.figures) {
      const { start, end } = spanOf(figure.period);
      if (whole.start <= start && end <= whole.end) wanted.set(`${figure.period}/${figure.group}`, figure);
    }
    return [...wanted.values()].map((figure) => figureRow(indicator, figure));
  });
}

const figureRow = (
  indicator: SheetIndicator,
  figure: Partial<SheetFigure> & Pick<SheetFigure, 'period' | 'group'>,
): SheetCells => ({
  målområde: indicator.area,
  'mål nr': indicator.goalNumber?.toString(),
  mål: indicator.goal,
  indikator: indicator.wording,
  enhet: indicator.unit,
  nuläge: indicator.baseline,
  målvärde: indicator.targets,
  'senaste värde': indicator.latest,
  avser: indicator.latestPeriod,
  grupp: word('Group', figure.group),
  period: figure.period,
  värde: figure.value,
  precision: word('Qualifier', figure.qualifier),
  status: word('MeasurementStatus', figure.status),
  publicerad: figure.publishedOn,
  källa: figure.source,
  anteckning: figure.note,
  saknas: word('MissingReason', figure.missingReason),
});

export const goalRows = ({ goals }: SheetContent, period: string): readonly SheetCells[] =>
  goals.map((goal) => ({
    målområde: goal.area,
    'mål nr': goal.number?.toString(),
    mål: goal.title,
    signaler: goal.signals,
    avser: period,
    prognos: word('GoalForecast', goal.forecast),
    'motivering till prognos': goal.forecastText,
    utfall: word('GoalOutcome', goal.outcome),
    'motivering till utfall': goal.outcomeText,
    kommentar: goal.comment,
  }));

export const uppdragRows = ({ uppdrag }: SheetContent): readonly SheetCells[] =>
  uppdrag.map((one) => ({
    målområde: one.area,
    rubrik: one.heading,
    uppdrag: one.title,
    'formell status': one.formalStatus,
    skede: word('Stage', one.stage),
    underlag: one.evidence,
    tidsläge: word('Timeliness', one.timeliness),
    deadline: one.deadline,
    ansvarig: one.owner,
    kommentar: one.comment,
  }));

export const deliverableRows = ({ uppdrag }: SheetContent): readonly SheetCells[] =>
  uppdrag.flatMap((one) =>
    one.deliverables.map(({ number, title, stage, evidence }) => ({
      uppdrag: one.title,
      nr: number?.toString(),
      delleverans: title,
      läge: word('DeliverableStage', stage),
      underlag: evidence,
    })),
  );
