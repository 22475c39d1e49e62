import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LocalDate, Position } from './scalars.js';

@InputType({
  description: 'A moment on the three clocks. Of knownOn, knownAt, atPosition and presentedOn at most one.',
})
export class MomentInput {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'What was official on this day. Default: the day of the cut, for presentedOn the day the report is per; today without a cut.',
  })
  validOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'As known at the end of this Stockholm day.' })
  knownOn?: string;

  @Field(() => DateTime, { nullable: true, description: 'As known at this instant, inclusive.' })
  knownAt?: string;

  @Field(() => Position, { nullable: true, description: 'As known at this position of the log, inclusive.' })
  atPosition?: bigint;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'As presented to a body by this day: the cut-off of the last report of the whole plan; for a goal or an uppdrag, of the last that contains it.',
  })
  presentedOn?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The body, with presentedOn. May be left out where the subject belongs to exactly one.',
  })
  presentedTo?: string;
}

@ObjectType('Moment', {
  description: 'The moment an answer is of. The same question at this moment gives the same answer again.',
})
export class MomentType {
  @Field(() => LocalDate, { description: 'The day on which what is shown was official.' })
  validOn!: string;

  @Field(() => Position, { description: 'Events up to this position are known.' })
  position!: string;

  @Field(() => DateTime, { nullable: true, description: 'Label of the last of them; null before any.' })
  recordedAt!: string | null;

  @Field(() => Int, { description: 'How many events of the ledger that is.' })
  size!: number;

  @Field(() => Boolean, { description: 'True where the cut lies before the end of the take-over of history.' })
  takenOver!: boolean;

  @Field(() => Boolean, { description: 'With presentedOn: the body had been shown nothing of it.' })
  nothingPresented!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Root hash of the log of that size; null until there are proofs.',
  })
  rootHash!: string | null;
}

@ArgsType()
export class MomentArgs {
  @Field(() => MomentInput, { nullable: true, description: 'The moment to answer for. Default: today, as known now.' })
  at?: MomentInput;

  @Field(() => Position, {
    nullable: true,
    description: 'Wait until the read model has come this far: read your own write. NOT_YET after five seconds.',
  })
  atLeast?: bigint;
}

@ArgsType()
export class SubjectArgs extends MomentArgs {
  @Field(() => ID, { description: 'Its id, with or without its type.' })
  id!: string;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the beginning, or after a cursor: 0 to 1000. Default 50, unless last is given.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor to begin after; null for the first page.' })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, or before a cursor: 0 to 1000. Not together with first.',
  })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Cursor to end before; null for the last page.' })
  before?: string;
}
