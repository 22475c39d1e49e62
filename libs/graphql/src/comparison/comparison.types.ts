import { Field, ID, ObjectType } from '@nestjs/graphql';
import * as enums from '../shared/enums.js';
import { MomentType } from '../shared/moment.types.js';
import { JSONObject } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';

@ObjectType('Difference', { description: 'What differs between two answers, and the events that explain it.' })
export class DifferenceType {
  @Field(() => ID, { description: 'Id of the subject, with its type: goal:<plan>/<goal>.' })
  subject!: string;

  @Field(() => String, { description: 'What the subject is called; at `from` where it is no longer there.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The field, with its key where it has one: deadline, measurement:2024/0125/T. Null where the whole subject came or went.',
  })
  field!: string | null;

  @Field(() => enums.DifferenceKind, {
    description: 'ADDED where there was nothing at `from`, REMOVED where there is nothing at `to`.',
  })
  kind!: string;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'What stood at `from`: a text, a number, a list or an object, with codes as the enums have them. Of a whole subject, all its fields.',
  })
  oldValue!: unknown;

  @Field(() => JSONObject, { nullable: true, description: 'What stands at `to`, in the same form.' })
  newValue!: unknown;

  @Field(() => Boolean, {
    description:
      'A change in the past: what was known at the earlier cut was corrected, withdrawn or quashed by the later one. False for new facts.',
  })
  inThePast!: boolean;

  @Field(() => [LedgerEventType], {
    description:
      'The events that explain it, oldest first: what stands at the later cut, and what took away what stood before. None where only the day differs.',
  })
  events!: LedgerEventType[];
}

@ObjectType('Comparison', { description: 'What was added, changed and removed in a plan between two moments.' })
export class ComparisonType {
  @Field(() => MomentType, { description: 'The moment compared from.' })
  from!: MomentType;

  @Field(() => MomentType, { description: 'The moment compared with.' })
  to!: MomentType;

  @Field(() => [DifferenceType], {
    description: 'Exactly the difference of the two answers about the plan, in the order of the plan.',
  })
  differences!: DifferenceType[];
}
