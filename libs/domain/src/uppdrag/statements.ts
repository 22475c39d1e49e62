import { typedId } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { FormalStatus } from '../kernel/vocabulary.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import type { UppdragEvent } from './events.js';

interface Common {
  readonly uppdragId: string;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
  readonly decisionId?: string | undefined;
  readonly irregular?: unknown;
}

/** One field of the uppdrag; the value is all that the event holds beside identity, validity and decision. */
function said(
  field: string,
  { uppdragId, validFrom, validTo, decisionId, irregular: _, ...value }: Common,
  subject = typedId('uppdrag', uppdragId),
): Assertion {
  return { subject, field, value, validFrom, validTo, decision: decisionId };
}

/** What stands in the field `content` of an uppdrag. */
export type UppdragContent = Omit<
  Extract<UppdragEvent, { type: 'UppdragProposed' }>['data'],
  'uppdragId' | 'validFrom' | 'validTo' | 'irregular'
>;

const content = (data: Common & { readonly planId?: string | undefined }): Assertion => ({
  ...said('content', data),
  ref: data.planId === undefined ? undefined : typedId('plan', data.planId),
});

/** Without a decision it has happened all the same, but it is not the formal status. */
const formal = (status: FormalStatus, data: Common): Assertion => ({
  ...said(data.decisionId === undefined ? 'undecided-status' : 'status', data),
  value: status,
});

export const uppdragStatements: StatementsOf<UppdragEvent> = {
  UppdragProposed: (data) => [content(data)],
  UppdragRevised: (data) => [data.decisionId === undefined ? said('undecided-content', data) : content(data)],
  UppdragGiven: (data) => [said('given', data), formal('adopted', data)],
  UppdragStageChanged: (data) => [said('stage', data)],
  UppdragTimelinessChanged: (data) => [said('timeliness', data)],
  UppdragNotedUnchanged: (data) => [said(`unchanged:${data.on}`, data)],
  UppdragDeadlineSet: (data) => [said(data.irregular === undefined ? 'deadline' : 'undecided-deadline', data)],
  UppdragReportBackSet: (data) => [said('report-back', data)],
  UppdragOwnerSet: (data) => [said('owner', data)],
  DeliverableAdded: (data) => [said('content', data, typedId('deliverable', data.deliverableId))],
  DeliverableStageChanged: (data) => [said('stage', data, typedId('deliverable', data.deliverableId))],
  UppdragClosed: (data) => [formal('closed', data)],
  UppdragCancelled: (data) => [formal('cancelled', data)],
  UppdragRejected: (data) => [formal('rejected', data)],
  UppdragWithdrawn: (data) => [{ ...said('status', data), value: 'withdrawn' }],
};
