import { expect, it } from '@jest/globals';
import { contents, goalStanding, type StandingContent, shownParts } from '@liggaren/domain';
import { toldFields, toldOf } from '@liggaren/domain/testing';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { z } from 'zod';
import { withEngine } from './engine/engine.module.js';
import type { OpenedLedger } from './ledger/opened-ledger.js';

type Subject = keyof typeof toldFields;
const TYPES: Readonly<Record<Subject, string>> = {
  plan: 'Plan',
  focusarea: 'FocusArea',
  goal: 'Goal',
  goalindicator: 'GoalIndicator',
  target: 'Target',
  indicator: 'Indicator',
  uppdrag: 'Uppdrag',
  deliverable: 'Deliverable',
};
/** What differences call otherwise than types do. */
const CALLED: Readonly<Record<string, string>> = {
  'Plan.followUp': 'followUps',
  'Indicator.break': 'breaks',
  'Indicator.expected': 'nextExpectedOn',
  'Indicator.measurement': 'measurements',
  'Target.target': 'kind',
};
/** What is told and yet no field of its type, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Indicator.method': 'Measurement.method has it, of each figure',
};

/** What a GraphQL type lacks of what is told in comparisons. */
function lacking(schema: GraphQLSchema, name: string, told: readonly string[]): string[] {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? type.getFields() : {};
  return told.map((field) => `${name}.${field}`).filter((field) => !fields[CALLED[field] ?? field.split('.')[1]!]);
}
const lacks = (name: string, told: readonly string[]): Promise<string[]> =>
  withEngine({} as OpenedLedger, async ({ schema }) => lacking(schema, name, told));
const namesIn = (content: StandingContent): string[] => shownParts(content).map(({ shownAs }) => shownAs);

it.each(Object.keys(TYPES) as Subject[])('all that is told of a %s is a field of its GraphQL type', async (subject) => {
  const told = [
    ...toldOf(subject),
    ...(subject in contents ? namesIn(contents[subject as keyof typeof contents]) : []),
  ];
  expect((await lacks(TYPES[subject], told)).filter((field) => !ELSEWHERE[field])).toEqual([]);
});

it('a part that its GraphQL type forgets is named', async () => {
  const content = {
    shape: { title: z.string(), colour: z.string() },
    words: { title: goalStanding.words.title, colour: goalStanding.words.title },
  };
  expect(await lacks('Goal', namesIn(content))).toEqual(['Goal.colour']);
});
