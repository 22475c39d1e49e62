import { expect, it } from '@jest/globals';
import { contents, goalStanding, type StandingContent, shownParts } from '@liggaren/domain';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { z } from 'zod';
import { withEngine } from './engine/engine.module.js';
import type { OpenedLedger } from './ledger/opened-ledger.js';

const TYPES: Readonly<Record<keyof typeof contents, string>> = {
  plan: 'Plan',
  focusarea: 'FocusArea',
  goal: 'Goal',
  goalindicator: 'GoalIndicator',
  indicator: 'Indicator',
  uppdrag: 'Uppdrag',
  deliverable: 'Deliverable',
};
/** What is told and yet no field of its type, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Indicator.method': 'Measurement.method has it, of each figure',
};

/** The parts of a content that are told in comparisons and that its GraphQL type lacks. */
function lacking(schema: GraphQLSchema, name: string, content: StandingContent): string[] {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? type.getFields() : {};
  return shownParts(content)
    .filter(({ shownAs }) => !fields[shownAs])
    .map(({ shownAs }) => `${name}.${shownAs}`);
}

it('every part of a content that is told is a field of its GraphQL type', async () => {
  const lacks = await withEngine({} as OpenedLedger, async ({ schema }) =>
    Object.entries(TYPES).flatMap(([type, name]) => lacking(schema, name, contents[type as keyof typeof contents])),
  );
  expect(lacks).toEqual(Object.keys(ELSEWHERE));
});

it('a part that its GraphQL type forgets is named', async () => {
  const forgotten = {
    shape: { title: z.string(), colour: z.string() },
    words: { title: goalStanding.words.title, colour: goalStanding.words.title },
  };
  expect(await withEngine({} as OpenedLedger, async ({ schema }) => lacking(schema, 'Goal', forgotten))).toEqual([
    'Goal.colour',
  ]);
});
