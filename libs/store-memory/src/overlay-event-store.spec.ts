import { describe, expect, it } from '@jest/globals';
import { describeEventStore } from '@liggaren/event-sourcing/testing';
import { MemoryEventStore, MemoryRemovableValues, OverlayEventStore, OverlayRemovableValues } from './index.js';

const event = (n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  type: 'SomethingHappened',
  data: '{}',
  metadata: {},
});
const aValue = (digest: string) => ({ digest, salt: 'salt', value: digest });
const ids = async (store: OverlayEventStore | MemoryEventStore, stream: string, from?: number) =>
  (await Array.fromAsync(store.readStream(stream, from))).map(({ id }) => Number(id.slice(-12)));

async function aBase() {
  const base = new MemoryEventStore();
  await base.append('plan-a', 'no-stream', [event(1), event(2)]);
  await base.append('plan-b', 'no-stream', [event(3)]);
  return base;
}

describeEventStore('an overlay', async () => {
  const base = await aBase();
  const values = new MemoryRemovableValues();
  await values.put([aValue('below')]);
  const store = new OverlayEventStore(base);
  return {
    store,
    values: new OverlayRemovableValues(values),
    close: async () => {
      await store.close();
      await base.close();
    },
  };
});

describe('an overlay', () => {
  it('goes on with a stream of its base and leaves the base as it was', async () => {
    const base = await aBase();
    const overlay = new OverlayEventStore(base);
    expect(await overlay.append('plan-a', 1, [event(4), event(5)])).toMatchObject({ revision: 3 });
    expect(await overlay.append('plan-c', 'no-stream', [event(6)])).toMatchObject({ revision: 0 });
    expect(await ids(overlay, 'plan-a')).toEqual([1, 2, 4, 5]);
    expect(await ids(overlay, 'plan-a', 3)).toEqual([5]);
    expect(await ids(base, 'plan-a')).toEqual([1, 2]);
    const all = await Array.fromAsync(overlay.readAll(1n));
    expect(all.map(({ id }) => Number(id.slice(-12)))).toEqual([2, 3, 4, 5, 6]);
    expect(all[2]!.position).toBeGreaterThan(all[1]!.position);
  });

  it('judges an append by the base too: a conflict, and a repeat that lies partly there', async () => {
    const overlay = new OverlayEventStore(await aBase());
    await expect(overlay.append('plan-a', 0, [event(9)])).rejects.toMatchObject({ actual: 1 });
    await expect(overlay.append('plan-a', 7, [event(9)])).rejects.toMatchObject({ actual: 1 });
    await expect(overlay.append('plan-a', 'no-stream', [event(9)])).rejects.toMatchObject({ actual: 1 });
    expect(await overlay.append('plan-a', 0, [event(2)])).toEqual({
      revision: 1,
      position: 2n,
      repeated: true,
    });
    const own = await overlay.append('plan-a', 1, [event(4)]);
    expect(await overlay.append('plan-a', 0, [event(2), event(4)])).toEqual({ ...own, repeated: true });
  });

  it('no longer follows the base on a stream of its own', async () => {
    const base = await aBase();
    const overlay = new OverlayEventStore(base);
    await overlay.append('plan-a', 1, [event(4)]);
    await base.append('plan-a', 1, [event(5)]);
    await base.append('plan-b', 0, [event(6)]);
    expect(await ids(overlay, 'plan-a')).toEqual([1, 2, 4]);
    expect(await ids(overlay, 'plan-b')).toEqual([3, 6]);
    expect((await Array.fromAsync(overlay.readAll(0n))).map(({ id }) => Number(id.slice(-12)))).toEqual([
      1, 2, 3, 6, 4,
    ]);
  });

  it('hides removed values of the base, and puts none there', async () => {
    const below = new MemoryRemovableValues();
    await below.put([aValue('one'), aValue('two')]);
    const overlay = new OverlayRemovableValues(below);
    await overlay.put([aValue('three')]);
    await overlay.remove(['two']);
    expect([...(await overlay.get(['one', 'two', 'three'])).keys()].sort()).toEqual(['one', 'three']);
    expect((await Array.fromAsync(overlay.putBefore(new Date(Date.now() + 1000)))).sort()).toEqual(['one', 'three']);
    expect([...(await below.get(['one', 'two', 'three'])).keys()].sort()).toEqual(['one', 'two']);
  });
});
