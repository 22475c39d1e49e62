import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing, internal } from '../decision/citing.js';
import { statement } from '../kernel/event-fields.js';
import { rootOf } from '../kernel/typed-id.js';
import { type DeliverableId, Slug, slugOf, UppdragId } from '../kernel/values.js';
import { correctionCommands } from '../statements/commands.js';
import * as events from './events.js';

const comment = {
  comment: RemovableText.optional().describe(
    'What the office says about it; kept beside the log, so that it can be removed',
  ),
};

export const ProposeUppdrag = commandType(
  'ProposeUppdrag',
  z
    .object({
      uppdragId: UppdragId.optional().describe('Its id. Default: made of its title'),
      ...events.uppdragContent,
      ...statement,
    })
    .describe('Proposes an uppdrag, perhaps on a condition.'),
);
export const ReviseUppdrag = commandType(
  'ReviseUppdrag',
  events.UppdragRevised.schema
    .omit({ ...internal, uppdragId: true })
    .partial()
    .extend({ uppdragId: events.UppdragRevised.schema.shape.uppdragId, ...citing, ...statement })
    .describe(
      'Changes the text of an uppdrag. What is not said stays as it is. Without a decision it is recorded as irregular.',
    ),
);
export const GiveUppdrag = commandType(
  'GiveUppdrag',
  events.UppdragGiven.schema
    .omit(internal)
    .extend({ ...citing, ...statement })
    .describe('Records that a body gave an uppdrag. Without a decision it is recorded as irregular.'),
);
export const ChangeUppdragStage = commandType(
  'ChangeUppdragStage',
  events.UppdragStageChanged.schema
    .omit(internal)
    .extend({ ...comment, ...statement })
    .describe('Records how far an uppdrag has come, as the office says.'),
);
export const ChangeUppdragTimeliness = commandType(
  'ChangeUppdragTimeliness',
  events.UppdragTimelinessChanged.schema
    .omit(internal)
    .extend({ ...comment, ...statement })
    .describe('Records whether an uppdrag keeps its time, as the office says.'),
);
export const NoteUppdragUnchanged = commandType(
  'NoteUppdragUnchanged',
  events.UppdragNotedUnchanged.schema
    .omit(internal)
    .extend(comment)
    .describe('Records that somebody looked on a day, and nothing had moved.'),
);
export const SetUppdragDeadline = commandType(
  'SetUppdragDeadline',
  events.UppdragDeadlineSet.schema
    .omit(internal)
    .extend({ ...comment, ...citing, ...statement })
    .describe('Records by when an uppdrag is to be done. Moving a decided deadline without a decision is irregular.'),
);
export const SetUppdragReportBack = commandType(
  'SetUppdragReportBack',
  events.UppdragReportBackSet.schema
    .omit(internal)
    .extend({ ...citing, ...statement })
    .describe('Records when, to whom and by whom an uppdrag is to be reported back.'),
);
export const SetUppdragOwner = commandType(
  'SetUppdragOwner',
  events.UppdragOwnerSet.schema
    .omit(internal)
    .extend(statement)
    .describe('Records which function is responsible for an uppdrag.'),
);
export const AddDeliverable = commandType(
  'AddDeliverable',
  z
    .object({
      uppdragId: UppdragId.describe('The uppdrag'),
      slug: Slug.optional().describe('Last part of its id. Default: made of its title'),
      number: events.DeliverableAdded.schema.shape.number,
      title: events.DeliverableAdded.schema.shape.title,
      ...statement,
    })
    .describe('Adds a deliverable to the list of an uppdrag.'),
);
export const ChangeDeliverableStage = commandType(
  'ChangeDeliverableStage',
  events.DeliverableStageChanged.schema
    .omit({ ...internal, uppdragId: true })
    .extend({ ...comment, ...statement })
    .describe('Records how far a deliverable has come.'),
);

const ending = events.UppdragClosed.schema.omit(internal).extend({ ...comment, ...citing, ...statement });
export const CloseUppdrag = commandType(
  'CloseUppdrag',
  ending.describe(
    'Records that the body that gave an uppdrag closed it. Without a decision it is recorded as irregular.',
  ),
);
export const CancelUppdrag = commandType(
  'CancelUppdrag',
  ending.describe(
    'Records that an uppdrag was cancelled by a decision. Without a decision it is recorded as irregular.',
  ),
);
export const RejectUppdrag = commandType(
  'RejectUppdrag',
  ending.describe('Records that a proposed uppdrag was turned down. Without a decision it is recorded as irregular.'),
);
export const WithdrawUppdrag = commandType('WithdrawUppdrag', ending.describe('Takes back a proposed uppdrag.'));

interface Identified {
  readonly uppdragId?: string | undefined;
  readonly deliverableId?: z.output<typeof DeliverableId> | undefined;
  readonly title?: string | undefined;
}
export const uppdragIdOf = ({ uppdragId, deliverableId, title }: Identified): string =>
  uppdragId ?? (deliverableId ? rootOf(deliverableId) : slugOf(title ?? '', 64));

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
