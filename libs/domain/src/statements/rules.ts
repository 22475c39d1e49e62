import type { Message, MessageType, Refusal, Verdict } from '@liggaren/event-sourcing';
import type { z } from 'zod';
import type { CorrectionCommand } from './commands.js';
import type { Content, Recorder, RecordingFacts, Validity } from './recorder.js';

/** The commands of a subject that it does not share with the others. */
export type OwnCommand<C extends Message> = Exclude<C, CorrectionCommand>;

/**
 * What a command says beside its validity, which the recorder has, and its decision, which is recorded already. The id of the
 * stream is always there, under its name.
 */
export type Said<D, Category extends string> = Omit<D, keyof Validity | 'decision' | `${Category}Id`> & {
  readonly [K in `${Category}Id`]: string;
};

/** One row for each command of a subject: what it records, or why not. Declared with `satisfies`, so that a row for another event does not compile. */
export type Rules<C extends Message, Category extends string, F extends RecordingFacts = RecordingFacts> = {
  readonly [T in OwnCommand<C>['type']]: (
    content: Said<Extract<C, { type: T }>['data'], Category>,
    recorder: Recorder<F>,
  ) => Verdict<Message, Refusal>;
};

/** The rule of a command that is recorded as it is said. */
export const recorded =
  <T extends string, S extends z.ZodObject>(type: MessageType<T, S>) =>
  (content: Content<S>, recorder: Recorder) =>
    recorder.record(type, content);

/** Rules by command, of whatever subject. */
export type RuleTable = Readonly<Record<string, (content: never, recorder: never) => Verdict<Message, Refusal>>>;

/** The refusals of a verdict. */
export type RefusalOf<V> = V extends { readonly refusal: infer R extends Refusal } ? R : never;
/** Every refusal that a rule of the table may answer. */
export type RefusalIn<T extends RuleTable> = RefusalOf<ReturnType<T[keyof T]>>;
/** All that rules of the table want to know. */
export type FactsIn<T extends RuleTable> = [T[keyof T]] extends [
  (content: never, recorder: Recorder<infer F extends RecordingFacts>) => unknown,
]
  ? F
  : never;
