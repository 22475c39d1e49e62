import { en, type SummariesOf, sv } from '../words/wording.js';
import type { BodyEvent } from './events.js';

export const bodySummaries: SummariesOf<BodyEvent> = {
  BodyRegistered: (data) => ({
    sv: `Organet ${sv.quote(data.name)} finns${sv.brackets(sv.code('BodyKind', data.kind))}${sv.from(data)}`,
    en: `The body ${en.quote(data.name)} exists${en.brackets(en.code('BodyKind', data.kind))}${en.from(data)}`,
  }),
};
