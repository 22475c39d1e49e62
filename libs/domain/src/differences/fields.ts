import type { AssessmentVoice, FormalStatus } from '../kernel/vocabulary.js';
import { followUpInWords } from '../plan/follow-up.js';
import { baselineInWords, linkInWords, targetInWords } from '../plan/words.js';
import { enumValueOf, formalStatusOfUppdrag, type VocabularyName } from '../words/labels.js';
import { both, type Words } from '../words/phrase.js';
import type { Wording } from '../words/wording.js';
import * as texts from './texts.js';

interface Field {
  /** As people call it in a sentence. */
  readonly name: Words;
  /** The vocabulary of its codes: of the value itself, or of its parts by name. */
  readonly codes?: VocabularyName | Readonly<Record<string, VocabularyName>>;
  /** The value in words, where it is not a text or a code. */
  readonly text?: texts.InWords;
  /** Where it is not there, it is not shown. */
  readonly hides?: true;
}

const field = (sv: string, en: string, more: Omit<Field, 'name'> = {}): Field => ({ name: both(sv, en), ...more });
const LINK = { kind: 'LinkKind', basis: 'LinkBasis' } as const;

/** Every field in which two answers about a plan can differ. A key, such as a period, follows after a colon. */
const fields = {
  title: field('lydelse', 'wording', { text: texts.quote }),
  kind: field('slag', 'kind', { codes: 'PlanKind' }),
  body: field('organ', 'body', { text: texts.label }),
  period: field('period', 'period'),
  dnr: field('diarienummer', 'diarienummer', { text: texts.list }),
  documentDate: field('dokumentets datum', 'date of the document'),
  directions: field('inriktning', 'inriktning', { text: texts.quotes }),
  notes: field('notering', 'note', { text: texts.notes }),
  buildsOn: field('grund', 'what it builds on', { codes: LINK, text: texts.links }),
  followUp: field('uppföljning', 'follow-up', { codes: { kind: 'ReportKind' }, text: followUpInWords }),
  formalStatus: field('formell status', 'formal status', { codes: 'FormalStatus' }),
  text: field('beskrivning', 'description', { text: texts.quote }),
  number: field('nummer', 'number'),
  focusArea: field('målområde', 'målområde', { text: texts.label }),
  goal: field('mål', 'goal', { text: texts.label }),
  proposedTitle: field('föreslagen ny lydelse', 'proposed new wording', { text: texts.quote }),
  follows: field('koppling uppåt', 'what it follows', { codes: LINK, text: linkInWords }),
  marked: field('märkning för god ekonomisk hushållning', 'mark of god ekonomisk hushållning', { text: texts.yes }),
  wording: field('lydelse', 'wording', { text: texts.quote }),
  indicator: field('indikator', 'indicator', { text: texts.label }),
  basis: field('tolkning', 'interpretation', { codes: 'LinkBasis' }),
  note: field('notering', 'note', { text: texts.quote }),
  baseline: field('utgångsläge', 'baseline', { codes: { rule: 'BaselineRule' }, text: baselineInWords }),
  signal: field('signal', 'signal', { codes: 'Signal', hides: true }),
  dataState: field('dataläge', 'data state', { codes: 'DataState' }),
  target: field('målvärde', 'target', { codes: { kind: 'TargetKind', operator: 'Operator' }, text: targetInWords }),
  forecast: field('prognos', 'forecast', { codes: 'GoalForecast' }),
  assessment: field('samlad bedömning', 'assessment', { codes: 'GoalOutcome' }),
  overall: field('helhetsbedömning', 'overall assessment', { codes: 'GoalOutcome' }),
  heading: field('rubrik', 'heading', { text: texts.quote }),
  condition: field('villkor', 'condition', { text: texts.quote }),
  stage: field('läge', 'stage', { codes: 'Stage' }),
  deliverableStage: field('läge', 'stage', { codes: 'DeliverableStage' }),
  timeliness: field('tidsläge', 'timeliness', { codes: 'Timeliness' }),
  givenBy: field('givet av', 'given by', { text: texts.label }),
  givenTo: field('givet till', 'given to'),
  owner: field('ansvarig', 'owner'),
  deadline: field('sista dag', 'deadline'),
  reportBackOn: field('dag för återrapportering', 'day to report back'),
  evidence: field('underlag', 'evidence', { text: texts.quote }),
  name: field('namn', 'name', { text: texts.quote }),
  unit: field('enhet', 'unit', { codes: 'Unit' }),
  unitText: field('enhet i ord', 'unit in words', { text: texts.quote }),
  direction: field('riktning', 'direction', { codes: 'Direction' }),
  method: field('metod', 'method', { codes: 'Method' }),
  source: field('källa', 'source'),
  koladaId: field('Kolada-id', 'Kolada id'),
  koladaBasis: field('grund för Kolada-id', 'basis of the Kolada id', { codes: 'LinkBasis' }),
  break: field('seriebrott', 'series break', { codes: { cause: 'BreakCause' }, text: texts.seriesBreak }),
  expected: field('väntat senast', 'expected by'),
  measurement: field('värde', 'value', {
    codes: {
      status: 'MeasurementStatus',
      qualifier: 'Qualifier',
      method: 'Method',
      missingReason: 'MissingReason',
    },
    text: texts.figure,
  }),
} satisfies Record<string, Field>;
export type DifferenceField = keyof typeof fields;

