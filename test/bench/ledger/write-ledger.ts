import {
  canonicalJson,
  type EventStore,
  eventIdOf,
  type NewEvent,
  RunningMaximum,
  sha256,
  stockholmDay,
} from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { planOfEkero, type Told } from './plan-of-ekero.js';

export interface Size {
  readonly events: number;
  readonly plans: number;
}

/** All plans live side by side between these days, however many there are. */
export const FIRST = Date.parse('2023-01-23T09:00:00Z');
export const LAST = Date.parse('2026-10-30T16:00:00Z');
/** Appends under way at once: the store makes them durable together. */
const AT_ONCE = 2_000;

export const planName = (number: number): string => `plan-${number}`;

/** Writes a ledger of plans of Ekerö's size through the store port, their events mixed as they would have come. */
export async function writeLedger(file: string, size: Size, progress: (what: string) => void): Promise<void> {
  const { store, values, close } = await SqliteEventStore.open(file);
  const labels = new RunningMaximum();
  await new Ledger({ store, values, labels, name: 'bench', municipality: '0125' }).open();
  const append = appendOn(store);
  let pending: Promise<unknown>[] = [];
  let written = 1;
  for (const event of eventsOf(size)) {
    pending.push(append(...event));
    written++;
    if (pending.length < AT_ONCE) continue;
    await Promise.all(pending);
    pending = [];
    progress(`writing a ledger: ${written} of ${size.events} events`);
  }
  await Promise.all(pending);
  await close();
}

/** Appends an event at the end of its stream. */
function appendOn(store: EventStore) {
  const revisions = new Map([['ledger-main', 0]]);
  return (stream: string, event: NewEvent) => {
    const revision = revisions.get(stream);
    revisions.set(stream, revision === undefined ? 0 : revision + 1);
    return store.append(stream, revision ?? 'no-stream', [event]);
  };
}

function* eventsOf({ events, plans }: Size): Generator<[stream: string, event: NewEvent]> {
  const opening: Told[] = [
    { stream: 'ledger-main', type: 'TakeoverClosed', data: () => ({}) },
    {
      stream: 'body-ks',
      type: 'BodyRegistered',
      data: ({ day }) => ({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board', validFrom: day }),
    },
  ];
  for (const told of opening) yield stored(told, 'opening', 0, FIRST);
  /** The ledger was opened before, by an event of its own. */
  const left = events - opening.length - 1;
  const lives = Array.from({ length: plans }, (_, number) =>
    planOfEkero(planName(number), Math.floor(left / plans) + (number < left % plans ? 1 : 0)),
  );
  const length = lives[0]!.length;
  for (let index = 0; index < length; index++)
    for (const [number, life] of lives.entries())
      if (index < life.length) {
        const time = FIRST + ((LAST - FIRST) * (index * plans + number)) / (length * plans);
        yield stored(life[index]!, planName(number), index, time, life);
      }
}

/** An event as `transact` would have stored it. */
function stored(
  { stream, type, data }: Told,
  name: string,
  index: number,
  time: number,
  life: readonly Told[] = [],
): [string, NewEvent] {
  const recordedAt = new Date(time).toISOString();
  const commandId = `${name}-${index}`;
  const content = canonicalJson(
    data({ day: stockholmDay(recordedAt), idOf: (other) => eventIdOf(life[other]!.stream, `${name}-${other}`, 0) }),
  );
  const metadata = {
    schema: '1',
    recordedAt,
    commandId,
    commandHash: sha256(`${type} ${content}`),
    dataHash: sha256(content),
    actor: 'bench',
  };
  return [stream, { id: eventIdOf(stream, commandId, 0), type, data: content, metadata }];
}
