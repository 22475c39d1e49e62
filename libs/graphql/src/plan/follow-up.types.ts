import { followUpContent } from '@liggaren/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { fieldsOf } from '../shared/output.js';

@ObjectType('FollowUp', { description: 'Uppföljningstillfälle: an occasion in the follow-up calendar of a plan.' })
export class FollowUpType extends fieldsOf('FollowUp', followUpContent) {
  @Field(() => ID, { description: 'The plan whose calendar it stands in.' })
  planId!: string;

  @Field(() => String, { description: 'Its name within the plan: what planFollowUp takes to move it.' })
  occasion!: string;
}
