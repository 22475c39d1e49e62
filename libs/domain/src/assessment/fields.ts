import type { AssessmentVoice } from '../kernel/vocabulary.js';
import { type Keyed, keyed } from '../statements/field.js';
import type { AssessmentEvent } from './events.js';

/** What an event says, beside for how long and by which decision. Its marks are part of it. */
type Said<T extends AssessmentEvent['type']> = Omit<
  Extract<AssessmentEvent, { type: T }>['data'],
  'validFrom' | 'validTo' | 'decisionId'
>;
export type ForecastStanding = Said<'GoalForecastMade'>;
export type AssessmentStanding = Said<'GoalAssessmentMade'>;
export type OverallStanding = Said<'OverallAssessmentMade'>;
/** What any voice says, of whatever it judges. */
export type VoiceStanding = Omit<ForecastStanding, 'goalId' | 'forecast' | 'answers'> &
  Partial<Pick<ForecastStanding, 'forecast'> & Pick<OverallStanding, 'outcome' | 'text'>> & {
    readonly answers?: ForecastStanding['answers'] | OverallStanding['answers'];
  };
export type CommentStanding = Said<'PeriodCommentMade'>;

interface Voiced {
  readonly period: string;
  readonly voice: AssessmentVoice;
}
const byVoice = <T>(kind: string): Keyed<T, Voiced> => keyed(kind, ({ period, voice }) => `${period}/${voice}`);

/** In which fields events state what was judged of a goal, a plan, a goal indicator or an uppdrag. */
export const assessmentFields = {
  forecast: byVoice<ForecastStanding>('forecast'),
  assessment: byVoice<AssessmentStanding>('assessment'),
  overall: byVoice<OverallStanding>('overall'),
  undecidedForecast: byVoice<ForecastStanding>('undecided-forecast'),
  undecidedAssessment: byVoice<AssessmentStanding>('undecided-assessment'),
  undecidedOverall: byVoice<OverallStanding>('undecided-overall'),
  movement: keyed<Said<'MovementSettled'>, Record<'fromPeriod' | 'toPeriod', string>>(
    'movement',
    ({ fromPeriod, toPeriod }) => `${fromPeriod}/${toPeriod}`,
  ),
  comment: keyed<CommentStanding, string>('comment', (period) => period),
};
