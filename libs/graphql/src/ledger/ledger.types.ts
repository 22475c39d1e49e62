import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, Position } from '../shared/scalars.js';

@ObjectType('Ledger', { description: 'The ledger itself: one municipality.' })
export class LedgerType {
  @Field(() => ID, { description: 'Its identity.' })
  ledgerId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: "The municipality's code." })
  municipality!: string;

  @Field(() => String, { description: 'The zone in which days begin and end.' })
  timeZone!: string;

  @Field(() => Position, { description: 'How far the read model has come.' })
  position!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the take-over of history ended; null while it goes on.' })
  takeoverClosedAt!: string | null;
}

@ObjectType('Label', { description: 'The word for a code.' })
export class LabelType {
  @Field(() => String, { description: 'The enum.' })
  enum!: string;

  @Field(() => String, { description: 'The value of the enum.' })
  value!: string;

  @Field(() => String, { description: 'The word.' })
  text!: string;
}
