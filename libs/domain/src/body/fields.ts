import { field } from '../statements/field.js';
import type { BodyEvent } from './events.js';

/** What stands of a body. */
export type BodyStanding = Pick<BodyEvent['data'], 'name' | 'kind'>;

export const bodyFields = { content: field<BodyStanding>('content') };
