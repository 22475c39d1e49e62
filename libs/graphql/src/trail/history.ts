import { readTrail, type View } from '@liggaren/projections';
import type { PageArgs } from '../shared/moment.types.js';

/** The events that speak of a subject, as far as its moment knows them. @throws BadPage */
export const historyOf = (view: View, page: PageArgs) => readTrail(view.scope, { subject: view.id }, page);
