import type { InBoth } from '../words/bilingual.js';
import { en, type SummariesOf, sv } from '../words/wording.js';
import type { CorrectionEvent } from './events.js';

/** Fields as people call them; others are told by their code. */
const FIELDS: Readonly<Record<string, InBoth>> = {
  stage: { sv: 'läge', en: 'stage' },
  timeliness: { sv: 'tidsläge', en: 'timeliness' },
  deadline: { sv: 'sista dag', en: 'deadline' },
  owner: { sv: 'ansvarig', en: 'owner' },
  'report-back': { sv: 'återrapportering', en: 'report back' },
  status: { sv: 'formell status', en: 'formal status' },
  content: { sv: 'lydelse', en: 'content' },
  'content.proposed': { sv: 'föreslagen lydelse', en: 'proposed content' },
  'content.adopted': { sv: 'fastställd lydelse', en: 'adopted content' },
  'baseline.proposed': { sv: 'föreslaget utgångsläge', en: 'proposed baseline' },
  'baseline.adopted': { sv: 'fastställt utgångsläge', en: 'adopted baseline' },
  value: { sv: 'värde', en: 'value' },
  expected: { sv: 'väntat värde', en: 'expected value' },
  break: { sv: 'seriebrott', en: 'series break' },
  version: { sv: 'version', en: 'version' },
  presented: { sv: 'redovisning', en: 'presentation' },
  forecast: { sv: 'prognos', en: 'forecast' },
  assessment: { sv: 'samlad bedömning', en: 'assessment' },
  overall: { sv: 'helhetsbedömning', en: 'overall assessment' },
  'undecided-forecast': { sv: 'prognos utan beslut', en: 'undecided forecast' },
  'undecided-assessment': { sv: 'samlad bedömning utan beslut', en: 'undecided assessment' },
  'undecided-overall': { sv: 'helhetsbedömning utan beslut', en: 'undecided overall assessment' },
  movement: { sv: 'avgjord förändring', en: 'settled movement' },
  motivation: { sv: 'motivering', en: 'motivation' },
  differsBecause: { sv: 'skäl till skillnaden', en: 'reason for the difference' },
  cannotAssessReason: { sv: 'skäl till att det inte kan bedömas', en: 'reason why it cannot be assessed' },
  analysis: { sv: 'analys', en: 'analysis' },
  result: { sv: 'resultat', en: 'result' },
  text: { sv: 'text', en: 'text' },
  comment: { sv: 'kommentar', en: 'comment' },
  reason: { sv: 'orsak', en: 'reason' },
  note: { sv: 'anteckning', en: 'note' },
};

/** `value:2024/0125/T` -> `värde (2024/0125/T)`. */
function field(name: string, language: 'sv' | 'en'): string {
  const [code, ...key] = name.split(':');
  const known = FIELDS[code!];
  return known ? `${known[language]}${key.length > 0 ? ` (${key.join(':')})` : ''}` : name;
}

export const correctionSummaries: SummariesOf<CorrectionEvent> = {
  StatementCorrected: (data, { tell }) => {
    const content = tell(data);
    return {
      sv: `Rättelse${sv.basis(data)}. Rätt innehåll: ${content.sv}`,
      en: `Correction${en.basis(data)}. The right content: ${content.en}`,
    };
  },
  StatementWithdrawn: (data) => ({
    sv: `Makulering av händelsen ${data.event}, som aldrig skulle ha registrerats${sv.basis(data)}`,
    en: `Withdrawal of the event ${data.event}, which should never have been recorded${en.basis(data)}`,
  }),
  StatementRetracted: (data) => ({
    sv: `Inget gäller som ${field(data.field, 'sv')} för ${sv.part(data.subject)}${sv.from(data)}`,
    en: `Nothing stands as ${field(data.field, 'en')} of ${en.part(data.subject)}${en.from(data)}`,
  }),
  ValueRemoved: ({ event, fields, ground }) => ({
    sv: `Gallrat ur händelsen ${event} med stöd av ${ground}: ${sv.list(fields.map((name) => field(name, 'sv')))}`,
    en: `Removed from the event ${event} on the ground of ${ground}: ${en.list(fields.map((name) => field(name, 'en')))}`,
  }),
};
