import { accept, type Message, refuse, type Verdict } from '@liggaren/event-sourcing';
import { typedId } from '../kernel/typed-id.js';
import type { AssessmentVoice, GoalForecast, GoalOutcome, Irregularity } from '../kernel/vocabulary.js';
import type { Recorder, RuleRefusal } from '../statements/recorder.js';
import type { Standing } from '../statements/timeline.js';
import { planOf } from './assessment-id.js';
import type { Basis } from './basis.js';
import type { JudgementCommand } from './commands.js';
import { deviatesFromSignal } from './deviation.js';
import { GoalAssessmentMade, GoalForecastMade, type JudgementEvent, OverallAssessmentMade } from './events.js';
import { voiceField } from './statements.js';

type Verdicts = Verdict<Message, RuleRefusal>;
type Judgement = GoalForecast | GoalOutcome;
type Judged = JudgementEvent['data'];

const KINDS = {
  ForecastGoal: { event: GoalForecastMade, kind: 'forecast' },
  AssessGoal: { event: GoalAssessmentMade, kind: 'assessment' },
  AssessOverall: { event: OverallAssessmentMade, kind: 'overall' },
} as const;
/** Whom each voice answers: the first of these that has spoken. */
const BEFORE: Readonly<Record<AssessmentVoice, readonly AssessmentVoice[]>> = {
  office: [],
  approval: ['office'],
  body: ['approval', 'office'],
};

/** What a forecast or an assessment says. */
export const judgementIn = (data: object): Judgement =>
  (data as { forecast?: GoalForecast }).forecast ?? (data as { outcome: GoalOutcome }).outcome;

/** One voice of a forecast, an assessment of a goal or of the whole plan, with what it rests on. */
export function judge(recorder: Recorder, assessmentId: string, { type, data }: JudgementCommand): Verdicts {
  const { validFrom, validTo, supersede, activities, eventId, validOn: _, decision: __, ...said } = data;
  const found = recorder.facts.basis as Omit<Basis, 'activities'> | undefined;
  if (!found) return refuse('UnknownEvent', `The ledger has no event ${eventId ?? 'yet'} for it to rest on.`);
  const { event, kind } = KINDS[type];
  const subject = 'goalId' in data ? typedId('goal', data.goalId) : typedId('plan', data.planId);
  const validity = { validFrom, validTo, supersede };
  const voices = new Voices(recorder, { subject, kind, period: data.period, day: recorder.dayOf(validity) });
  const answers = voices.before(data.voice);
  const content = {
    ...said,
    assessmentId,
    planId: planOf(data),
    answers,
    basis: { ...found, ...(activities && { activities }) },
  };
  const wrong = unreasoned(content);
  if (wrong && !recorder.facts.takenOver) return wrong;
  const irregular: Irregularity[] = [
    ...(data.voice === 'body' && data.decisionId === undefined ? (['NO_DECISION'] as const) : []),
    ...(voices.othersAreBy(data.voice, recorder.facts.actor) ? (['SAME_ACTOR'] as const) : []),
    ...(wrong ? (['RULE_BROKEN'] as const) : []),
  ];
  const standing = voices.standing(data.voice, data.decisionId)?.value as Judged | undefined;
  if (standing) {
    const basis = { ...content.basis, cutOff: standing.basis.cutOff };
    const again = recorder.record(event, { ...content, basis }, validity, { irregular });
    if ('events' in again && again.events.length === 0) return accept();
  }
  return recorder.record(event, content, validity, { irregular });
}

type Unreasoned = Pick<Judged, 'basis' | 'cannotAssessReason' | 'motivation' | 'differsBecause'> & {
  readonly answers?: { readonly voice: AssessmentVoice; readonly value: Judgement } | undefined;
};

/** The reason that is lacking, where one is needed. */
export function unreasoned(data: Unreasoned) {
  const { basis, answers, cannotAssessReason, motivation, differsBecause } = data;
  const judgement = judgementIn(data);
  if (judgement === 'cannot-be-assessed' && !cannotAssessReason)
    return refuse('ReasonMissing', 'It cannot be assessed: say why in cannotAssessReason.');
  if (answers && answers.value !== judgement && !differsBecause)
    return refuse(
      'DifferenceUnexplained',
      `It says ${judgement} where the voice before (${answers.voice}) said ${answers.value}. Say why in differsBecause, or that no reason was given.`,
    );
  const signals = basis.rows.map(({ signal }) => signal);
  return deviatesFromSignal(judgement, signals) && !motivation && answers?.value !== judgement
    ? refuse(
        'MotivationMissing',
        `It says ${judgement} where the signals are ${[...new Set(signals.map((signal) => signal ?? 'not shown'))].sort().join(', ')}. Say why in motivation.`,
      )
    : undefined;
}

interface Asked {
  readonly subject: string;
  readonly kind: 'forecast' | 'assessment' | 'overall';
  readonly period: string;
  readonly day: string;
}

/** What has been said of one thing in one period, as it stands on a day. */
class Voices {
  constructor(
    private readonly recorder: Recorder,
    private readonly asked: Asked,
  ) {}

  /** What a body is said to have decided without a decision stands apart. */
  standing(voice: AssessmentVoice, decisionId: string | undefined): Standing | undefined {
    return this.in(voiceField(this.asked.kind, { ...this.asked, voice, decisionId })).on;
  }

  before(voice: AssessmentVoice) {
    const before = BEFORE[voice]
      .map((earlier) => [earlier, this.standing(earlier, undefined)] as const)
      .find(([, standing]) => standing?.value !== undefined);
    return before?.[1] && { voice: before[0], value: judgementIn(before[1].value as object), event: before[1].event };
  }

  /** Has the same actor spoken in another voice too? Also where that is valid only from another day. */
  othersAreBy(voice: AssessmentVoice, actor: string | undefined): boolean {
    const { kind, period } = this.asked;
    const others = (['office', 'approval', 'body'] as const).filter((other) => other !== voice);
    const fields = others.flatMap((other) =>
      [undefined, 'decided'].map((decisionId) => voiceField(kind, { period, voice: other, decisionId })),
    );
    return [...new Set(fields)].some((field) => {
      const { on, last } = this.in(field);
      const said = on ?? last;
      return said?.value !== undefined && said.actor === actor;
    });
  }

  private in(field: string): { readonly on: Standing | undefined; readonly last: Standing | undefined } {
    const { timeline } = this.recorder;
    const { subject, day } = this.asked;
    return { on: timeline.on(subject, field, day), last: timeline.standing(subject, field).at(-1) };
  }
}
