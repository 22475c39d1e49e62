import { z } from 'zod';
import { typeOf } from '../kernel/typed-id.js';
import { FocusAreaId } from '../kernel/values.js';
import { FocusArea, goalContent, goalIndicatorContent, planHead } from './content.js';

const order = z.int().nonnegative().optional();

/** What stands in the field `content` of each kind of part that has a text. */
const standing = {
  plan: z.strictObject(planHead),
  focusarea: FocusArea.omit({ slug: true, goals: true }).extend({ order }),
  goal: z.strictObject({ ...goalContent, focusAreaId: FocusAreaId, order }),
  goalindicator: z.strictObject({ ...goalIndicatorContent, order }),
};

export type PartWithText = keyof typeof standing;
export type StandingContent = { readonly [P in PartWithText]: z.output<(typeof standing)[P]> };

const hasText = (type: string): type is PartWithText => type in standing;

/** The schema of the content of a part, named by its typed id; undefined for what has no text. */
export function contentOf(part: string): z.ZodObject | undefined {
  const type = typeOf(part);
  return hasText(type) ? standing[type] : undefined;
}
