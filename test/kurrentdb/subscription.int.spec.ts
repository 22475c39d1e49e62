import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@liggaren/event-sourcing';
import { anEvent, arrange, aStream, upTo } from './arrange.js';

const { line, aLedger, openDirectly, openOverLine } = arrange();
const COUNT = 10_000;

describe('a subscription', () => {
  it('that is cut a hundred times hands on each event once and in order, and can be taken up anywhere', async () => {
    const ledger = aLedger();
    const { store: writer } = openDirectly(ledger);
    const { store: reader } = openOverLine(ledger);
    const stream = aStream();
    let written = 0;
    const writing = (async () => {
      for (; written < COUNT; written += 20)
        await writer.append(
          stream,
          written === 0 ? 'no-stream' : written - 1,
          upTo(20).map((n) => anEvent({ n: written + n })),
        );
    })();
    let cuts = 0;
    const cutting = (async () => {
      for (; cuts < 100; cuts++) {
        await sleep(Math.random() * 60);
        line().cut();
      }
    })();

    const found: StoredEvent[] = [];
    const places: bigint[] = [];
    const stop = new AbortController();
    for await (const { events, upTo: place } of reader.subscribe(0n, stop.signal)) {
      found.push(...events);
      places.push(place);
      if (found.length < COUNT) continue;
      await cutting;
      stop.abort();
    }
    await Promise.all([writing, cutting]);
    expect(found.map(({ revision }) => revision)).toEqual(upTo(COUNT));

    for (const place of [places[0]!, places[Math.floor(places.length / 2)]!, places.at(-1)!]) {
      const rest = found.filter(({ position }) => position > place);
      expect((await Array.fromAsync(reader.readAll(place))).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    }
  }, 300_000);

  it('on a quiet ledger is carried forward past what others write, and misses nothing', async () => {
    const [quiet, busy] = [openDirectly(aLedger()), openDirectly(aLedger())];
    const stream = aStream();
    const first = await quiet.store.append(stream, 'no-stream', [anEvent()]);
    const noise = aStream();
    let place = first.position;
    const stop = new AbortController();
    const following = (async () => {
      const found: StoredEvent[] = [];
      for await (const { events, upTo: now } of quiet.store.subscribe(first.position, stop.signal)) {
        found.push(...events);
        place = now;
        if (found.length === 1) stop.abort();
      }
      return found;
    })();
    let next = 0;
    for (; place === first.position; next += 100)
      await busy.store.append(
        noise,
        next === 0 ? 'no-stream' : next - 1,
        upTo(100).map(() => anEvent()),
      );
    const carried = place;
    expect(carried).toBeGreaterThan(first.position);
    const second = await quiet.store.append(stream, 0, [anEvent()]);
    expect(second.position).toBeGreaterThan(carried);
    expect((await following).map(({ revision }) => revision)).toEqual([1]);
    expect((await Array.fromAsync(quiet.store.readAll(carried))).map(({ revision }) => revision)).toEqual([1]);
  }, 60_000);
});
