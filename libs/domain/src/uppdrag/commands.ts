import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing, internal } from '../decided.js';
import { statement } from '../fields.js';
import { correctionCommands } from '../statements/commands.js';
import { type DeliverableId, Slug, slugOf, UppdragId } from '../values.js';
import * as events from './events.js';

const comment = {
  comment: RemovableText.optional().describe(
    'What the office says about it; kept beside the log, so that it can be removed',
  ),
};

export const ProposeUppdrag = commandType(
  'ProposeUppdrag',
  z.object({
    uppdragId: UppdragId.optional().describe('Its id. Default: made of its title'),
    ...events.uppdragContent,
    ...statement,
  }),
);
export const ReviseUppdrag = commandType(
  'ReviseUppdrag',
  events.UppdragRevised.schema
    .omit(internal)
    .partial()
    .required({ uppdragId: true })
    .extend({ ...citing, ...statement }),
);
export const GiveUppdrag = commandType(
  'GiveUppdrag',
  events.UppdragGiven.schema.omit(internal).extend({ ...citing, ...statement }),
);
export const ChangeUppdragStage = commandType(
  'ChangeUppdragStage',
  events.UppdragStageChanged.schema.omit(internal).extend({ ...comment, ...statement }),
);
export const ChangeUppdragTimeliness = commandType(
  'ChangeUppdragTimeliness',
  events.UppdragTimelinessChanged.schema.omit(internal).extend({ ...comment, ...statement }),
);
export const NoteUppdragUnchanged = commandType(
  'NoteUppdragUnchanged',
  events.UppdragNotedUnchanged.schema.omit(internal).extend(comment),
);
export const SetUppdragDeadline = commandType(
  'SetUppdragDeadline',
  events.UppdragDeadlineSet.schema.omit(internal).extend({ ...comment, ...citing, ...statement }),
);
export const SetUppdragReportBack = commandType(
  'SetUppdragReportBack',
  events.UppdragReportBackSet.schema.omit(internal).extend({ ...citing, ...statement }),
);
export const SetUppdragOwner = commandType(
  'SetUppdragOwner',
  events.UppdragOwnerSet.schema.omit(internal).extend(statement),
);
export const AddDeliverable = commandType(
  'AddDeliverable',
  z.object({
    uppdragId: UppdragId.describe('The uppdrag'),
    slug: Slug.optional().describe('Last part of its id. Default: made of its title'),
    number: events.DeliverableAdded.schema.shape.number,
    title: events.DeliverableAdded.schema.shape.title,
    ...statement,
  }),
);
export const ChangeDeliverableStage = commandType(
  'ChangeDeliverableStage',
  events.DeliverableStageChanged.schema.omit({ ...internal, uppdragId: true }).extend({ ...comment, ...statement }),
);

const ending = events.UppdragClosed.schema.omit(internal).extend({ ...comment, ...citing, ...statement });
export const CloseUppdrag = commandType('CloseUppdrag', ending);
export const CancelUppdrag = commandType('CancelUppdrag', ending);
export const RejectUppdrag = commandType('RejectUppdrag', ending);
export const WithdrawUppdrag = commandType('WithdrawUppdrag', ending);

interface Identified {
  readonly uppdragId?: string | undefined;
  readonly deliverableId?: z.output<typeof DeliverableId> | undefined;
  readonly title?: string | undefined;
}
export const uppdragIdOf = ({ uppdragId, deliverableId, title }: Identified): string =>
  uppdragId ?? deliverableId?.split('/')[0] ?? slugOf(title ?? '', 64);

export const uppdragCommands = [
  ProposeUppdrag,
  ReviseUppdrag,
  GiveUppdrag,
  ChangeUppdragStage,
  ChangeUppdragTimeliness,
  NoteUppdragUnchanged,
  SetUppdragDeadline,
  SetUppdragReportBack,
  SetUppdragOwner,
  AddDeliverable,
  ChangeDeliverableStage,
  CloseUppdrag,
  CancelUppdrag,
  RejectUppdrag,
  WithdrawUppdrag,
  ...correctionCommands,
] as const;
export type UppdragCommand = MessageOf<(typeof uppdragCommands)[number]>;
