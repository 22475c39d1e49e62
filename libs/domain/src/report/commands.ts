import { commandType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { citing } from '../decision/citing.js';
import { Day, EventId, ReportId, slugOf } from '../kernel/values.js';
import { correctionCommands } from '../statements/commands.js';
import { CutOff, ReportPresented, versionContent } from './events.js';

/** Fixes what a report shows: the next version of it, or the first. */
export const FixReportVersion = commandType(
  'FixReportVersion',
  z
    .object({
      reportId: ReportId.optional().describe('The report. Default: made of its title'),
      ...versionContent,
      eventId: EventId.optional().describe('The last event it includes. Default: the last there is'),
      validOn: CutOff.shape.validOn
        .optional()
        .describe('The day that the report is per: it shows what was official on it. Default: the day of the cut-off'),
    })
    .describe(
      'Fixes what a report shows: the next version of it, or the first. Without goals and uppdrag it is of the whole plan.',
    ),
);
/** Records that a version was put before a body. */
export const PresentReport = commandType(
  'PresentReport',
  z
    .object({
      reportId: ReportPresented.schema.shape.reportId,
      version: ReportPresented.schema.shape.version
        .optional()
        .describe('The version that was presented. Default: the last'),
      bodyId: ReportPresented.schema.shape.bodyId,
      ...citing,
      presentedOn: Day.optional().describe('The day it was presented. Default: the day of the decision'),
    })
    .describe(
      'Records that a version was put before a body, by what the body decided about it. Treated counts as presented, also when it was returned or noted; tabled does not.',
    ),
);

export const reportIdOf = ({
  reportId,
  title,
}: {
  reportId?: string | undefined;
  title?: string | undefined;
}): string => reportId ?? slugOf(title ?? '', 64);

export const reportCommands = [FixReportVersion, PresentReport, ...correctionCommands] as const;
export type ReportCommand = MessageOf<(typeof reportCommands)[number]>;
