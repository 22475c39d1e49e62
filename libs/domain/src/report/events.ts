import { eventType, type MessageOf } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { stated } from '../kernel/event-fields.js';
import { BodyId, Day, DecisionId, EventId, GoalId, Line, PlanId, ReportId, UppdragId } from '../kernel/values.js';
import { ReportKind } from '../kernel/vocabulary.js';

const reportId = { reportId: ReportId.describe('The report') };
const version = z.int().positive();

/** Up to where the log was read: never a position, so that a ledger can move between stores. */
export const CutOff = z
  .strictObject({
    validOn: Day.describe('The day that the report is per: it shows what was official on it'),
    eventId: EventId.describe('The last event included'),
    size: z.int().positive().describe('How many events of the ledger that is'),
  })
  .meta({ object: 'CutOff', description: 'Up to where the log was read, and the day asked about.' });
export type CutOff = z.output<typeof CutOff>;

export const versionContent = {
  planId: PlanId.describe('The plan it reports on'),
  kind: ReportKind.describe('Follow-up, interim, annual of a board, or annual'),
  title: Line.describe('Its title'),
  coversTo: Day.describe('Avser t.o.m.: the last day of what it describes'),
  goals: z.array(GoalId).min(1).optional().describe('The goals it contains, where it is not of the whole plan'),
  uppdrag: z.array(UppdragId).min(1).optional().describe('The uppdrag it contains, where it is not of the whole plan'),
};

/** A version of a report was fixed: what it shows is what the ledger says at its cut-off, for ever. */
export const ReportVersionFixed = eventType(
  'ReportVersionFixed',
  z
    .object({
      ...reportId,
      version: version.describe('Its number, from 1'),
      ...versionContent,
      cutOff: CutOff.describe('Up to where the log was read'),
      ...stated,
    })
    .describe('A version of a report was fixed: what it shows is what the ledger says at its cut-off, for ever.'),
);
/** A version was put before a body, which decided something about it. From `validFrom` on, the day of the meeting. */
export const ReportPresented = eventType(
  'ReportPresented',
  z
    .object({
      ...reportId,
      version: version.describe('The version that was presented'),
      bodyId: BodyId.describe('The body it was presented to'),
      decisionId: DecisionId.describe('What the body decided about it'),
      ...stated,
    })
    .describe(
      'A version was put before a body, which decided something about it. Valid from the day it was presented.',
    ),
);

export const reportEvents = [ReportVersionFixed, ReportPresented] as const;
export type ReportEvent = MessageOf<(typeof reportEvents)[number]>;
