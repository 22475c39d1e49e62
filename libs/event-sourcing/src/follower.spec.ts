import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '@liggaren/store-memory';
import type { Batch, StoredEvent } from './event-store.js';
import { StoreUnavailable } from './faults.js';
import { type Consumer, Follower } from './follower.js';
import { eventIdOf } from './ids.js';

const BATCH = 3;

/** The smallest consumer: the positions that it has taken, of which the last is its checkpoint. */
class Counter implements Consumer {
  readonly taken: bigint[] = [];
  readonly batches: number[] = [];
  /** What happens before a batch is taken. */
  before: (events: readonly StoredEvent[]) => void | Promise<void> = () => {};

  checkpoint(): bigint {
    return this.taken.at(-1) ?? 0n;
  }

  async take(events: readonly StoredEvent[]): Promise<void> {
    await this.before(events);
    this.taken.push(...events.map(({ position }) => position));
    this.batches.push(events.length);
  }
}

/** A store that can be away, and whose subscriptions can be made otherwise. */
class Moody extends MemoryEventStore {
  away = false;
  /** Makes a subscription hand on what it has read in another way. */
  handsOn: (batch: Batch) => readonly Batch[] = (batch) => [batch];

  override async *readAll(after: bigint): AsyncGenerator<StoredEvent, void> {
    for await (const event of super.readAll(after)) {
      if (this.away) throw new StoreUnavailable('the test says so');
      yield event;
    }
  }

  override async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<Batch, void> {
    for await (const batch of super.subscribe(after, signal)) {
      if (this.away) throw new StoreUnavailable('the test says so');
      yield* this.handsOn(batch);
    }
  }
}

const upTo = (last: number): bigint[] => Array.from({ length: last }, (_, index) => BigInt(index + 1));

