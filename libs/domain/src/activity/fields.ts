import { field, keyed } from '../statements/field.js';
import type { ActivityEvent } from './events.js';

/** What stands of an activity. */
export type ActivityStanding = Omit<ActivityEvent['data'], 'activityId' | 'validFrom' | 'validTo' | 'irregular'>;

/** In which fields events state something of an activity, and what stands there. */
export const activityFields = {
  content: field<ActivityStanding>('content'),
  /** Bare id of what it was for, by the type of that. */
  about: keyed<string, 'plan' | 'focusarea' | 'goal' | 'uppdrag'>('about', (type) => type),
};
