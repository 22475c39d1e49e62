import {
  accept,
  flawsIn,
  isSealed,
  type Json,
  type Message,
  type MessageType,
  type Refusal,
  refuse,
  type Sealed,
} from '@liggaren/event-sourcing';
import type { CorrectionCommand } from './commands.js';
import { StatementCorrected, StatementRetracted, StatementWithdrawn, ValueRemoved } from './events.js';
import type { Field } from './field.js';
import { type Recorder, type RecordingFacts, sameValue } from './recorder.js';
import type { RefusalOf } from './rules.js';

type Data = Readonly<Record<string, unknown>>;
const CANNOT_BE_CORRECTED = ['StatementWithdrawn', 'ValueRemoved'];

type Refused = { readonly refusal: Refusal } | undefined;

interface Correction {
  readonly event: string;
  readonly data: Data;
  readonly clear?: readonly string[] | undefined;
  readonly reason: Sealed;
}

/** What of a subject a correction must know: its events, whose they are, and what their content can never be. */
export interface Correctable<F extends RecordingFacts, Q extends Refused> {
  readonly events: readonly MessageType[];
  idOf(data: Data): string | undefined;
  check(recorder: Recorder<F>, message: Message, before: Message): Q;
}

/** The whole right content of an event: what stands, with some fields replaced. */
export function correct<F extends RecordingFacts, Q extends Refused>(
  recorder: Recorder<F>,
  { events: types, idOf, check }: Correctable<F, Q>,
  { event, data, clear = [], reason }: Correction,
) {
  const found = recorder.timeline.event(event);
  if (!found || CANNOT_BE_CORRECTED.includes(found.message.type)) return nothingToCorrect(event);
  if (found.withdrawn)
    return refuse('StatementIsWithdrawn', `The event ${event} is withdrawn. Record the right content anew.`);
  const type = types.find((candidate) => candidate.type === found.message.type);
  if (!type) return nothingToCorrect(event);
  const before = found.message.data as Data;
  const { irregular: _, ...right } = Object.fromEntries(
    Object.entries({ ...before, ...data }).filter(([field, value]) => value !== undefined && !clear.includes(field)),
  );
  const parsed = type.schema.safeParse({ ...right, ...marksAfter(before, right) });
  if (!parsed.success)
    return refuse(
      'ContentNotAllowed',
      `The corrected ${type.type} is not allowed: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
  const content = parsed.data as Record<string, Json>;
  const flaws = flawsIn(types, { type: type.type, data: content });
  if (flaws.length > 0)
    return refuse('ContentNotAllowed', `The corrected ${type.type} is not allowed: ${flaws.join('; ')}`);
  if (idOf(content) !== idOf(before))
    return refuse(
      'AnotherSubject',
      'A correction cannot move an event to another subject. Withdraw it, and record it there.',
    );
  const wrong = check(recorder, { type: type.type, data: content }, found.message);
  if (wrong) return wrong;
  if (sameValue(content, before)) return accept();
  return accept(
    StatementCorrected({ event: found.original, type: type.type, schema: type.version, data: content, reason }),
  );
}

/** The commands that every subject shares. */
export function decideCorrection<F extends RecordingFacts, Q extends Refused>(
  recorder: Recorder<F>,
  correctable: Correctable<F, Q>,
  command: CorrectionCommand,
) {
  const { timeline } = recorder;
  switch (command.type) {
    case 'CorrectStatement':
      return correct(recorder, correctable, command.data);
    case 'WithdrawStatement': {
      const { event, reason } = command.data;
      const found = timeline.event(event);
      if (!found || CANNOT_BE_CORRECTED.includes(found.message.type)) return nothingToCorrect(event);
      return timeline.isWithdrawn(event) ? accept() : accept(StatementWithdrawn({ event, reason }));
    }
    case 'RetractStatement': {
      const { subject, field, standsOn, reason } = command.data;
      if (timeline.standing(subject, field as Field).length === 0)
        return refuse(
          'NothingStands',
          `Nothing has been recorded of ${field} for ${subject}${standsOn === undefined ? '' : ` with ${standsOn}`}, so there is nothing to retract. Where it stands with another subject, as a forecast does with its assessment, name that in standsOn.`,
        );
      return recorder.record(StatementRetracted, { subject, field, reason });
    }
    case 'RemoveValue': {
      const { event, fields, ground } = command.data;
      const versions = timeline.versions(event);
      if (versions.length === 0) return nothingToCorrect(event);
      const held = (field: string): { index: number; digest: string }[] =>
        versions.flatMap(({ index, message: { data } }) => {
          const value = (data as Data)[field];
          return isSealed(value) ? [{ index, digest: value.sealed }] : [];
        });
      const without = fields.filter((field) => held(field).length === 0);
      if (without.length > 0)
        return refuse(
          'NotRemovable',
          `${versions[0]!.message.type} holds no removable value in ${without.join(', ')}.`,
        );
      const left = fields.filter((field) => {
        const removal = timeline.lastRemoval(event, field);
        const gone = held(field).flatMap(({ index, digest }) => (index < removal ? [digest] : []));
        return held(field).some(({ digest }) => !gone.includes(digest));
      });
      return left.length === 0 ? accept() : accept(ValueRemoved({ event, fields: left, ground }));
    }
  }
}

/** What a correction command of any subject is refused by. */
export type CorrectionRefusal = RefusalOf<ReturnType<typeof decideCorrection<RecordingFacts, undefined>>>;

/** Marks are set here, never given. What comes to rest on a decision is no longer without one, and the other way round. */
function marksAfter(before: Data, after: Data): { readonly irregular?: readonly string[] } {
  const marks = new Set((before['irregular'] ?? []) as readonly string[]);
  if (after['decisionId'] !== undefined) marks.delete('NO_DECISION');
  else if (before['decisionId'] !== undefined) marks.add('NO_DECISION');
  return marks.size > 0 ? { irregular: [...marks].sort() } : {};
}

const nothingToCorrect = (event: string) =>
  refuse('NoSuchStatement', `There is no event ${event} on this subject that can be changed so.`);
