import {
  AdoptPlan,
  AssessGoal,
  AssessOverall,
  ChangeUppdragStage,
  CloseUppdrag,
  CommentPeriod,
  CorrectStatement,
  DefineIndicator,
  ForecastGoal,
  GiveUppdrag,
  ProposePlan,
  ProposeUppdrag,
  QuashDecision,
  RecordActivity,
  RecordDecision,
  RecordMeasurement,
  RegisterBody,
  RemoveTarget,
  RetractStatement,
  ReviseGoal,
  ReviseMeasurement,
  ReviseUppdrag,
  SetTarget,
  SetUppdragDeadline,
  WithdrawStatement,
} from '@liggaren/domain';
import type { Message, StoredEvent } from '@liggaren/event-sourcing';
import fc from 'fast-check';

export const DAYS = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01', '2024-03-31', '2024-05-10', '2024-07-01'];
const PERIODS = ['2023', '2023-H1'];
const ENTITIES = ['0125', '0000'];
const STAGES = ['not-started', 'ongoing', 'paused', 'reported-complete', 'stopped', 'transferred'] as const;
const FORECASTS = ['expected', 'expected-partly', 'uncertain', 'not-expected', 'cannot-be-assessed'];
const OUTCOMES = ['met', 'largely-met', 'partly-met', 'not-met', 'cannot-be-assessed'];
const GOALS = ['p/mal-1', 'p/mal-2'];
const ROWS = ['p/mal-1/i1', 'p/mal-2/i2'];
const DECISIONS = ['101', '102', '103'].map((paragraph) => ({ body: 'ks', decidedOn: '2024-01-01', paragraph }));
export const DECISION_IDS = DECISIONS.map(({ paragraph }) => `ks-2024-01-01-${paragraph}`);
/** Corrections and withdrawals mostly name one of so many last events. */
const LATE = 12;