const nameOf = (key: string): string => key.split(':', 1)[0]!;
/** `deliverable` and `uppdrag` both have a stage, of different vocabularies. */
const fieldOf = (subject: string, key: string): Field =>
  fields[(subject.startsWith('deliverable:') && key === 'stage' ? 'deliverableStage' : nameOf(key)) as DifferenceField];

/** Does a field that is not there only not show? */
export const hides = (subject: string, key: string): boolean => fieldOf(subject, key).hides ?? false;

/** The name of a field with its key: `värde för 2024`. */
export function fieldInWords(w: Wording, subject: string, key: string): string {
  const name = fieldOf(subject, key).name(w);
  if (['follows', 'followUp'].includes(nameOf(key))) return name;
  const judged = JUDGED.exec(key);
  if (judged) return `${name} ${voiceInWords(w, judged)}`;
  const [period, entity, group] = key.slice(nameOf(key).length + 1).split('/');
  if (!period) return name;
  const whose = w.brackets(entity && w.place(entity), group !== 'T' && group && w.code('Group', group as 'K'));
  return `${name} ${w.say('för', 'for')} ${w.period(period)}${whose}`;
}

/** `forecast:2023/24/body/undecided`: a school year has a stroke of its own. */
const JUDGED = /^(?:forecast|assessment|overall):(.+)\/(office|approval|body)(\/undecided)?$/;

/** `för 2024 (organets beslut, utan beslut)`. */
const voiceInWords = (w: Wording, [, period, voice, undecided]: RegExpExecArray): string =>
  `${w.say('för', 'for')} ${w.period(period!)}${w.brackets(
    w.code('AssessmentVoice', voice as AssessmentVoice),
    undecided !== undefined && w.code('Irregularity', 'NO_DECISION'),
  )}`;

/** A value of a field in a sentence. */
export function valueInWords(w: Wording, subject: string, key: string, value: unknown): string {
  const { codes, text } = fieldOf(subject, key);
  if (text) return text(w, value as never);
  if (subject.startsWith('uppdrag:') && key === 'formalStatus')
    return formalStatusOfUppdrag(value as FormalStatus, w.language).toLowerCase();
  return typeof codes === 'string' ? w.code(codes, value as never) : `${value}`;
}

/** A value of a field as GraphQL shows it: codes as its enums have them. */
export function shownValue(subject: string, key: string, value: unknown): unknown {
  const { codes } = fieldOf(subject, key);
  if (codes === undefined || value == null) return value;
  if (typeof codes === 'string') return enumValueOf(String(value));
  if (Array.isArray(value)) return value.map((each) => shownValue(subject, key, each));
  return Object.fromEntries(
    Object.entries(value).map(([part, each]) => [part, part in codes ? enumValueOf(String(each)) : each]),
  );
}
