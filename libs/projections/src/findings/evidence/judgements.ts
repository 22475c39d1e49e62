import type { GoalForecast, GoalOutcome, Wording } from '@liggaren/domain';
import type { JudgementView } from '../../views/assessment/judgement.view.js';
import type { VoiceView } from '../../views/assessment/voice.view.js';
import type { Audit } from '../audit.js';

export type Judged = JudgementView<GoalForecast | GoalOutcome>;
export type Voice = VoiceView<GoalForecast | GoalOutcome>;

/** All that stands of what was judged: each goal in the order of the plan, forecasts first, then the plan as a whole. */
export const judgements = (audit: Audit): readonly Judged[] =>
  audit.once('judgements', () => [
    ...audit.plan.goals.flatMap(({ forecasts, assessments }): readonly Judged[] => [...forecasts, ...assessments]),
    ...audit.plan.overallAssessments,
  ]);

/** `prognosen för målet ”…” för 2024`. */
export function judgementCalled(w: Wording, { kind, subject, period }: Judged): string {
  const of = w.part(subject);
  const what = {
    forecast: w.say(`prognosen för ${of}`, `the forecast of ${of}`),
    assessment: w.say(`bedömningen av ${of}`, `the assessment of ${of}`),
    overall: w.say(`helhetsbedömningen av ${of}`, `the overall assessment of ${of}`),
  }[kind];
  return `${what} ${w.say('för', 'for')} ${w.period(period)}`;
}

/** `delvis uppfyllt`. */
export const judgedTo = (w: Wording, { kind }: Judged, value: GoalForecast | GoalOutcome): string =>
  kind === 'forecast' ? w.code('GoalForecast', value as GoalForecast) : w.code('GoalOutcome', value as GoalOutcome);

/** `delvis uppfyllt enligt organets beslut`. */
export const saidBy = (w: Wording, judged: Judged, { value, voice }: Voice): string =>
  `${judgedTo(w, judged, value)} ${w.say('enligt', 'by')} ${w.code('AssessmentVoice', voice)}`;
