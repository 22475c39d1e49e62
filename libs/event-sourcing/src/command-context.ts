import type { Facts, Gathered, Recorded, Refusal } from './decider.js';
import type { EventStore } from './event-store.js';
import type { Message } from './message.js';
import type { RunningMaximum } from './recorded-time.js';
import type { RemovableValues } from './removable-values.js';
import type { NewSalt } from './sealed.js';

/** Who sends a command, and what it says of itself. */
export interface CommandContext<F extends Facts = Facts> {
  /** Opaque id. */
  readonly actor: string;
  /** The same command id on the same stream again has no second effect. Made when absent. */
  readonly commandId?: string | undefined;
  /** On imported rows. */
  readonly importName?: string | undefined;
  readonly importKey?: string | undefined;
  /** On history taken over: when and on what basis it counts as recorded. */
  readonly takenOver?: { readonly recordedAt: string; readonly basis: string } | undefined;
  /** What was looked up beside the stream just before. */
  readonly facts?: Gathered<F> | undefined;
  /** Looked up once repeats have been recognised, with the day it is; laid over `facts`. */
  readonly lookUp?: (today: string) => Promise<Gathered<F>>;
  /** The data as the client sent it, where the command's differs; the command hash is of this. */
  readonly sent?: object | undefined;
  /** Asked where something would change, perhaps more than once: may a new command be carried out at all? A repeat is answered whatever it says. */
  readonly admit?: () => Promise<{ readonly refusal: Refusal } | undefined>;
  /** Done just before events are appended; not when the command is refused or changes nothing. */
  readonly beforeAppend?: () => Promise<void>;
}

export interface Outcome<E extends Message = Message, R extends Refusal = Refusal> {
  readonly refusal?: R | Refusal;
  /** What the command recorded, now or when it was first sent. */
  readonly events: readonly Recorded<E>[];
  /** Of the last event written, or of the last one read when nothing changed. */
  readonly position: bigint;
  readonly stream: string;
  readonly commandId: string;
  /** True when the command had been recorded before. */
  readonly repeated: boolean;
}

export interface TransactOptions {
  readonly store: EventStore;
  readonly values: RemovableValues;
  readonly labels: RunningMaximum;
  readonly now?: () => Date;
  readonly newSalt?: NewSalt;
  /** How long a command may go on trying against conflicts and a store that does not answer. */
  readonly deadlineMs?: number;
}
