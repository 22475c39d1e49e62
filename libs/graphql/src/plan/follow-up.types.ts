import { Field, ID, ObjectType } from '@nestjs/graphql';
import * as enums from '../shared/enums.js';
import { LocalDate } from '../shared/scalars.js';

@ObjectType('FollowUp', { description: 'Uppföljningstillfälle: an occasion in the follow-up calendar of a plan.' })
export class FollowUpType {
  @Field(() => ID, { description: 'The plan whose calendar it stands in.' })
  planId!: string;

  @Field(() => String, { description: 'Its name within the plan: what planFollowUp takes to move it.' })
  occasion!: string;

  @Field(() => enums.ReportKind, { description: 'What is reported then.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What the plan calls it.' })
  title!: string | null;

  @Field(() => LocalDate, { description: 'Avser t.o.m.: the last day of what is to be followed up.' })
  coversTo!: string;

  @Field(() => LocalDate, { description: 'The day by which what is to be followed up should be recorded.' })
  expectedOn!: string;
}
