import type { SummariesOf } from '../words/wording.js';
import type { BodyEvent } from './events.js';

export const bodySummaries: SummariesOf<BodyEvent> = {
  BodyRegistered: (w, data) =>
    `${w.say(`Organet ${w.quote(data.name)} finns`, `The body ${w.quote(data.name)} exists`)}${w.brackets(w.code('BodyKind', data.kind))}${w.from(data)}`,
};
