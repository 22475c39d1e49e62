import { describe, expect, it, jest } from '@jest/globals';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { Count, CountAndFinish, Counted, tally } from '../testing/tally.js';
import {
  ClockBehind,
  eventIdOf,
  type NewEvent,
  RevisionConflict,
  RunningMaximum,
  StoreUnavailable,
  sealedIn,
  TooManyConflicts,
  type TransactOptions,
  transactOn,
} from './index.js';

const tallyId = 'moten';
const stream = 'tally-moten';
const by = (amount: number) => Count({ tallyId, by: amount });
const as = (commandId: string, actor = 'local') => ({ actor, commandId });
const stored = (store: MemoryEventStore) => Array.fromAsync(store.readStream(stream));

function arrange(options: Partial<TransactOptions> = {}) {
  const store = new MemoryEventStore();
  const values = new MemoryRemovableValues();
  const labels = new RunningMaximum();
  const own = { store, values, labels, ...options };
  return { store, values, labels, transact: transactOn(own), again: () => transactOn(own) };
}

/** A store that is not as it should be, a number of times. */
const failing = (store: MemoryEventStore, times: number, fail: (append: () => Promise<unknown>) => Promise<never>) => {
  const append = store.append.bind(store);
  jest.spyOn(store, 'append').mockImplementation((...to) => (times-- > 0 ? fail(() => append(...to)) : append(...to)));
};
const answerLost = async (append: () => Promise<unknown>): Promise<never> => {
  await append();
  throw new StoreUnavailable('the connection broke');
};

describe('a command', () => {
  it('becomes events, with who and when and by which command', async () => {
    const { store, transact } = arrange({ now: () => new Date('2024-05-31T21:59:59.999Z') });
    const { position, ...outcome } = await transact(tally, CountAndFinish({ tallyId, by: 2 }), as('c1'));
    expect(outcome).toMatchObject({ stream, commandId: 'c1', repeated: false });
    expect(outcome.events.map(({ type }) => type)).toEqual(['Counted', 'Finished']);
    const events = await stored(store);
    expect(events.map(({ id }) => id)).toEqual([eventIdOf(stream, 'c1', 0), eventIdOf(stream, 'c1', 1)]);
    expect(events.at(-1)!.position).toBe(position);
    expect(events[0]).toMatchObject({
      data: '{"by":2,"tallyId":"moten"}',
      metadata: { schema: '1', recordedAt: '2024-05-31T21:59:59.999Z', actor: 'local', commandId: 'c1' },
    });
  });

  it('is told the Stockholm day on which it is recorded', async () => {
    const days: string[] = [];
    const { transact } = arrange({ now: () => new Date('2024-05-31T22:00:00.000Z') });
    const decide = {
      ...tally,
      decide: (_: unknown, __: unknown, { today }: { today: string }) => ({ events: [], n: days.push(today) }),
    };
    await transact(decide, by(1), as('c1'));
    const takenOver = { recordedAt: '2023-01-22T23:00:00.000Z', basis: 'publication' };
    await transact(decide, by(1), { ...as('c2'), takenOver });
    expect(new Set(days)).toEqual(new Set(['2024-06-01', '2023-01-23']));
  });

  it('carries import and takeover in its metadata', async () => {
    const { store, transact } = arrange({ now: () => new Date('2024-05-31T10:00:00.000Z') });
    const takenOver = { recordedAt: '2023-01-22T23:00:00.000Z', basis: 'publication' };
    await transact(tally, by(1), { ...as('c1'), importName: 'kolada', importKey: 'N00401/1990', takenOver });
    expect((await stored(store))[0]!.metadata).toMatchObject({
      importName: 'kolada',
      importKey: 'N00401/1990',
      recordedAt: '2023-01-22T23:00:00.000Z',
      recordedAtBasis: 'publication',
      takenOverAt: '2024-05-31T10:00:00.000Z',
    });
  });

  it('that is refused or changes nothing stores nothing, and answers with the last position read', async () => {
    const { store, transact } = arrange();
    const { position } = await transact(tally, by(9), as('c1'));
    expect(await transact(tally, by(2), as('c2'))).toMatchObject({
      refusal: { code: 'TooMuch' },
      position,
      events: [],
    });
    expect(await transact(tally, by(0), as('c3'))).toMatchObject({ position, events: [] });
    expect(await stored(store)).toHaveLength(1);
  });

  it('is not carried out by a clock that is far behind', async () => {
    const { labels, transact } = arrange({ now: () => new Date('2024-05-31T10:00:00.000Z') });
    labels.raiseTo('2024-05-31T10:05:00.001Z');
    await expect(transact(tally, by(1), as('c1'))).rejects.toBeInstanceOf(ClockBehind);
  });
});

