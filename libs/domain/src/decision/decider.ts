import { refuse } from '@liggaren/event-sourcing';
import { typedId } from '../kernel/typed-id.js';
import { type Day, slugOf } from '../kernel/values.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
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

type Own = Exclude<DecisionCommand, { data: { subject: string } }>;
type Key = {
  readonly body: string;
  readonly decidedOn: Day;
  readonly paragraph: string;
  readonly point?: string | undefined;
};

/** A decision is one of its kind: body + day + § + point. `ks-2023-01-23-1` */
export const decisionIdOf = ({ body, decidedOn, paragraph, point }: Key): string =>
  [body, decidedOn, slugOf(paragraph), ...(point === undefined ? [] : [slugOf(point)])].join('-');

interface Later {
  readonly decisionId: string;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

/** One field each, so that a stay does not end an appeal. */
const happened = (
  field: string,
  { decisionId, validFrom, validTo }: Later,
  value: Assertion['value'] = true,
): readonly Assertion[] => [{ subject: typedId('decision', decisionId), field, value, validFrom, validTo }];

const statements: StatementsOf<DecisionEvent> = {
  DecisionRecorded: ({ decisionId, validFrom, validTo, irregular: _, ...content }) => [
    {
      subject: typedId('decision', decisionId),
      field: 'content',
      value: content,
      ref: typedId('body', content.body),
      validFrom,
      validTo,
    },
  ],
  DecisionAttested: (data) => happened('attested', data, { immediate: data.immediate ?? false }),
  DecisionAppealed: (data) => happened('appealed', data, { dnr: data.dnr }),
  DecisionStayed: (data) => happened('stayed', data),
  DecisionQuashed: (data) => happened('quashed', data),
  DecisionFinalised: (data) => happened('final', data),
};

export const decision = subject<DecisionEvent, DecisionCommand>({
  category: 'decision',
  commands: decisionCommands,
  events: decisionEvents,
  statements,
  idOf: (data) => ('decisionId' in data ? (data as { decisionId: string }).decisionId : decisionIdOf(data as Key)),
  decide(command: Own, recorder) {
    if (command.type === 'RecordDecision') {
      const { validFrom, validTo, supersede, ...content } = command.data;
      const decisionId = decisionIdOf(content);
      const subjectId = typedId('decision', decisionId);
      const answer = recorder.record(
        DecisionRecorded,
        { decisionId, ...content },
        { validFrom, validTo, supersede },
        { fallback: content.decidedOn },
      );
      const differs =
        'events' in answer && answer.events.length > 0 && recorder.timeline.standing(subjectId, 'content').length > 0;
      return differs
        ? refuse(
            'DecisionAlreadyRecorded',
            `${subjectId} is already recorded with other content. Correct it if it was recorded wrong.`,
          )
        : answer;
    }
    const { decisionId } = command.data;
    const content = recorder.timeline.standing(typedId('decision', decisionId), 'content').at(-1)?.value as
      | Key
      | undefined;
    if (!content) return refuse('UnknownDecision', `decision:${decisionId} has not been recorded.`);
    const day = dayOf(command);
    if (day < content.decidedOn)
      return refuse('BeforeDecision', `${day} is before ${content.decidedOn}, the day of the decision.`);
    switch (command.type) {
      case 'AttestDecision':
        return recorder.record(DecisionAttested, { decisionId, immediate: command.data.immediate }, { validFrom: day });
      case 'AppealDecision':
        return recorder.record(DecisionAppealed, { decisionId, dnr: command.data.dnr }, { validFrom: day });
      case 'StayDecision':
        return recorder.record(DecisionStayed, { decisionId }, { validFrom: day, validTo: command.data.validTo });
      case 'QuashDecision':
        return recorder.record(DecisionQuashed, { decisionId, reason: command.data.reason }, { validFrom: day });
      case 'FinaliseDecision':
        return recorder.record(DecisionFinalised, { decisionId }, { validFrom: day });
    }
  },
});

function dayOf(command: Exclude<Own, { type: 'RecordDecision' }>): Day {
  switch (command.type) {
    case 'AttestDecision':
      return command.data.attestedOn;
    case 'AppealDecision':
      return command.data.appealedOn;
    case 'StayDecision':
      return command.data.stayedOn;
    case 'QuashDecision':
      return command.data.quashedOn;
    case 'FinaliseDecision':
      return command.data.finalOn;
  }
}
