import { type Message, refuse, type Verdict } from '@liggaren/event-sourcing';
import { bareId } from '../kernel/values.js';
import type { Recorder, RuleRefusal } from '../statements/recorder.js';
import type { EditText } from './commands.js';
import { TextEdited } from './events.js';
import { current, planOfPath, unknownPart } from './parts.js';

/** The field of a part's content that is its text. */
export const textFieldOf = (part: string): 'wording' | 'title' =>
  part.startsWith('goalindicator:') ? 'wording' : 'title';

/** Spelling only: the content stays on the decision it rested on. */
export function editText(
  recorder: Recorder,
  { subject, text, reason, ...validity }: ReturnType<typeof EditText>['data'],
): Verdict<Message, RuleRefusal> {
  if (subject.startsWith('target:')) return refuse('NoText', 'A target has no text to edit. Use setTarget.');
  const before = current(recorder, subject);
  if (!before) return unknownPart(subject);
  const content = { ...(before.value as object), [textFieldOf(subject)]: text };
  const planId = planOfPath(bareId(subject));
  return recorder.record(
    TextEdited,
    { planId, subject, text, reason, content, decisionId: before.decision },
    validity,
    { fallback: recorder.facts.today },
  );
}
