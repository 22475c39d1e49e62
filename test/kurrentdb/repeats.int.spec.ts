import { afterAll, describe, expect, it } from '@jest/globals';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Appended } from '@liggaren/event-sourcing';
import { anEvent, arrange, aStream, upTo } from './arrange.js';

const { server, line, aLedger, openDirectly, openOverLine } = arrange();
let client: KurrentDBClient | undefined;
afterAll(() => client?.dispose());

describe('the same append on one ledger', () => {
  it('at once through two stores is written by one, and the others are told that they repeated it', async () => {
    const ledger = aLedger();
    const stores = [openDirectly(ledger).store, openDirectly(ledger).store];
    const stream = aStream();
    for (const round of upTo(50)) {
      const expected = round === 0 ? 'no-stream' : 2 * round - 1;
      const events = [anEvent({ round }), anEvent({ round })];
      const answers = await Promise.all(upTo(4).map((n) => stores[n % 2]!.append(stream, expected, events)));
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
    }
    expect(await Array.fromAsync(stores[0]!.readStream(stream))).toHaveLength(100);
  });

  it('through a store that was opened later is a repeat, also when others have appended since', async () => {
    const ledger = aLedger();
    const stream = aStream();
    const events = [anEvent({ n: 1 }), anEvent({ n: 2 })];
    const { store } = openDirectly(ledger);
    const first = await store.append(stream, 'no-stream', events);
    await store.append(stream, 1, [anEvent()]);
    expect(await openDirectly(ledger).store.append(stream, 'no-stream', events)).toEqual({ ...first, repeated: true });
  });

  it('is its own, and no repeat, when the connection broke before its answer', async () => {
    const { store } = openOverLine(aLedger());
    const answers: Appended[] = [];
    const streams = upTo(20).map(aStream);
    for (const stream of streams) {
      let left = 1;
      line().cutAt = () => (left-- > 0 ? 'after' : undefined);
      answers.push(await store.append(stream, 'no-stream', [anEvent()]));
    }
    line().cutAt = () => undefined;
    expect(answers.map(({ repeated }) => repeated)).toEqual(streams.map(() => false));
  });

  it('is known again where the server knows the events by their own ids, as it once did', async () => {
    const ledger = aLedger();
    const stream = aStream();
    const event = anEvent({ value: 'first' });
    const { id, type, metadata } = event;
    client = KurrentDBClient.connectionString(server().url);
    await client.appendToStream(
      `${ledger}.${stream}`,
      jsonEvent({ id, type, data: { value: 'first' }, metadata: { ...metadata } }),
      { streamState: 'no_stream' },
    );
    const { store } = openDirectly(ledger);
    const [stored] = await Array.fromAsync(store.readStream(stream));
    expect(stored).toMatchObject(event);
    expect(await store.append(stream, 'no-stream', [event])).toEqual({
      revision: 0,
      position: stored!.position,
      repeated: true,
    });
  });
});