describe('the same command again', () => {
  it('has no second effect and gets the first answer', async () => {
    const { store, transact, again } = arrange();
    const first = await transact(tally, CountAndFinish({ tallyId, by: 2 }), as('c1'));
    for (const repeat of [transact, again()])
      expect(await repeat(tally, CountAndFinish({ tallyId, by: 2 }), as('c1'))).toEqual({ ...first, repeated: true });
    expect(await stored(store)).toHaveLength(2);
  });

  it('gets the first answer also when others have written since, and when it would be refused now', async () => {
    const { transact } = arrange();
    const first = await transact(tally, by(6), as('c1'));
    await transact(tally, by(1), as('c2'));
    expect(await transact(tally, by(6), as('c1'))).toEqual({ ...first, repeated: true });
  });

  it.each([
    ['with other data', by(3), 'local'],
    ['of another type', CountAndFinish({ tallyId, by: 2 }), 'local'],
    ['of another actor', by(2), 'somebody'],
    ['with a text', Count({ tallyId, by: 2, reason: 'för att' }), 'local'],
  ])('is another command under the same id %s, and refused', async (_, command, actor) => {
    const { store, transact } = arrange();
    await transact(tally, by(2), as('c1'));
    expect(await transact(tally, command, as('c1', actor))).toMatchObject({
      refusal: { code: 'CommandIdReused' },
      events: [],
    });
    expect(await stored(store)).toHaveLength(1);
  });

  it('may have the same id on another stream', async () => {
    const { transact } = arrange();
    await transact(tally, by(2), as('c1'));
    expect(await transact(tally, Count({ tallyId: 'resor', by: 3 }), as('c1'))).toMatchObject({ repeated: false });
  });

  it('is compared as the client sent it, before defaults', async () => {
    const { transact } = arrange();
    await transact(tally, by(2), { ...as('c1'), sent: { tallyId } });
    expect(await transact(tally, by(3), { ...as('c1'), sent: { tallyId } })).toMatchObject({ repeated: true });
  });

  it('is not remembered when it was refused: it may succeed later', async () => {
    const { transact } = arrange();
    await transact(tally, by(8), as('c1'));
    expect(await transact(tally, by(5), as('c2'))).toMatchObject({ refusal: { code: 'TooMuch' } });
    await transact(tally, by(-5), as('c3'));
    expect(await transact(tally, by(5), as('c2'))).toMatchObject({
      repeated: false,
      events: [Counted({ tallyId, by: 5 })],
    });
  });
});

