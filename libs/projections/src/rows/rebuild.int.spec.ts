import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Batch,
  CorruptEvent,
  EventStore,
  eventIdOf,
  RunningMaximum,
  type StoredEvent,
  StoreUnavailable,
} from '@liggaren/event-sourcing';
import { MemoryEventStore } from '@liggaren/store-memory';
import { everythingAt, type TestLedger, tablesOf, tellStory } from '../../testing/index.js';
import { AnotherStore, projections, Reader, ReadModel, Runner, resolveMoment } from '../index.js';

const BATCH = 4;

/** A store that stops answering at an event. */
class FailingStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    public failsAt: bigint,
  ) {
    super();
  }
  append = (...given: Parameters<EventStore['append']>) => this.store.append(...given);
  readStream = (...given: Parameters<EventStore['readStream']>) => this.store.readStream(...given);
  async *readAll(after: bigint): AsyncGenerator<StoredEvent> {
    for await (const event of this.store.readAll(after)) {
      if (event.position === this.failsAt) throw new StoreUnavailable('the test says so');
      yield event;
    }
  }
  subscribe = (after: bigint, signal: AbortSignal): AsyncIterable<Batch> => this.store.subscribe(after, signal);
  close = () => this.store.close();
}

describe('a read model', () => {
  let ledger: TestLedger;
  let events: StoredEvent[];
  let folder: string;
  let expected: { readonly tables: string; readonly answers: string };
  const file = (name = 'read-model.db') => join(folder, name);

  /** The fixed questions: everything, at a moment for every fourth event, on its day and on the last. */
  const answers = async (readModel: ReadModel): Promise<string> => {
    const reader = new Reader(readModel, ledger.values, '0125');
    const positions = events.map(({ position }) => position).filter((position) => position % 4n === 0n);
    const questions = [
      {},
      { validOn: '2024-03-01' },
      { knownOn: '2024-02-29' },
      { knownOn: '2024-05-31' },
      ...positions.map((atPosition) => ({ atPosition })),
      ...positions.map((atPosition) => ({ atPosition, validOn: '2024-10-01' })),
    ];
    const all = questions.map((question) => everythingAt(reader, resolveMoment(readModel, question, '2024-10-01')));
    return (await Promise.all(all)).join('\n');
  };
  const state = async (readModel: ReadModel) => ({ tables: tablesOf(readModel), answers: await answers(readModel) });

  beforeAll(async () => {
    ledger = await tellStory();
    events = await Array.fromAsync(ledger.store.readAll(0n));
    const readModel = ledger.readModel();
    await ledger.runner(readModel).catchUp();
    expected = await state(readModel);
  });
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'read-model-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('answers a dozen moments and more about some fifty views', () => {
    expect(events.length).toBeGreaterThan(30);
    expect(expected.answers.length).toBeGreaterThan(100_000);
    for (const text of ['Upphandling pågår', 'target-met', 'on-track', 'overdue', 'quashed', 'Utsläppen ska halveras'])
      expect(expected.answers).toContain(text);
  });

  it('that was deleted is built again, and gives every answer to the byte', async () => {
    for (let build = 0; build < 2; build++) {
      const readModel = ledger.readModel(file());
      await ledger.runner(readModel).catchUp();
      expect(await state(readModel)).toEqual(expected);
      readModel.close();
      rmSync(file());
    }
  });

  it('that is thrown away while in use is built again, and gives every answer to the byte', async () => {
    const readModel = ledger.readModel(file());
    await ledger.runner(readModel).catchUp();
    readModel.reset();
    expect(readModel.checkpoint).toMatchObject({ position: 0n, phase: 'building' });
    await ledger.runner(readModel).catchUp();
    expect(await state(readModel)).toEqual(expected);
    readModel.close();
  });

  it('goes on where it was when its building was interrupted, at whichever event', async () => {
    for (const { position } of events) {
      const interrupted = ledger.readModel(file());
      const failing = new FailingStore(ledger.store, position);
      const building = ledger.runner(interrupted, { store: failing, batchSize: BATCH }).catchUp();
      await expect(building).rejects.toBeInstanceOf(StoreUnavailable);
      const committed = BigInt(Math.floor(Number(position - 1n) / BATCH) * BATCH);
      expect(interrupted.checkpoint).toMatchObject({ position: committed, phase: 'building' });
      interrupted.close();
      const resumed = ledger.readModel(file());
      await ledger.runner(resumed, { batchSize: BATCH }).catchUp();
      expect(tablesOf(resumed)).toBe(expected.tables);
      resumed.close();
      rmSync(file());
    }
  });

  it('is at its last checkpoint when the process is killed in the middle of a commit', async () => {
    const readModel = ledger.readModel(file());
    await ledger
      .runner(readModel, { store: new FailingStore(ledger.store, 13n), batchSize: BATCH })
      .catchUp()
      .catch(() => {});
    const { checkpoint } = readModel;
    /** What the killed process leaves on disk: the files as they are while rows are being written. */
    function* killed() {
      yield { sql: 'DELETE FROM statements', values: [] };
      for (const ending of ['', '-wal'])
        if (existsSync(file() + ending)) copyFileSync(file() + ending, file('left.db') + ending);
    }
    readModel.advance(checkpoint, { ...checkpoint, position: 99n }, killed);
    readModel.close();
    const left = ledger.readModel(file('left.db'));
    expect(left.checkpoint).toEqual(checkpoint);
    await ledger.runner(left).catchUp();
    expect(await state(left)).toEqual(expected);
    left.close();
  });

  it('waits for a store that goes away while it is built, says since when, and goes on', async () => {
    const readModel = ledger.readModel();
    const store = new FailingStore(ledger.store, 13n);
    const runner = ledger.runner(readModel, { store, batchSize: BATCH });
    const starting = runner.start();
    while (!runner.awaySince) await new Promise(setImmediate);
    expect(runner).toMatchObject({ caughtUp: false, fault: undefined });
    store.failsAt = 0n;
    await starting;
    expect(runner).toMatchObject({ caughtUp: true, awaySince: undefined });
    expect(tablesOf(readModel)).toBe(expected.tables);
    await runner.stop();
    readModel.close();
  });

  it('keeps nothing of a commit that fails', async () => {
    const readModel = ledger.readModel();
    await ledger.runner(readModel).catchUp();
    const { checkpoint } = readModel;
    const failing = () => [
      { sql: 'DELETE FROM statements', values: [] },
      { sql: 'INSERT INTO events SELECT * FROM events', values: [] },
    ];
    expect(() => readModel.advance(checkpoint, { ...checkpoint, position: 99n }, failing)).toThrow();
    expect(tablesOf(readModel)).toBe(expected.tables);
  });

  it('of another version of a projection is built anew when it is opened', async () => {
    const newer = projections.map((projection) => ({ ...projection, version: projection.version + 1 }));
    const old = ledger.readModel(file());
    await ledger.runner(old).catchUp();
    old.close();
    const readModel = ReadModel.open(file(), newer);
    expect(readModel.checkpoint).toMatchObject({ position: 0n, phase: 'building' });
    const runner = new Runner({ store: ledger.store, readModel, projections: newer, labels: new RunningMaximum() });
    await runner.catchUp();
    expect(await answers(readModel)).toBe(expected.answers);
    readModel.close();
    const reopened = ReadModel.open(file(), newer);
    expect(reopened.checkpoint.position).toBe(events.at(-1)!.position);
    reopened.close();
  });

  it('builds its indexes when its building is done', async () => {
    const readModel = ledger.readModel();
    const indexes = () =>
      readModel.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").length;
    await ledger
      .runner(readModel, { store: new FailingStore(ledger.store, 13n), batchSize: BATCH })
      .catchUp()
      .catch(() => {});
    expect(indexes()).toBe(0);
    await ledger.runner(readModel).catchUp();
    expect(indexes()).toBe(projections.flatMap(({ indexes }) => indexes).length);
  });

  describe('that two runners write at once', () => {
    it('gets each event once', async () => {
      const [one, other] = [ledger.readModel(file()), ledger.readModel(file())];
      await Promise.all([one, other].map((readModel) => ledger.runner(readModel, { batchSize: BATCH }).catchUp()));
      expect(await state(one)).toEqual(expected);
      expect(await state(other)).toEqual(expected);
      one.close();
      other.close();
    });

    it('takes nothing from one that has read an older checkpoint', async () => {
      const [one, other] = [ledger.readModel(file()), ledger.readModel(file())];
      const stale = one.checkpoint;
      await ledger.runner(other).catchUp();
      const to = { ...stale, position: 1n, eventId: events[0]!.id };
      const statements = () => [{ sql: 'DELETE FROM statements', values: [] }];
      expect(one.advance(stale, to, statements)).toBe(false);
      expect(tablesOf(one)).toBe(expected.tables);
      one.close();
      other.close();
    });

    it('follows the log with both of them', async () => {
      const told = await tellStory();
      const readModels = [told.readModel(file()), told.readModel(file())];
      const runners = readModels.map((readModel) => told.runner(readModel));
      await Promise.all(runners.map((runner) => runner.start()));
      await append(told.store, 'body-kf', 'BodyRegistered', {
        bodyId: 'kf',
        name: 'KF',
        kind: 'council',
        validFrom: '2023-01-01',
      });
      const { position } = (await Array.fromAsync(told.store.readAll(0n))).at(-1)!;
      expect(await Promise.all(runners.map((runner) => runner.reached(position, 60_000)))).toEqual([true, true]);
      await Promise.all(runners.map((runner) => runner.stop()));
      const rebuilt = told.readModel();
      await told.runner(rebuilt).catchUp();
      expect(tablesOf(readModels[0]!)).toBe(tablesOf(rebuilt));
      for (const readModel of readModels) readModel.close();
    });
  });

  describe('notices at start', () => {
    let readModel: ReadModel;
    beforeAll(async () => {
      readModel = ledger.readModel();
      await ledger.runner(readModel).catchUp();
    });
    afterAll(() => readModel.close());

    it('another store', async () => {
      const other = await tellStory();
      const runner = other.runner(readModel);
      await expect(runner.start()).rejects.toBeInstanceOf(AnotherStore);
      expect(runner.fault).toBeInstanceOf(AnotherStore);
      expect(tablesOf(readModel)).toBe(expected.tables);
    });

    it('a store that is behind', async () => {
      const behind = new MemoryEventStore();
      for (const { stream, revision, id, type, data, metadata } of events.slice(0, 10))
        await behind.append(stream, revision === 0 ? 'no-stream' : revision - 1, [{ id, type, data, metadata }]);
      const starting = ledger.runner(readModel, { store: behind }).start();
      await expect(starting).rejects.toThrow(/the store ends before that/);
    });

    it('an empty store', async () => {
      const starting = ledger.runner(readModel, { store: new MemoryEventStore() }).start();
      await expect(starting).rejects.toBeInstanceOf(AnotherStore);
    });
  });

  describe.each([
    ['an event of a type that is unknown', 'MoonLanded', { moon: 'full' }, '1', /MoonLanded is unknown/],
    ['an event of a newer schema', 'BodyRegistered', { bodyId: 'kf' }, '7', /BodyRegistered has schema 7/],
    ['an event with other data than its schema says', 'BodyRegistered', { bodyId: 'kf' }, '1', /body-kf.*name/s],
  ] as const)('at %s', (_, type, data, schema, reason) => {
    let told: TestLedger;
    let readModel: ReadModel;
    beforeEach(async () => {
      told = await tellStory();
      readModel = told.readModel();
    });
    afterEach(() => readModel.close());

    it('stops while it follows, says why, and still answers for what came before', async () => {
      const runner = told.runner(readModel);
      await runner.start();
      const known = tablesOf(readModel);
      await append(told.store, 'body-kf', type, data, schema);
      while (!runner.fault) await new Promise(setImmediate);
      expect(runner.fault).toBeInstanceOf(CorruptEvent);
      expect(runner.fault.message).toMatch(reason);
      expect(tablesOf(readModel)).toBe(known);
      const reader = new Reader(readModel, told.values, '0125');
      expect(reader.plan('plan:p', reader.moment())?.title).toBe('Mål 2023–2026');
      await runner.stop();
    });

    it('stops while it is built, with all that came before', async () => {
      const last = (await Array.fromAsync(told.store.readAll(0n))).at(-1)!;
      await append(told.store, 'body-kf', type, data, schema);
      const runner = told.runner(readModel);
      await expect(runner.start()).rejects.toThrow(reason);
      expect(runner.fault?.message).toMatch(reason);
      expect(readModel.checkpoint.position).toBe(last.position);
      const reader = new Reader(readModel, told.values, '0125');
      expect(reader.indicator('indicator:utslapp', reader.moment())?.latest?.value).toBe('1.85');
    });
  });
});

async function append(store: EventStore, stream: string, type: string, data: object, schema = '1'): Promise<void> {
  const metadata = { schema, recordedAt: '2024-09-02T08:00:00.000Z', actor: 'other' };
  await store.append(stream, 'no-stream', [
    { id: eventIdOf(stream, 'c', 0), type, data: JSON.stringify(data), metadata },
  ]);
}
