import type { MessageOf } from '@liggaren/event-sourcing';
import { en, sv, type Wording } from '../words/wording.js';
import type { FollowUpPlanned } from './events.js';

/** The field that an occasion of the follow-up calendar stands in. */
export const followUpField = (occasion: string): string => `follow-up:${occasion}`;

type FollowUp = Pick<MessageOf<typeof FollowUpPlanned>['data'], 'kind' | 'title' | 'coversTo' | 'expectedOn'>;
const occasion = (w: Wording, { kind, title }: FollowUp): string =>
  title === undefined ? w.code('ReportKind', kind) : w.quote(title);
/** An occasion in words, for other sentences. */
export const followUpIn = {
  sv: (said: FollowUp): string =>
    `${occasion(sv, said)} som avser till och med ${said.coversTo} väntas senast ${said.expectedOn}`,
  en: (said: FollowUp): string =>
    `${occasion(en, said)} covering to ${said.coversTo} is expected by ${said.expectedOn}`,
};
