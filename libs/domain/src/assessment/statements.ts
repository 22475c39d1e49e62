import { typedId } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { AssessmentVoice, Irregularity } from '../kernel/vocabulary.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import type { AssessmentEvent } from './events.js';

interface Common {
  readonly planId?: string | undefined;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
  readonly decisionId?: string | undefined;
  readonly irregular?: readonly Irregularity[] | undefined;
}

/** Marks stay in the value: the same word from somebody who may say it is another statement. */
const said = (subject: string, field: string, { validFrom, validTo, decisionId, ...value }: Common): Assertion => ({
  subject,
  field,
  value,
  ref: value.planId === undefined ? undefined : typedId('plan', value.planId),
  validFrom,
  validTo,
  decision: decisionId,
});

/** What a body is said to have decided, without a decision, has a place of its own: it never counts as decided. */
export const voiceField = (
  kind: 'forecast' | 'assessment' | 'overall',
  { period, voice, decisionId }: { period: string; voice: AssessmentVoice; decisionId?: string | undefined },
): string => `${voice === 'body' && decisionId === undefined ? 'undecided-' : ''}${kind}:${period}/${voice}`;

export const assessmentStatements: StatementsOf<AssessmentEvent> = {
  GoalForecastMade: (data) => [said(typedId('goal', data.goalId), voiceField('forecast', data), data)],
  GoalAssessmentMade: (data) => [said(typedId('goal', data.goalId), voiceField('assessment', data), data)],
  OverallAssessmentMade: (data) => [said(typedId('plan', data.planId), voiceField('overall', data), data)],
  MovementSettled: (data) => [
    said(typedId('goalindicator', data.goalIndicatorId), movementField(data.fromPeriod, data.toPeriod), data),
  ],
  PeriodCommentMade: (data) => [said(data.about, `comment:${data.period}`, data)],
};

export const movementField = (fromPeriod: string, toPeriod: string): string => `movement:${fromPeriod}/${toPeriod}`;
