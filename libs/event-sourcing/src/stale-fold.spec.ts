import { describe, expect, it, jest } from '@jest/globals';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { Count, CountAndFinish, Counted, tally } from '../testing/tally.js';
import { accept, RunningMaximum, StoreUnavailable, sealedIn, type TransactOptions, transactOn } from './index.js';

const tallyId = 'moten';
const stream = 'tally-moten';
const by = (amount: number) => Count({ tallyId, by: amount });
const as = (commandId: string, actor = 'local') => ({ actor, commandId });
const told = (reason: string) => Count({ tallyId, by: 1, reason });

/** Two processes on one ledger. The one has folded the stream before the other writes to it. */
function arrange(options: Partial<TransactOptions> = {}) {
  const store = new MemoryEventStore();
  const values = new MemoryRemovableValues();
  const labels = new RunningMaximum();
  const process = () => transactOn({ store, values, labels, ...options });
  const stored = () => Array.fromAsync(store.readStream(stream));
  return { store, values, labels, one: process(), other: process(), stored };
}

describe('what another process has written since', () => {
  it('is read before a command is refused', async () => {
    const { one, other, stored } = arrange();
    await one(tally, by(8), as('c1'));
    await other(tally, by(-5), as('c2'));
    expect(await one(tally, by(5), as('c3'))).toMatchObject({ events: [Counted({ tallyId, by: 5 })] });
    expect(await stored()).toHaveLength(3);
  });

  it('is read before a command is said to change nothing', async () => {
    const { one, other } = arrange();
    const unlessThere: typeof tally = {
      ...tally,
      decide: ({ data }, { total }) => (data.by === total ? accept() : accept(Counted(data))),
    };
    await one(unlessThere, by(2), as('c1'));
    await other(unlessThere, by(1), as('c2'));
    expect(await one(unlessThere, by(2), as('c3'))).toMatchObject({ events: [Counted({ tallyId, by: 2 })] });
  });

  it('is what such an answer is of: it names the last position', async () => {
    const { one, other } = arrange();
    await one(tally, by(8), as('c1'));
    const { position } = await other(tally, by(1), as('c2'));
    expect(await one(tally, by(5), as('c3'))).toMatchObject({ refusal: { code: 'TooMuch' }, position });
    const later = await other(tally, by(1), as('c4'));
    expect(await one(tally, by(0), as('c5'))).toMatchObject({ events: [], position: later.position });
  });

  it('is asked for once, and not for a command that is recorded', async () => {
    const { store, one } = arrange();
    await one(tally, by(8), as('c1'));
    const read = jest.spyOn(store, 'readStream');
    await one(tally, by(1), as('c2'));
    expect(read).not.toHaveBeenCalled();
    await one(tally, by(5), as('c3'));
    expect(read.mock.calls).toEqual([[stream, 2]]);
  });

  it('is read before anything is done beside the append', async () => {
    const { one, other } = arrange();
    const beforeAppend = jest.fn(async () => {});
    await one(tally, by(1), as('c1'));
    await other(tally, by(9), as('c2'));
    expect(await one(tally, by(1), { ...as('c3'), beforeAppend })).toMatchObject({ refusal: { code: 'TooMuch' } });
    expect(beforeAppend).not.toHaveBeenCalled();
  });

  it('is read before a text is put beside the log', async () => {
    const { values, one, other } = arrange();
    await one(tally, by(1), as('c1'));
    await other(tally, by(9), as('c2'));
    expect(await one(tally, told('ett skäl'), as('c3'))).toMatchObject({ refusal: { code: 'TooMuch' } });
    expect(await Array.fromAsync(values.putBefore(new Date(Date.now() + 1_000)))).toEqual([]);
  });

  it('is found out by the append too, and the command then decided anew, at the deadline as well', async () => {
    const { one, other } = arrange({ deadlineMs: -1 });
    await one(tally, by(1), as('c1'));
    await other(tally, by(9), as('c2'));
    expect(await one(tally, by(1), as('c3'))).toMatchObject({ refusal: { code: 'TooMuch' } });
    await other(tally, by(-9), as('c4'));
    expect(await one(tally, by(1), as('c5'))).toMatchObject({ events: [Counted({ tallyId, by: 1 })] });
  });
});

