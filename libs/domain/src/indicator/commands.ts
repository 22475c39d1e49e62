import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing, internal } from '../decision/citing.js';
import { Decimal } from '../kernel/decimal.js';
import { Classified, statement } from '../kernel/event-fields.js';
import { Period } from '../kernel/period.js';
import { Entity, EventId, IndicatorId, slugOf } from '../kernel/values.js';
import { Group, MissingReason } from '../kernel/vocabulary.js';
import { correctionCommands } from '../statements/commands.js';
import {
  IndicatorOwnerSet,
  IndicatorRevised,
  indicatorContent,
  measurementKey,
  measurementQuality,
  SeriesBroken,
  ValueExpected,
} from './events.js';

const figure = {
  ...measurementKey,
  entity: Entity.optional().describe(
    'Municipality, region, group or unit by its Kolada id. Default: the own municipality',
  ),
  group: Group.optional().describe('Total, women or men. Default: total'),
  value: Decimal.optional().describe('The value, exactly as published'),
  missingReason: MissingReason.optional().describe('Why there is no value, where there is none'),
  ...measurementQuality,
  note: RemovableText.optional().describe(
    'What should be known of this figure; kept beside the log, so that it can be removed',
  ),
};

const classified = Classified.optional().describe('What of it is kept from the public, and on what ground');

export const DefineIndicator = commandType(
  'DefineIndicator',
  z
    .object({
      indicatorId: IndicatorId.optional().describe('Its id. Default: made of its name'),
      ...indicatorContent,
      ...statement,
    })
    .describe('Defines an indicator: a series of figures and what they mean.'),
);
export const ReviseIndicator = commandType(
  'ReviseIndicator',
  IndicatorRevised.schema
    .omit({ ...internal, indicatorId: true })
    .partial()
    .extend({ indicatorId: IndicatorRevised.schema.shape.indicatorId, ...citing, ...statement })
    .describe('Changes the definition of an indicator. What is not said stays as it is.'),
);
export const BreakSeries = commandType(
  'BreakSeries',
  SeriesBroken.schema
    .omit(internal)
    .extend(statement)
    .describe('Says from which period values no longer compare with earlier ones.'),
);
export const ExpectValue = commandType(
  'ExpectValue',
  ValueExpected.schema.omit(internal).extend(statement).describe('Says when the value for a period should be there.'),
);
export const SetIndicatorOwner = commandType(
  'SetIndicatorOwner',
  IndicatorOwnerSet.schema
    .omit(internal)
    .extend(statement)
    .describe('Records which function is responsible for an indicator.'),
);
export const RecordMeasurement = commandType(
  'RecordMeasurement',
  z
    .object({
      ...figure,
      classified,
      ...statement,
    })
    .describe('Records a figure for a period that has none yet, or the reason why there is none.'),
);
export const ReviseMeasurement = commandType(
  'ReviseMeasurement',
  RecordMeasurement.schema.describe(
    'Records that the source published another figure for the same period (reviderad av källan).',
  ),
);

/** Rättelse of a figure: the event, the right content, the reason. */
export const CorrectMeasurement = commandType(
  'CorrectMeasurement',
  z
    .object({
      ...figure,
      period: Period.optional().describe('The right period, where it was wrong'),
      event: EventId.describe('The measurement that was recorded wrong'),
      classified,
      validFrom: statement.validFrom,
      reason: RemovableText.describe('Why it was wrong'),
    })
    .describe(
      'Corrects a figure that was recorded otherwise than the source said (rättelse): the event, the right content, the reason.',
    ),
);
/** Makulering of a figure. */
export const WithdrawMeasurement = commandType(
  'WithdrawMeasurement',
  z
    .object({
      indicatorId: IndicatorId.describe('The indicator'),
      event: EventId.describe('The measurement, or the correction, that should not have been recorded'),
      reason: RemovableText.describe('Why'),
    })
    .describe('Withdraws a figure, or a correction, that should never have been recorded (makulering).'),
);

export const indicatorIdOf = ({
  indicatorId,
  name,
}: {
  indicatorId?: string | undefined;
  name?: string | undefined;
}): string => indicatorId ?? slugOf(name ?? '', 64);

export const indicatorCommands = [
  DefineIndicator,
  ReviseIndicator,
  BreakSeries,
  ExpectValue,
  SetIndicatorOwner,
  RecordMeasurement,
  ReviseMeasurement,
  CorrectMeasurement,
  WithdrawMeasurement,
  ...correctionCommands,
] as const;
export type IndicatorCommand = MessageOf<(typeof indicatorCommands)[number]>;
