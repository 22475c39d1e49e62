import { isDeepStrictEqual } from 'node:util';
import {
  accept,
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
import { comparable, type Recorder, type RuleRefusal } from './rules.js';

type CorrectionVerdict = Verdict<CorrectionEvent, RuleRefusal>;
const CANNOT_BE_CORRECTED = ['StatementWithdrawn', 'ValueRemoved'];

interface Correction {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly clear?: readonly string[] | undefined;
  readonly reason: Sealed;
}

/** The whole right content of an event: what stands, with some fields replaced. */
export function correct(
  recorder: Recorder,
  types: readonly MessageType[],
  idOf: (data: Record<string, unknown>) => string | undefined,
  { event, data, clear = [], reason }: Correction,
): CorrectionVerdict {
  const found = recorder.timeline.event(event);
  if (!found || CANNOT_BE_CORRECTED.includes(found.message.type)) return nothingToCorrect(event);
  if (found.withdrawn)
    return refuse('StatementIsWithdrawn', `The event ${event} is withdrawn. Record the right content anew.`);
  const type = types.find((candidate) => candidate.type === found.message.type);
  if (!type) return nothingToCorrect(event);
  const before = found.message.data as Record<string, unknown>;
  const kept = Object.entries({ ...before, ...data }).filter(
    ([field, value]) => value !== undefined && !clear.includes(field),
  );
  const parsed = type.schema.safeParse(Object.fromEntries(kept));
  if (!parsed.success)
    return refuse(
      'ContentNotAllowed',
      `The corrected ${type.type} is not allowed: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
  const content = parsed.data as Record<string, Json>;
  if (idOf(content) !== idOf(before))
    return refuse(
      'AnotherSubject',
      'A correction cannot move an event to another subject. Withdraw it, and record it there.',
    );
  if (isDeepStrictEqual(comparable(content), comparable(before))) return accept();
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
  types: readonly MessageType[],
  idOf: (data: Record<string, unknown>) => string | undefined,
  command: CorrectionCommand,
): CorrectionVerdict {
  const { timeline } = recorder;
  switch (command.type) {
    case 'CorrectStatement':
      return correct(recorder, types, idOf, command.data);
    case 'WithdrawStatement': {
      const { event, reason } = command.data;
      const found = timeline.event(event);
      if (!found || CANNOT_BE_CORRECTED.includes(found.message.type)) return nothingToCorrect(event);
      return timeline.isWithdrawn(event) ? accept() : accept(StatementWithdrawn({ event, reason }) as CorrectionEvent);
    }
    case 'RetractStatement': {
      const { subject, field, validFrom, validTo, supersede, reason } = command.data;
      if (timeline.standing(subject, field).length === 0)
        return refuse(
          'NothingStands',
          `Nothing has been recorded of ${field} for ${subject}, so there is nothing to retract.`,
        );
      return recorder.record(StatementRetracted, { subject, field, reason }, { validFrom, validTo, supersede });
    }
    case 'RemoveValue': {
      const { event, fields, ground } = command.data;
      const held = timeline.stored(event) as Message<string, Record<string, unknown>> | undefined;
      if (!held) return nothingToCorrect(event);
      const without = fields.filter((field) => !isSealed(held.data[field]));
      if (without.length > 0)
        return refuse('NotRemovable', `${held.type} holds no removable value in ${without.join(', ')}.`);
      const left = fields.filter((field) => !timeline.isRemoved(event, field));
      return left.length === 0 ? accept() : accept(ValueRemoved({ event, fields: left, ground }) as CorrectionEvent);
    }
  }
}

const nothingToCorrect = (event: string) =>
  refuse('NoSuchStatement', `There is no event ${event} on this subject that can be changed so.`);
