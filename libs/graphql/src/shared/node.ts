import { typeOf } from '@liggaren/domain';
import { Field, ID, InterfaceType } from '@nestjs/graphql';
import type { Ref } from './maybe.js';
import { MomentType } from './moment.types.js';

const TYPES: Readonly<Record<string, string>> = {
  plan: 'Plan',
  focusarea: 'FocusArea',
  goal: 'Goal',
  goalindicator: 'GoalIndicator',
  target: 'Target',
  indicator: 'Indicator',
  uppdrag: 'Uppdrag',
  deliverable: 'Deliverable',
  decision: 'Decision',
  body: 'Body',
  report: 'Report',
  assessment: 'Assessment',
  activity: 'Activity',
};

@InterfaceType('Node', {
  description: 'A subject of the ledger, as it stood at a moment.',
  resolveType: ({ id }: { id: string }) => TYPES[typeOf(id)],
})
export abstract class Node {
  @Field(() => ID, { description: 'Its id, with its type.' })
  id!: string;

  @Field(() => MomentType, { description: 'The moment the answer is of.' })
  moment!: Ref<MomentType>;
}
