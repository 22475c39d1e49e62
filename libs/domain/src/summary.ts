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
import type { LanguageCode } from './words/phrase.js';
import { capital, type SummariesOf, sentence, type Telling, type Wording } from './words/wording.js';

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
  StatementCorrected: (w, data) => {
    const content = capital(said(w, contentOf(data)));
    return w.say(
      `Rättelse${w.basis(data)}. Rätt innehåll: ${content}`,
      `Correction${w.basis(data)}. The right content: ${content}`,
    );
  },
};

/** What an event says in one sentence: sealed text is never shown, only that there is some. */
export const summaryOf = (event: AnyEvent, language: LanguageCode, telling?: Telling): string =>
  sentence((w) => said(w, event), language, telling);

const said = (w: Wording, { type, data }: AnyEvent): string =>
  (summaries[type] as (w: Wording, data: AnyEvent['data']) => string)(w, data);

/** The content of a correction is as old as the correction. */
const contentOf = ({
  type,
  schema,
  data,
}: {
  readonly type: string;
  readonly schema: number;
  readonly data: unknown;
}) =>
  decodeEvent({
    stream: 'the content of a correction',
    revision: 0,
    type,
    data: JSON.stringify(data),
    metadata: { schema: String(schema) },
  });
