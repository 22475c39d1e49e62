import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BodyType, DecisionType } from '../decision/decision.types.js';
import * as enums from '../shared/enums.js';
import type { Maybe } from '../shared/maybe.js';
import { Node } from '../shared/node.js';
import { LocalDate } from '../shared/scalars.js';

@ObjectType('Deliverable', {
  implements: () => [Node],
  description: 'Delleverans: part of what an uppdrag is to deliver.',
})
export class DeliverableType extends Node {
  @Field(() => String, { nullable: true, description: 'What is to be delivered.' })
  title!: string | null;

  @Field(() => enums.DeliverableStage, { nullable: true, description: 'How far it has come.' })
  stage!: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it, by reference.' })
  evidence!: string | null;
}

@ObjectType('Uppdrag', {
  implements: () => [Node],
  description: 'Utvecklingsuppdrag: something that is to be done, as it stood.',
})
export class UppdragType extends Node {
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The heading it stands under, as the source has it.' })
  heading!: string | null;

  @Field(() => enums.FormalStatus, { nullable: true, description: 'Its formal status; ADOPTED is "givet".' })
  formalStatus!: string | null;

  @Field(() => enums.UppdragStage, {
    nullable: true,
    description: 'How far it has come, as the office says; null where nothing is said.',
  })
  stage!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the office says about the stage; null where nothing is, or where it was removed.',
  })
  stageComment!: string | null;

  @Field(() => Boolean, { description: 'The comment on the stage was removed by law or by a gallringsbeslut.' })
  stageCommentRemoved!: boolean;

  @Field(() => enums.UppdragTimeliness, { nullable: true, description: 'Whether it keeps its time.' })
  timeliness!: string | null;

  @Field(() => String, { nullable: true, description: 'What it depends on, where it is conditional.' })
  condition!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source says beside it.' })
  note!: string | null;

  @Field(() => BodyType, { nullable: true, description: 'The body that gave it.' })
  givenBy!: Maybe<BodyType>;

  @Field(() => String, { nullable: true, description: 'The body or function it was given to.' })
  givenTo!: string | null;

  @Field(() => String, { nullable: true, description: 'The function that is responsible.' })
  owner!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'From which day that function is.' })
  ownerSince!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when it is to be done.' })
  deadline!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when it is to be reported back.' })
  reportBackOn!: string | null;

  @Field(() => [DeliverableType], { description: 'What is to be delivered, in the order of the list.' })
  deliverables!: DeliverableType[];

  @Field(() => Int, { nullable: true, description: 'How many deliverables are done.' })
  deliverablesDone!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many there are; dropped ones are not counted.' })
  deliverablesTotal!: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the last event, where nothing has been heard for six months.',
  })
  silentSince!: string | null;

  @Field(() => [DecisionType], { description: 'The decisions that what stands of it rests on.' })
  decisions!: DecisionType[];
}