describe('the same command with texts again', () => {
  const told = (reason: string, note = 'samma') => Count({ tallyId, by: 2, reason, note });

  it('is recognised with the salts that are stored, though it is sealed anew', async () => {
    const { store, values, transact } = arrange();
    const first = await transact(tally, told('fel rad'), as('c1'));
    expect(await transact(tally, told('fel rad'), as('c1'))).toEqual({ ...first, repeated: true });
    const texts = await values.get(sealedIn(JSON.parse((await stored(store))[0]!.data)));
    expect([...texts.values()].map(({ value }) => value).sort()).toEqual(['fel rad', 'samma']);
  });

  it('is recognised where two fields hold the same text', async () => {
    const { transact } = arrange();
    await transact(tally, told('samma', 'samma'), as('c1'));
    expect(await transact(tally, told('samma', 'samma'), as('c1'))).toMatchObject({ repeated: true });
  });

  it('is another command with another text', async () => {
    const { transact } = arrange();
    await transact(tally, told('fel rad'), as('c1'));
    expect(await transact(tally, told('annan rad'), as('c1'))).toMatchObject({ refusal: { code: 'CommandIdReused' } });
  });

  it('counts a text that has been removed as equal, and no other', async () => {
    const { values, transact } = arrange();
    const [event] = (await transact(tally, told('fel rad'), as('c1'))).events;
    await values.remove([(event!.data as { reason: { sealed: string } }).reason.sealed]);
    expect(await transact(tally, told('vad som helst'), as('c1'))).toMatchObject({ repeated: true });
    expect(await transact(tally, told('vad som helst', 'annat'), as('c1'))).toMatchObject({
      refusal: { code: 'CommandIdReused' },
    });
  });

  it('leaves no text behind when it is refused', async () => {
    const { values, transact } = arrange();
    await transact(tally, Count({ tallyId, by: 11, reason: 'för mycket' }), as('c1'));
    expect(await Array.fromAsync(values.putBefore(new Date(Date.now() + 1_000)))).toEqual([]);
  });
});

describe('a store that breaks', () => {
  it('between storing and answering is asked again, and nothing is stored twice', async () => {
    const { store, transact } = arrange();
    failing(store, 1, answerLost);
    expect(await transact(tally, by(2), as('c1'))).toMatchObject({
      repeated: false,
      events: [Counted({ tallyId, by: 2 })],
    });
    expect(await stored(store)).toHaveLength(1);
  });

  it('for longer than the deadline gives up; the same command finds out later that it was recorded', async () => {
    const { store, transact, again } = arrange({ deadlineMs: 20 });
    failing(store, 1, answerLost);
    await expect(transact(tally, by(2), as('c1'))).rejects.toBeInstanceOf(StoreUnavailable);
    for (const repeat of [transact, again()])
      expect(await repeat(tally, by(2), as('c1'))).toMatchObject({
        repeated: true,
        events: [Counted({ tallyId, by: 2 })],
      });
    expect(await stored(store)).toHaveLength(1);
  });

  it('before storing loses nothing: the same command is carried out then', async () => {
    const { store, transact } = arrange({ deadlineMs: 20 });
    failing(store, 1, async () => {
      throw new StoreUnavailable('the disk is full');
    });
    await expect(transact(tally, by(2), as('c1'))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await transact(tally, by(2), as('c1'))).toMatchObject({ repeated: false });
    expect(await stored(store)).toHaveLength(1);
  });
});

describe('others who write to the same stream', () => {
  const conflict = async (): Promise<never> => {
    throw new RevisionConflict(stream, 'no-stream', 0);
  };

  it('are read, and the command is decided anew', async () => {
    const { store, transact, again } = arrange();
    const other = again();
    await transact(tally, by(2), as('c1'));
    await other(tally, by(7), as('c2'));
    expect(await transact(tally, by(2), as('c3'))).toMatchObject({ refusal: { code: 'TooMuch' } });
    expect(await transact(tally, by(1), as('c4'))).toMatchObject({ events: [Counted({ tallyId, by: 1 })] });
    expect(await stored(store)).toHaveLength(3);
  });

  it('may be many, and race: every command is carried out once', async () => {
    const { store, again } = arrange();
    const writers = Array.from({ length: 5 }, again);
    await Promise.all(writers.flatMap((transact, n) => [1, 2].map((i) => transact(tally, by(1), as(`w${n}-${i}`)))));
    expect(await stored(store)).toHaveLength(10);
    expect((await again().peek(tally, tallyId)).total).toBe(10);
  });

  it('never make two of one command, though it is sent to both at once', async () => {
    const { store, again } = arrange();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => again()(tally, by(1), as('c1'))));
    expect(new Set(outcomes.map(({ position }) => position)).size).toBe(1);
    expect(await stored(store)).toHaveLength(1);
  });

  it('are tried against until a deadline, not a number of times', async () => {
    const { store, transact } = arrange();
    failing(store, 100, conflict);
    expect(await transact(tally, by(2), as('c1'))).toMatchObject({ repeated: false });
  });

  it('win at the deadline', async () => {
    const { store, transact } = arrange({ deadlineMs: 30 });
    failing(store, Number.POSITIVE_INFINITY, conflict);
    await expect(transact(tally, by(2), as('c1'))).rejects.toBeInstanceOf(TooManyConflicts);
    expect(await stored(store)).toEqual([]);
  });
});

