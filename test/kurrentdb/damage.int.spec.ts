import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { CorruptEvent, type EventStore, sha256 } from '@liggaren/event-sourcing';
import { AnotherHistory, AppendTooLarge, DamagedStream, type KurrentLedger } from '@liggaren/store-kurrentdb';
import { anEvent, arrange, aStream } from './arrange.js';

const { server, aLedger, openDirectly } = arrange();

let ledger: string;
let opened: KurrentLedger;
let store: EventStore;
let client: KurrentDBClient;

beforeEach(() => {
  ledger = aLedger();
  opened = openDirectly(ledger);
  ({ store } = opened);
  client ??= KurrentDBClient.connectionString(server().url);
});
afterAll(() => client.dispose());

const onServer = (stream: string): string => `${ledger}.${stream}`;
const all = (): Promise<unknown> => Array.fromAsync(store.readAll(0n));
const read = (stream: string): Promise<unknown> => Array.fromAsync(store.readStream(stream));

async function aStreamOfThree(): Promise<string> {
  const stream = aStream();
  await store.append(stream, 'no-stream', [anEvent(), anEvent(), anEvent()]);
  return stream;
}

/** What somebody else writes among the ledger's events. */
const foreign = (event: { type?: string; data?: object; metadata?: object | undefined }) =>
  jsonEvent({ type: 'SomethingHappened', data: {}, metadata: {}, ...event } as Parameters<typeof jsonEvent>[0]);

describe('a fault that names stream and revision is', () => {
  it('a tombstoned stream', async () => {
    const stream = await aStreamOfThree();
    await client.tombstoneStream(onServer(stream));
    await expect(read(stream)).rejects.toThrow(DamagedStream);
    await expect(read(stream)).rejects.toThrow(stream);
    await expect(all()).rejects.toThrow(`${stream}, revision`);
    await expect(store.append(stream, 2, [anEvent()])).rejects.toThrow(`${stream}, revision 3`);
  });

  it('a deleted stream, which looks like one that never was', async () => {
    const stream = await aStreamOfThree();
    await client.deleteStream(onServer(stream));
    await expect(read(stream)).rejects.toThrow(`${stream}, revision 0`);
    await expect(all()).rejects.toThrow(`${stream}, revision`);
  });

  it.each([
    ['in part', 2],
    ['as a whole', 3],
  ])('a stream truncated %s', async (_, truncateBefore) => {
    const stream = await aStreamOfThree();
    await client.setStreamMetadata(onServer(stream), { truncateBefore });
    await expect(read(stream)).rejects.toThrow(`${stream}, revision 0`);
    await expect(all()).rejects.toThrow(`${stream}, revision ${truncateBefore}`);
  });

  it('a stream whose events the server may drop', async () => {
    const stream = await aStreamOfThree();
    await client.setStreamMetadata(onServer(stream), { maxCount: 2 });
    await expect(all()).rejects.toThrow(stream);
  });

  it('not what the server is told about who may read a stream', async () => {
    const stream = await aStreamOfThree();
    await client.setStreamMetadata(onServer(stream), { acl: { readRoles: ['$all'] } });
    expect(await all()).toHaveLength(3);
  });

  it('an event on a stream that is none of a ledger', async () => {
    await aStreamOfThree();
    await client.appendToStream(`${ledger}.Not_A_Stream`, foreign({}));
    await expect(all()).rejects.toThrow(`${ledger}.Not_A_Stream, revision 0`);
  });

  it.each<[string, object]>([
    ['no flat metadata', { metadata: { $correlationId: 1 } }],
    ['no metadata at all', { metadata: undefined }],
  ])('an event with %s', async (_, event) => {
    const stream = await aStreamOfThree();
    await client.appendToStream(onServer(stream), foreign(event));
    await expect(read(stream)).rejects.toThrow(DamagedStream);
    await expect(all()).rejects.toThrow(`${stream}, revision 3`);
  });

  it.each<[string, object]>([
    ['other data than its hash', { data: { value: '1' }, metadata: { dataHash: sha256('{"value":"2"}') } }],
    ['data that no ledger holds', { data: { value: 1.5 } }],
  ])('an event with %s', async (_, event) => {
    const stream = await aStreamOfThree();
    await client.appendToStream(onServer(stream), foreign(event));
    await expect(read(stream)).rejects.toThrow(CorruptEvent);
    await expect(all()).rejects.toThrow(`Event 3 of stream ${stream}`);
  });

  it('seen by a subscription too, which ends with it', async () => {
    const stream = await aStreamOfThree();
    const following = Array.fromAsync(store.subscribe(0n, new AbortController().signal));
    await client.appendToStream(onServer(stream), foreign({ metadata: undefined }));
    await expect(following).rejects.toThrow(`${stream}, revision 3`);
  });
});

describe('another', () => {
  it('history is noticed: a position at which no record begins, and one past the end', async () => {
    const stream = aStream();
    const { position } = await store.append(stream, 'no-stream', [anEvent()]);
    await expect(Array.fromAsync(store.readAll(position - 1n))).rejects.toThrow(AnotherHistory);
    const past = store.subscribe(2n ** 50n, new AbortController().signal);
    await expect(Array.fromAsync(past)).rejects.toThrow(AnotherHistory);
  });

  it('ledger on the same server sees nothing of this one, not even one whose name begins alike', async () => {
    const [longer, shorter] = [openDirectly(`${ledger}-values`), openDirectly(ledger.slice(0, -1))];
    await aStreamOfThree();
    await opened.values.put([{ digest: 'x'.repeat(43), salt: 'salt', value: 'text' }]);
    for (const { store: other, values } of [longer, shorter]) {
      expect(await Array.fromAsync(other.readAll(0n))).toEqual([]);
      expect(await Array.fromAsync(values.putBefore(new Date(Date.now() + 60_000)))).toEqual([]);
    }
  });
});

describe('an append', () => {
  it('over the limit of the server is refused before it is sent, with the limit, and harms none on its way', async () => {
    const streams = Array.from({ length: 40 }, aStream);
    const others = streams.map((stream) => store.append(stream, 'no-stream', [anEvent()]));
    const large = store.append(aStream(), 'no-stream', [anEvent({ text: 'x'.repeat(1_048_577) })]);
    await expect(large).rejects.toThrow(AppendTooLarge);
    await expect(large).rejects.toThrow('1048576');
    expect(await Promise.all(others)).toHaveLength(40);
  });
});
