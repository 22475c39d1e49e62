import {
  assessmentFields,
  comparePeriods,
  type GoalForecast,
  type GoalOutcome,
  type VoiceStanding,
} from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { VoiceView } from './voice.view.js';

export type JudgementKind = 'forecast' | 'assessment' | 'overall';

/** Does a field hold a voice of a forecast or an assessment? */
export const isJudgement = (field: string): boolean => /^(undecided-)?(forecast|assessment|overall):/.test(field);

/** A forecast or an assessment of one period, in all the voices that have spoken. */
export class JudgementView<out V extends GoalForecast | GoalOutcome> {
  constructor(
    readonly scope: Scope,
    /** Typed id of the goal or the plan. */
    readonly subject: string,
    readonly kind: JudgementKind,
    readonly period: string,
    /** The office, the approval, the body; what a body is said to have decided without a decision comes last. */
    readonly voices: readonly VoiceView<V>[],
  ) {}

  /** The voice that weighs most: the body's by its decision, else the approval, else the office's. */
  get weightiest(): VoiceView<V> {
    const weight = ({ voice, decided }: VoiceView<V>) =>
      voice === 'body' ? (decided ? 3 : 0) : voice === 'approval' ? 2 : 1;
    return this.voices.reduce((most, voice) => (weight(voice) > weight(most) ? voice : most));
  }
  get value(): V {
    return this.weightiest.value;
  }
  /** Do the voices say different things? */
  get differs(): boolean {
    return this.voices.some(({ value }) => value !== this.value);
  }
  /** Does the weightiest voice deviate from the signals that it rests on? */
  get deviatesFromSignal(): boolean {
    return this.weightiest.deviates;
  }
}

const UNDECIDED = {
  forecast: assessmentFields.undecidedForecast,
  assessment: assessmentFields.undecidedAssessment,
  overall: assessmentFields.undecidedOverall,
};
const ORDER = ['office', 'approval', 'body'];

/** What has been judged of a subject, period by period, in period order. */
export function judgementsOf<V extends GoalForecast | GoalOutcome>(
  scope: Scope,
  subject: string,
  kind: JudgementKind,
): readonly JudgementView<V>[] {
  const stands = [
    ...scope.snapshot.all<VoiceStanding>(subject, assessmentFields[kind].all),
    ...scope.snapshot.all<VoiceStanding>(subject, UNDECIDED[kind].all),
  ];
  const positions = stands.map(({ variant }) => variant);
  const voices = Map.groupBy(
    stands.map((each) => new VoiceView<V>(scope, each, positions)),
    ({ period }) => period,
  );
  return [...voices]
    .sort(([a], [b]) => comparePeriods(a, b))
    .map(([period, of]) => {
      const inOrder = of.toSorted((a, b) => ORDER.indexOf(a.voice) - ORDER.indexOf(b.voice));
      return new JudgementView<V>(scope, subject, kind, period, inOrder);
    });
}
