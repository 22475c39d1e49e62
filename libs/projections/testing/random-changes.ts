import { subjectIdOf } from '@liggaren/domain';
import type { StoredEvent } from '@liggaren/event-sourcing';
import {
  DAYS,
  DECISION_IDS,
  ENTITIES,
  FORECASTS,
  GOALS,
  OCCASIONS,
  OUTCOMES,
  PERIODS,
  pick,
  STAGES,
  type Step,
} from './random-step.js';

/** Corrections and withdrawals mostly name one of so many last events. */
const LATE = 12;

/** An event of the history: later ones, and those of some types where there are any, rather than others. */
function chosen({ which }: Step, events: readonly StoredEvent[], types: readonly string[] = []): StoredEvent {
  const own = events.filter(({ type }) => !['LedgerOpened', 'TakeoverClosed', 'BodyRegistered'].includes(type));
  const wanted = own.filter(({ type }) => types.includes(type));
  return pick(wanted.length > 0 ? wanted : own.slice(-LATE), which);
}

export function named(step: Step, events: readonly StoredEvent[], types: readonly string[] = []) {
  const { id, stream } = chosen(step, events, types);
  return { subject: subjectIdOf(stream), event: id };
}

/** Names an event, sometimes by one of its corrections, and something right about it. */
export function corrected(step: Step, events: readonly StoredEvent[]) {
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
  return { subject: subjectIdOf(event.stream), event: event.id, data: right(), ...clear };
}

export function retracted({ which, what }: Step) {
  if (which % 3 === 0)
    return {
      subject: `indicator:${pick(['i1', 'i2'], which)}`,
      field: `value:${pick(PERIODS, what)}/${pick(ENTITIES, what >> 3)}/T`,
    };
  if (which % 10 === 1) return { subject: 'indicator:i1', field: 'owner' };
  if (which % 10 === 2) return { subject: 'plan:p', field: `follow-up:${pick(OCCASIONS, what)}` };
  if (which % 7 === 0) return { subject: `goal:${pick(GOALS, what)}`, field: 'content.adopted' };
  return {
    subject: `uppdrag:${pick(['u1', 'u2'], which)}`,
    field: pick(['stage', 'deadline', 'given', 'status', 'content'], what),
  };
}
