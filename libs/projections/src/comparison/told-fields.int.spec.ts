import { expect, it } from '@jest/globals';
import { LinkGoal, PlanFollowUp, typeOf } from '@liggaren/domain';
import { toldFields, toldOf } from '@liggaren/domain/testing';
import { tellStory } from '../../testing/index.js';
import { partsOf } from './plan-parts.js';

const link = { kind: 'kf-goal', text: 'En hållbar kommun', basis: 'interpretation' } as const;

it('tells what stands in every field that is said to be told', async () => {
  const ledger = await tellStory();
  await ledger.does(LinkGoal({ goalId: 'p/mal-1', link }));
  await ledger.does(PlanFollowUp({ planId: 'p', kind: 'interim', coversTo: '2024-08-31', expectedOn: '2024-09-15' }));
  const reader = await ledger.reader();
  const parts = [...partsOf(reader.plan('plan:p', reader.moment())!).values()];
  const told = Map.groupBy(parts, ({ id }) => typeOf(id));
  const lacks = (Object.keys(toldFields) as (keyof typeof toldFields)[]).flatMap((type) => {
    const names = new Set(
      (told.get(type) ?? []).flatMap(({ facts }) => [...facts.keys()].map((key) => key.split(':')[0])),
    );
    return toldOf(type)
      .filter((field) => !names.has(field))
      .map((field) => `${type}.${field}`);
  });
  expect(lacks).toEqual([]);
});