describe('a folded stream', () => {
  it('is kept, and read once; only who looks at it asks for what is newer', async () => {
    const { store, transact } = arrange();
    const read = jest.spyOn(store, 'readStream');
    await transact(tally, by(1), as('c1'));
    await transact(tally, by(1), as('c2'));
    await transact.peek(tally, tallyId);
    expect(read.mock.calls).toEqual([
      [stream, 0],
      [stream, 2],
    ]);
  });

  it('is looked at as it is in the store now, others included', async () => {
    const { transact, again } = arrange();
    expect(await transact.peek(tally, tallyId)).toEqual({ total: 0, finished: false });
    await again()(tally, by(3), as('c1'));
    expect(await transact.peek(tally, tallyId)).toEqual({ total: 3, finished: false });
  });

  it('is folded anew after a fault', async () => {
    const { store, transact } = arrange({ deadlineMs: 0 });
    const corrupt: NewEvent = { id: eventIdOf(stream, 'x', 0), type: 'Guessed', data: '{}', metadata: { schema: '1' } };
    await transact(tally, by(1), as('c1'));
    await store.append(stream, 0, [corrupt]);
    await expect(transact(tally, by(1), as('c2'))).rejects.toMatchObject({ code: 'CORRUPT_EVENT' });
    await expect(transact.peek(tally, tallyId)).rejects.toMatchObject({ code: 'CORRUPT_EVENT' });
  });

  it('runs commands on it one after another, and those on others beside it', async () => {
    const { store, transact } = arrange();
    const appends = jest.spyOn(store, 'append');
    await Promise.all([1, 2, 3].map((n) => transact(tally, by(n), as(`c${n}`))));
    expect(appends.mock.calls.map(([, expected]) => expected)).toEqual(['no-stream', 0, 1]);
  });
});

describe('what a command needs before it is carried out', () => {
  it('is asked for only when something new would be recorded', async () => {
    const { transact } = arrange();
    const admit = jest.fn(async () => ({ refusal: { code: 'Closed', message: 'Not now.' } }));
    await transact(tally, by(2), as('c1'));
    expect(await transact(tally, by(2), { ...as('c1'), admit })).toMatchObject({ repeated: true });
    expect(await transact(tally, by(0), { ...as('c2'), admit })).toMatchObject({ events: [] });
    expect(admit).not.toHaveBeenCalled();
    expect(await transact(tally, by(2), { ...as('c3'), admit })).toMatchObject({
      refusal: { code: 'Closed' },
      events: [],
    });
  });

  it('is done just before the append, and not for what is refused or changes nothing', async () => {
    const { transact } = arrange();
    const beforeAppend = jest.fn(async () => {});
    await transact(tally, by(11), { ...as('c1'), beforeAppend });
    await transact(tally, by(0), { ...as('c2'), beforeAppend });
    expect(beforeAppend).not.toHaveBeenCalled();
    await transact(tally, by(2), { ...as('c3'), beforeAppend });
    expect(beforeAppend).toHaveBeenCalledTimes(1);
  });
});
