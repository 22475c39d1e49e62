import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../src/index.js';
import { describeAppending } from './conformance/appending.js';
import { anEvent, aStream, type OpenLedger } from './conformance/arrange.js';
import { describeInvalidAppends } from './conformance/invalid-appends.js';
import { describeAgainstModel } from './conformance/model.js';
import { describeRacing } from './conformance/racing.js';
import { describeReading } from './conformance/reading.js';
import { describeRemovableValues } from './conformance/removable-values.js';
import { describeRepeating } from './conformance/repeating.js';
import { describeSubscribing } from './conformance/subscribing.js';

export type { OpenLedger };

/**
 * What every store must do, without options. It may be run on a store that holds other events, has gaps in its
 * positions, and is written to by others at the same time. `open` is called more than once.
 */
export function describeEventStore(name: string, open: () => Promise<OpenLedger>): void {
  describe(`${name} is an event store`, () => {
    let opened: OpenLedger;
    const ledger = () => opened;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());

    describeAppending(ledger);
    describeInvalidAppends(ledger);
    describeRepeating(ledger);
    describeRacing(ledger);
    describeReading(ledger);
    describeSubscribing(ledger);
    describeAgainstModel(ledger);
    describeRemovableValues(ledger);

    it('finishes what is under way when it is closed, ends subscriptions, and then says that it is not there', async () => {
      const { store, close } = await open();
      const stream = aStream();
      const batches = store.subscribe(0n, new AbortController().signal)[Symbol.asyncIterator]();
      while (!(await batches.next()).value?.live);
      const waiting = batches.next();
      const appending = store.append(stream, 'no-stream', [anEvent()]);
      const closing = close();
      expect(await appending).toMatchObject({ revision: 0 });
      await closing;
      while (!(await waiting).done && !(await batches.next()).done);
      await expect(store.append(stream, 0, [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(Array.fromAsync(store.readStream(stream))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(Array.fromAsync(store.readAll(0n))).rejects.toBeInstanceOf(StoreUnavailable);
    });
  });
}
