import { accept, refuse, type Verdict } from '@liggaren/event-sourcing';
import type { AssessmentVoice, GoalForecast, GoalOutcome, Irregularity, Signal } from '../kernel/vocabulary.js';
import type { Field } from '../statements/field.js';
import type { Recorder, RecordingFacts, RecordingRefusal } from '../statements/recorder.js';
import type { Standing } from '../statements/timeline.js';
import { type CodeOf, labelOf, type VocabularyName } from '../words/labels.js';
import type { Basis } from './basis.js';
import { deviatesFromSignal } from './deviation.js';
import type { JudgementEvent } from './events.js';
import { voiceFields } from './statements.js';

type Judgement = GoalForecast | GoalOutcome;
type Kind = 'forecast' | 'assessment' | 'overall';
type Judged = JudgementEvent['data'];

/** What the rules of judgements must know beside the stream. */
export interface AssessmentFacts extends RecordingFacts {
  /** What the command rests on, computed at a cut. Absent where there is no such cut. */
  readonly basis?: Omit<Basis, 'activities'> | undefined;
  /** True while history is taken over from an older system: what breaks a rule is accepted and marked. */
  readonly takenOver?: boolean;
}

/** Whom each voice answers: the first of these that has spoken. */
const BEFORE: Readonly<Record<AssessmentVoice, readonly AssessmentVoice[]>> = {
  office: [],
  approval: ['office'],
  body: ['approval', 'office'],
};

/** What a forecast or an assessment says. */
export const judgementIn = (data: object): Judgement =>
  (data as { forecast?: GoalForecast }).forecast ?? (data as { outcome: GoalOutcome }).outcome;

interface Asked {
  readonly kind: Kind;
  /** Typed id of what is judged. */
  readonly subject: string;
  readonly activities?: string[] | undefined;
  readonly eventId?: string | undefined;
}

type Said = Omit<Judged, 'assessmentId' | 'answers' | 'basis' | 'validFrom' | 'validTo' | 'irregular'>;

/** What a judgement rests on and answers. */
interface Found<J extends Judgement> {
  readonly answers: { voice: AssessmentVoice; value: J; event: string } | undefined;
  readonly basis: Basis;
}

/** One voice of a forecast, an assessment of a goal or of the whole plan, with what it rests on. */
export function judge<J extends Judgement>(
  recorder: Recorder<AssessmentFacts>,
  { kind, subject, activities, eventId }: Asked,
  said: Said,
  record: (
    found: Found<J>,
    how: { readonly irregular: readonly Irregularity[] },
  ) => Verdict<JudgementEvent, RecordingRefusal>,
) {
  const { voice, decisionId, period } = said;
  const { basis: computed, takenOver, actor } = recorder.facts;
  if (!computed) return refuse('UnknownEvent', `The ledger has no event ${eventId ?? 'yet'} for it to rest on.`);
  const voices = new Voices<J>(recorder, { subject, kind, period, day: recorder.dayOf() });
  const answers = voices.before(voice);
  const basis = { ...computed, ...(activities && { activities }) };
  const wrong = unreasoned({ ...said, answers, basis });
  if (wrong && !takenOver) return wrong;
  const irregular: Irregularity[] = [
    ...(voice === 'body' && decisionId === undefined ? (['NO_DECISION'] as const) : []),
    ...(voices.othersAreBy(voice, actor) ? (['SAME_ACTOR'] as const) : []),
    ...(wrong ? (['RULE_BROKEN'] as const) : []),
  ];
  const standing = voices.standing(voice, decisionId)?.value as Judged | undefined;
  if (standing) {
    const again = record({ answers, basis: { ...basis, cutOff: standing.basis.cutOff } }, { irregular });
    if ('events' in again && again.events.length === 0) return accept();
  }
  return record({ answers, basis }, { irregular });
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
      `It says ${inWords(data, judgement)} where the voice before (${labelOf('AssessmentVoice', answers.voice, 'en')}) said ${inWords(data, answers.value)}. Say why in differsBecause, or that no reason was given.`,
    );
  const signals = basis.rows.map(({ signal }) => signal);
  return deviatesFromSignal(judgement, signals) && !motivation && answers?.value !== judgement
    ? refuse(
        'MotivationMissing',
        `It says ${inWords(data, judgement)} where the signals are ${signalsInWords(signals)}. Say why in motivation.`,
      )
    : undefined;
}

/** A judgement as its label has it; a forecast and an outcome have vocabularies of their own. */
const inWords = (data: object, judgement: Judgement): string =>
  'forecast' in data
    ? labelled('GoalForecast', judgement as GoalForecast)
    : labelled('GoalOutcome', judgement as GoalOutcome);

const signalsInWords = (signals: readonly (Signal | undefined)[]): string =>
  [...new Set(signals)]
    .map((signal) => (signal ? labelled('Signal', signal) : 'not shown'))
    .sort()
    .join(', ');

const labelled = <V extends VocabularyName>(name: V, code: CodeOf<V>): string => `“${labelOf(name, code, 'en')}”`;

interface Spoken {
  readonly subject: string;
  readonly kind: Kind;
  readonly period: string;
  readonly day: string;
}

/** What has been said of one thing in one period, as it stands on a day. */
class Voices<J extends Judgement> {
  constructor(
    private readonly recorder: Recorder,
    private readonly asked: Spoken,
  ) {}

  /** What a body is said to have decided without a decision stands apart. */
  standing(voice: AssessmentVoice, decisionId: string | undefined): Standing | undefined {
    return this.in(voiceFields[this.asked.kind]({ ...this.asked, voice, decisionId })).on;
  }

  before(voice: AssessmentVoice): Found<J>['answers'] {
    const before = BEFORE[voice]
      .map((earlier) => [earlier, this.standing(earlier, undefined)] as const)
      .find(([, standing]) => standing?.value !== undefined);
    return (
      before?.[1] && { voice: before[0], value: judgementIn(before[1].value as object) as J, event: before[1].event }
    );
  }

  /** Has the same actor spoken in another voice too? Also where that is valid only from another day. */
  othersAreBy(voice: AssessmentVoice, actor: string): boolean {
    const { kind, period } = this.asked;
    const others = (['office', 'approval', 'body'] as const).filter((other) => other !== voice);
    const fields = others.flatMap((other) =>
      [undefined, 'decided'].map((decisionId) => voiceFields[kind]({ period, voice: other, decisionId })),
    );
    return [...new Set(fields)].some((field) => {
      const { on, last } = this.in(field);
      const said = on ?? last;
      return said?.value !== undefined && said.actor === actor;
    });
  }

  private in(field: Field): { readonly on: Standing | undefined; readonly last: Standing | undefined } {
    const { timeline } = this.recorder;
    const { subject, day } = this.asked;
    return { on: timeline.on(subject, field, day), last: timeline.standing(subject, field).at(-1) };
  }
}
