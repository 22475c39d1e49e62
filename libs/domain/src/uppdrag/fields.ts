import { DeliverableId } from '../kernel/values.js';
import type { FormalStatus } from '../kernel/vocabulary.js';
import { type ContentOf, content } from '../statements/content.js';
import { field, keyed } from '../statements/field.js';
import { quote, told, untold } from '../words/told-part.js';
import { DeliverableAdded, type UppdragEvent, uppdragContent } from './events.js';

export const uppdragStanding = content(uppdragContent, {
  planId: untold('The plan is what is asked about'),
  number: untold('The order of an answer shows it'),
  title: told('lydelse', 'wording', quote),
  heading: told('rubrik', 'heading', quote),
  focusAreaId: told('målområde', 'målområde'),
  goalId: told('mål', 'goal'),
  condition: told('villkor', 'condition', quote),
  note: told('notering', 'note', quote),
});
export type UppdragStanding = ContentOf<typeof uppdragStanding>;

const { number, title } = DeliverableAdded.schema.shape;
export const deliverableStanding = content(
  { deliverableId: DeliverableId, number, title },
  {
    deliverableId: untold('It is the id of the deliverable'),
    number: untold('The order of an answer shows it'),
    title: told('lydelse', 'wording', quote),
  },
);
export type DeliverableStanding = ContentOf<typeof deliverableStanding>;

/** What an event says of an uppdrag, beside whose it is and for how long. */
type Said<T extends UppdragEvent['type']> = Omit<
  Extract<UppdragEvent, { type: T }>['data'],
  'uppdragId' | 'validFrom' | 'validTo' | 'irregular' | 'decisionId'
>;

/** In which fields events state something of an uppdrag, and what stands there. */
export const uppdragFields = {
  content: field<UppdragStanding>('content'),
  undecidedContent: field<UppdragStanding>('undecided-content'),
  given: field<Said<'UppdragGiven'>>('given'),
  status: field<FormalStatus>('status'),
  /** Without a decision it has happened all the same, but it is not the formal status. */
  undecidedStatus: field<FormalStatus>('undecided-status'),
  stage: field<Said<'UppdragStageChanged'>>('stage'),
  timeliness: field<Said<'UppdragTimelinessChanged'>>('timeliness'),
  unchanged: keyed<Said<'UppdragNotedUnchanged'>, string>('unchanged', (on) => on),
  deadline: field<Said<'UppdragDeadlineSet'>>('deadline'),
  undecidedDeadline: field<Said<'UppdragDeadlineSet'>>('undecided-deadline'),
  reportBack: field<Said<'UppdragReportBackSet'>>('report-back'),
  owner: field<Said<'UppdragOwnerSet'>>('owner'),
};
export const deliverableFields = {
  content: field<DeliverableStanding>('content'),
  stage: field<Said<'DeliverableStageChanged'>>('stage'),
};
