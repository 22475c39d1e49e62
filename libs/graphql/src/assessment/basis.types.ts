import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ActivityType } from '../activity/activity.types.js';
import { CutOffType } from '../report/report.types.js';
import * as enums from '../shared/enums.js';
import type { Ref } from '../shared/maybe.js';
import { MomentType } from '../shared/moment.types.js';
import { Decimal } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';

@ObjectType('BasisValue', { description: 'A value that a judgement rests on, as it was then.' })
export class BasisValueType {
  @Field(() => enums.BasisRole, { description: 'What it is in the row.' })
  role!: string;

  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it describes; null for a baseline of a fixed value without a period.',
  })
  period!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Null where it was missing, or kept from the public.' })
  value!: string | null;

  @Field(() => Boolean, { description: 'There was a value, and it was kept from the public.' })
  masked!: boolean;

  @Field(() => enums.MissingReason, { nullable: true, description: 'Why there was no value.' })
  missingReason!: string | null;

  @Field(() => enums.Qualifier, { nullable: true, description: 'A bound, or about; null where it was exact.' })
  qualifier!: string | null;

  @Field(() => enums.MeasurementStatus, { nullable: true, description: 'Preliminary or definitive.' })
  status!: string | null;

  @Field(() => LedgerEventType, {
    description: 'The event whose content it is; its supersededBy tells whether it has been corrected since.',
  })
  event!: Ref<LedgerEventType>;
}

@ObjectType('BasisTarget', { description: 'A target that a judgement rests on.' })
export class BasisTargetType {
  @Field(() => ID, { description: 'The target.' })
  targetId!: string;

  @Field(() => LedgerEventType, { description: 'The event whose content it was.' })
  event!: Ref<LedgerEventType>;
}

@ObjectType('BasisRow', { description: 'What a goal indicator said when a judgement was made.' })
export class BasisRowType {
  @Field(() => ID, { description: 'The goal indicator.' })
  goalIndicatorId!: string;

  @Field(() => enums.Signal, {
    nullable: true,
    description: 'Its signal, computed then; null where a value that it comes of was kept from the public.',
  })
  signal!: string | null;

  @Field(() => enums.MovementKind, { nullable: true, description: 'From the baseline to the latest value.' })
  movement!: string | null;

  @Field(() => enums.MovementReal, { nullable: true, description: 'Whether that was larger than the uncertainty.' })
  real!: string | null;

  @Field(() => [BasisValueType], { description: 'Its values, each once.' })
  values!: BasisValueType[];

  @Field(() => [BasisTargetType], { description: 'What was to be reached.' })
  targets!: BasisTargetType[];
}

@ObjectType('Basis', { description: 'What a judgement rests on, as it stood then. It never changes.' })
export class BasisType {
  @Field(() => CutOffType, { description: 'Up to where the log was read.' })
  cutOff!: CutOffType;

  @Field(() => MomentType, { description: 'The same as a moment, to ask anything else at.' })
  moment!: Ref<MomentType>;

  @Field(() => [BasisRowType], { description: 'The goal indicators, in the order of the plan.' })
  rows!: BasisRowType[];

  @Field(() => [ActivityType], { description: 'Activities that it looks at too, as they stand.' })
  activities!: ActivityType[];
}
