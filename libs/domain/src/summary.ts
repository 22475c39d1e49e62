import { activitySummaries } from './activity/summary.js';
import { assessmentSummaries } from './assessment/summary.js';
import { bodySummaries } from './body/summary.js';
import { type AnyEvent, decodeEvent } from './catalogue.js';
import { decisionSummaries } from './decision/summary.js';
import { indicatorSummaries } from './indicator/summary.js';
import { ledgerSummaries } from './ledger/summary.js';
import { planSummaries } from './plan/summary.js';
import { reportSummaries } from './report/summary.js';
import { correctionSummaries } from './statements/summary.js';
import { uppdragSummaries } from './uppdrag/summary.js';
import type { InBoth, LanguageCode } from './words/bilingual.js';
import type { SummariesOf, Telling } from './words/wording.js';

const summaries: SummariesOf<AnyEvent> = {
  ...ledgerSummaries,
  ...bodySummaries,
  ...decisionSummaries,
  ...indicatorSummaries,
  ...uppdragSummaries,
  ...planSummaries,
  ...reportSummaries,
  ...assessmentSummaries,
  ...activitySummaries,
  ...correctionSummaries,
};

/**
 * What an event says in one sentence, from its own data: sealed text is never shown, only that there is some.
 * Give the ledger's municipality to leave it out where figures are its own.
 */
export const summaryOf = (
  event: AnyEvent,
  language: LanguageCode,
  { municipality }: { readonly municipality?: string | undefined } = {},
): string => inBoth(event, municipality)[language];

function inBoth({ type, data }: AnyEvent, municipality: string | undefined): InBoth {
  const summary = summaries[type] as (data: AnyEvent['data'], telling: Telling) => InBoth;
  return summary(data, {
    municipality,
    /** The content of a correction is as old as the correction. */
    tell: (content) =>
      inBoth(
        decodeEvent({
          stream: 'the content of a correction',
          revision: 0,
          type: content.type,
          data: JSON.stringify(content.data),
          metadata: { schema: String(content.schema) },
        }),
        municipality,
      ),
  });
}
