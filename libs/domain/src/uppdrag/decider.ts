import { type Message, refuse, type Verdict } from '@liggaren/event-sourcing';
import { typedId } from '../kernel/typed-id.js';
import { slugOf } from '../kernel/values.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import type { Recorder, RuleRefusal } from '../statements/recorder.js';
import { subject } from '../statements/subject.js';
import { type UppdragCommand, uppdragCommands, uppdragIdOf } from './commands.js';
import * as events from './events.js';
import { uppdragStatements } from './statements.js';

type Own = Exclude<UppdragCommand, { data: { subject: string } }>;
type UppdragVerdict = Verdict<Message, RuleRefusal>;

/** What is changed only by a decision is recorded without one too, and marked. */
const needsDecision = ({ decisionId }: { decisionId?: string | undefined }): { irregular: Irregularity[] } => ({
  irregular: decisionId === undefined ? ['NO_DECISION'] : [],
});

export const uppdrag = subject<events.UppdragEvent, UppdragCommand>({
  category: 'uppdrag',
  commands: uppdragCommands,
  events: events.uppdragEvents,
  statements: uppdragStatements,
  idOf: uppdragIdOf,
  decide(command, recorder) {
    const uppdragId = uppdragIdOf(command.data);
    const subjectId = typedId('uppdrag', uppdragId);
    if (command.type === 'ProposeUppdrag') return propose(recorder, uppdragId, command.data);
    if (!recorder.timeline.knows(subjectId))
      return refuse('UnknownUppdrag', `${subjectId} has not been proposed. Use proposeUppdrag first.`);
    return decideKnown(command, recorder, uppdragId);
  },
});

function propose(
  recorder: Recorder,
  uppdragId: string,
  { validFrom, validTo, supersede, uppdragId: _, ...content }: Extract<Own, { type: 'ProposeUppdrag' }>['data'],
): UppdragVerdict {
  const known = recorder.timeline.knows(typedId('uppdrag', uppdragId));
  const answer = recorder.record(events.UppdragProposed, { uppdragId, ...content }, { validFrom, validTo, supersede });
  const other = known && 'events' in answer && answer.events.length > 0;
  return other
    ? refuse(
        'UppdragAlreadyProposed',
        `uppdrag:${uppdragId} is already proposed otherwise. Use reviseUppdrag, or give this one another id.`,
      )
    : answer;
}

function decideKnown(
  command: Exclude<Own, { type: 'ProposeUppdrag' }>,
  recorder: Recorder,
  uppdragId: string,
): UppdragVerdict {
  const {
    validFrom,
    validTo,
    supersede,
    decision: _,
    ...content
  } = { validFrom: undefined, validTo: undefined, supersede: undefined, decision: undefined, ...command.data };
  const validity = { validFrom, validTo, supersede };
  switch (command.type) {
    case 'ReviseUppdrag': {
      const standing = recorder.timeline.standing(typedId('uppdrag', uppdragId), 'content').at(-1);
      return recorder.record(
        events.UppdragRevised,
        { ...(standing?.value as object), ...content },
        validity,
        needsDecision(command.data),
      );
    }
    case 'GiveUppdrag':
      return recorder.record(events.UppdragGiven, content, validity, needsDecision(command.data));
    case 'ChangeUppdragStage':
      return recorder.record(
        events.UppdragStageChanged,
        content,
        validity,
        command.data.stage === 'stopped' ? { irregular: ['NO_DECISION'] } : {},
      );
    case 'ChangeUppdragTimeliness':
      return recorder.record(events.UppdragTimelinessChanged, content, validity);
    case 'NoteUppdragUnchanged':
      return recorder.record(events.UppdragNotedUnchanged, content, { validFrom: command.data.on });
    case 'SetUppdragDeadline':
      return recorder.record(
        events.UppdragDeadlineSet,
        content,
        validity,
        deadlineMarks(recorder, uppdragId, command.data),
      );
    case 'SetUppdragReportBack':
      return recorder.record(events.UppdragReportBackSet, content, validity);
    case 'SetUppdragOwner':
      return recorder.record(events.UppdragOwnerSet, content, validity);
    case 'AddDeliverable': {
      const { slug, number, title } = command.data;
      return addDeliverable(
        recorder,
        { uppdragId, deliverableId: `${uppdragId}/${slug ?? slugOf(title)}`, number, title },
        validity,
      );
    }
    case 'ChangeDeliverableStage':
      return changeDeliverable(recorder, uppdragId, command.data);
    case 'CloseUppdrag':
      return recorder.record(events.UppdragClosed, content, validity, needsDecision(command.data));
    case 'CancelUppdrag':
      return recorder.record(events.UppdragCancelled, content, validity, needsDecision(command.data));
    case 'RejectUppdrag':
      return recorder.record(events.UppdragRejected, content, validity, needsDecision(command.data));
    case 'WithdrawUppdrag':
      return recorder.record(events.UppdragWithdrawn, content, validity);
  }
}

/** A deadline that a decision set is moved only by a decision. */
function deadlineMarks(
  { timeline }: Recorder,
  uppdragId: string,
  { decisionId }: { decisionId?: string | undefined },
): { irregular: Irregularity[] } {
  const decided = timeline
    .standing(typedId('uppdrag', uppdragId), 'deadline')
    .some(({ decision }) => decision !== undefined);
  return { irregular: decided && decisionId === undefined ? ['NO_DECISION'] : [] };
}

function addDeliverable(
  recorder: Recorder,
  content: { deliverableId: string; uppdragId: string; number?: number | undefined; title: string },
  validity: object,
): UppdragVerdict {
  const known = recorder.timeline.knows(typedId('deliverable', content.deliverableId));
  const answer = recorder.record(events.DeliverableAdded, content, validity);
  const other = known && 'events' in answer && answer.events.length > 0;
  return other
    ? refuse(
        'DeliverableAlreadyAdded',
        `deliverable:${content.deliverableId} is already in the list with another title. Give this one another slug.`,
      )
    : answer;
}

function changeDeliverable(
  recorder: Recorder,
  uppdragId: string,
  { validFrom, validTo, supersede, ...content }: Extract<Own, { type: 'ChangeDeliverableStage' }>['data'],
): UppdragVerdict {
  const subjectId = typedId('deliverable', content.deliverableId);
  if (!recorder.timeline.knows(subjectId))
    return refuse('UnknownDeliverable', `${subjectId} is not in the list of its uppdrag.`);
  return recorder.record(events.DeliverableStageChanged, { uppdragId, ...content }, { validFrom, validTo, supersede });
}
