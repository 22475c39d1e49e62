import {
  AdoptPlan,
  AssessGoal,
  AssessOverall,
  ChangeUppdragStage,
  CloseUppdrag,
  CommentPeriod,
  CorrectStatement,
  FixReportVersion,
  ForecastGoal,
  GiveUppdrag,
  PlanFollowUp,
  PresentReport,
  QuashDecision,
  RecordActivity,
  RecordDecision,
  RecordMeasurement,
  RemoveTarget,
  RetractStatement,
  ReviseGoal,
  ReviseMeasurement,
  ReviseUppdrag,
  SetIndicatorOwner,
  SetTarget,
  SettleMovement,
  SetUppdragDeadline,
  WithdrawStatement,
} from '@liggaren/domain';
import type { Message, StoredEvent } from '@liggaren/event-sourcing';
import { plan } from './random-beginning.js';
import { corrected, named, retracted } from './random-changes.js';
import { occasion, presentation, version } from './random-reports.js';
import {
  DAYS,
  DECISION_IDS,
  DECISIONS,
  FORECASTS,
  GOALS,
  OUTCOMES,
  PERIODS,
  pick,
  ROWS,
  STAGES,
  type Step,
} from './random-step.js';

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
  const classified = what % 9 === 0 && { classified: { ground: 'OSL 18:8', fields: ['value'] } };
  const reading = what % 7 === 0 ? { missingReason: 'not-measured' } : { value: `${what % 11}.5`, ...classified };
  const made = (type: (data: never) => Message, data: object) => type(data as never);
  switch (kind) {
    case 0:
    case 1:
      return made(RecordMeasurement, { ...figure, ...reading, validFrom: pick(DAYS, which >> 2) });
    case 2:
    case 3:
      return made(ReviseMeasurement, { ...figure, ...reading, validFrom: pick(DAYS, which >> 2) });
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
        duePeriod: pick(['2023', '2026'], which >> 1),
        ...resting,
        ...validity,
      });
    case 19:
      return made(RemoveTarget, { targetId: `${pick(ROWS, which)}/2023`, ...resting, ...validity });
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
    case 37:
      return what % 2 === 0
        ? made(SetIndicatorOwner, { indicatorId, owner: `chef ${what % 3}`, ...validity })
        : made(PlanFollowUp, { ...occasion(step), ...validity });
    case 38:
      return made(SettleMovement, {
        goalIndicatorId: 'p/mal-1/i1',
        fromPeriod: '2022',
        toPeriod: '2023',
        real: what % 2 === 0,
        analysis: 'Räknat om',
        ...validity,
      });
    case 39:
      return which % 3 === 0 ? made(FixReportVersion, version(step, events)) : made(PresentReport, presentation(step));
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
