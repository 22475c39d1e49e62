import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson, sha256 } from './canonical.js';
import { type Decider, type Facts, type Recorded, type Refusal, refuse, type Verdict } from './decider.js';
import type { Appended, EventStore, Metadata, NewEvent } from './event-store.js';
import { RevisionConflict, StoreUnavailable, TooManyConflicts } from './faults.js';
import { eventIdOf } from './ids.js';
import type { RunningMaximum } from './labels.js';
import type { Message } from './message.js';
import type { RemovableValues } from './removable-values.js';
import { repeats } from './repeat.js';
import { type NewSalt, randomSalt, removableIn, sealAll, withDigests } from './sealed.js';
import { stockholmDay } from './stockholm.js';
import { StreamCache, type StreamState } from './stream-cache.js';

/** Who sends a command, and what it says of itself. */
export interface CommandContext {
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
  readonly facts?: Omit<Facts, 'today'> | undefined;
  /** Looked up once repeats have been recognised, with the day it is; laid over `facts`. */
  readonly lookUp?: (today: string) => Promise<Partial<Facts>>;
  /** The data as the client sent it, where the command's differs; the command hash is of this. */
  readonly sent?: object | undefined;
  /** Asked once repeats have been recognised and something would change: may a new command be carried out at all? */
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

export interface Transact {
  <C extends Message, S, E extends Message, R extends Refusal>(
    decider: Decider<C, S, E, R>,
    command: C,
    context: CommandContext,
  ): Promise<Outcome<E, R>>;
  /** The state of a stream as it is in the store now. */
  peek<S, E extends Message>(decider: Decider<never, S, E, Refusal>, id: string): Promise<S>;
}

/**
 * Carries a command to its decider and its events to the store: reads what is new on the stream, recognises a repeat,
 * decides, appends, and starts over when somebody else was first. Commands on one stream run one after another.
 * @throws TooManyConflicts, StoreUnavailable after the deadline
 * @throws ClockBehind, CorruptEvent, NotCanonical at once
 */
export function transactOn(options: TransactOptions): Transact {
  const { store, values, labels, now = () => new Date(), newSalt = randomSalt, deadlineMs = 10_000 } = options;
  const cache = new StreamCache(store);

  async function attempt<C extends Message, S, E extends Message, R extends Refusal>(
    decider: Decider<C, S, E, R>,
    command: C,
    context: CommandContext & { commandId: string },
    folded: StreamState<S, E>,
    deadline: number,
  ): Promise<Outcome<E, R>> {
    const { stream } = folded;
    const { commandId } = context;
    const outcome = { stream, commandId, repeated: false, events: [] as Recorded<E>[], position: folded.position };
    const data = command.data as Readonly<Record<string, unknown>>;
    const sent = (context.sent ?? data) as typeof data;
    const type = decider.commands.find((candidate) => candidate.type === command.type);
    const removable = type ? removableIn(type, data) : new Map<string, unknown>();

    const earlier = await folded.recordedBy(commandId);
    if (earlier.length > 0) {
      const same = await repeats(earlier, values, removable, (digests) =>
        hashOf(command.type, context.actor, withDigests(sent, digests)),
      );
      const repeated = {
        ...outcome,
        repeated: true,
        events: earlier.map((event) => folded.decode(event)),
        position: earlier.at(-1)!.position,
      };
      return same ? repeated : { ...repeated, events: [], ...reused(commandId) };
    }

    const written = now().toISOString();
    const recordedAt = context.takenOver?.recordedAt ?? written;
    if (!context.takenOver) labels.check(written);
    const sealed = sealAll(removable, newSalt);
    const digests = new Map([...sealed].map(([field, { digest }]) => [field, digest]));
    const sealedData = withDigests(data, digests);
    const today = stockholmDay(recordedAt);
    const verdict: Verdict<E, R> = decider.decide({ ...command, data: sealedData }, folded.state, {
      ...context.facts,
      ...(await context.lookUp?.(today)),
      ...(context.takenOver && { takenOver: true }),
      actor: context.actor,
      today,
    });
    if ('events' in verdict && verdict.events.length === 0) return outcome;
    const refused = (await context.admit?.()) ?? ('refusal' in verdict ? verdict : undefined);
    if (refused || !('events' in verdict)) return { ...outcome, ...refused };

    await context.beforeAppend?.();
    if (sealed.size > 0) await values.put([...sealed.values()]);
    const commandHash = hashOf(command.type, context.actor, withDigests(sent, digests));
    const events = verdict.events.map((event, index): NewEvent => {
      const json = canonicalJson(event.data);
      const schema = String(decider.events.find(({ type }) => type === event.type)?.version ?? 1);
      const metadata = metadataOf(
        { schema, recordedAt, commandId, commandHash, dataHash: sha256(json) },
        context,
        written,
      );
      return { id: eventIdOf(stream, commandId, index), type: event.type, data: json, metadata };
    });
    const appended = await appendUntil(store, folded, events, deadline);
    for (const event of events) labels.observe({ ...event, stream });
    return { ...outcome, events: folded.add(events, verdict.events, appended), position: appended.position };
  }

  async function transact<C extends Message, S, E extends Message, R extends Refusal>(
    decider: Decider<C, S, E, R>,
    command: C,
    context: CommandContext,
  ): Promise<Outcome<E, R>> {
    const deadline = Date.now() + deadlineMs;
    const commandId = context.commandId ?? randomUUID();
    return cache.exclusively(decider, `${decider.category}-${decider.idOf(command)}`, async (folded) => {
      for (let tries = 0; ; tries++) {
        await folded.readNewer();
        try {
          return await attempt(decider, command, { ...context, commandId }, folded, deadline);
        } catch (error) {
          if (!(error instanceof RevisionConflict)) throw error;
          if (Date.now() > deadline) throw new TooManyConflicts(folded.stream);
          if (tries > 0) await sleep(Math.random() * Math.min(tries, 20));
        }
      }
    });
  }
  return Object.assign(transact, {
    peek: <S, E extends Message>(decider: Decider<never, S, E, Refusal>, id: string): Promise<S> =>
      cache.exclusively(decider, `${decider.category}-${id}`, async (folded) => {
        await folded.readNewer();
        return folded.state;
      }),
  });
}

/** The same events with the same expectation, until the answer is definite. */
async function appendUntil(
  store: EventStore,
  at: { readonly stream: string; readonly revision: number },
  events: NewEvent[],
  deadline: number,
): Promise<Appended> {
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    try {
      return await store.append(at.stream, at.revision < 0 ? 'no-stream' : at.revision, events);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() + wait > deadline) throw error;
      await sleep(wait * (0.5 + Math.random() / 2));
    }
  }
}

/** Of the command as the client sent it, before defaults. */
const hashOf = (type: string, actor: string, data: unknown): string => sha256(canonicalJson({ type, actor, data }));

const reused = (commandId: string) =>
  refuse(
    'CommandIdReused',
    `The command id ${commandId} was used for another command on the same subject. Send this one with a new id.`,
  );

function metadataOf(own: Record<string, string>, context: CommandContext, written: string): Metadata {
  const { actor, importName, importKey, takenOver } = context;
  return {
    ...own,
    actor,
    ...(importName !== undefined && { importName }),
    ...(importKey !== undefined && { importKey }),
    ...(takenOver && { takenOverAt: written, recordedAtBasis: takenOver.basis }),
  };
}
