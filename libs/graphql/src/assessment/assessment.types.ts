import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Maybe, Ref } from '../shared/maybe.js';
import { Node } from '../shared/node.js';
import { LocalDate } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';
import { ForecastType, GoalAssessmentType, OverallAssessmentType } from './judgement.types.js';

@ObjectType('PeriodComment', { description: 'What is said of a goal indicator, a goal or an uppdrag in a period.' })
export class PeriodCommentType {
  @Field(() => ID, { description: 'What it is about, with its type.' })
  about!: string;

  @Field(() => String, { description: 'The period it speaks of.' })
  period!: string;

  @Field(() => String, { nullable: true, description: 'The comment; null where it was removed.' })
  comment!: string | null;

  @Field(() => Boolean, { description: 'It was removed by law or by a gallringsbeslut.' })
  commentRemoved!: boolean;

  @Field(() => LocalDate, { description: 'The day from which it holds.' })
  validFrom!: string;

  @Field(() => LedgerEventType, { description: 'The event whose content it is.' })
  event!: Ref<LedgerEventType>;
}

@ObjectType('Assessment', {
  implements: () => [Node],
  description: 'Bedömning: all that people judged of a plan in one period, as it stood.',
})
export class AssessmentType extends Node {
  @Field(() => ID, { nullable: true, description: 'The plan; null for an uppdrag that was commented on its own.' })
  planId!: string | null;

  @Field(() => String, { nullable: true, description: 'The year or mandate period.' })
  period!: string | null;

  @Field(() => [ForecastType], { description: 'Forecasts of goals, by id.' })
  forecasts!: ForecastType[];

  @Field(() => [GoalAssessmentType], { description: 'Assessments of goals, by id.' })
  assessments!: GoalAssessmentType[];

  @Field(() => OverallAssessmentType, { nullable: true, description: 'The assessment of the whole plan.' })
  overall!: Maybe<OverallAssessmentType>;

  @Field(() => [PeriodCommentType], { description: 'Comments, by what they are about.' })
  comments!: PeriodCommentType[];
}
