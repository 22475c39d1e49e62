import { both, type Words } from '../words/phrase.js';
import type { SummariesOf, Wording } from '../words/wording.js';
import type { CorrectionEvent } from './events.js';

/** Fields as people call them; others go by their code. */
const FIELDS: Readonly<Record<string, Words>> = {
  stage: both('läge', 'stage'),
  timeliness: both('tidsläge', 'timeliness'),
  deadline: both('sista dag', 'deadline'),
  owner: both('ansvarig', 'owner'),
  'report-back': both('återrapportering', 'report back'),
  status: both('formell status', 'formal status'),
  content: both('lydelse', 'content'),
  'content.proposed': both('föreslagen lydelse', 'proposed content'),
  'content.adopted': both('fastställd lydelse', 'adopted content'),
  'baseline.proposed': both('föreslaget utgångsläge', 'proposed baseline'),
  'baseline.adopted': both('fastställt utgångsläge', 'adopted baseline'),
  value: both('värde', 'value'),
  expected: both('väntat värde', 'expected value'),
  break: both('seriebrott', 'series break'),
  version: both('version', 'version'),
  presented: both('redovisning', 'presentation'),
  forecast: both('prognos', 'forecast'),
  assessment: both('samlad bedömning', 'assessment'),
  overall: both('helhetsbedömning', 'overall assessment'),
  'undecided-forecast': both('prognos utan beslut', 'undecided forecast'),
  'undecided-assessment': both('samlad bedömning utan beslut', 'undecided assessment'),
  'undecided-overall': both('helhetsbedömning utan beslut', 'undecided overall assessment'),
  movement: both('avgjord förändring', 'settled movement'),
  motivation: both('motivering', 'motivation'),
  differsBecause: both('skäl till skillnaden', 'reason for the difference'),
  cannotAssessReason: both('skäl till att det inte kan bedömas', 'reason why it cannot be assessed'),
  analysis: both('analys', 'analysis'),
  result: both('resultat', 'result'),
  text: both('text', 'text'),
  comment: both('kommentar', 'comment'),
  reason: both('orsak', 'reason'),
  note: both('anteckning', 'note'),
};

/** `value:2024/0125/T` -> `värde (2024/0125/T)`. */
function field(w: Wording, name: string): string {
  const [code, ...key] = name.split(':');
  const known = FIELDS[code!];
  return known ? `${known(w)}${w.brackets(key.length > 0 && key.join(':'))}` : name;
}

/** Those of corrections tell what other events do. */
export const correctionSummaries: SummariesOf<Exclude<CorrectionEvent, { type: 'StatementCorrected' }>> = {
  StatementWithdrawn: (w, data) =>
    w.say(
      `Makulering av händelsen ${data.event}, som aldrig skulle ha registrerats${w.basis(data)}`,
      `Withdrawal of the event ${data.event}, which should never have been recorded${w.basis(data)}`,
    ),
  StatementRetracted: (w, data) =>
    w.say(
      `Inget gäller som ${field(w, data.field)} för ${w.part(data.subject)}${w.from(data)}`,
      `Nothing stands as ${field(w, data.field)} of ${w.part(data.subject)}${w.from(data)}`,
    ),
  ValueRemoved: (w, { event, fields, ground }) => {
    const names = w.list(fields.map((name) => field(w, name)));
    return w.say(
      `Gallrat ur händelsen ${event} med stöd av ${ground}: ${names}`,
      `Removed from the event ${event} on the ground of ${ground}: ${names}`,
    );
  },
};
