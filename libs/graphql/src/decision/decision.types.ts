import { Document } from '@liggaren/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import * as enums from '../shared/enums.js';
import type { Maybe } from '../shared/maybe.js';
import { Node } from '../shared/node.js';
import { fieldsOf } from '../shared/output.js';
import { LocalDate } from '../shared/scalars.js';

@ObjectType('Body', { implements: () => [Node], description: 'Organ of the municipality.' })
export class BodyType extends Node {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name!: string | null;

  @Field(() => enums.BodyKind, { nullable: true, description: 'Council, board, committee, audit or other.' })
  kind!: string | null;
}

@ObjectType('Document', { description: 'A document, by reference.' })
export class DocumentType extends fieldsOf('Document', Document.shape) {}

@ObjectType('Decision', { implements: () => [Node], description: 'Beslut of a body, and what had come of it.' })
export class DecisionType extends Node {
  @Field(() => BodyType, { nullable: true, description: 'The body that decided.' })
  body!: Maybe<BodyType>;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the decision.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The §, without the sign.' })
  paragraph!: string | null;

  @Field(() => String, { nullable: true, description: 'Beslutspunkt.' })
  point!: string | null;

  @Field(() => [String], { description: 'Diarienummer.' })
  dnr!: string[];

  @Field(() => String, { nullable: true, description: 'What was decided, as the protocol names it.' })
  title!: string | null;

  @Field(() => enums.DecisionKind, { nullable: true, description: 'At a meeting, by delegation or by the chair.' })
  kind!: string | null;

  @Field(() => enums.DecisionOutcome, { nullable: true, description: 'The outcome; null where it is not known.' })
  outcome!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was attested; null until then.' })
  attestedOn!: string | null;

  @Field(() => enums.DecisionState, {
    nullable: true,
    description: 'The weightiest that holds: quashed, stayed, final, appealed, attested, not attested.',
  })
  state!: string | null;

  @Field(() => [DocumentType], { description: 'Documents that it rests on.' })
  documents!: DocumentType[];
}
