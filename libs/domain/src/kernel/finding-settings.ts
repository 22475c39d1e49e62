import { z } from 'zod';

const count = (fallback: number, description: string) =>
  z.int().min(0).max(10_000).default(fallback).describe(description);

/** Thresholds of the auditors' tests. The defaults are those that auditors agreed on. */
export const FindingSettings = z
  .strictObject({
    backdatedDays: count(
      30,
      'Backdated: recorded more than so many days after publication, attestation or the event. Default: 30',
    ),
    lastWorkingDays: count(5, 'Late: recorded in the last so many working days before a cut-off. Default: 5'),
    undoneHours: count(48, 'A correction within so many hours and before any presentation is no finding. Default: 48'),
    silentMonths: count(6, 'An uppdrag is silent after so many months without an event. Default: 6'),
    overdueDays: count(30, 'A figure is overdue so many days past the day it was expected. Default: 30'),
    answerDays: count(90, 'A target not met is answered within so many days, or unanswered. Default: 90'),
    attestedWithinDays: count(14, 'A decision is to be attested within so many days (KL 5:69). Default: 14'),
  })
  .describe('Thresholds of the tests; what is left out has its default.');
export type FindingSettings = z.output<typeof FindingSettings>;
