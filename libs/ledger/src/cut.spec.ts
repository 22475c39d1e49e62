import { describe, expect, it } from '@jest/globals';
import type { Cut } from '@liggaren/domain';
import { eventIdOf } from '@liggaren/event-sourcing';
import { MemoryEventStore } from '@liggaren/store-memory';
import { cutAt } from './cut.js';

const idOf = (stream: string, index: number) => eventIdOf(stream, 'c', index);

/** Three events of the ledger, and a checkpoint before the last of them and one after it. */
async function arrange() {
  const store = new MemoryEventStore();
  let revision = 0;
  const append = (stream: string, index: number, recordedAt: string) =>
    store.append(stream, stream === 'body-ks' && revision++ > 0 ? revision - 2 : 'no-stream', [
      { id: idOf(stream, index), type: 'X', data: '{}', metadata: { recordedAt } },
    ]);
  await append('body-ks', 0, '2024-05-02T08:00:00.000Z');
  await append('body-ks', 1, '2024-05-01T08:00:00.000Z');
  await append('seal-main', 0, '2024-05-03T08:00:00.000Z');
  await append('body-ks', 2, '2024-05-04T08:00:00.000Z');
  await append('seal-other', 0, '2024-05-05T08:00:00.000Z');
  return store;
}

describe('a cut of the log', () => {
  it('is at the last event of the ledger, and counts no seal', async () => {
    expect(await cutAt(await arrange(), undefined)).toMatchObject({
      eventId: idOf('body-ks', 2),
      size: 3,
      label: '2024-05-04T08:00:00.000Z',
    });
  });

  it('is at the event that is named, under the highest label by then', async () => {
    expect(await cutAt(await arrange(), idOf('body-ks', 1))).toMatchObject({
      size: 2,
      label: '2024-05-02T08:00:00.000Z',
    });
  });

  it('is nowhere in an empty log, at an event that is not there, or at a seal', async () => {
    const store = await arrange();
    expect(await cutAt(new MemoryEventStore(), undefined)).toBeUndefined();
    expect(await cutAt(store, idOf('body-kf', 0))).toBeUndefined();
    expect(await cutAt(store, idOf('seal-main', 0))).toBeUndefined();
  });

  it('is counted on from where somebody has counted to', async () => {
    const store = await arrange();
    const counted: Cut = { eventId: idOf('body-ks', 1), size: 200, position: 2n, label: '2024-06-01T08:00:00.000Z' };
    const known = (eventId?: string) => (eventId === undefined || eventId === counted.eventId ? counted : undefined);
    expect(await cutAt(store, undefined, known)).toMatchObject({ size: 201, label: counted.label });
    expect(await cutAt(store, counted.eventId, known)).toBe(counted);
    expect(await cutAt(store, idOf('body-ks', 0), known)).toBeUndefined();
  });
});
