import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson } from './canonical.js';
import type { CommandContext, Outcome, TransactOptions } from './command-context.js';
import { type Decider, type Facts, type Recorded, type Refusal, refuse } from './decider.js';
import type { Appended, EventStore, NewEvent, StoredEvent } from './event-store.js';
import { StoreUnavailable } from './faults.js';
import type { Message } from './message.js';
import { commandHashOf, newEventsOf } from './new-events.js';
import { recogniseRepeat } from './recognise-repeat.js';
import { randomSalt, removableIn, sealAll, withDigests } from './sealed.js';
import { stockholmDay } from './stockholm.js';
import type { StreamState } from './stream-cache.js';

/** What a command is tried on. */
export interface Ground<S, E extends Message> {
  readonly folded: StreamState<S, E>;
  /** The fold was brought up to the store for this try. What has only been kept may be stale. */
  readonly fresh: boolean;
  readonly deadline: number;
}

/**
 * One try: recognises a repeat, decides, appends. Nothing where what is kept must be brought up to the store first: to
 * refuse, to say that nothing changes, and to look up or do anything beside the append. An append itself finds out whether
 * the fold is stale.
 * @throws RevisionConflict somebody else was first
 */
export async function tryCommand<C extends Message, S, E extends Message, R extends Refusal, F extends Facts>(
  { store, values, labels, now = () => new Date(), newSalt = randomSalt }: TransactOptions,
  decider: Decider<C, S, E, R, F>,
  command: C,
  context: CommandContext<F> & { readonly commandId: string },
  { folded, fresh, deadline }: Ground<S, E>,
): Promise<Outcome<E, R> | undefined> {
  const { stream } = folded;
  const { commandId } = context;
  const outcome = { stream, commandId, repeated: false, events: [] as Recorded<E>[], position: folded.position };
  const data = command.data as Readonly<Record<string, unknown>>;
  const sent = (context.sent ?? data) as typeof data;
  const type = decider.commands.find((candidate) => candidate.type === command.type);
  const removable = type ? removableIn(type, data) : new Map<string, unknown>();
  const hashWith = (digests: ReadonlyMap<string, string>) =>
    commandHashOf(command.type, context.actor, withDigests(sent, digests));

  /** The first answer, where it was this command that recorded them. */
  const answerOf = async (earlier: readonly StoredEvent[]): Promise<Outcome<E, R>> => ({
    ...outcome,
    repeated: true,
    position: earlier.at(-1)!.position,
    ...((await recogniseRepeat(earlier, values, removable, hashWith))
      ? { events: earlier.map((event) => folded.decode(event)) }
      : reused(commandId)),
  });
  const earlier = await folded.recordedBy(commandId);
  if (earlier.length > 0) return answerOf(earlier);
  if (!fresh && (context.lookUp || context.beforeAppend || removable.size > 0)) return undefined;

  const written = now().toISOString();
  const recordedAt = context.takenOver?.recordedAt ?? written;
  if (!context.takenOver) labels.check(written);
  const sealed = sealAll(removable, newSalt);
  const digests = new Map([...sealed].map(([field, { digest }]) => [field, digest]));
  const today = stockholmDay(recordedAt);
  const verdict = decider.decide({ ...command, data: withDigests(data, digests) }, folded.state, {
    ...context.facts,
    ...(await context.lookUp?.(today)),
    actor: context.actor,
    today,
  } as F);
  const accepted = 'events' in verdict ? verdict.events : [];
  if (!fresh && accepted.length === 0) return undefined;
  if ('events' in verdict && accepted.length === 0) return outcome;
  const refused = (await context.admit?.()) ?? ('refusal' in verdict ? verdict : undefined);
  if (refused) return fresh ? { ...outcome, ...refused } : undefined;

  const stamp = { commandId, commandHash: hashWith(digests), recordedAt, written };
  const events = newEventsOf(stream, accepted, decider.events, context, stamp);
  await context.beforeAppend?.();
  if (sealed.size > 0) await values.put([...sealed.values()]);
  const appended = await appendUntil(store, folded, events, deadline);
  if (appended.repeated) {
    await folded.readNewer();
    const there = await folded.recordedBy(commandId);
    const isOurs = appended.resent && contentOf(there) === contentOf(events);
    return there.length === 0 ? undefined : { ...(await answerOf(there)), ...(isOurs && { repeated: false }) };
  }
  for (const event of events) labels.observe({ ...event, stream });
  return { ...outcome, events: folded.add(events, accepted, appended), position: appended.position };
}

/** The same events with the same expectation, until the answer is definite. */
async function appendUntil(
  store: EventStore,
  { stream, revision }: { readonly stream: string; readonly revision: number },
  events: readonly NewEvent[],
  deadline: number,
): Promise<Appended & { readonly resent: boolean }> {
  for (let wait = 50, resent = false; ; wait = Math.min(wait * 2, 1_000), resent = true) {
    try {
      const appended = await store.append(stream, revision < 0 ? 'no-stream' : revision, events);
      return { ...appended, resent };
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() + wait > deadline) throw error;
      await sleep(wait * (0.5 + Math.random() / 2));
    }
  }
}

const contentOf = (events: readonly NewEvent[]): string =>
  canonicalJson(events.map(({ id, data, metadata }) => ({ id, data, metadata })));

const reused = (commandId: string) =>
  refuse(
    'CommandIdReused',
    `The command id ${commandId} was used for another command on the same subject. Send this one with a new id.`,
  );
