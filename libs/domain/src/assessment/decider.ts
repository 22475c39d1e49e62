import { refuse } from '@liggaren/event-sourcing';
import { rootOf, typedId } from '../kernel/typed-id.js';
import type { GoalForecast, GoalOutcome } from '../kernel/vocabulary.js';
import { type Recorder, sameValue } from '../statements/recorder.js';
import type { Rules } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { assessmentIdOf, planOf } from './assessment-id.js';
import { type AssessmentCommand, assessmentCommands } from './commands.js';
import {
  assessmentEvents,
  GoalAssessmentMade,
  GoalForecastMade,
  MovementSettled,
  OverallAssessmentMade,
  PeriodCommentMade,
} from './events.js';
import { type AssessmentFacts, judge, unreasoned } from './judging.js';
import { assessmentStatements } from './statements.js';

type Own = Exclude<AssessmentCommand, { data: { subject: string } }>;
type Data = Readonly<Record<string, unknown>>;

const rules = {
  ForecastGoal({ activities, eventId, validOn: _, ...given }, recorder: Recorder<AssessmentFacts>) {
    const said = { ...given, planId: rootOf(given.goalId) };
    const asked = { kind: 'forecast', subject: typedId('goal', said.goalId), activities, eventId } as const;
    return judge<GoalForecast>(recorder, asked, said, (found, how) =>
      recorder.record(GoalForecastMade, { ...said, ...found }, how),
    );
  },
  AssessGoal({ activities, eventId, validOn: _, ...given }, recorder: Recorder<AssessmentFacts>) {
    const said = { ...given, planId: rootOf(given.goalId) };
    const asked = { kind: 'assessment', subject: typedId('goal', said.goalId), activities, eventId } as const;
    return judge<GoalOutcome>(recorder, asked, said, (found, how) =>
      recorder.record(GoalAssessmentMade, { ...said, ...found }, how),
    );
  },
  AssessOverall({ activities, eventId, validOn: _, ...said }, recorder: Recorder<AssessmentFacts>) {
    const asked = { kind: 'overall', subject: typedId('plan', said.planId), activities, eventId } as const;
    return judge<GoalOutcome>(recorder, asked, said, (found, how) =>
      recorder.record(OverallAssessmentMade, { ...said, ...found }, how),
    );
  },
  SettleMovement: (content, recorder: Recorder) =>
    recorder.record(MovementSettled, { ...content, planId: rootOf(content.goalIndicatorId) }),
  CommentPeriod: (content, recorder: Recorder) =>
    recorder.record(PeriodCommentMade, { ...content, planId: planOf(content) }),
} satisfies Rules<AssessmentCommand, 'assessment', AssessmentFacts>;

const identity = (data: Parameters<typeof planOf>[0]): string =>
  `${planOf(data) ?? data.about} ${data.period ?? data.toPeriod}`;

/** A stream is of one plan and one period; what is said to be of a plan is of a part of it. */
function ofAnother({ timeline }: Recorder, data: Own['data']) {
  const first = timeline.first?.data as Own['data'] | undefined;
  if (first && identity(first) !== identity(data))
    return refuse(
      'AnotherAssessment',
      `assessment:${assessmentIdOf(data)} is of another plan or period. Give this one another id, or none.`,
    );
  const plan = planOf(data);
  const own = planOf({ ...data, planId: undefined });
  return own === undefined || own === plan
    ? undefined
    : refuse('AnotherPlan', `${(data as { about?: string }).about} is not in plan:${plan}.`);
}

const FIXED = ['planId', 'goalId', 'period', 'voice', 'answers'];

/** A correction says what was really said: by the same voice, of the same thing, on the same basis. */
function moved(data: Data, before: Data) {
  if (!sameValue(data['basis'], before['basis']))
    return refuse(
      'BasisIsFrozen',
      'What it rests on is as it was then, and cannot be corrected. Make a new judgement.',
    );
  const other = FIXED.find((field) => !sameValue(data[field], before[field]));
  if (other)
    return refuse('AnotherJudgement', `A correction cannot change ${other}. Withdraw it, and record what was said.`);
  return data['basis'] === undefined ? undefined : unreasoned(data as never);
}

export const assessment = subject({
  category: 'assessment',
  commands: assessmentCommands,
  events: assessmentEvents,
  statements: assessmentStatements,
  idOf: assessmentIdOf,
  first: ({ data }, recorder) => ofAnother(recorder, data as Own['data']),
  rules,
  check: (_, { data }, before) => moved(data as Data, before.data as Data),
});
