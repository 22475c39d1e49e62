import { type MessageType, refuse } from '@liggaren/event-sourcing';
import type { z } from 'zod';
import { typedId } from '../kernel/typed-id.js';
import { slugOf } from '../kernel/values.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import { type Content, lastSaid, once, type Recorder, revised } from '../statements/recorder.js';
import { type Rules, recorded } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { ProposeUppdrag, type UppdragCommand, uppdragCommands, uppdragIdOf } from './commands.js';
import * as events from './events.js';
import { uppdragFields } from './fields.js';
import { uppdragStatements } from './statements.js';

interface Resting {
  readonly uppdragId: string;
  readonly decisionId?: string | undefined;
}

const rules = {
  ProposeUppdrag: (content, recorder: Recorder) =>
    once(
      recorder.timeline.knows(typedId('uppdrag', content.uppdragId)),
      recorder.record(events.UppdragProposed, content),
      refuse(
        'UppdragAlreadyProposed',
        `uppdrag:${content.uppdragId} is already proposed otherwise. Use reviseUppdrag, or give this one another id.`,
      ),
    ),
  ReviseUppdrag({ uppdragId, decisionId, ...changes }, recorder: Recorder) {
    const before = lastSaid(recorder, typedId('uppdrag', uppdragId), uppdragFields.content);
    const title = changes.title ?? before?.title;
    if (title === undefined)
      return refuse(
        'NothingToRevise',
        `Nothing stands of what uppdrag:${uppdragId} is. Say all of it, with its title.`,
      );
    const content = { ...revised({ ...before, title }, changes), uppdragId, decisionId };
    return recorder.record(events.UppdragRevised, content, { irregular: undecided(content) });
  },
  GiveUppdrag: byDecision(events.UppdragGiven),
  ChangeUppdragStage: (content, recorder: Recorder) =>
    recorder.record(events.UppdragStageChanged, content, {
      irregular: content.stage === 'stopped' ? ['NO_DECISION'] : [],
    }),
  ChangeUppdragTimeliness: recorded(events.UppdragTimelinessChanged),
  NoteUppdragUnchanged: (content, recorder: Recorder) =>
    recorder.record(events.UppdragNotedUnchanged, content, { validFrom: content.on }),
  SetUppdragDeadline: (content, recorder: Recorder) =>
    recorder.record(events.UppdragDeadlineSet, content, {
      irregular: isDeadlineDecided(recorder, content) ? undecided(content) : [],
    }),
  SetUppdragReportBack: recorded(events.UppdragReportBackSet),
  SetUppdragOwner: recorded(events.UppdragOwnerSet),
  AddDeliverable({ uppdragId, slug, number, title }, recorder: Recorder) {
    const deliverableId = `${uppdragId}/${slug ?? slugOf(title)}`;
    const id = typedId('deliverable', deliverableId);
    return once(
      recorder.timeline.knows(id),
      recorder.record(events.DeliverableAdded, { uppdragId, deliverableId, number, title }),
      refuse('DeliverableAlreadyAdded', `${id} is already in the list with another title. Give this one another slug.`),
    );
  },
  ChangeDeliverableStage(content, recorder: Recorder) {
    const id = typedId('deliverable', content.deliverableId);
    return recorder.timeline.knows(id)
      ? recorder.record(events.DeliverableStageChanged, content)
      : refuse('UnknownDeliverable', `${id} is not in the list of its uppdrag.`);
  },
  CloseUppdrag: byDecision(events.UppdragClosed),
  CancelUppdrag: byDecision(events.UppdragCancelled),
  RejectUppdrag: byDecision(events.UppdragRejected),
  WithdrawUppdrag: recorded(events.UppdragWithdrawn),
} satisfies Rules<UppdragCommand, 'uppdrag'>;

/** What is changed only by a decision is recorded without one too, and marked. */
function undecided({ decisionId }: Resting): readonly Irregularity[] {
  return decisionId === undefined ? ['NO_DECISION'] : [];
}

function byDecision<T extends string, S extends z.ZodObject>(type: MessageType<T, S>) {
  return (content: Content<S> & Resting, recorder: Recorder) =>
    recorder.record(type, content, { irregular: undecided(content) });
}

/** A deadline that a decision set is moved only by a decision. */
const isDeadlineDecided = ({ timeline }: Recorder, { uppdragId }: Resting): boolean =>
  timeline
    .standing(typedId('uppdrag', uppdragId), uppdragFields.deadline)
    .some(({ decision }) => decision !== undefined);

export const uppdrag = subject({
  category: 'uppdrag',
  commands: uppdragCommands,
  events: events.uppdragEvents,
  statements: uppdragStatements,
  idOf: uppdragIdOf,
  first: ({ type }, { timeline }, uppdragId) =>
    type === ProposeUppdrag.type || timeline.knows(typedId('uppdrag', uppdragId))
      ? undefined
      : refuse('UnknownUppdrag', `uppdrag:${uppdragId} has not been proposed. Use proposeUppdrag first.`),
  rules,
});
