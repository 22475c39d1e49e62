import { refuse } from '@liggaren/event-sourcing';
import { rootOf } from '../kernel/typed-id.js';
import type { Recorder } from '../statements/recorder.js';
import type { Said } from '../statements/rules.js';
import type { EditText } from './commands.js';
import { TextEdited } from './events.js';
import { partFields } from './fields.js';
import { current, unknownPart } from './parts.js';
import { schemaOfContent } from './standing-content.js';

/** The field of a part's content that is its text. */
export const textFieldOf = (part: string): 'wording' | 'title' =>
  part.startsWith('goalindicator:') ? 'wording' : 'title';

/** A title of a plan or of a målområde is shorter than a text may be. */
export const textTooLong = (part: string, text: string) =>
  schemaOfContent(part)
    ?.partial()
    .safeParse({ [textFieldOf(part)]: text }).success === false
    ? refuse('TextTooLong', `The text of ${part} has ${text.length} characters, which is more than its title may have.`)
    : undefined;

/** Spelling only: the content stays on the decision it rested on. */
export function editText(
  { subject, text, reason }: Said<ReturnType<typeof EditText>['data'], 'plan'>,
  recorder: Recorder,
) {
  if (subject.startsWith('target:')) return refuse('NoText', 'A target has no text to edit. Use setTarget.');
  const tooLong = textTooLong(subject, text);
  if (tooLong) return tooLong;
  const before = current(recorder, subject, partFields.content);
  if (!before) return unknownPart(recorder, subject);
  const content = { ...(before.value as object), [textFieldOf(subject)]: text };
  const planId = rootOf(subject);
  return recorder.record(TextEdited, { planId, subject, text, reason, content, decisionId: before.decision });
}
