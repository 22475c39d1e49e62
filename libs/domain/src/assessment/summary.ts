import { isSealed } from '@liggaren/event-sourcing';
import type { CodeOf, VocabularyName } from '../words/labels.js';
import { en, type SummariesOf, sv, type Wording } from '../words/wording.js';
import type { AssessmentEvent, JudgementEvent } from './events.js';

type Judged = JudgementEvent['data'];

/** The judgement, whose it is, whom it answers, and what is said beside it. */
function judged<V extends VocabularyName>(
  w: Wording,
  [answering, because]: readonly [answering: string, because: string],
  [vocabulary, code]: readonly [V, CodeOf<V>],
  data: Judged,
): string {
  const { answers, voice, motivation, differsBecause, cannotAssessReason } = data;
  const other = answers && (answers.value as string) !== code ? answers : undefined;
  return [
    `: ${w.code(vocabulary, code)}`,
    w.brackets(w.code('AssessmentVoice', voice)),
    other &&
      `, ${answering} ${w.code('AssessmentVoice', other.voice)}: ${w.code(vocabulary, other.value as CodeOf<V>)}`,
    w.from({ ...data, reason: cannotAssessReason ?? differsBecause }),
    isSealed(motivation) && `, ${because}`,
  ]
    .filter(Boolean)
    .join('');
}
const SV = ['till skillnad från', 'med motivering'] as const;
const EN = ['unlike', 'with a motivation'] as const;

export const assessmentSummaries: SummariesOf<AssessmentEvent> = {
  GoalForecastMade: (data) => ({
    sv: `Prognos för målet ${data.goalId}, ${sv.period(data.period)}${judged(sv, SV, ['GoalForecast', data.forecast], data)}`,
    en: `Forecast of the goal ${data.goalId}, ${en.period(data.period)}${judged(en, EN, ['GoalForecast', data.forecast], data)}`,
  }),
  GoalAssessmentMade: (data) => ({
    sv: `Samlad bedömning av målet ${data.goalId}, ${sv.period(data.period)}${judged(sv, SV, ['GoalOutcome', data.outcome], data)}`,
    en: `Assessment of the goal ${data.goalId}, ${en.period(data.period)}${judged(en, EN, ['GoalOutcome', data.outcome], data)}`,
  }),
  OverallAssessmentMade: (data) => ({
    sv: `Helhetsbedömning av planen ${data.planId}, ${sv.period(data.period)}${judged(sv, SV, ['GoalOutcome', data.outcome], data)}`,
    en: `Overall assessment of the plan ${data.planId}, ${en.period(data.period)}${judged(en, EN, ['GoalOutcome', data.outcome], data)}`,
  }),
  MovementSettled: (data) => ({
    sv: `Förändringen för indikatorraden ${data.goalIndicatorId} från ${sv.period(data.fromPeriod)} till ${sv.period(data.toPeriod)} är enligt analys ${data.real ? 'säkerställd' : 'inte säkerställd'}${sv.from(data)}`,
    en: `The movement of the goal indicator ${data.goalIndicatorId} from ${en.period(data.fromPeriod)} to ${en.period(data.toPeriod)} is ${data.real ? 'real' : 'not real'}, an analysis says${en.from(data)}`,
  }),
  PeriodCommentMade: ({ comment: _, ...data }) => ({
    sv: `Kommentar till ${sv.part(data.about)} för ${sv.period(data.period)}${sv.from(data)}`,
    en: `Comment on ${en.part(data.about)} for ${en.period(data.period)}${en.from(data)}`,
  }),
};
