import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import * as enums from '../shared/enums.js';
import { MomentType } from '../shared/moment.types.js';
import { LedgerEventType } from '../trail/event.types.js';

@ObjectType('FindingSubject', { description: 'What a finding is about. `node` answers about it.' })
export class FindingSubjectType {
  @Field(() => ID, { description: 'Its id, with its type.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, at the moment of the finding.' })
  name!: string;
}

@ObjectType('Finding', { description: 'What an auditor should look at (iakttagelse), and what it rests on.' })
export class FindingType {
  @Field(() => enums.FindingCode, { description: 'The test that found it. Codes stay; `labels` has them in words.' })
  code!: string;

  @Field(() => Int, { description: 'The number of the auditors’ question that it answers.' })
  question!: number;

  @Field(() => enums.FindingSeverity, { description: 'For information, to be reviewed, or material.' })
  severity!: string;

  @Field(() => [FindingSubjectType], { description: 'What it is about, the nearest first.' })
  subjects!: FindingSubjectType[];

  @Field(() => [LedgerEventType], {
    description: 'The events it rests on, oldest first; none where it is about what is lacking.',
  })
  events!: LedgerEventType[];

  @Field(() => MomentType, { description: 'The moment it was found at.' })
  moment!: MomentType;
}
