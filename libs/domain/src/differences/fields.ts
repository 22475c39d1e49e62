import { z } from 'zod';
import { MeasurementRevised, SeriesBroken } from '../indicator/events.js';
import { required } from '../kernel/schema.js';
import type { AssessmentVoice } from '../kernel/vocabulary.js';
import * as codes from '../kernel/vocabulary.js';
import { Baseline, followUpContent, Link, targetContent } from '../plan/content.js';
import { followUpInWords } from '../plan/follow-up.js';
import { baselineInWords, linkInWords, targetInWords } from '../plan/words.js';
import { enumValueOf, formalStatusOfUppdrag, vocabularyOf } from '../words/labels.js';
import { both, type Words } from '../words/phrase.js';
import { type InWords, label, quote } from '../words/told-part.js';
import type { Wording } from '../words/wording.js';
import { partOf } from './contents.js';
import * as texts from './texts.js';

interface Field {
  /** As people call it in a sentence. */
  readonly name: Words;
  /** What its values are, where they are codes or hold some. */
  readonly schema?: z.ZodType;
  /** The value in words, where it is not a text or a code. */
  readonly text?: InWords;
  /** Where it is not there, it is not shown. */
  readonly hides?: true;
}

const field = (sv: string, en: string, more: Omit<Field, 'name'> = {}): Field => ({ name: both(sv, en), ...more });

/** What answers about a plan say beside the contents of its parts, and can differ in. A key, such as a period, follows after a colon. */
const fields = {
  followUp: field('uppföljning', 'follow-up', { schema: z.object(followUpContent), text: followUpInWords }),
  formalStatus: field('formell status', 'formal status', { schema: codes.FormalStatus }),
  proposedTitle: field('föreslagen ny lydelse', 'proposed new wording', { text: quote }),
  follows: field('koppling uppåt', 'what it follows', { schema: Link, text: linkInWords }),
  marked: field('märkning för god ekonomisk hushållning', 'mark of god ekonomisk hushållning', { text: texts.yes }),
  baseline: field('utgångsläge', 'baseline', { schema: Baseline, text: baselineInWords }),
  signal: field('signal', 'signal', { schema: codes.Signal, hides: true }),
  dataState: field('dataläge', 'data state', { schema: codes.DataState }),
  target: field('målvärde', 'target', { schema: z.object(targetContent), text: targetInWords }),
  forecast: field('prognos', 'forecast', { schema: codes.GoalForecast }),
  assessment: field('samlad bedömning', 'assessment', { schema: codes.GoalOutcome }),
  overall: field('helhetsbedömning', 'overall assessment', { schema: codes.GoalOutcome }),
  stage: field('läge', 'stage', { schema: codes.Stage }),
  deliverableStage: field('läge', 'stage', { schema: codes.DeliverableStage }),
  timeliness: field('tidsläge', 'timeliness', { schema: codes.Timeliness }),
  givenBy: field('givet av', 'given by', { text: label }),
  givenTo: field('givet till', 'given to'),
  owner: field('ansvarig', 'owner'),
  deadline: field('sista dag', 'deadline'),
  reportBackOn: field('dag för återrapportering', 'day to report back'),
  evidence: field('underlag', 'evidence', { text: quote }),
  break: field('seriebrott', 'series break', { schema: SeriesBroken.schema, text: texts.seriesBreak }),
  expected: field('väntat senast', 'expected by'),
  measurement: field('värde', 'value', { schema: MeasurementRevised.schema, text: texts.figure }),
} satisfies Record<string, Field>;
export type DifferenceField = keyof typeof fields;

const nameOf = (key: string): string => key.split(':', 1)[0]!;
/** `deliverable` and `uppdrag` both have a stage, of different vocabularies. */
const fieldOf = (subject: string, key: string): Field =>
  partOf(subject, key) ??
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
  const { schema, text } = fieldOf(subject, key);
  if (text) return text(w, value as never);
  if (subject.startsWith('uppdrag:') && key === 'formalStatus')
    return formalStatusOfUppdrag(value as codes.FormalStatus, w.language).toLowerCase();
  const vocabulary = schema && vocabularyOf(schema);
  return vocabulary ? w.code(vocabulary, value as never) : `${value}`;
}

/** A value of a field as GraphQL shows it: codes as its enums have them. */
export function shownValue(subject: string, key: string, value: unknown): unknown {
  const { schema } = fieldOf(subject, key);
  return schema ? asShown(schema, value) : value;
}

function asShown(given: z.core.$ZodType, value: unknown): unknown {
  const schema = required(given);
  if (value == null) return value;
  if (vocabularyOf(schema)) return enumValueOf(String(value));
  if (schema instanceof z.ZodArray) return (value as unknown[]).map((each) => asShown(schema.element, each));
  if (!(schema instanceof z.ZodObject)) return value;
  const shown = ([part, each]: [string, unknown]) =>
    [part, schema.shape[part] ? asShown(schema.shape[part], each) : each] as const;
  return Object.fromEntries(Object.entries(value).map(shown));
}
