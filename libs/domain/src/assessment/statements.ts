import { typedId } from '../kernel/typed-id.js';
import type { Day } from '../kernel/values.js';
import type { AssessmentVoice } from '../kernel/vocabulary.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import type { Field } from '../statements/field.js';
import type { AssessmentEvent } from './events.js';
import { assessmentFields } from './fields.js';

interface Common {
  readonly planId?: string | undefined;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
  readonly decisionId?: string | undefined;
}

/** Marks stay in the value: the same word from somebody who may say it is another statement. */
const said = <D extends Common>(
  subject: string,
  field: Field<Omit<D, 'validFrom' | 'validTo' | 'decisionId'>>,
  { validFrom, validTo, decisionId, ...value }: D,
): Assertion => ({
  subject,
  field,
  value,
  ref: value.planId === undefined ? undefined : typedId('plan', value.planId),
  validFrom,
  validTo,
  decision: decisionId,
});

interface Voiced {
  readonly period: string;
  readonly voice: AssessmentVoice;
  readonly decisionId?: string | undefined;
}
/** What a body is said to have decided, without a decision, has a place of its own: it never counts as decided. */
const isUndecided = ({ voice, decisionId }: Voiced): boolean => voice === 'body' && decisionId === undefined;

const { forecast, assessment, overall, undecidedForecast, undecidedAssessment, undecidedOverall } = assessmentFields;
/** The field in which a voice stands. */
export const voiceFields = {
  forecast: (voiced: Voiced) => (isUndecided(voiced) ? undecidedForecast : forecast).of(voiced),
  assessment: (voiced: Voiced) => (isUndecided(voiced) ? undecidedAssessment : assessment).of(voiced),
  overall: (voiced: Voiced) => (isUndecided(voiced) ? undecidedOverall : overall).of(voiced),
};

export const assessmentStatements: StatementsOf<AssessmentEvent> = {
  GoalForecastMade: (data) => [said(typedId('goal', data.goalId), voiceFields.forecast(data), data)],
  GoalAssessmentMade: (data) => [said(typedId('goal', data.goalId), voiceFields.assessment(data), data)],
  OverallAssessmentMade: (data) => [said(typedId('plan', data.planId), voiceFields.overall(data), data)],
  MovementSettled: (data) => [
    said(typedId('goalindicator', data.goalIndicatorId), assessmentFields.movement.of(data), data),
  ],
  PeriodCommentMade: (data) => [said(data.about, assessmentFields.comment.of(data.period), data)],
};
