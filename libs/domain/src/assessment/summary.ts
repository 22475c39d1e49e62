import { isSealed } from '@liggaren/event-sourcing';
import type { CodeOf, VocabularyName } from '../words/labels.js';
import type { SummariesOf, Wording } from '../words/wording.js';
import type { AssessmentEvent, JudgementEvent } from './events.js';

/** The judgement, whose it is, whom it answers, and what is said beside it. */
function judged<V extends VocabularyName>(
  w: Wording,
  data: JudgementEvent['data'],
  vocabulary: V,
  code: CodeOf<V>,
): string {
  const { answers, period, voice, motivation, differsBecause, cannotAssessReason } = data;
  const other = answers && (answers.value as string) !== code ? answers : undefined;
  return [
    `, ${w.period(period)}: ${w.code(vocabulary, code)}`,
    w.brackets(w.code('AssessmentVoice', voice)),
    other &&
      `, ${w.say('till skillnad från', 'unlike')} ${w.code('AssessmentVoice', other.voice)}: ${w.code(vocabulary, other.value as CodeOf<V>)}`,
    w.from({ ...data, reason: cannotAssessReason ?? differsBecause }),
    isSealed(motivation) && w.say(', med motivering', ', with a motivation'),
  ]
    .filter(Boolean)
    .join('');
}

export const assessmentSummaries: SummariesOf<AssessmentEvent> = {
  GoalForecastMade: (w, data) =>
    `${w.say('Prognos för', 'Forecast of')} ${w.part(`goal:${data.goalId}`)}${judged(w, data, 'GoalForecast', data.forecast)}`,
  GoalAssessmentMade: (w, data) =>
    `${w.say('Samlad bedömning av', 'Assessment of')} ${w.part(`goal:${data.goalId}`)}${judged(w, data, 'GoalOutcome', data.outcome)}`,
  OverallAssessmentMade: (w, data) =>
    `${w.say('Helhetsbedömning av', 'Overall assessment of')} ${w.part(`plan:${data.planId}`)}${judged(w, data, 'GoalOutcome', data.outcome)}`,
  MovementSettled: (w, data) => {
    const [row, from, to] = [
      w.part(`goalindicator:${data.goalIndicatorId}`),
      w.period(data.fromPeriod),
      w.period(data.toPeriod),
    ];
    return w.say(
      `Förändringen för ${row} från ${from} till ${to} är enligt analys ${data.real ? 'säkerställd' : 'inte säkerställd'}${w.from(data)}`,
      `The movement of ${row} from ${from} to ${to} is ${data.real ? 'real' : 'not real'}, an analysis says${w.from(data)}`,
    );
  },
  PeriodCommentMade: (w, { comment: _, ...data }) =>
    w.say(
      `Kommentar till ${w.part(data.about)} för ${w.period(data.period)}${w.from(data)}`,
      `Comment on ${w.part(data.about)} for ${w.period(data.period)}${w.from(data)}`,
    ),
};
