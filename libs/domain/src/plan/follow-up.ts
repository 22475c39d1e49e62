import type { MessageOf } from '@liggaren/event-sourcing';
import type { Wording } from '../words/wording.js';
import type { FollowUpPlanned } from './events.js';

type FollowUp = Pick<MessageOf<typeof FollowUpPlanned>['data'], 'kind' | 'title' | 'coversTo' | 'expectedOn'>;

/** An occasion in words. */
export function followUpInWords(w: Wording, { kind, title, coversTo, expectedOn }: FollowUp): string {
  const occasion = title === undefined ? w.code('ReportKind', kind) : w.quote(title);
  return w.say(
    `${occasion} som avser till och med ${coversTo} väntas senast ${expectedOn}`,
    `${occasion} covering to ${coversTo} is expected by ${expectedOn}`,
  );
}
