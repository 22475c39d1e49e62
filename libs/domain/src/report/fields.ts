import { keyed } from '../statements/field.js';
import type { ReportEvent } from './events.js';

/** What an event says of a report, beside whose it is and for how long. */
type Said<T extends ReportEvent['type']> = Omit<
  Extract<ReportEvent, { type: T }>['data'],
  'reportId' | 'validFrom' | 'validTo' | 'irregular'
>;
export type ReportVersionStanding = Said<'ReportVersionFixed'>;
export type PresentationStanding = Said<'ReportPresented'>;

/** In which fields events state something of a report, and what stands there. */
export const reportFields = {
  version: keyed<ReportVersionStanding, number>('version', (version) => `${version}`),
  presented: keyed<PresentationStanding, Pick<PresentationStanding, 'bodyId' | 'decisionId'>>(
    'presented',
    ({ bodyId, decisionId }) => `${bodyId}/${decisionId}`,
  ),
};
