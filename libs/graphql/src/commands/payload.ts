import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { Position } from '../shared/scalars.js';

@ObjectType('Refusal', { description: 'Why the command changed nothing. It is an answer, not a fault.' })
export class RefusalType {
  @Field(() => String, { description: 'What stands in the way, as a name.' })
  code!: string;

  @Field(() => String, { description: 'The same in words, with what to do.' })
  message!: string;
}

/** What a mutation answers: a refusal or not, how far the log has come, and the subject as it now stands. */
export interface Payload {
  readonly refusal: RefusalType | null;
  readonly position: bigint;
}

/** The payload of the mutations of a subject; the subject stands under its category's name. */
export function payloadOf(name: string, field: string, subject: () => unknown): Type<Payload> {
  @ObjectType(`${name}Payload`, { description: 'What came of the command.' })
  class SubjectPayload {
    @Field(() => RefusalType, {
      nullable: true,
      description: 'Why nothing was recorded; null where it was, or was already so.',
    })
    refusal!: RefusalType | null;

    @Field(() => Position, {
      description:
        'Of the last event written, or of the last one read when nothing changed. Give it as atLeast to read your own write.',
    })
    position!: bigint;
  }
  Field(subject as never, { nullable: true, description: 'The subject as it now stands; null on refusal.' })(
    SubjectPayload.prototype,
    field,
  );
  return SubjectPayload as Type<Payload>;
}
