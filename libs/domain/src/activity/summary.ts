import { isSealed } from '@liggaren/event-sourcing';
import { en, type SummariesOf, sv, type Wording } from '../words/wording.js';
import type { ActivityEvent } from './events.js';

type Recorded = Extract<ActivityEvent, { type: 'ActivityRecorded' }>['data'];

const serves = (w: Wording, { planId, focusAreaId, goalId, uppdragId }: Recorded): string =>
  w.list([
    goalId && w.part(`goal:${goalId}`),
    focusAreaId && w.part(`focusarea:${focusAreaId}`),
    uppdragId && w.part(`uppdrag:${uppdragId}`),
    !goalId && !focusAreaId && planId ? w.part(`plan:${planId}`) : undefined,
  ]);

export const activitySummaries: SummariesOf<ActivityEvent> = {
  ActivityRecorded: (data) => ({
    sv: `Aktiviteten ${sv.quote(data.title)} genomfördes ${data.performedOn ?? sv.period(data.period!)} för ${serves(sv, data)}${isSealed(data.result) ? ', med resultat' : ''}${sv.basis(data)}`,
    en: `The activity ${en.quote(data.title)} was carried out ${data.performedOn ? `on ${data.performedOn}` : `in ${en.period(data.period!)}`} for ${serves(en, data)}${isSealed(data.result) ? ', with a result' : ''}${en.basis(data)}`,
  }),
};
