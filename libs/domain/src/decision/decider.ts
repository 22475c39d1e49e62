import { derivedId, type MessageType, refuse } from '@liggaren/event-sourcing';
import type { z } from 'zod';
import { typedId } from '../kernel/typed-id.js';
import { type Day, slugOf } from '../kernel/values.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import { called } from '../statements/called.js';
import type { Field } from '../statements/field.js';
import { type Content, once, type Recorder } from '../statements/recorder.js';
import type { Rules } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { type DecisionCommand, decisionCommands } from './commands.js';
import {
  DecisionAppealed,
  DecisionAttested,
  type DecisionEvent,
  DecisionFinalised,
  DecisionQuashed,
  DecisionRecorded,
  DecisionStayed,
  decisionEvents,
} from './events.js';
import { decisionFields } from './fields.js';

type Key = {
  readonly body: string;
  readonly decidedOn: Day;
  readonly paragraph: string;
  readonly point?: string | undefined;
};

/** A decision is one of its kind: body + day + § + point. `ks-2023-01-23-1` */
export const decisionIdOf = ({ body, decidedOn, paragraph, point }: Key): string =>
  shortened([body, decidedOn, slugOf(paragraph), ...(point === undefined ? [] : [slugOf(point)])].join('-'));

/** As long as an id may be; what is cut is told from others by a digest. */
const LONGEST = 64;
function shortened(id: string): string {
  const digest = `-${derivedId([id]).replaceAll('-', '').slice(0, 12)}`;
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - digest.length)}${digest}`;
}

interface Later {
  readonly decisionId: string;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

const happened = <T>(field: Field<T>, { decisionId, validFrom, validTo }: Later, value: T): readonly Assertion[] => [
  { subject: typedId('decision', decisionId), field, value, validFrom, validTo },
];

const statements: StatementsOf<DecisionEvent> = {
  DecisionRecorded: ({ decisionId, validFrom, validTo, irregular: _, ...content }) => [
    {
      subject: typedId('decision', decisionId),
      field: decisionFields.content,
      value: content,
      ref: typedId('body', content.body),
      validFrom,
      validTo,
    },
  ],
  DecisionAttested: (data) => happened(decisionFields.attested, data, { immediate: data.immediate ?? false }),
  DecisionAppealed: (data) => happened(decisionFields.appealed, data, { dnr: data.dnr }),
  DecisionStayed: (data) => happened(decisionFields.stayed, data, true),
  DecisionQuashed: (data) => happened(decisionFields.quashed, data, true),
  DecisionFinalised: (data) => happened(decisionFields.final, data, true),
};

/** The day of a later event is a field of its command. */
function later<T extends string, S extends z.ZodObject>(
  recorder: Recorder,
  type: MessageType<T, S>,
  content: Content<S> & { readonly decisionId: string },
  day: Day,
) {
  const id = typedId('decision', content.decisionId);
  const decided = recorder.timeline.standing(id, decisionFields.content).at(-1)?.value;
  if (!decided) return refuse('UnknownDecision', `${id} has not been recorded.`);
  return day < decided.decidedOn
    ? refuse('BeforeDecision', `${day} is before ${decided.decidedOn}, the day of the decision.`)
    : recorder.record(type, content, { validFrom: day });
}

const rules = {
  RecordDecision(content, recorder: Recorder) {
    const id = typedId('decision', content.decisionId);
    return once(
      recorder.timeline.standing(id, decisionFields.content).length > 0,
      recorder.record(DecisionRecorded, content, { fallback: content.decidedOn }),
      refuse(
        'DecisionAlreadyRecorded',
        `Of ${called(recorder, id)} another content is recorded already. Correct it if it was recorded wrong.`,
      ),
    );
  },
  AttestDecision: ({ attestedOn, ...content }, recorder: Recorder) =>
    later(recorder, DecisionAttested, content, attestedOn),
  AppealDecision: ({ appealedOn, ...content }, recorder: Recorder) =>
    later(recorder, DecisionAppealed, content, appealedOn),
  StayDecision: ({ stayedOn, ...content }, recorder: Recorder) => later(recorder, DecisionStayed, content, stayedOn),
  QuashDecision: ({ quashedOn, ...content }, recorder: Recorder) =>
    later(recorder, DecisionQuashed, content, quashedOn),
  FinaliseDecision: ({ finalOn, ...content }, recorder: Recorder) =>
    later(recorder, DecisionFinalised, content, finalOn),
} satisfies Rules<DecisionCommand, 'decision'>;

export const decision = subject({
  category: 'decision',
  commands: decisionCommands,
  events: decisionEvents,
  statements,
  idOf: (data: Key | { readonly decisionId: string }) => ('decisionId' in data ? data.decisionId : decisionIdOf(data)),
  rules,
});
