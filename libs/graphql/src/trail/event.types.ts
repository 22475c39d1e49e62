import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DecisionType } from '../decision/decision.types.js';
import { connectionOf } from '../shared/connection.js';
import * as enums from '../shared/enums.js';
import type { Maybe } from '../shared/maybe.js';
import { DateTime, JSONObject, LocalDate, Position } from '../shared/scalars.js';

@ObjectType('LedgerEvent', { description: 'One event of the ledger. It is never changed.' })
export class LedgerEventType {
  @Field(() => ID, { description: 'Its id, with its type.' })
  id!: string;

  @Field(() => String, { description: 'What happened.' })
  type!: string;

  @Field(() => String, { description: 'The stream it stands on.' })
  stream!: string;

  @Field(() => Int, { description: 'Its place in the stream, from 0.' })
  revision!: number;

  @Field(() => Position, { description: 'Its place in the log.' })
  position!: string;

  @Field(() => DateTime, { description: 'When it was recorded; a claim where it was taken over.' })
  recordedAt!: string;

  @Field(() => enums.RecordedAtBasis, {
    nullable: true,
    description: 'On what basis a taken-over event counts as recorded then.',
  })
  recordedAtBasis!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was really appended, where it was taken over.' })
  takenOverAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds by which its label lies behind an earlier event; null where it does not.',
  })
  clockSkew!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which what it says is official.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day after the last.' })
  validTo!: string | null;

  @Field(() => String, { description: 'Opaque id of who recorded it.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'The command that recorded it.' })
  commandId!: string | null;

  @Field(() => [enums.Irregularity], { description: 'What is irregular about it.' })
  irregular!: string[];

  @Field(() => JSONObject, { description: 'As stored; removable texts are digests.' })
  data!: unknown;

  @Field(() => DecisionType, { nullable: true, description: 'The decision it rests on.' })
  decision!: Maybe<DecisionType>;

  @Field(() => LedgerEventType, { nullable: true, description: 'The event that it corrects or withdraws.' })
  supersedes!: Maybe<LedgerEventType>;

  @Field(() => LedgerEventType, { nullable: true, description: 'The last event that corrects or withdraws it.' })
  supersededBy!: Maybe<LedgerEventType>;
}

export const LedgerEventConnection = connectionOf('LedgerEvent', () => LedgerEventType);

@InputType({ description: 'What to list of the trail; everything given must hold.' })
export class AuditTrailFilter {
  @Field(() => ID, { nullable: true, description: 'Events of a subject, with its type: goal:<plan>/<goal>.' })
  subject?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Events of a plan, its uppdrag, its indicators, its reports, what was judged and done for it, and the decisions that rests on.',
  })
  plan?: string;

  @Field(() => [String], { nullable: true, description: 'Event types, such as MeasurementRecorded.' })
  types?: string[];

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  actor?: string;

  @Field(() => ID, { nullable: true, description: 'Events of a decision, and those that rest on it.' })
  decision?: string;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at or after this instant.' })
  recordedFrom?: string;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at or before this instant.' })
  recordedTo?: string;

  @Field(() => Boolean, { nullable: true, description: 'Taken over from an older system, or not.' })
  takenOver?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Marked as irregular, or not.' })
  irregular?: boolean;
}

@ObjectType({ description: 'The read model moved: what it now knows, and what changed.' })
export class Moved {
  @Field(() => Position, { description: 'The position it has reached.' })
  position!: string;

  @Field(() => [ID], { description: 'Ids of the subjects that changed.' })
  ids!: readonly string[];
}
