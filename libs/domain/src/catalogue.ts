import {
  EventDecoder,
  type Message,
  type MessageOf,
  type MessageType,
  type Refusal,
  type StoredEvent,
} from '@liggaren/event-sourcing';
import { type ActivityEvent, activity, activityEvents } from './activity/index.js';
import { type AssessmentEvent, type AssessmentFacts, assessment, assessmentEvents } from './assessment/index.js';
import { type BodyEvent, body, bodyEvents } from './body/index.js';
import { type DecisionEvent, decision, decisionEvents } from './decision/index.js';
import { type IndicatorEvent, type IndicatorFacts, indicator, indicatorEvents } from './indicator/index.js';
import { categoryOfType, typeOf } from './kernel/typed-id.js';
import { type LedgerEvent, ledgerCommands, ledgerEvents } from './ledger/index.js';
import { type PlanEvent, plan, planEvents } from './plan/index.js';
import { type ReportEvent, type ReportFacts, report, reportEvents } from './report/index.js';
import type { Assertion } from './statements/assertion.js';
import { namedIn } from './statements/commands.js';
import { type CorrectionEvent, correctionEvents } from './statements/events.js';
import type { Subject } from './statements/subject.js';
import { type UppdragEvent, uppdrag, uppdragEvents } from './uppdrag/index.js';

/** All that some subject wants to know beside its stream. */
export type SubjectFacts = IndicatorFacts & ReportFacts & AssessmentFacts;
export type AnySubject = Subject<Refusal, SubjectFacts>;

/** Every kind of stream whose events state something. A new subject is a folder and a line here. */
export const subjects: readonly AnySubject[] = [plan, indicator, uppdrag, decision, body, report, assessment, activity];

/** Every event of the ledger. */
export type AnyEvent =
  | LedgerEvent
  | BodyEvent
  | DecisionEvent
  | IndicatorEvent
  | UppdragEvent
  | PlanEvent
  | ReportEvent
  | AssessmentEvent
  | ActivityEvent
  | CorrectionEvent;
export const eventTypes: readonly MessageType[] = [
  ...ledgerEvents,
  ...bodyEvents,
  ...decisionEvents,
  ...indicatorEvents,
  ...uppdragEvents,
  ...planEvents,
  ...reportEvents,
  ...assessmentEvents,
  ...activityEvents,
  ...correctionEvents,
];
export type EventTypeName = AnyEvent['type'];

/** Every command, by name, with the subjects that take it. */
export const commandTypes: ReadonlyMap<string, MessageType> = new Map(
  [...ledgerCommands, ...subjects.flatMap(({ commands }) => commands)].map((type) => [type.type, type]),
);

const decoder = new EventDecoder<AnyEvent>(
  eventTypes,
  Object.assign({}, ...subjects.map(({ upcasters }) => upcasters)),
);

/** Reads a stored event of any stream; the content of a correction is brought to today's schema too. */
export function decodeEvent(stored: Pick<StoredEvent, 'stream' | 'revision' | 'type' | 'data' | 'metadata'>): AnyEvent {
  return decoder.decode(stored);
}

const byEvent = new Map(subjects.flatMap((subject) => subject.events.map((type) => [type.type, subject] as const)));

/** What an event says, whichever subject it belongs to; for a correction, what its content says. */
export function statementsIn(event: Message): readonly Assertion[] {
  if (event.type !== 'StatementCorrected') return byEvent.get(event.type)?.statements(event) ?? [];
  const { type, schema, data } = (event as MessageOf<(typeof correctionEvents)[0]>).data;
  return statementsIn({ type, data: decoder.upcast(type, schema, data as Record<string, unknown>) });
}

/** The subject of a category; undefined for `ledger` and what is not ours. */
export const subjectOf = (category: string): AnySubject | undefined =>
  subjects.find((subject) => subject.category === category);

/** Which subject's decider takes a command: by its name, or for those all share by the type of the subject it names. */
export function subjectOfCommand({ type, data }: Message): AnySubject | undefined {
  const takers = subjects.filter(({ commands }) => commands.some((command) => command.type === type));
  if (takers.length <= 1) return takers[0];
  return subjectOf(categoryOfType(typeOf(namedIn(data as { subject: string })!)));
}