describe('a command that another process has recorded', () => {
  it.each([
    ['by the append', 1, 2],
    ['when it would be refused', 8, 9],
  ])('is recognised %s', async (_, before, amount) => {
    const { one, other, stored } = arrange();
    await one(tally, by(before), as('c1'));
    if (before === 8) await other(tally, by(-8), as('c2'));
    const first = await other(tally, by(amount), as('c3'));
    await other(tally, by(-1), as('c4'));
    const length = (await stored()).length;
    expect(await one(tally, by(amount), as('c3'))).toEqual({ ...first, repeated: true });
    expect(await stored()).toHaveLength(length);
    expect(await one.peek(tally, tallyId)).toEqual(await other.peek(tally, tallyId));
  });

  it('is recognised whatever admission or the clock would say to a new one', async () => {
    const { labels, one, other } = arrange({ now: () => new Date('2024-05-31T10:00:00.000Z') });
    const admit = async () => ({ refusal: { code: 'Closed', message: 'Not now.' } });
    await one(tally, by(1), as('c1'));
    const second = await other(tally, by(1), as('c2'));
    expect(await one(tally, by(1), { ...as('c2'), admit })).toEqual({ ...second, repeated: true });
    const third = await other(tally, by(1), as('c3'));
    labels.raiseTo('2024-05-31T11:00:00.000Z');
    expect(await one(tally, by(1), as('c3'))).toEqual({ ...third, repeated: true });
  });

  it('is recognised before anything is looked up for it', async () => {
    const { one, other } = arrange();
    const lookUp = jest.fn(async () => ({}));
    await one(tally, by(1), as('c1'));
    await other(tally, by(1), as('c2'));
    expect(await one(tally, by(1), { ...as('c2'), lookUp })).toMatchObject({ repeated: true });
    expect(lookUp).not.toHaveBeenCalled();
  });

  it.each([
    ['with other data', by(3)],
    ['of another type, with more events', CountAndFinish({ tallyId, by: 2 })],
  ])('is another one under the same id %s, and refused', async (_, another) => {
    for (const [first, second] of [
      [by(2), another],
      [another, by(2)],
    ] as const) {
      const { one, other, stored } = arrange();
      await one(tally, by(1), as('c1'));
      await other(tally, first, as('c2'));
      const length = (await stored()).length;
      expect(await one(tally, second, as('c2'))).toMatchObject({ refusal: { code: 'CommandIdReused' }, events: [] });
      expect(await stored()).toHaveLength(length);
    }
  });
});

describe('one command id at two processes at the same moment', () => {
  it('with the same command has one effect and one answer, also with texts that each seals under its own salt', async () => {
    for (const command of [by(1), told('ett skäl')]) {
      const { values, one, other, stored } = arrange();
      await Promise.all([one.peek(tally, tallyId), other.peek(tally, tallyId)]);
      const outcomes = await Promise.all([one, other].map((transact) => transact(tally, command, as('c1'))));
      expect(outcomes.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
      expect({ ...outcomes[0], repeated: true }).toEqual({ ...outcomes[1], repeated: true });
      const events = await stored();
      expect(events).toHaveLength(1);
      const named = sealedIn(JSON.parse(events[0]!.data));
      expect((await values.get(named)).size).toBe(named.length);
    }
  });

  it('with different commands is one command, and the other is refused', async () => {
    const { one, other, stored } = arrange();
    await Promise.all([one.peek(tally, tallyId), other.peek(tally, tallyId)]);
    const outcomes = await Promise.all([one(tally, by(1), as('c1')), other(tally, by(2), as('c1'))]);
    const [refused] = outcomes.filter(({ refusal }) => refusal);
    const [recorded] = outcomes.filter(({ refusal }) => !refusal);
    expect(refused).toMatchObject({ refusal: { code: 'CommandIdReused' }, events: [] });
    expect(await stored()).toMatchObject([{ id: recorded!.events[0]!.id, position: recorded!.position }]);
    for (const transact of [one, other])
      expect((await transact.peek(tally, tallyId)).total).toBe((recorded!.events[0]!.data as { by: number }).by);
  });

  it.each([
    ['the same command is a repeat of it', by(1), { repeated: true }],
    ['another command is refused', by(2), { repeated: true, refusal: { code: 'CommandIdReused' } }],
  ])('where the answer to one is lost before the other was written: %s', async (_, command, answer) => {
    let millisecond = 0;
    const { store, one, other, stored } = arrange({ now: () => new Date(1_700_000_000_000 + millisecond++) });
    await Promise.all([one.peek(tally, tallyId), other.peek(tally, tallyId)]);
    const append = store.append.bind(store);
    let first: unknown;
    jest.spyOn(store, 'append').mockImplementationOnce(async () => {
      jest.mocked(store.append).mockImplementation(append);
      first = await other(tally, by(1), as('c1'));
      throw new StoreUnavailable('the connection broke');
    });
    const outcome = await one(tally, command, as('c1'));
    expect(outcome).toMatchObject(answer);
    if (!outcome.refusal) expect(outcome).toEqual({ ...(first as object), repeated: true });
    expect(await stored()).toHaveLength(1);
  });
});
