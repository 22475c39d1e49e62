import { eventType, type MessageOf, Sealed } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { Decimal } from '../kernel/decimal.js';
import { Classified, orSealed, resting, stated } from '../kernel/event-fields.js';
import { Period } from '../kernel/period.js';
import { Day, Entity, IndicatorId, Line, Text } from '../kernel/values.js';
import {
  BreakCause,
  Direction,
  Group,
  LinkBasis,
  MeasurementStatus,
  Method,
  MissingReason,
  Qualifier,
  Unit,
} from '../kernel/vocabulary.js';

const indicatorId = { indicatorId: IndicatorId.describe('The indicator') };

export const indicatorContent = {
  name: Line.describe('Its name'),
  unit: Unit.describe('Unit of its values'),
  unitText: Line.optional().describe('The unit in words, where the code is OTHER'),
  direction: Direction.describe('Which way is better'),
  lower: Decimal.optional().describe('Lowest possible value, or lowest good one for an interval'),
  upper: Decimal.optional().describe('Highest possible value, or highest good one for an interval'),
  method: Method.optional().describe('How it is measured'),
  source: Line.optional().describe('Who publishes it'),
  koladaId: z
    .string()
    .regex(/^[NU]\d{5}$/, 'must be a Kolada id such as N00401')
    .optional()
    .describe('Id in Kolada'),
  koladaBasis: LinkBasis.optional().describe('Whether the Kolada id is decided or an interpretation'),
  note: Text.optional().describe('What a reader of the figures should know'),
};

export const breakContent = {
  fromPeriod: Period.describe('First period after the break'),
  cause: BreakCause.describe('What changed'),
  text: Text.optional().describe('How'),
};
export const expectationContent = {
  period: Period.describe('The period'),
  expectedOn: Day.describe('The day by which the value should be published'),
};

/** A series of values and what they mean. */
export const IndicatorDefined = eventType(
  'IndicatorDefined',
  z.object({ ...indicatorId, ...indicatorContent, ...stated }).describe('A series of values and what they mean.'),
);
/** The definition was changed. Where values no longer compare, a `SeriesBroken` says so. */
export const IndicatorRevised = eventType(
  'IndicatorRevised',
  z
    .object({ ...indicatorId, ...indicatorContent, ...resting, ...stated })
    .describe('The definition was changed. Where values no longer compare, a `SeriesBroken` says so.'),
);
/** Values of this period and later are not compared with earlier ones. */
export const SeriesBroken = eventType(
  'SeriesBroken',
  z
    .object({
      ...indicatorId,
      ...breakContent,
      ...stated,
    })
    .describe('Values of this period and later are not compared with earlier ones.'),
);
/** When the value for a period should be there. */
export const ValueExpected = eventType(
  'ValueExpected',
  z
    .object({
      ...indicatorId,
      ...expectationContent,
      ...stated,
    })
    .describe('When the value for a period should be there.'),
);

/** Which function is responsible. */
export const IndicatorOwnerSet = eventType(
  'IndicatorOwnerSet',
  z
    .object({ ...indicatorId, owner: Line.describe('A function, never a person'), ...stated })
    .describe('Which function is responsible for an indicator.'),
);

export const measurementKey = {
  ...indicatorId,
  period: Period.describe('What the figure describes'),
  entity: Entity.describe('Municipality, region, group or unit by its Kolada id'),
  group: Group.describe('Total, women or men'),
};
export const measurementQuality = {
  status: MeasurementStatus.optional().describe('Preliminary or definitive'),
  qualifier: Qualifier.optional().describe('Exact by default, or a bound'),
  method: Method.optional().describe('How it was measured, where it differs from the indicator'),
  margin: Decimal.optional().describe('Half-width of the interval of uncertainty as published'),
  marginLevel: Decimal.optional().describe('Confidence level of the margin in percent'),
  answers: z.int().nonnegative().optional().describe('Number of answers'),
  responseRate: Decimal.optional().describe('Response rate in percent'),
  source: Line.optional().describe('Where the figure was published'),
  publishedOn: Day.optional().describe('Day of publication'),
  retrievedOn: Day.optional().describe('Day on which it was read there'),
};
const measured = {
  ...measurementKey,
  value: orSealed(Decimal).optional().describe('The value; absent where it is missing'),
  missingReason: MissingReason.optional().describe('Why there is no value'),
  ...measurementQuality,
  note: Sealed.optional().describe('What should be known of this figure'),
  classified: Classified.optional().describe('What of it is kept from the public, and on what ground'),
};

/** A figure was published, or it was established that there is none. */
export const MeasurementRecorded = eventType(
  'MeasurementRecorded',
  z.object({ ...measured, ...stated }).describe('A figure was published, or it was established that there is none.'),
);
/** The source published another figure for the same period: valid from its own publication day. */
export const MeasurementRevised = eventType(
  'MeasurementRevised',
  z
    .object({ ...measured, rounding: z.boolean().optional().describe('Only the rounding differs'), ...stated })
    .describe('The source published another figure for the same period: valid from its own publication day.'),
);

export const indicatorEvents = [
  IndicatorDefined,
  IndicatorRevised,
  SeriesBroken,
  ValueExpected,
  IndicatorOwnerSet,
  MeasurementRecorded,
  MeasurementRevised,
] as const;
export type IndicatorEvent = MessageOf<(typeof indicatorEvents)[number]>;
