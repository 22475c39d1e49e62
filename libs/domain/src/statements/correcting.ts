import {
  accept,
  flawsIn,
  isSealed,
  type Json,
  type Message,
  type MessageType,
  refuse,
  type Sealed,
  type Verdict,
} from '@liggaren/event-sourcing';
import type { CorrectionCommand } from './commands.js';
import {
  type CorrectionEvent,
  StatementCorrected,
  StatementRetracted,
  StatementWithdrawn,
  ValueRemoved,
} from './events.js';
import { type Recorder, type RuleRefusal, sameValue } from './recorder.js';

type Data = Readonly<Record<string, unknown>>;
type CorrectionVerdict = Verdict<CorrectionEvent, RuleRefusal>;
const CANNOT_BE_CORRECTED = ['StatementWithdrawn', 'ValueRemoved'];

interface Correction {
  readonly event: string;
  readonly data: Data;
  readonly clear?: readonly string[] | undefined;
  readonly reason: Sealed;
}

/** What of a subject a correction must know: its events, whose they are, and what their content can never be. */
export interface Correctable {
  readonly events: readonly MessageType[];
  idOf(data: Data): string | undefined;
  check(recorder: Recorder, message: Message, before: Message): { readonly refusal: RuleRefusal } | undefined;
}

/** The whole right content of an event: what stands, with some fields replaced. */
export function correct(
  recorder: Recorder,
  { events: types, idOf, check }: Correctable,
  { event, data, clear = [], reason }: Correction,
): CorrectionVerdict {
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
    StatementCorrected({
      event: found.original,
      type: type.type,
      schema: type.version,
      data: content,
      reason: reason as never,
    }) as CorrectionEvent,
  );
}

/** The commands that every subject shares. */
export function decideCorrection(
  recorder: Recorder,
  correctable: Correctable,
  command: CorrectionCommand,
): CorrectionVerdict {
  const { timeline } = recorder;
  switch (command.type) {
    case 'CorrectStatement':
      return correct(recorder, correctable, command.data);
    case 'WithdrawStatement': {
      const { event, reason } = command.data;
      const found = timeline.event(event);
      if (!found || CANNOT_BE_CORRECTED.includes(found.message.type)) return nothingToCorrect(event);
      return timeline.isWithdrawn(event) ? accept() : accept(StatementWithdrawn({ event, reason }) as CorrectionEvent);
    }
    case 'RetractStatement': {
      const { subject, field, standsOn, validFrom, validTo, supersede, reason } = command.data;
      if (timeline.standing(subject, field).length === 0)
        return refuse(
          'NothingStands',
          `Nothing has been recorded of ${field} for ${subject}${standsOn === undefined ? '' : ` with ${standsOn}`}, so there is nothing to retract. Where it stands with another subject, as a forecast does with its assessment, name that in standsOn.`,
        );
      return recorder.record(StatementRetracted, { subject, field, reason }, { validFrom, validTo, supersede });
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
      return left.length === 0 ? accept() : accept(ValueRemoved({ event, fields: left, ground }) as CorrectionEvent);
    }
  }
}

/** Marks are set here, never given. What comes to rest on a decision is no longer without one, and the other way round. */
function marksAfter(before: Data, after: Data): { readonly irregular?: readonly string[] } {
  const marks = new Set((before['irregular'] ?? []) as readonly string[]);
  if (after['decisionId'] !== undefined) marks.delete('NO_DECISION');
  else if (before['decisionId'] !== undefined) marks.add('NO_DECISION');
  return marks.size > 0 ? { irregular: [...marks].sort() } : {};
}

const nothingToCorrect = (event: string) =>
  refuse('NoSuchStatement', `There is no event ${event} on this subject that can be changed so.`);