/** One random command: which, and a few random numbers that say of what. */
export const step = fc.record({
  kind: fc.nat(36),
  tick: fc.nat(999),
  which: fc.nat(999),
  what: fc.nat(999),
  from: fc.nat(DAYS.length + 2),
  to: fc.nat(DAYS.length * 3),
  supersede: fc.boolean(),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/** The plan that random histories change. */
const plan = (number: number) =>
  ProposePlan({
    planId: 'p',
    title: `Plan ${number}`,
    kind: 'mandate-plan',
    bodyId: 'ks',
    period: '2023..2026',
    focusAreas: [
      {
        title: 'Klimat',
        goals: [1, 2].map((goal) => ({
          number: goal,
          title: `Mål ${goal} i lydelse ${number}`,
          indicators: [
            {
              indicatorId: `i${goal}`,
              wording: `Rad ${number}`,
              targets: [{ kind: 'threshold', operator: 'lt', value: `${number}`, duePeriod: '2025' }],
            },
          ],
        })),
      },
    ],
    validFrom: '2024-01-01',
  } as never);

/** What every random history begins with. */
export const beginning: readonly Message[] = [
  RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2020-01-01' }),
  ...['i1', 'i2'].map((indicatorId) =>
    DefineIndicator({ indicatorId, name: indicatorId, unit: 'other', direction: 'lower', validFrom: '2024-01-01' }),
  ),
  plan(0),
  ...['u1', 'u2'].map((uppdragId) =>
    ProposeUppdrag({ uppdragId, planId: 'p', title: `Uppdrag ${uppdragId}`, validFrom: '2024-01-01' } as never),
  ),
  ...DECISIONS.slice(0, 2).map((decision) => RecordDecision(decision as never)),
];

/** The command that a step stands for, after what has been recorded. */
export function command(step: Step, events: readonly StoredEvent[]): Message {
  const { kind, which, what } = step;
  const validity = {
    validFrom: DAYS[step.from],
    ...(DAYS[step.from + step.to] && { validTo: DAYS[step.from + step.to] }),
    ...(step.supersede && { supersede: true }),
  };
  const uppdragId = pick(['u1', 'u2'], which);
  const indicatorId = which % 4 === 3 ? 'i2' : 'i1';
  const decisionId = pick([...DECISION_IDS, undefined], what);
  const resting = decisionId === undefined ? {} : { decisionId };
  const figure = { indicatorId, period: pick(PERIODS, what), entity: what % 5 === 4 ? '0000' : '0125', ...validity };
  const reading = what % 7 === 0 ? { missingReason: 'not-measured' } : { value: `${what % 11}.5` };
  const made = (type: (data: never) => Message, data: object) => type(data as never);
  switch (kind) {
    case 0:
    case 1:
      return made(RecordMeasurement, { ...figure, ...reading, publishedOn: pick(DAYS, which >> 2) });
    case 2:
    case 3:
      return made(ReviseMeasurement, { ...figure, ...reading, publishedOn: pick(DAYS, which >> 2) });
    case 4:
    case 5:
    case 6:
      return made(ChangeUppdragStage, { uppdragId, stage: pick(STAGES, what), ...validity });
    case 7:
      return made(SetUppdragDeadline, { uppdragId, deadline: pick(DAYS, which >> 2), ...resting, ...validity });
    case 8:
      return made(GiveUppdrag, { uppdragId, givenTo: `nämnd ${which % 3}`, ...resting, ...validity });
    case 9:
      return made(ReviseUppdrag, { uppdragId, title: `Lydelse ${which % 5}`, ...resting, ...validity });
    case 10:
      return made(CloseUppdrag, { uppdragId, ...resting, ...validity });
    case 11:
    case 12:
      return made(RecordDecision, { ...pick(DECISIONS, what) });
    case 13:
    case 14:
      return made(QuashDecision, { decisionId: pick(DECISION_IDS, what), quashedOn: pick(DAYS, which) });
    case 15:
    case 16:
      return made(AdoptPlan, {
        planId: 'p',
        decisionId: pick(DECISION_IDS, what),
        ...(which % 3 === 0 && { uppdragGiven: ['u1'] }),
        ...(which % 4 === 0 && { struck: [`goal:${pick(GOALS, what)}`] }),
        ...validity,
      });
    case 17:
      return made(ReviseGoal, { goalId: pick(GOALS, which), title: `Lydelse ${what % 5}`, ...resting, ...validity });
    case 18:
      return made(SetTarget, {
        goalIndicatorId: pick(ROWS, which),
        kind: 'threshold',
        operator: pick(['lt', 'gte'], what),
        value: `${which % 9}`,
        duePeriod: pick(['2025', '2026'], which >> 1),
        ...resting,
        ...validity,
      });
    case 19:
      return made(RemoveTarget, { targetId: `${pick(ROWS, which)}/2025`, ...resting, ...validity });
    case 20:
      return plan(which % 5);
    case 21:
    case 22:
      return made(RetractStatement, { ...retracted(step), ...validity, reason: 'Fel' });
    case 23:
      return made(WithdrawStatement, { ...named(step, events, ['DecisionQuashed']), reason: 'Fel' });
    case 24:
    case 25:
      return made(WithdrawStatement, { ...named(step, events, ['StatementCorrected']), reason: 'Fel' });
    case 26:
      return made(WithdrawStatement, { ...named(step, events), reason: 'Fel' });
    case 32:
    case 33:
      return made(which % 3 === 0 ? AssessGoal : ForecastGoal, {
        goalId: pick(GOALS, which),
        ...judging(step),
        ...(which % 3 === 0 ? { outcome: pick(OUTCOMES, what) } : { forecast: pick(FORECASTS, what) }),
        ...resting,
        ...validity,
      });
    case 34:
      return made(AssessOverall, {
        planId: 'p',
        ...judging(step),
        outcome: pick(OUTCOMES, what),
        ...resting,
        ...validity,
      });
    case 35:
      return made(CommentPeriod, {
        about: `uppdrag:${uppdragId}`,
        planId: 'p',
        period: '2024',
        comment: 'Går',
        ...validity,
      });
    case 36:
      return made(RecordActivity, {
        title: `Sak ${what % 3}`,
        goalId: pick(GOALS, which),
        performedOn: pick(DAYS, what),
      });
    default:
      return made(CorrectStatement, { ...corrected(step, events), reason: 'Fel' });
  }
}

/** Whose word on which period, with every reason that may be needed. */
const judging = ({ which, what }: Step) => ({
  period: pick(['2023', '2024'], which >> 2),
  voice: pick(['office', 'approval', 'body'], what >> 3),
  motivation: 'Därför',
  differsBecause: 'Annan syn',
  cannotAssessReason: 'Inga svar',
});

const subjectOf = (stream: string) => stream.replace('-', ':');

/** An event of the history: later ones, and those of some types where there are any, rather than others. */
function chosen({ which }: Step, events: readonly StoredEvent[], types: readonly string[] = []): StoredEvent {
  const own = events.filter(({ type }) => !['LedgerOpened', 'TakeoverClosed', 'BodyRegistered'].includes(type));
  const wanted = own.filter(({ type }) => types.includes(type));
  return pick(wanted.length > 0 ? wanted : own.slice(-LATE), which);
}

function named(step: Step, events: readonly StoredEvent[], types: readonly string[] = []) {
  const { id, stream } = chosen(step, events, types);
  return { subject: subjectOf(stream), event: id };
}

/** Names an event, sometimes by one of its corrections, and something right about it. */
function corrected(step: Step, events: readonly StoredEvent[]) {
  const { what } = step;
  const event = chosen(step, events, step.kind === 27 ? ['StatementCorrected'] : []);
  const content = JSON.parse(event.data);
  const type = event.type === 'StatementCorrected' ? content.type : event.type;
  const day = { validFrom: pick(DAYS, what >> 2) };
  const right = (): object => {
    if (what % 4 === 0) return day;
    if (type.startsWith('Measurement'))
      return what % 4 === 1 ? { period: pick(PERIODS, what >> 2) } : { value: `${what % 11}` };
    if (type === 'UppdragStageChanged') return { stage: pick(STAGES, what) };
    if (type === 'UppdragDeadlineSet') return { deadline: pick(DAYS, what), decisionId: pick(DECISION_IDS, what) };
    if (type === 'UppdragGiven' || type === 'UppdragClosed') return { decisionId: pick(DECISION_IDS, what) };
    if (type === 'DecisionRecorded') return { outcome: pick(['approved', 'rejected'], what >> 2) };
    if (type === 'TargetSet') return { value: `${what % 13}` };
    if (type === 'GoalForecastMade') return { forecast: pick(FORECASTS, what) };
    if (type === 'GoalAssessmentMade') return { outcome: pick(OUTCOMES, what), decisionId: pick(DECISION_IDS, what) };
    if (type === 'StatementRetracted') return { validTo: '2024-08-01' };
    if ('title' in content || 'title' in (content.data ?? {})) return { title: `Rättad ${what % 6}` };
    return day;
  };
  const clear = what % 5 === 0 ? { clear: ['validTo'] } : {};
  return { subject: subjectOf(event.stream), event: event.id, data: right(), ...clear };
}

function retracted({ which, what }: Step) {
  if (which % 3 === 0)
    return {
      subject: `indicator:${pick(['i1', 'i2'], which)}`,
      field: `value:${pick(PERIODS, what)}/${pick(ENTITIES, what >> 3)}/T`,
    };
  if (which % 7 === 0) return { subject: `goal:${pick(GOALS, what)}`, field: 'content.adopted' };
  return {
    subject: `uppdrag:${pick(['u1', 'u2'], which)}`,
    field: pick(['stage', 'deadline', 'given', 'status', 'content'], what),
  };
}
