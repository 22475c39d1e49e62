import { isDeepStrictEqual } from 'node:util';
import {
  checkEvent,
  type Decider,
  eventIdOf,
  type Facts,
  type JsonObject,
  type Message,
  type Recorded,
  type Refusal,
  removableIn,
  sealAll,
  type Verdict,
  withDigests,
} from '../src/index.js';

const ZERO_SALT = Buffer.alloc(16).toString('base64url');

/** The actor of events and commands for whom none is given. */
const SOMEBODY = 'somebody';

/** The id that the n:th given event has (from 0): what a correction names. */
export const givenId = (index: number): string => eventIdOf('given-events', 'given', index);

/**
 * Given events, when a command, then exactly these events in this order, or exactly this refusal. Events must be such
 * as can be stored. After `then` the same command is sent again, and nothing more may happen.
 */
export function scenario<C extends Message, S, E extends Message, R extends Refusal, F extends Facts>(
  decider: Decider<C, S, E, R, F>,
) {
  const sealed = (command: C): C => {
    const type = decider.commands.find(({ type }) => type === command.type);
    if (!type) throw new Error(`${command.type} is not among the commands of ${decider.category}`);
    const data = command.data as Record<string, unknown>;
    const digests = new Map(
      [...sealAll(removableIn(type, data), () => ZERO_SALT)].map(([field, { digest }]) => [field, digest]),
    );
    return { ...command, data: withDigests(data, digests) };
  };
  const fold = (events: readonly E[]): S =>
    events.reduce(
      (state, event, index) => decider.evolve(state, { actor: SOMEBODY, ...event, id: givenId(index) } as Recorded<E>),
      decider.initial,
    );

  return {
    given: (...events: E[]) => ({
      when: (command: C, facts: Partial<F> = {}) => {
        const decide = (history: readonly E[]): Verdict<E, R> => {
          const verdict = decider.decide(sealed(command), fold(history), {
            today: '2024-06-01',
            actor: SOMEBODY,
            ...facts,
          } as F);
          if ('events' in verdict)
            for (const event of verdict.events) checkEvent(decider.events, plain(event) as Message<string, JsonObject>);
          return verdict;
        };
        const verdict = decide(events);
        return {
          then: (...expected: E[]): void => {
            if ('refusal' in verdict) throw different(expected, verdict);
            if (!same(verdict.events, expected)) throw different(expected, verdict.events);
            const again = decide([...events, ...verdict.events]);
            if (!('events' in again) || again.events.length > 0)
              throw different([], again, 'The same command sent again must change nothing');
          },
          thenRefused: (code: R['code']): void => {
            if (!('refusal' in verdict) || verdict.refusal.code !== code) throw different({ refusal: code }, verdict);
          },
          /** For looking closer at what happened. */
          verdict,
        };
      },
    }),
  };
}

/** Equal as stored: a property that is undefined is absent. */
const same = (actual: unknown, expected: unknown): boolean => isDeepStrictEqual(plain(actual), plain(expected));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const different = (expected: unknown, actual: unknown, what = 'The decider answered otherwise'): Error =>
  new Error(`${what}.\nExpected: ${JSON.stringify(expected, null, 2)}\nActual: ${JSON.stringify(actual, null, 2)}`);
