import {
  type Decider,
  EventDecoder,
  type Message,
  type MessageType,
  type Upcasters,
  type Verdict,
} from '@liggaren/event-sourcing';
import { rootOf } from '../kernel/typed-id.js';
import { type Assertion, type StatementsOf, statementsOfMessage, statesNothing } from './assertion.js';
import { type CorrectionCommand, correctionCommands, namedIn } from './commands.js';
import { type Correctable, decideCorrection } from './correcting.js';
import { type CorrectionEvent, correctionEvents } from './events.js';
import { Recorder, type RuleRefusal } from './recorder.js';
import { Timeline } from './timeline.js';

/** All that makes one kind of stream: its words, what they say, and its rules. */
export interface Subject {
  readonly category: string;
  readonly commands: readonly MessageType[];
  readonly events: readonly MessageType[];
  readonly upcasters: Upcasters;
  statements(message: Message): readonly Assertion[];
  readonly decider: Decider<Message, Timeline, Message, RuleRefusal>;
}

/** What the events that every stream shares say themselves; corrections and withdrawals change what others say. */
const sharedStatements: StatementsOf<CorrectionEvent> = {
  StatementCorrected: statesNothing,
  StatementWithdrawn: statesNothing,
  ValueRemoved: statesNothing,
  StatementRetracted: ({ subject, field, validFrom, validTo }) => [{ subject, field, validFrom, validTo }],
};

type Data = Readonly<Record<string, unknown>>;
type OwnCommand<C extends Message> = Exclude<C, CorrectionCommand>;

interface Parts<E extends Message, C extends Message> {
  readonly category: string;
  readonly commands: readonly MessageType[];
  readonly events: readonly MessageType[];
  readonly upcasters?: Upcasters;
  readonly statements: StatementsOf<E>;
  /** The bare id that a command or an event of this subject carries. */
  readonly idOf: (data: OwnCommand<C>['data']) => string;
  readonly decide: (command: OwnCommand<C>, recorder: Recorder) => Verdict<Message, RuleRefusal>;
  /** What the corrected content of an event can never be. */
  readonly check?: Correctable['check'];
}

/** Puts a subject together. Its state is the timeline of what its events say. */
export function subject<E extends Message, C extends Message>(parts: Parts<E, C>): Subject {
  const { category, commands, upcasters = {} } = parts;
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
    return named === undefined ? parts.idOf(data) : rootOf(named);
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
        const recorder = new Recorder(statements, timeline, facts);
        return isCorrection(command)
          ? decideCorrection(recorder, { events, idOf, check: parts.check ?? (() => undefined) }, command)
          : parts.decide(command as OwnCommand<C>, recorder);
      },
      evolve: (state, event) => state.add(event),
    },
  };
}

const isCorrection = (command: Message): command is CorrectionCommand =>
  correctionCommands.some(({ type }) => type === command.type);
