import { type Message, refuse, type Verdict } from '@liggaren/event-sourcing';
import { type Recorder, type RuleRefusal, sameValue } from '../statements/recorder.js';
import { subject } from '../statements/subject.js';
import { assessmentIdOf, planOf } from './assessment-id.js';
import { type AssessmentCommand, assessmentCommands } from './commands.js';
import { type AssessmentEvent, assessmentEvents, MovementSettled, PeriodCommentMade } from './events.js';
import { judge, unreasoned } from './judging.js';
import { assessmentStatements } from './statements.js';

type Own = Exclude<AssessmentCommand, { data: { subject: string } }>;
type Data = Readonly<Record<string, unknown>>;

export const assessment = subject<AssessmentEvent, AssessmentCommand>({
  category: 'assessment',
  commands: assessmentCommands,
  events: assessmentEvents,
  statements: assessmentStatements,
  idOf: assessmentIdOf,
  decide: (command, recorder) => ofAnother(recorder, command.data) ?? decide(command, recorder),
  check: (_, { data }, before) => moved(data as Data, before.data as Data),
});

function decide(command: Own, recorder: Recorder): Verdict<Message, RuleRefusal> {
  const assessmentId = assessmentIdOf(command.data);
  switch (command.type) {
    case 'SettleMovement': {
      const { validFrom, validTo, supersede, ...content } = command.data;
      return recorder.record(
        MovementSettled,
        { ...content, assessmentId, planId: planOf(content) },
        { validFrom, validTo, supersede },
      );
    }
    case 'CommentPeriod': {
      const { validFrom, validTo, supersede, ...content } = command.data;
      return recorder.record(
        PeriodCommentMade,
        { ...content, assessmentId, planId: planOf(content) },
        { validFrom, validTo, supersede },
      );
    }
    case 'ForecastGoal':
    case 'AssessGoal':
    case 'AssessOverall':
      return judge(recorder, assessmentId, command);
  }
}

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
