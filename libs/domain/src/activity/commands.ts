import { commandType, type MessageOf, RemovableText } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { ownedId } from '../assessment/assessment-id.js';
import { statement } from '../kernel/event-fields.js';
import { ActivityId, slugOf } from '../kernel/values.js';
import { correctionCommands } from '../statements/commands.js';
import { activityContent } from './events.js';

export const RecordActivity = commandType(
  'RecordActivity',
  z
    .object({
      activityId: ActivityId.optional().describe('Its id. Default: made of its title and when it was done'),
      ...activityContent,
      result: RemovableText.optional().describe('What came of it; kept beside the log, so that it can be removed'),
      ...statement,
    })
    .describe(
      'Records that something was done for a plan, a målområde, a goal or an uppdrag, and what came of it. Give performedOn or period; it is valid from that day.',
    ),
);

interface Identified {
  readonly activityId?: string | undefined;
  readonly title?: string | undefined;
  readonly performedOn?: string | undefined;
  readonly period?: string | undefined;
}
export const activityIdOf = ({ activityId, title, performedOn, period }: Identified): string =>
  activityId ?? ownedId(slugOf(title ?? '', 50), performedOn ?? period ?? '');

export const activityCommands = [RecordActivity, ...correctionCommands] as const;
export type ActivityCommand = MessageOf<(typeof activityCommands)[number]>;
