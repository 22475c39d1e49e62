import type { z } from 'zod';
import { indicatorStanding } from '../indicator/fields.js';
import { idTypeOf, required } from '../kernel/schema.js';
import { typedId, typeOf } from '../kernel/typed-id.js';
import { focusAreaStanding, goalIndicatorStanding, goalStanding, planStanding } from '../plan/fields.js';
import type { StandingContent } from '../statements/content.js';
import { deliverableStanding, uppdragStanding } from '../uppdrag/fields.js';
import { label, type ToldPart } from '../words/told-part.js';

/** The contents that comparisons tell part by part, by the type of their subject. */
export const contents = {
  plan: planStanding,
  focusarea: focusAreaStanding,
  goal: goalStanding,
  goalindicator: goalIndicatorStanding,
  indicator: indicatorStanding,
  uppdrag: uppdragStanding,
  deliverable: deliverableStanding,
} satisfies Readonly<Record<string, StandingContent>>;

declare const part: unique symbol;
/** The name of a part of a content in answers: what holds the bare id of another subject is shown as that subject, `focusAreaId` as `focusArea`. */
export type PartName = string & { readonly [part]: true };

/** Part of a content, as comparisons and answers show it. */
export interface ShownPart extends ToldPart {
  /** Its key in the content. */
  readonly key: string;
  readonly shownAs: PartName;
  readonly schema: z.ZodType;
}

/** The parts of a content that are told, in the order of their words. */
export const shownParts = ({ shape, words }: StandingContent): readonly ShownPart[] =>
  Object.entries(words).flatMap(([key, word]) => {
    if ('untold' in word) return [];
    const schema = required(shape[key]!);
    return idTypeOf(schema) === undefined
      ? { ...word, key, schema, shownAs: key as PartName }
      : { text: label, ...word, key, schema, shownAs: key.replace(/Id$/, '') as PartName };
  });

const told = new Map(Object.entries(contents).map(([type, content]) => [type, shownParts(content)]));
const toldOf = (subject: string): readonly ShownPart[] => told.get(typeOf(subject)) ?? [];

/** The part of a content that a field of a difference is of. */
export const partOf = (subject: string, field: string): ShownPart | undefined =>
  toldOf(subject).find(({ shownAs }) => shownAs === field);

/** What the content of a subject says, part by part; undefined where it does not say it. Ids have their types. */
export const toldParts = (subject: string, content: object | undefined): readonly (readonly [PartName, unknown])[] =>
  toldOf(subject).map(({ key, shownAs, schema }) => {
    const value = (content as Readonly<Record<string, unknown>> | undefined)?.[key];
    const type = idTypeOf(schema);
    return [shownAs, type === undefined || value === undefined ? value : typedId(type, value as string)] as const;
  });
