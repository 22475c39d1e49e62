import type { CutOff } from '@liggaren/domain';
import { endOfStockholmDay, stockholmDay } from '@liggaren/event-sourcing';
import type { ReadModel } from '../rows/read-model.js';
import { AmbiguousMoment, BadMoment } from './bad-moment.js';
import { type LastPresented, lastPresented } from './last-presented.js';
import { bodiesOf, isKnown, wantedFor } from './plans-of-subject.js';

/** A moment as it is asked for: at most one of the middle four. */
export interface MomentQuestion {
  readonly validOn?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly atPosition?: bigint | undefined;
  readonly presentedOn?: string | undefined;
  /** Typed id of a body, with `presentedOn`. */
  readonly presentedTo?: string | undefined;
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
  /** On the third clock: the report whose cut-off it is. */
  readonly report?: Omit<LastPresented, 'cutOff'>;
  /** On the third clock: the body had been shown nothing of it. */
  readonly nothingPresented?: true;
}

/** For whom a moment is resolved. */
export interface About {
  /** Typed id; what was presented is asked of it. Absent: of whole plans. */
  readonly subject?: string | undefined;
  /** Presentations are judged as known here. Default: now. */
  readonly known?: bigint | undefined;
}

interface Cut {
  readonly position: bigint;
  readonly known_at: string;
  readonly size: bigint;
}
const CUT = 'SELECT position, known_at, size FROM events';
const NOTHING: Cut = { position: 0n, known_at: '', size: 0n };

/** @throws BadMoment, as AmbiguousMoment when more than one cut is given */
export function resolveMoment(
  readModel: ReadModel,
  { validOn, knownOn, knownAt, atPosition, presentedOn, presentedTo }: MomentQuestion = {},
  today = stockholmDay(new Date().toISOString()),
  about: About = {},
): Moment {
  const given = Object.entries({ knownOn, knownAt, atPosition, presentedOn }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 1) throw new AmbiguousMoment(given.map(([name]) => name));
  if (presentedOn !== undefined) return presentedMoment(readModel, { validOn, presentedOn, presentedTo }, about);
  if (presentedTo !== undefined) throw new BadMoment('presentedTo names the body; give presentedOn, the day, with it.');
  const cut = cutOf(readModel, { knownOn, knownAt, atPosition }) ?? NOTHING;
  const cutDay =
    knownOn ??
    (knownAt === undefined ? undefined : stockholmDay(knownAt)) ??
    (atPosition === undefined || cut.known_at === '' ? undefined : stockholmDay(cut.known_at));
  return momentAt(readModel, cut, validOn ?? cutDay ?? today);
}

/** The moment that a version of a report fixes. */
export function momentOfReport(
  readModel: ReadModel,
  { cutOff, ...report }: LastPresented,
  validOn = cutOff.validOn,
): Moment {
  return { ...momentOfCut(readModel, { ...cutOff, validOn }), report };
}

/** The moment of a cut-off that an event fixed. */
export function momentOfCut(readModel: ReadModel, { eventId, validOn }: CutOff): Moment {
  return momentAt(readModel, readModel.get<Cut>(`${CUT} WHERE id = ?`, [eventId]) ?? NOTHING, validOn);
}

function presentedMoment(
  readModel: ReadModel,
  { validOn, presentedOn, presentedTo }: MomentQuestion & { readonly presentedOn: string },
  { subject, known = lastPosition(readModel) }: About,
): Moment {
  const wanted = subject === undefined ? {} : wantedFor(readModel, subject, known);
  const body = presentedTo ?? theOnlyBody(readModel, wanted.plans ?? [], known, subject);
  if (body !== undefined && !isKnown(readModel, body, known)) throw new BadMoment(`${body} is not known.`);
  const last = body && lastPresented(readModel, { body, presentedOn, known }, wanted);
  return last
    ? momentOfReport(readModel, last, validOn)
    : { ...momentAt(readModel, NOTHING, validOn ?? presentedOn), nothingPresented: true };
}

/** Undefined where the subject itself is unknown: of that there is nothing to say, and nobody to ask. */
function theOnlyBody(
  readModel: ReadModel,
  plans: readonly string[],
  known: bigint,
  subject: string | undefined,
): string | undefined {
  const bodies = bodiesOf(readModel, plans, known);
  if (bodies.length === 1) return bodies[0];
  if (subject !== undefined && !isKnown(readModel, subject, known)) return undefined;
  throw new BadMoment(
    `presentedOn needs presentedTo here, the body it was presented to: ${subject ?? 'the moment'} belongs to ${bodies.length === 0 ? 'none by itself' : bodies.join(' and ')}.`,
  );
}

function momentAt(readModel: ReadModel, { position, known_at, size }: Cut, validOn: string): Moment {
  const closed = readModel.get<{ position: bigint }>(
    "SELECT position FROM events WHERE type = 'TakeoverClosed' ORDER BY position LIMIT 1",
  );
  return {
    validOn,
    position,
    recordedAt: known_at || null,
    size: Number(size),
    takenOver: closed === undefined || position < closed.position,
  };
}

const lastPosition = (readModel: ReadModel): bigint => cutOf(readModel, {})?.position ?? 0n;

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
