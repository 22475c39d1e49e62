import {
  type BasisRole,
  type BasisRow,
  bareId,
  goalIndicatorFields,
  type Tracks,
  targetFields,
} from '@liggaren/domain';
import type { MeasurementView } from '../indicator/measurement.view.js';
import { eventAt } from '../trail/event.view.js';
import type { GoalIndicatorView } from './goal-indicator.view.js';
import { inForce } from './plan-part.js';

type Value = BasisRow['values'][number];

/** A goal indicator as a judgement of a period freezes it: what its signal comes of, and the events of all that. */
export function rowOf(row: GoalIndicatorView, period: string): BasisRow {
  const { signal, delta, targets, masked } = row;
  return {
    goalIndicatorId: bareId(row.id),
    ...(!masked && { signal: signal ?? (targets.length === 0 ? 'no-target' : 'no-value') }),
    ...(delta?.movement != null && { movement: delta.movement }),
    ...(delta?.real != null && { real: delta.real }),
    values: valuesOf(row, period),
    targets: targets.map(({ id }) => ({ targetId: bareId(id), event: eventOf(row, id, targetFields.content) })),
  };
}

/** Each figure once, in the first of its roles: the latest, the baseline, for the period of a target, for the period judged. */
function valuesOf(row: GoalIndicatorView, period: string): Value[] {
  const { indicator, baseline, targets } = row;
  if (!indicator) return [];
  const of = (wanted: string | null) => indicator.measurements().find((figure) => figure.period === wanted);
  const figures: [BasisRole, MeasurementView | null | undefined][] = [
    ['latest', indicator.latest],
    ['baseline', baseline?.fixedValue == null ? baseline?.measurement : null],
    ...targets.map(({ duePeriod }): [BasisRole, MeasurementView | undefined] => ['due', of(duePeriod)]),
    ['period', of(period)],
  ];
  const once = new Map<string, Value>();
  for (const [role, figure] of figures)
    if (figure && !once.has(figure.field)) once.set(figure.field, frozen(role, indicator.id, figure));
  return [...once.values(), ...fixedBaseline(row, indicator.id)];
}

/** What is kept from the public is frozen without its value. */
function frozen(role: BasisRole, indicator: string, figure: MeasurementView): Value {
  const { period, value, masked, missingReason, qualifier, status, event } = figure;
  return {
    role,
    indicatorId: bareId(indicator),
    period,
    ...(value !== null && { value }),
    ...(masked && { masked: true as const }),
    ...(missingReason !== null && { missingReason: missingReason as Value['missingReason'] }),
    ...(qualifier !== null && qualifier !== 'exact' && { qualifier }),
    ...(status !== null && { status: status as Value['status'] }),
    event: bareId(event.id),
  };
}

/** A decision that froze a value is its event. */
function fixedBaseline(row: GoalIndicatorView, indicator: string): Value[] {
  const { baseline } = row;
  if (baseline?.fixedValue == null) return [];
  const { period, fixedValue: value } = baseline;
  const event = eventOf(row, row.id, goalIndicatorFields.baseline);
  return [{ role: 'baseline', indicatorId: bareId(indicator), ...(period !== null && { period }), value, event }];
}

const eventOf = ({ scope }: GoalIndicatorView, subject: string, field: Tracks<unknown>): string =>
  bareId(eventAt(scope, inForce(scope, subject, field)!.variant).id);
