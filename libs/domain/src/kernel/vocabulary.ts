import { z } from 'zod';

/** A fixed vocabulary. Codes are stored as written here; GraphQL shows them in SCREAMING_SNAKE. */
const vocabulary = <const T extends readonly [string, ...string[]]>(name: string, codes: T) =>
  z.enum(codes).meta({ vocabulary: name });

export const PlanKind = vocabulary('PlanKind', ['kf-budget', 'mandate-plan', 'yearly-plan']);
export const BodyKind = vocabulary('BodyKind', ['council', 'board', 'committee', 'audit', 'other']);
export const FormalStatus = vocabulary('FormalStatus', [
  'proposed',
  'returned',
  'adopted',
  'rejected',
  'withdrawn',
  'replaced',
  'repealed',
  'lapsed',
  'closed',
  'cancelled',
]);
export type FormalStatus = z.output<typeof FormalStatus>;
export const DecisionKind = vocabulary('DecisionKind', ['meeting', 'delegation', 'chair']);
export const DecisionOutcome = vocabulary('DecisionOutcome', [
  'approved',
  'approved-with-changes',
  'rejected',
  'returned',
  'tabled',
  'noted',
]);
export const DecisionState = vocabulary('DecisionState', [
  'not-attested',
  'attested',
  'appealed',
  'stayed',
  'quashed',
  'final',
]);
export const Direction = vocabulary('IndicatorDirection', ['higher', 'lower', 'interval', 'none']);
export type Direction = z.output<typeof Direction>;
export const Unit = vocabulary('Unit', [
  'percent',
  'count',
  'rank',
  'level',
  'index',
  'change-in-number',
  'yes-no',
  'kronor',
  'kronor-per-inhabitant',
  'tonnes-co2e-per-inhabitant',
  'other',
]);
export type Unit = z.output<typeof Unit>;
export const Group = vocabulary('Group', ['T', 'K', 'M']);
export type Group = z.output<typeof Group>;
export const MeasurementStatus = vocabulary('MeasurementStatus', ['preliminary', 'definitive']);
export const Qualifier = vocabulary('Qualifier', ['exact', 'about', 'at-least', 'at-most', 'over', 'under']);
export type Qualifier = z.output<typeof Qualifier>;
export const Method = vocabulary('MeasurementMethod', ['register', 'sample', 'self-assessment', 'model']);
export type Method = z.output<typeof Method>;
export const MissingReason = vocabulary('MissingReason', [
  'not-measured',
  'not-published-yet',
  'not-applicable',
  'withheld',
  'method-changed',
  'too-few-answers',
  'withdrawn-by-source',
  'held-elsewhere',
]);
export const BreakCause = vocabulary('SeriesBreakCause', ['method', 'unit', 'source', 'question']);
export const TargetKind = vocabulary('TargetKind', ['direction', 'threshold', 'interval', 'yes-no']);
/** What a direction is compared with; absent: the baseline. */
export const TargetAgainst = vocabulary('TargetAgainst', ['baseline', 'previous']);
export const Operator = vocabulary('TargetOperator', ['lt', 'lte', 'gt', 'gte', 'eq']);
export const BaselineRule = vocabulary('BaselineRule', ['period', 'zero-measurement', 'fixed-value']);
export const LinkKind = vocabulary('GoalLinkKind', ['kf-goal', 'inriktning', 'reglemente', 'law', 'verksamhetsplan']);
export const LinkBasis = vocabulary('LinkBasis', ['decided', 'interpretation']);
export const Signal = vocabulary('Signal', [
  'target-met',
  'on-track',
  'not-met',
  'not-proven',
  'not-due',
  'no-target',
  'no-baseline',
  'not-comparable',
  'no-value',
]);
export type Signal = z.output<typeof Signal>;
/** What can come of one target: a signal that does not look at others. */
export const TargetState = vocabulary('TargetState', [
  'target-met',
  'not-met',
  'not-proven',
  'not-due',
  'no-value',
  'no-baseline',
  'not-comparable',
]);
export type TargetState = z.output<typeof TargetState>;
/** Why it is not proven. */
export const SignalReason = vocabulary('SignalReason', [
  'no-margin',
  'no-method',
  'within-margin',
  'bound',
  'no-direction',
]);
export type SignalReason = z.output<typeof SignalReason>;
export const DataState = vocabulary('DataState', ['current', 'awaited', 'overdue', 'preliminary', 'masked']);
export type DataState = z.output<typeof DataState>;
export const MovementKind = vocabulary('MovementKind', ['improved', 'unchanged', 'worsened', 'not-comparable']);
export type MovementKind = z.output<typeof MovementKind>;
export const Real = vocabulary('MovementReal', ['true', 'false', 'unknown']);
export type Real = z.output<typeof Real>;
export const Stage = vocabulary('UppdragStage', [
  'not-started',
  'ongoing',
  'paused',
  'reported-complete',
  'stopped',
  'transferred',
]);
export type Stage = z.output<typeof Stage>;
export const Timeliness = vocabulary('UppdragTimeliness', ['on-plan', 'at-risk', 'delayed', 'no-schedule']);
export const DeliverableStage = vocabulary('DeliverableStage', ['not-started', 'in-progress', 'done', 'dropped']);
export const GoalForecast = vocabulary('GoalForecast', [
  'expected',
  'expected-partly',
  'uncertain',
  'not-expected',
  'cannot-be-assessed',
]);
export type GoalForecast = z.output<typeof GoalForecast>;
export const GoalOutcome = vocabulary('GoalOutcome', [
  'met',
  'largely-met',
  'partly-met',
  'not-met',
  'cannot-be-assessed',
]);
export type GoalOutcome = z.output<typeof GoalOutcome>;
export const AssessmentVoice = vocabulary('AssessmentVoice', ['office', 'approval', 'body']);
export type AssessmentVoice = z.output<typeof AssessmentVoice>;
export const BasisRole = vocabulary('BasisRole', ['latest', 'baseline', 'due', 'period']);
export type BasisRole = z.output<typeof BasisRole>;
export const ReportKind = vocabulary('ReportKind', ['follow-up', 'interim', 'board-annual', 'annual']);
export type ReportKind = z.output<typeof ReportKind>;
export const DueKind = vocabulary('DueKind', ['value', 'report-back', 'deadline', 'follow-up']);
export type DueKind = z.output<typeof DueKind>;
export const FigureChange = vocabulary('FigureChange', ['corrected', 'withdrawn', 'retracted', 'revised-by-source']);
export type FigureChange = z.output<typeof FigureChange>;
export const RecordedAtBasis = vocabulary('RecordedAtBasis', ['older-system', 'publication', 'earliest-possible']);
export const Irregularity = vocabulary('Irregularity', ['NO_DECISION', 'SAME_ACTOR', 'RULE_BROKEN']);
export type Irregularity = z.output<typeof Irregularity>;
export const DifferenceKind = vocabulary('DifferenceKind', ['added', 'changed', 'removed']);
export type DifferenceKind = z.output<typeof DifferenceKind>;
export const FindingSeverity = vocabulary('FindingSeverity', ['note', 'review', 'material']);
export type FindingSeverity = z.output<typeof FindingSeverity>;
/** The auditors' tests, in the order of their questions. A code is never renamed: working papers cite it. */
export const FindingCode = vocabulary('FindingCode', [
  'reported-figure-differs',
  'corrected-after-presentation',
  'goal-decisions',
  'change-without-decision',
  'reported-not-decided',
  'decided-not-reported',
  'goal-follows-nothing',
  'goal-marked',
  'mark-without-kf',
  'target-eased',
  'indicator-redefined',
  'baseline-moved',
  'baseline-value-revised',
  'removed-while-red',
  'backdated',
  'late-before-cut-off',
  'target-missing',
  'baseline-missing',
  'owner-missing',
  'value-missing',
  'measurement-overdue',
  'uppdrag-silent',
  'uppdrag-without-deadline',
  'deadline-moved',
  'complete-without-evidence',
  'stopped-without-decision',
  'assessment-basis',
  'assessment-basis-changed',
  'assessment-deviates',
  'assessment-same-actor',
  'red-answered',
  'red-unanswered',
  'report-back-late',
  'complete-not-closed',
  'closed-never-given',
  'report-presented',
  'report-not-presented',
  'presented-before-recorded',
  'decision-not-attested',
  'decision-returned',
  'decision-corrected',
  'decision-appealed',
  'decision-quashed',
  'goal-by-delegation',
  'decided-otherwise',
  'figure-preliminary',
  'figure-bound',
  'figure-self-assessed',
  'figure-without-source',
  'taken-over',
  'interpreted',
  'masked',
]);
export type FindingCode = z.output<typeof FindingCode>;
export const Language = vocabulary('Language', ['sv', 'en']);
