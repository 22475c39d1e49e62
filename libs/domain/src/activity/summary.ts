import { isSealed } from '@liggaren/event-sourcing';
import type { SummariesOf, Wording } from '../words/wording.js';
import type { ActivityEvent } from './events.js';

type Recorded = Extract<ActivityEvent, { type: 'ActivityRecorded' }>['data'];

const serves = (w: Wording, { planId, focusAreaId, goalId, uppdragId }: Recorded): string =>
  w.list([
    goalId && w.part(`goal:${goalId}`),
    focusAreaId && w.part(`focusarea:${focusAreaId}`),
    uppdragId && w.part(`uppdrag:${uppdragId}`),
    !goalId && !focusAreaId && planId ? w.part(`plan:${planId}`) : undefined,
  ]);

const performed = (w: Wording, { performedOn, period }: Recorded): string =>
  performedOn ? w.say(performedOn, `on ${performedOn}`) : w.say(w.period(period!), `in ${w.period(period!)}`);

export const activitySummaries: SummariesOf<ActivityEvent> = {
  ActivityRecorded: (w, data) =>
    [
      w.say(`Aktiviteten ${w.quote(data.title)} genomfördes`, `The activity ${w.quote(data.title)} was carried out`),
      ` ${performed(w, data)} ${w.say('för', 'for')} ${serves(w, data)}`,
      isSealed(data.result) ? w.say(', med resultat', ', with a result') : '',
      w.basis(data),
    ].join(''),
};
