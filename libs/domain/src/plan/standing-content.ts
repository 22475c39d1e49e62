import { z } from 'zod';
import { typeOf } from '../kernel/typed-id.js';
import { FocusAreaId } from '../kernel/values.js';
import { focusAreaContent, goalContent, goalIndicatorContent, order, planHead } from './content.js';

/** What stands in the field `content` of each kind of part that has a text, in the order in which rows hold it. */
export const standing = {
  plan: planHead,
  focusarea: { ...order, ...focusAreaContent },
  goal: { ...order, ...goalContent, focusAreaId: FocusAreaId },
  goalindicator: { ...order, ...goalIndicatorContent },
};

const schemas = new Map(
  Object.entries(standing).map(([type, shape]): [string, z.ZodObject] => [type, z.strictObject(shape)]),
);

/** The schema of the content of a part, named by its typed id; undefined for what has no text. */
export const schemaOfContent = (part: string): z.ZodObject | undefined => schemas.get(typeOf(part));
