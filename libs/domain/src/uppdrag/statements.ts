import { typedId } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { FormalStatus } from '../kernel/vocabulary.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import type { Field } from '../statements/field.js';
import type { UppdragEvent } from './events.js';
import { deliverableFields, type UppdragStanding, uppdragFields } from './fields.js';

interface Common {
  readonly uppdragId: string;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
  readonly decisionId?: string | undefined;
  readonly irregular?: unknown;
}

/** One field of the uppdrag; the value is all that the event holds beside identity, validity and decision. */
function said<D extends Common>(
  field: Field<Omit<D, keyof Common>>,
  { uppdragId, validFrom, validTo, decisionId, irregular: _, ...value }: D,
  subject = typedId('uppdrag', uppdragId),
): Assertion {
  return { subject, field, value, validFrom, validTo, decision: decisionId };
}

const content = (data: Common & UppdragStanding): Assertion => ({
  ...said(uppdragFields.content, data),
  ref: data.planId === undefined ? undefined : typedId('plan', data.planId),
});

/** Without a decision it has happened all the same, but it is not the formal status. */
const formal = (value: FormalStatus, data: Common): Assertion => ({
  ...said<Common>(data.decisionId === undefined ? uppdragFields.undecidedStatus : uppdragFields.status, data),
  value,
});

export const uppdragStatements: StatementsOf<UppdragEvent> = {
  UppdragProposed: (data) => [content(data)],
  UppdragRevised: (data) => [
    data.decisionId === undefined ? said(uppdragFields.undecidedContent, data) : content(data),
  ],
  UppdragGiven: (data) => [said(uppdragFields.given, data), formal('adopted', data)],
  UppdragStageChanged: (data) => [said(uppdragFields.stage, data)],
  UppdragTimelinessChanged: (data) => [said(uppdragFields.timeliness, data)],
  UppdragNotedUnchanged: (data) => [said(uppdragFields.unchanged.of(data.on), data)],
  UppdragDeadlineSet: (data) => [
    said(data.irregular === undefined ? uppdragFields.deadline : uppdragFields.undecidedDeadline, data),
  ],
  UppdragReportBackSet: (data) => [said(uppdragFields.reportBack, data)],
  UppdragOwnerSet: (data) => [said(uppdragFields.owner, data)],
  DeliverableAdded: (data) => [said(deliverableFields.content, data, typedId('deliverable', data.deliverableId))],
  DeliverableStageChanged: (data) => [said(deliverableFields.stage, data, typedId('deliverable', data.deliverableId))],
  UppdragClosed: (data) => [formal('closed', data)],
  UppdragCancelled: (data) => [formal('cancelled', data)],
  UppdragRejected: (data) => [formal('rejected', data)],
  UppdragWithdrawn: (data) => [{ ...said<Common>(uppdragFields.status, data), value: 'withdrawn' }],
};
