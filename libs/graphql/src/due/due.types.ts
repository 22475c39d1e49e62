import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import * as enums from '../shared/enums.js';
import { Node } from '../shared/node.js';
import { LocalDate } from '../shared/scalars.js';

@ObjectType('Due', { description: 'Something that is expected of an indicator or an uppdrag, and not there.' })
export class DueType {
  @Field(() => Node, { description: 'The indicator or the uppdrag, as it stood.' })
  subject!: Node;

  @Field(() => ID, { description: 'Id of the subject, with its type.' })
  id!: string;

  @Field(() => String, { description: 'What the subject is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The function that is responsible; null where nobody is.' })
  owner!: string | null;

  @Field(() => enums.DueKind, { description: 'A value, a report back, a deadline, or a follow-up.' })
  kind!: string;

  @Field(() => LocalDate, { description: 'The day by which it is expected.' })
  expectedOn!: string;

  @Field(() => String, { nullable: true, description: 'Of a value: the period it is for.' })
  period!: string | null;

  @Field(() => Int, { description: 'How many days late it is on the day of the moment; 0 before.' })
  daysLate!: number;

  @Field(() => Boolean, { description: 'It is 30 days late or more.' })
  overdue!: boolean;
}
