import {
  type Decider,
  EventDecoder,
  type Message,
  type MessageType,
  type Refusal,
  type Upcasters,
  type Verdict,
} from '@liggaren/event-sourcing';
import { rootOf } from '../kernel/typed-id.js';
import { type Assertion, type StatementsOf, statementsOfMessage, statesNothing } from './assertion.js';
import { type CorrectionCommand, correctionCommands, namedIn } from './commands.js';
import { type CorrectionRefusal, decideCorrection } from './correcting.js';
import { type CorrectionEvent, correctionEvents } from './events.js';
import type { Field } from './field.js';
import { Recorder, type RecordingFacts, type Validity } from './recorder.js';
import type { FactsIn, RefusalIn, RefusalOf, RuleTable } from './rules.js';
import { Timeline } from './timeline.js';

/** All that makes one kind of stream: its words, what they say, and its rules. */
export interface Subject<R extends Refusal = Refusal, F extends RecordingFacts = RecordingFacts> {
  readonly category: string;
  readonly commands: readonly MessageType[];
  readonly events: readonly MessageType[];
  readonly upcasters: Upcasters;
  statements(message: Message): readonly Assertion[];
  readonly decider: Decider<Message, Timeline, Message, R, F>;
}

/** What the events that every stream shares say themselves; corrections and withdrawals change what others say. */
const sharedStatements: StatementsOf<CorrectionEvent> = {
  StatementCorrected: statesNothing,
  StatementWithdrawn: statesNothing,
  ValueRemoved: statesNothing,
  StatementRetracted: ({ subject, field, validFrom, validTo }) => [
    { subject, field: field as Field, validFrom, validTo },
  ],
};

type Data = Readonly<Record<string, unknown>>;
type Refused = { readonly refusal: Refusal } | undefined;

interface Parts<T extends RuleTable, G extends Refused, Q extends Refused> {
  readonly category: string;
  readonly commands: readonly MessageType[];
  readonly events: readonly MessageType[];
  readonly upcasters?: Upcasters;
  readonly statements: Readonly<Record<string, (data: never) => readonly Assertion[]>>;
  /** The bare id that a command or an event of this subject carries. */
  readonly idOf: (data: never) => string;
  /** What every command of its own meets before its rule. */
  readonly first?: (command: Message, recorder: Recorder<FactsIn<T>>, id: string) => G;
  /** By command, as `Rules` types them. */
  readonly rules: T;
  /** What the corrected content of an event can never be. */
  readonly check?: (recorder: Recorder<FactsIn<T>>, message: Message, before: Message) => Q;
}

/** The rule of a command whose type is known only when it comes. */
type Rule<F extends RecordingFacts> = (content: Data, recorder: Recorder<F>) => Verdict<Message, Refusal>;
type Refusals<T extends RuleTable, G, Q> = RefusalIn<T> | RefusalOf<G> | RefusalOf<Q> | CorrectionRefusal;

/** Puts a subject together. Its state is the timeline of what its events say. */
export function subject<T extends RuleTable, G extends Refused = undefined, Q extends Refused = undefined>(
  parts: Parts<T, G, Q>,
): Subject<Refusals<T, G, Q>, FactsIn<T>> {
  const { category, commands, upcasters = {}, first, rules, check = () => undefined } = parts;
  const events = [...parts.events, ...correctionEvents];
  const decoder = new EventDecoder(events, upcasters);
  const map = { ...sharedStatements, ...parts.statements } as unknown as StatementsOf<Message>;
  const statements = (message: Message) => statementsOfMessage(map, message);
  const upcast = (type: string, schema: number, data: unknown): Message => ({
    type,
    data: decoder.upcast(type, schema, data as Record<string, unknown>),
  });
  const idOf = (data: Data) => {
    const named = namedIn(data);
    return named === undefined ? parts.idOf(data as never) : rootOf(named);
  };
  return {
    category,
    commands,
    events,
    upcasters,
    statements,
    decider: {
      category,
      commands,
      events,
      upcasters,
      idOf: ({ data }) => idOf(data as Data),
      initial: Timeline.empty({ statements, upcast }),
      decide(command, timeline, facts) {
        const { validFrom, validTo, supersede, decision: _, ...said } = command.data as Data & Validity;
        const recorder = new Recorder(statements, timeline, facts, { validFrom, validTo, supersede });
        const own = (id: string): Verdict<Message, Refusal> => {
          const rule = rules[command.type] as unknown as Rule<FactsIn<T>>;
          return first?.(command, recorder, id) ?? rule({ ...said, [`${category}Id`]: id }, recorder);
        };
        const verdict = isCorrection(command)
          ? decideCorrection(recorder, { events, idOf, check }, command)
          : own(idOf(said));
        return verdict as Verdict<Message, Refusals<T, G, Q>>;
      },
      evolve: (state, event) => state.add(event),
    },
  };
}

const isCorrection = (command: Message): command is CorrectionCommand =>
  correctionCommands.some(({ type }) => type === command.type);
