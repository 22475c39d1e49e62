import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { RevisionConflict, type StoredEvent, StoreUnavailable } from '@liggaren/event-sourcing';
import { CannotConnect, KurrentEventStore } from '@liggaren/store-kurrentdb';
import { anEvent, appendUntilAnswered, arrange, aStream, revisionsOf, upTo } from './arrange.js';

const { server, line, aLedger, openDirectly, openOverLine } = arrange();
const IMPATIENT = { answerMs: 1_000, deadlineMs: 1_000 };

describe('while the server is away', () => {
  it('an append and a read end in StoreUnavailable, and the same append later finds out', async () => {
    const ledger = aLedger();
    const { store, values } = openOverLine(ledger, IMPATIENT);
    const stream = aStream();
    const event = anEvent();
    line().refuse();
    await expect(store.append(stream, 'no-stream', [event])).rejects.toThrow(StoreUnavailable);
    await expect(Array.fromAsync(store.readStream(stream))).rejects.toThrow(StoreUnavailable);
    await expect(values.get(['x'.repeat(43)])).rejects.toThrow(StoreUnavailable);
    line().accept();
    await appendUntilAnswered(store, stream, 'no-stream', [event]);
    expect(await Array.fromAsync(openDirectly(ledger).store.readStream(stream))).toHaveLength(1);
  });

  it('a store whose first read failed reads when the server is there', async () => {
    line().refuse();
    const { store } = openOverLine(aLedger(), IMPATIENT);
    await expect(Array.fromAsync(store.readAll(0n))).rejects.toThrow(StoreUnavailable);
    line().accept();
    for (let read: unknown; read === undefined; )
      read = await Array.fromAsync(store.readAll(0n)).catch(() => undefined);
  }, 30_000);

  it('a frozen one keeps nobody waiting, and what was sent to it is recorded once', async () => {
    const ledger = aLedger();
    const { store } = openOverLine(ledger, IMPATIENT);
    const stream = aStream();
    await appendUntilAnswered(store, stream, 'no-stream', [anEvent()]);
    const event = anEvent();
    line().freeze();
    await expect(store.append(stream, 0, [event])).rejects.toThrow(StoreUnavailable);
    await expect(Array.fromAsync(store.readStream(stream))).rejects.toThrow(StoreUnavailable);
    line().thaw();
    expect(await appendUntilAnswered(store, stream, 0, [event])).toMatchObject({ revision: 1 });
    expect(revisionsOf(await Array.fromAsync(openDirectly(ledger).store.readStream(stream)))).toEqual([0, 1]);
  }, 30_000);

  it('a subscription says that it is no longer live, waits, and goes on', async () => {
    const ledger = aLedger();
    const { store } = openOverLine(ledger, IMPATIENT);
    const { store: other } = openDirectly(ledger);
    const stream = aStream();
    const live: boolean[] = [];
    const found: StoredEvent[] = [];
    const stop = new AbortController();
    for await (const batch of store.subscribe(0n, stop.signal)) {
      found.push(...batch.events);
      if (live.at(-1) !== batch.live) live.push(batch.live);
      if (live.length === 1 && batch.live) line().refuse();
      if (live.length === 2 && found.length === 0) {
        await other.append(stream, 'no-stream', [anEvent()]);
        line().accept();
      }
      if (found.length === 1) stop.abort();
    }
    expect(live.slice(0, 2)).toEqual([true, false]);
    expect(revisionsOf(found)).toEqual([0]);
  }, 30_000);

  it('now and then, eight clients lose no event that was acknowledged, and have none twice', async () => {
    const ledger = aLedger();
    const { store } = openOverLine(ledger, IMPATIENT);
    let over = false;
    const outages = (async () => {
      for (let i = 0; i < 6; i++) {
        line().refuse();
        await sleep(Math.random() * 200);
        line().accept();
        await sleep(300);
      }
      over = true;
    })();
    const clients = upTo(8).map(async () => {
      const stream = aStream();
      const ids: string[] = [];
      for (let next = 0; !over || next < 5; next++) {
        const event = anEvent({ next });
        await appendUntilAnswered(store, stream, next === 0 ? 'no-stream' : next - 1, [event]);
        ids.push(event.id);
      }
      return { stream, ids };
    });
    const acknowledged = await Promise.all(clients);
    await outages;
    const { store: witness } = openDirectly(ledger);
    for (const { stream, ids } of acknowledged)
      expect((await Array.fromAsync(witness.readStream(stream))).map(({ id }) => id)).toEqual(ids);
  }, 60_000);
});

describe('a connection string', () => {
  it.each([
    ['kurrentdb://admin:s3cret@localhost:2113?tls=false&colour=blue', 'colour'],
    ['kurrentdb://admin:s3cret@localhost:port', 'port number'],
    ['kurrentdb://admin:s3cret@localhost:2113?tls=maybe', 'true or false'],
    ['kurrentdb://admin:s3cret@localhost:2113?tlsCAFile=/no/such/file', 'file'],
  ])('that is wrong is told what is wrong, and never repeated: %s', (url, what) => {
    const open = () => KurrentEventStore.open(url, { ledger: 'test' });
    expect(open).toThrow(CannotConnect);
    expect(open).toThrow(what);
    expect(open).not.toThrow('s3cret');
  });
});

/** A cluster without a majority cannot be had of a server over which we have no power. */
describe('a cluster that loses its majority', () => {
  it.each(['stored', 'gone'] as const)(
    'records an append once, also when the event it had begun with is %s',
    async (pending) => {
      const { double } = server();
      if (!double) return;
      const { store } = openDirectly(aLedger());
      const stream = aStream();
      await store.append(stream, 'no-stream', [anEvent()]);
      const [event, rival] = [anEvent(), anEvent()];
      double.majority.lose();
      const appending = appendUntilAnswered(store, stream, 0, [event]);
      await sleep(50);
      const losing = appendUntilAnswered(store, stream, 0, [rival]).catch((error: unknown) => error);
      await sleep(50);
      double.majority.regain(pending);
      const answers = await Promise.allSettled([appending, losing]);
      const stored = await Array.fromAsync(store.readStream(stream));
      expect(revisionsOf(stored)).toEqual([0, 1]);
      const won = stored[1]!.id === event.id ? 0 : 1;
      expect(answers.map(({ status }) => status)).toEqual(
        won === 0 ? ['fulfilled', 'fulfilled'] : ['rejected', 'fulfilled'],
      );
      if (won === 0) expect(await losing).toBeInstanceOf(RevisionConflict);
    },
    30_000,
  );
});
