import { SeriesBroken } from '@liggaren/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../shared/connection.js';
import * as enums from '../shared/enums.js';
import type { Maybe, Ref } from '../shared/maybe.js';
import { Node } from '../shared/node.js';
import { fieldsOf } from '../shared/output.js';
import { DateTime, Decimal, LocalDate } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';

@ObjectType('Measurement', { description: 'Mätning: a figure, or the reason why there is none, as it stood.' })
export class MeasurementType {
  @Field(() => String, { description: 'What it describes.' })
  period!: string;

  @Field(() => String, { description: 'Municipality, region, group or unit by its Kolada id.' })
  entity!: string;

  @Field(() => enums.Group, { description: 'Total, women or men.' })
  group!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The value as published; null where it is missing or kept from the public.',
  })
  value!: string | null;

  @Field(() => Boolean, { description: 'The value is there and is kept from the public.' })
  masked!: boolean;

  @Field(() => String, { nullable: true, description: 'Legal ground on which it is kept from the public.' })
  maskedOn!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Half-width of the interval of uncertainty.' })
  margin!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Confidence level of the margin, in percent.' })
  marginLevel!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of answers.' })
  answers!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Response rate, in percent.' })
  responseRate!: string | null;

  @Field(() => enums.MeasurementStatus, { nullable: true, description: 'Preliminary or definitive, where it is said.' })
  status!: string | null;

  @Field(() => enums.Qualifier, { nullable: true, description: 'Exact, about, or a bound.' })
  qualifier!: string | null;

  @Field(() => enums.MeasurementMethod, { nullable: true, description: 'How it was measured.' })
  method!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  source!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was published.' })
  publishedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was read there.' })
  retrievedOn!: string | null;

  @Field(() => LocalDate, { description: 'First day on which it was the official figure.' })
  validFrom!: string;

  @Field(() => DateTime, { description: 'When it was recorded; a claim where it was taken over.' })
  recordedAt!: string;

  @Field(() => enums.MissingReason, { nullable: true, description: 'Why there is no value.' })
  missingReason!: string | null;

  @Field(() => Boolean, {
    description:
      'It is for a period that has not begun, or before 1900, or was published after it was recorded: it is shown, and no signal rests on it.',
  })
  suspect!: boolean;

  @Field(() => Boolean, { description: 'Its source revised it, and only the rounding differs.' })
  rounding!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What should be known of it; null where nothing is, or where it was removed.',
  })
  note!: string | null;

  @Field(() => Boolean, { description: 'Its note was removed by law or by a gallringsbeslut.' })
  noteRemoved!: boolean;

  @Field(() => LedgerEventType, {
    nullable: true,
    description: 'The event that was recorded wrong, where this is its correction.',
  })
  corrects!: Maybe<LedgerEventType>;

  @Field(() => LedgerEventType, { nullable: true, description: 'The correction that has come, where one has.' })
  correctedBy!: Maybe<LedgerEventType>;

  @Field(() => LedgerEventType, { description: 'The event that says it.' })
  event!: Ref<LedgerEventType>;
}

const { fromPeriod, cause, text } = SeriesBroken.schema.shape;

@ObjectType('SeriesBreak', { description: 'Values of this period and later are not compared with earlier ones.' })
export class SeriesBreakType extends fieldsOf('SeriesBreak', { fromPeriod, cause, text }) {}

@ObjectType('Indicator', {
  implements: () => [Node],
  description: 'Indikator: a series of figures and what they mean.',
})
export class IndicatorType extends Node {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name!: string | null;

  @Field(() => enums.Unit, { nullable: true, description: 'Unit of its values.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'The unit in words, where the code is OTHER.' })
  unitText!: string | null;

  @Field(() => enums.IndicatorDirection, { nullable: true, description: 'Which way is better.' })
  direction!: string | null;

  @Field(() => String, { nullable: true, description: 'Who publishes it.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Id in Kolada.' })
  koladaId!: string | null;

  @Field(() => enums.LinkBasis, {
    nullable: true,
    description: 'Whether the Kolada id is decided or an interpretation.',
  })
  koladaBasis!: string | null;

  @Field(() => String, { nullable: true, description: 'What a reader of the figures should know.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'The function that is responsible.' })
  owner!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'From which day that function is.' })
  ownerSince!: string | null;

  @Field(() => [SeriesBreakType], { description: 'Where its series is broken.' })
  breaks!: SeriesBreakType[];

  @Field(() => MeasurementType, {
    nullable: true,
    description: 'The value with the latest period end, for the own municipality in total.',
  })
  latest!: Maybe<MeasurementType>;
}

export const MeasurementConnection = connectionOf('Measurement', () => MeasurementType);
