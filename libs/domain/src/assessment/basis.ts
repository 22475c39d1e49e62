import { z } from 'zod';
import { Decimal } from '../kernel/decimal.js';
import { Period } from '../kernel/period.js';
import { ActivityId, EventId, GoalIndicatorId, IndicatorId, TargetId } from '../kernel/values.js';
import {
  BasisRole,
  MeasurementStatus,
  MissingReason,
  MovementKind,
  Qualifier,
  Real,
  Signal,
} from '../kernel/vocabulary.js';
import { CutOff } from '../report/events.js';
import type { Cut } from './cut.js';

const BasisValue = z
  .strictObject({
    role: BasisRole.describe('What it is in the row'),
    indicatorId: IndicatorId.describe('The indicator'),
    period: Period.optional().describe('What it describes; absent for a baseline of a fixed value without one'),
    value: Decimal.optional().describe('The value; absent where it is missing or kept from the public'),
    masked: z.literal(true).optional().describe('There is a value, and it is kept from the public'),
    missingReason: MissingReason.optional().describe('Why there is no value'),
    qualifier: Qualifier.optional().describe('Where it is a bound or not exact'),
    status: MeasurementStatus.optional().describe('Preliminary or definitive'),
    event: EventId.describe('The event whose content it is: the figure, its correction, or the baseline'),
  })
  .meta({ object: 'BasisValue', description: 'A value that a judgement rests on.' });
const BasisTarget = z
  .strictObject({
    targetId: TargetId.describe('The target'),
    event: EventId.describe('The event whose content it is'),
  })
  .meta({ object: 'BasisTarget', description: 'A target that a judgement rests on.' });
const BasisRow = z
  .strictObject({
    goalIndicatorId: GoalIndicatorId.describe('The goal indicator'),
    signal: Signal.optional().describe(
      'Its signal, computed from these values at the cut-off; absent where one of them is kept from the public',
    ),
    movement: MovementKind.optional().describe('From the baseline to the latest value'),
    real: Real.optional().describe('Whether that movement is real'),
    values: z.array(BasisValue).describe('Each figure once'),
    targets: z.array(BasisTarget).describe('What was to be reached'),
  })
  .meta({ object: 'BasisRow', description: 'What a goal indicator said at the cut-off.' });
/** One goal indicator as it stood at a cut. */
export type BasisRow = z.output<typeof BasisRow>;

/** What a judgement rests on. It never changes, whatever comes of what it names. */
export const Basis = z
  .strictObject({
    cutOff: CutOff.describe('Up to where the log was read'),
    rows: z.array(BasisRow).describe('The goal indicators, in the order of the plan'),
    activities: z.array(ActivityId).min(1).optional().describe('Activities that it looks at too'),
  })
  .meta({ object: 'Basis', description: 'What a judgement rests on, as it stood when it was made.' });
export type Basis = z.output<typeof Basis>;

/** Of what a basis is asked for. */
export interface BasisQuestion {
  readonly planId: string;
  /** Absent: every goal of the plan. */
  readonly goalId?: string | undefined;
  /** The period that is judged: its figures count too. */
  readonly period: Period;
  readonly cut: Cut;
  readonly validOn: string;
  /** The ledger's own. */
  readonly municipality: string;
}

/**
 * Says what stood of goal indicators at a cut, with their signals: the computation that readers use too. It has read the
 * store at least up to the cut.
 */
export type BasisOf = (question: BasisQuestion) => Promise<readonly BasisRow[]>;
