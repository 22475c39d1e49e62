import { categoryOf, type StoredEvent } from './event-store.js';

/** The category of what is said of the log itself, such as a signed checkpoint. */
export const UNCOUNTED_CATEGORY = 'seal';

/** Events that cuts count, and whose recorded time they go by: sealing the log alters no cut that was sealed. */
export const isCounted = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  categoryOf(stream) !== UNCOUNTED_CATEGORY;
