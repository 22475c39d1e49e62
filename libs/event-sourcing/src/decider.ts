import type { Upcasters } from './decode.js';
import type { Message, MessageType } from './message.js';

/** Why a command that is well formed changes nothing: an answer, not an accident. `code` states the fact. */
export interface Refusal<C extends string = string> {
  readonly code: C;
  /** In the words the person used. */
  readonly message: string;
}

export type Verdict<E, R> = { readonly events: readonly E[] } | { readonly refusal: R };

/** Nothing to accept means "already so": every command may be sent twice. */
export const accept = <E>(...events: E[]): { readonly events: readonly E[] } => ({ events });
export const refuse = <C extends string>(code: C, message: string): { readonly refusal: Refusal<C> } => ({
  refusal: { code, message },
});

/** An event of a stream as a decider folds it. */
export type Recorded<E> = E & { readonly id: string; readonly actor: string };

/** What a decider may know beside its own stream: facts that never become untrue, and the day it is. */
export interface Facts {
  /** The Stockholm day of `recordedAt`. */
  readonly today: string;
  /** The day of the decision the command cites, where it cites one. */
  readonly decidedOn?: string | undefined;
  /** True while history is taken over from an older system: what breaks a rule is accepted and marked. */
  readonly takenOver?: boolean;
  /** The place in the log that the command fixes: the event it names, else the last one. Absent where there is none. */
  readonly cut?: { readonly eventId: string; readonly size: number; readonly label: string } | undefined;
  /** Who sends the command. */
  readonly actor?: string | undefined;
  /** What the command rests on, computed at a cut. Absent where there is no such cut. */
  readonly basis?: object | undefined;
  /** The ledger's own municipality. */
  readonly municipality?: string | undefined;
}

/** Pure rules of one kind of stream. Neither function knows a clock, a database, a framework or a promise. */
export interface Decider<C extends Message, S, E extends Message, R extends Refusal> {
  /** Streams are `<category>-<id>`. */
  readonly category: string;
  readonly commands: readonly MessageType[];
  readonly events: readonly MessageType[];
  readonly upcasters?: Upcasters;
  idOf(command: C): string;
  readonly initial: S;
  decide(command: C, state: S, facts: Facts): Verdict<E, R>;
  evolve(state: S, event: Recorded<E>): S;
}