describe('a follower of the log', () => {
  let store: Moody;
  let counter: Counter;
  let revision: number;
  beforeEach(() => {
    store = new Moody();
    counter = new Counter();
    revision = 0;
  });

  async function record(count: number): Promise<void> {
    for (let left = count; left > 0; left--, revision++) {
      const id = eventIdOf('body-ks', 'c', revision);
      const event = { id, type: 'BodyRegistered', data: '{}', metadata: {} };
      await store.append('body-ks', revision === 0 ? 'no-stream' : revision - 1, [event]);
    }
  }
  const follower = () => new Follower(store, counter, BATCH);
  const until = async (done: () => boolean) => {
    while (!done()) await nextTurn();
  };

  it('hands on each event once, in order and a batch at a time, and then what is recorded', async () => {
    await record(7);
    const following = follower();
    await following.start();
    expect(following.caughtUp).toBe(true);
    expect(counter.batches).toEqual([3, 3, 1]);
    await record(2);
    await until(() => counter.taken.length === 9);
    await following.stop();
    expect(counter.taken).toEqual(upTo(9));
  });

  it('goes on from the checkpoint of its consumer', async () => {
    await record(4);
    await follower().catchUp();
    await record(3);
    await follower().catchUp();
    expect(counter.taken).toEqual(upTo(7));
  });

  it('hands on nothing twice that a store delivers twice', async () => {
    let earlier: readonly StoredEvent[] = [];
    store.handsOn = (batch) => {
      const again = { ...batch, events: [...earlier, ...batch.events] };
      earlier = again.events;
      return [again, again];
    };
    const following = follower();
    await following.start();
    for (let each = 0; each < 5; each++) {
      await record(1);
      await until(() => counter.taken.length === each + 1);
    }
    await following.stop();
    expect(counter.taken).toEqual(upTo(5));
  });

  it('hands on nothing twice where it is told to catch up while it follows', async () => {
    const following = follower();
    await following.start();
    counter.before = () => nextTurn();
    const recording = record(10);
    await Promise.all([recording, following.catchUp(), following.catchUp()]);
    await until(() => counter.taken.length === 10);
    await following.stop();
    expect(counter.taken).toEqual(upTo(10));
  });

  describe('waits for a store that is away, and says since when,', () => {
    it('when it begins', async () => {
      await record(2);
      store.away = true;
      const following = follower();
      const starting = following.start();
      await until(() => following.awaySince !== undefined);
      expect(following).toMatchObject({ caughtUp: false, fault: undefined });
      store.away = false;
      await starting;
      expect(following).toMatchObject({ caughtUp: true, awaySince: undefined });
      await following.stop();
      expect(counter.taken).toEqual(upTo(2));
    });

    it('when it follows', async () => {
      const following = follower();
      await following.start();
      store.away = true;
      await record(2);
      await until(() => following.awaySince !== undefined);
      store.away = false;
      await until(() => counter.taken.length === 2);
      await record(1);
      await until(() => counter.taken.length === 3);
      await following.stop();
      expect(following).toMatchObject({ awaySince: undefined, fault: undefined });
      expect(counter.taken).toEqual(upTo(3));
    });

    it('when its consumer needs it', async () => {
      let tries = 0;
      counter.before = () => {
        if (++tries === 1) throw new StoreUnavailable('it takes nothing now');
      };
      const following = follower();
      await following.start();
      await record(1);
      await until(() => tries === 2);
      await following.stop();
      expect(following.fault).toBeUndefined();
      expect(counter.taken).toEqual(upTo(1));
    });

    it('until it is stopped', async () => {
      await record(1);
      store.away = true;
      const following = follower();
      const starting = following.start();
      await until(() => following.awaySince !== undefined);
      await following.stop();
      await starting;
      expect(following).toMatchObject({ caughtUp: false, fault: undefined });
    });
  });

  describe('that is stopped in the middle of a batch', () => {
    it.each([
      ['while it catches up', 7],
      ['while it follows', 0],
    ])('%s lets the consumer finish it, and hands on nothing more', async (_, recorded) => {
      let go = () => {};
      let begun = false;
      counter.before = () => {
        begun = true;
        return new Promise((resolve) => {
          go = resolve;
        });
      };
      await record(recorded);
      const following = follower();
      const starting = following.start();
      if (recorded === 0) await starting;
      await record(1);
      await until(() => begun);
      let stopped = false;
      const stopping = following.stop().then(() => (stopped = true));
      await record(3);
      expect([stopped, counter.taken]).toEqual([false, []]);
      go();
      await Promise.all([stopping, starting]);
      expect(counter.batches).toEqual([recorded === 0 ? 1 : BATCH]);
      counter.before = () => {};
      await follower().catchUp();
      expect(counter.taken).toEqual(upTo(recorded + 4));
    });
  });

  describe('whose consumer fails', () => {
    const broken = new Error('the disk is full');
    beforeEach(() => {
      counter.before = (events) => {
        if (events.some(({ position }) => position === 5n)) throw broken;
      };
    });

    it('while it catches up ends, and says why', async () => {
      await record(7);
      const following = follower();
      await expect(following.start()).rejects.toBe(broken);
      expect(following).toMatchObject({ caughtUp: false, fault: broken });
      expect(counter.taken).toEqual(upTo(3));
    });

    it('while it follows hands on nothing more, says why, and can be started again from the checkpoint', async () => {
      const following = follower();
      await following.start();
      for (let each = 0; each < 5; each++) {
        await record(1);
        await until(() => counter.taken.length === Math.min(each + 1, 4));
      }
      await until(() => following.fault !== undefined);
      await record(1);
      expect(following.fault).toBe(broken);
      expect(counter.taken).toEqual(upTo(4));
      counter.before = () => {};
      await follower().catchUp();
      expect(counter.taken).toEqual(upTo(6));
    });
  });

  it('lets its consumer go back where the store no longer knows the position that it was carried to', async () => {
    await record(2);
    const known: Consumer = {
      checkpoint: () => (carried ? 90n : counter.checkpoint()),
      take: (events) => counter.take(events),
      carryTo: (position, mark) => marks.push([position, mark]),
      goBack() {
        const wasCarried = carried;
        carried = false;
        return wasCarried;
      },
    };
    let carried = true;
    const marks: (readonly [bigint, string])[] = [];
    store.handsOn = (batch) => {
      if (carried) throw Object.assign(new Error('restored from a backup'), { code: 'ANOTHER_STORE' });
      return [{ ...batch, mark: `mark of ${batch.upTo}` }];
    };
    const following = new Follower(store, known);
    await following.start();
    await until(() => marks.length === 1);
    await following.stop();
    expect(following.fault).toBeUndefined();
    expect(counter.taken).toEqual(upTo(2));
    expect(marks).toEqual([[2n, 'mark of 2']]);
  });
});
