import { endOfStockholmDay, stockholmDay } from '@liggaren/event-sourcing';
import type { ReadModel } from './read-model.js';

/** A moment as it is asked for: at most one of the last three. */
export interface MomentQuestion {
  readonly validOn?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly atPosition?: bigint | undefined;
}

/** A moment resolved: the same question again at this moment gives the same answer. */
export interface Moment {
  readonly validOn: string;
  /** Events up to here are known. */
  readonly position: bigint;
  /** The label of the last of them; null before any. */
  readonly recordedAt: string | null;
  /** How many ledger events that is. */
  readonly size: number;
  /** True while history was still being taken over. */
  readonly takenOver: boolean;
}

/** Two cuts in one question. */
export class AmbiguousMoment extends Error {
  constructor(given: readonly string[]) {
    super(`A moment takes at most one of knownOn, knownAt and atPosition; this one has ${given.join(' and ')}.`);
  }
}

interface Cut {
  readonly position: bigint;
  readonly known_at: string;
  readonly size: bigint;
}
const CUT = 'SELECT position, known_at, size FROM events';

/** @throws AmbiguousMoment when more than one cut is given */
export function resolveMoment(
  readModel: ReadModel,
  { validOn, knownOn, knownAt, atPosition }: MomentQuestion = {},
  today = stockholmDay(new Date().toISOString()),
): Moment {
  const given = Object.entries({ knownOn, knownAt, atPosition }).filter(([, value]) => value !== undefined);
  if (given.length > 1) throw new AmbiguousMoment(given.map(([name]) => name));
  const cut = cutOf(readModel, { knownOn, knownAt, atPosition }) ?? { position: 0n, known_at: '', size: 0n };
  const cutDay =
    knownOn ??
    (knownAt === undefined ? undefined : stockholmDay(knownAt)) ??
    (atPosition === undefined || cut.known_at === '' ? undefined : stockholmDay(cut.known_at));
  const closed = readModel.get<{ position: bigint }>(
    "SELECT position FROM events WHERE type = 'TakeoverClosed' ORDER BY position LIMIT 1",
  );
  return {
    validOn: validOn ?? cutDay ?? today,
    position: cut.position,
    recordedAt: cut.known_at || null,
    size: Number(cut.size),
    takenOver: closed === undefined || cut.position < closed.position,
  };
}

function cutOf(readModel: ReadModel, { knownOn, knownAt, atPosition }: MomentQuestion): Cut | undefined {
  if (knownOn !== undefined)
    return readModel.get<Cut>(`${CUT} WHERE known_at < ? ORDER BY known_at DESC, position DESC LIMIT 1`, [
      endOfStockholmDay(knownOn),
    ]);
  if (knownAt !== undefined)
    return readModel.get<Cut>(`${CUT} WHERE known_at <= ? ORDER BY known_at DESC, position DESC LIMIT 1`, [knownAt]);
  if (atPosition !== undefined)
    return readModel.get<Cut>(`${CUT} WHERE position <= ? ORDER BY position DESC LIMIT 1`, [atPosition]);
  return readModel.get<Cut>(`${CUT} ORDER BY position DESC LIMIT 1`);
}
