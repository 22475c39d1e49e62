import { typedId } from '../kernel/typed-id.js';
import type { StatementsOf } from '../statements/assertion.js';
import type { ReportEvent } from './events.js';
import { reportFields } from './fields.js';

export const reportStatements: StatementsOf<ReportEvent> = {
  ReportVersionFixed: ({ reportId, validFrom, validTo, irregular: _, ...value }) => [
    {
      subject: typedId('report', reportId),
      field: reportFields.version.of(value.version),
      value,
      ref: typedId('plan', value.planId),
      validFrom,
      validTo,
    },
  ],
  // It rests on no decision: a body that was shown a report has seen it, whatever becomes of what it decided.
  ReportPresented: ({ reportId, validFrom, validTo, irregular: _, ...value }) => [
    {
      subject: typedId('report', reportId),
      field: reportFields.presented.of(value),
      value,
      ref: typedId('body', value.bodyId),
      validFrom,
      validTo,
    },
  ],
};
