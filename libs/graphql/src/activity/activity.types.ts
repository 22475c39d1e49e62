import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Node } from '../shared/node.js';
import { LocalDate } from '../shared/scalars.js';

@ObjectType('Activity', {
  implements: () => [Node],
  description: 'Genomförd aktivitet: something that was done, and what came of it.',
})
export class ActivityType extends Node {
  @Field(() => String, { nullable: true, description: 'What was done.' })
  title!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was done; null where a period is given.' })
  performedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was done, where that was no single day.' })
  period!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null where nothing is said, or where it was removed.',
  })
  result!: string | null;

  @Field(() => Boolean, { description: 'The result was removed by law or by a gallringsbeslut.' })
  resultRemoved!: boolean;

  @Field(() => ID, { nullable: true, description: 'The plan it serves.' })
  planId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The målområde it serves.' })
  focusAreaId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The goal it serves.' })
  goalId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The uppdrag it is part of.' })
  uppdragId!: string | null;
}
