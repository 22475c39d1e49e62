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
export const accept = <E = never>(...events: E[]): { readonly events: readonly E[] } => ({ events });
export const refuse = <C extends string>(code: C, message: string): { readonly refusal: Refusal<C> } => ({
  refusal: { code, message },
});

/** An event of a stream as a decider folds it. */
export type Recorded<E> = E & { readonly id: string; readonly actor: string };

/** What every command brings. A decider that must know more beside its own stream declares its own facts: such as never become untrue. */
export interface Facts {
  /** The Stockholm day of `recordedAt`. */
  readonly today: string;
  /** Who sends the command. */
  readonly actor: string;
}

/** Facts that are gathered for a decider before it is asked; what is not known is absent. */
export type Gathered<F extends Facts> = Partial<Omit<F, keyof Facts>>;

/** Pure rules of one kind of stream. Neither function knows a clock, a database, a framework or a promise. */
export interface Decider<C extends Message, S, E extends Message, R extends Refusal, F extends Facts = Facts> {
  /** Streams are `<category>-<id>`. */
  readonly category: string;
  readonly commands: readonly MessageType[];
  readonly events: readonly MessageType[];
  readonly upcasters?: Upcasters;
  idOf(command: C): string;
  readonly initial: S;
  decide(command: C, state: S, facts: F): Verdict<E, R>;
  evolve(state: S, event: Recorded<E>): S;
}
