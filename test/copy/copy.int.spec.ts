import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoteUppdragUnchanged, ProposeUppdrag, RemoveValue } from '@liggaren/domain';
import {
  type CopySide,
  canonicalJson,
  copyLedger,
  eventIdOf,
  NotTheSameLedger,
  RunningMaximum,
  StoreUnavailable,
} from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { stores } from '../acceptance/server.js';

/** A ledger with values, one of them removed. */
async function written({ store, values }: CopySide, count: number): Promise<void> {
  const ledger = new Ledger({ store, values, labels: new RunningMaximum(), name: 'copied', municipality: '0125' });
  const as = { actor: 'test' };
  for (const id of ['a', 'b']) await ledger.execute(ProposeUppdrag({ uppdragId: id, title: `Utreda ${id} åäö` }), as);
  for (let n = 0; n < count; n++) {
    const note = NoteUppdragUnchanged({
      uppdragId: n % 3 ? 'a' : 'b',
      on: `2024-01-${String((n % 28) + 1).padStart(2, '0')}`,
      comment: `Inget nytt ${n}` as never,
    });
    const { events } = await ledger.execute(note, as);
    if (n === 1)
      await ledger.execute(
        RemoveValue({ subject: 'uppdrag:a', event: events[0]!.id, fields: ['comment'], ground: 'Gallringsbeslut' }),
        as,
      );
  }
}

const pairs = stores.flatMap(([from, openFrom]) => stores.map(([to, openTo]) => [from, to, openFrom, openTo] as const));

describe.each(pairs)('a copy from %s to %s', (_from, _to, openFrom, openTo) => {
  let folder: string;
  let places = 0;
  const opened: { close(): Promise<void> }[] = [];
  const open = async (how: typeof openFrom) => {
    const parts = await how(join(folder, String(places++)));
    opened.push(parts);
    return parts;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-copy-'));
  });
  afterAll(async () => {
    await Promise.all(opened.map((parts) => parts.close()));
    await rm(folder, { recursive: true });
  });

  it('goes on where it was interrupted, ends equal, and takes the values along', async () => {
    const [from, to] = [await open(openFrom), await open(openTo)];
    await written(from, 20);
    let appends = 0;
    const failing = Object.create(to.store, {
      append: {
        value: (...given: Parameters<typeof to.store.append>) => {
          if (++appends > 5) throw new StoreUnavailable('the line was cut');
          return to.store.append(...given);
        },
      },
    }) as typeof to.store;
    await expect(copyLedger(from, { ...to, store: failing })).rejects.toBeInstanceOf(StoreUnavailable);
    const done = await copyLedger(from, to);
    expect(done.written).toBeLessThan(done.events);
    expect(await copyLedger(from, to)).toEqual({ ...done, written: 0 });
    const seals = (await Array.fromAsync(from.store.readAll(0n))).flatMap(({ data }) =>
      [...data.matchAll(/"sealed":"([^"]+)"/g)].map(([, digest]) => digest!),
    );
    expect(seals.length).toBeGreaterThan(10);
    expect(await to.values.get(seals)).toEqual(await from.values.get(seals));
  });

  it('takes along what is more on one stream than a store takes at once', async () => {
    const [from, to] = [await open(openFrom), await open(openTo)];
    const data = canonicalJson({ text: 'å'.repeat(20_000) });
    for (let n = 0; n < 30; n++)
      await from.store.append('report-large', n === 0 ? 'no-stream' : n - 1, [
        { id: eventIdOf('report-large', 'copied', n), type: 'SomethingHappened', data, metadata: { schema: '1' } },
      ]);
    expect(await copyLedger(from, to)).toMatchObject({ events: 30, written: 30, streams: 1 });
  });

  it('refuses a target that holds something else', async () => {
    const [from, to] = [await open(openFrom), await open(openTo)];
    await written(from, 3);
    await written(to, 3);
    await expect(copyLedger(from, to)).rejects.toBeInstanceOf(NotTheSameLedger);
  });

  it('refuses a target that holds more', async () => {
    const [from, to] = [await open(openFrom), await open(openTo)];
    await written(to, 1);
    await expect(copyLedger(from, to)).rejects.toThrow('holds more');
  });
});
