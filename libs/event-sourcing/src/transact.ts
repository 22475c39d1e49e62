import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandContext, Outcome, TransactOptions } from './command-context.js';
import type { Decider, Facts, Refusal } from './decider.js';
import { ClockBehind, RevisionConflict, TooManyConflicts } from './faults.js';
import type { Message } from './message.js';
import { StreamCache } from './stream-cache.js';
import { tryCommand } from './try-command.js';

export interface Transact {
  <C extends Message, S, E extends Message, R extends Refusal, F extends Facts>(
    decider: Decider<C, S, E, R, F>,
    command: C,
    context: CommandContext<F>,
  ): Promise<Outcome<E, R>>;
  /** The state of a stream as it is in the store now. */
  peek<S, E extends Message>(decider: Decider<never, S, E, Refusal, never>, id: string): Promise<S>;
}

/**
 * Carries a command to its decider and its events to the store: recognises a repeat, decides, appends. Decides on the fold
 * that it has kept, and reads what is new on the stream only where somebody else was first, or where the answer would be
 * another than "recorded". Commands on one stream run one after another.
 * @throws TooManyConflicts, StoreUnavailable after the deadline
 * @throws ClockBehind, CorruptEvent, NotCanonical, InvalidEvent at once
 */
export function transactOn(options: TransactOptions): Transact {
  const cache = new StreamCache(options.store);

  async function transact<C extends Message, S, E extends Message, R extends Refusal, F extends Facts>(
    decider: Decider<C, S, E, R, F>,
    command: C,
    context: CommandContext<F>,
  ): Promise<Outcome<E, R>> {
    const deadline = Date.now() + (options.deadlineMs ?? 10_000);
    const own = { ...context, commandId: context.commandId ?? randomUUID() };
    return cache.exclusively(decider, `${decider.category}-${decider.idOf(command)}`, async (folded) => {
      for (let tries = 0, fresh = folded.isNew; ; tries++, fresh = true) {
        if (fresh) await folded.readNewer();
        try {
          const outcome = await tryCommand(options, decider, command, own, { folded, fresh, deadline });
          if (outcome) return outcome;
        } catch (error) {
          if (!fresh && (error instanceof RevisionConflict || error instanceof ClockBehind)) continue;
          if (!(error instanceof RevisionConflict)) throw error;
          if (Date.now() > deadline) throw new TooManyConflicts(folded.stream);
          if (tries > 0) await sleep(Math.random() * Math.min(tries, 20));
        }
      }
    });
  }
  return Object.assign(transact, {
    peek: <S, E extends Message>(decider: Decider<never, S, E, Refusal, never>, id: string): Promise<S> =>
      cache.exclusively(decider, `${decider.category}-${id}`, async (folded) => {
        await folded.readNewer();
        return folded.state;
      }),
  });
}
