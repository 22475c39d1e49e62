import { describe, expect, it } from '@jest/globals';
import {
  accept,
  commandType,
  type Decider,
  eventType,
  type MessageOf,
  RemovableText,
  RunningMaximum,
  refuse,
  Sealed,
  transactOn,
} from '@liggaren/event-sourcing';
import { z } from 'zod';
import { arrange, upTo } from './arrange.js';

const { aLedger, openDirectly } = arrange();

const Raise = commandType('Raise', z.object({ billId: z.string(), to: z.int(), reason: RemovableText.optional() }));
const Raised = eventType('Raised', z.object({ billId: z.string(), to: z.int(), reason: Sealed.optional() }));
const bill: Decider<MessageOf<typeof Raise>, number, MessageOf<typeof Raised>, ReturnType<typeof tooLow>['refusal']> = {
  category: 'bill',
  commands: [Raise],
  events: [Raised],
  idOf: ({ data }) => data.billId,
  initial: 0,
  decide: ({ data }, state) => (data.to > state ? accept(Raised(data)) : tooLow()),
  evolve: (_, { data }) => data.to,
};
const tooLow = () => refuse('TooLow', 'A bill is only raised.');

/** Two processes on one ledger, each with its own connections and folds. */
function twoProcesses() {
  const ledger = aLedger();
  return upTo(2).map(() => {
    const { store, values } = openDirectly(ledger);
    return { store, transact: transactOn({ store, values, labels: new RunningMaximum() }) };
  });
}

describe('one command id at two processes on one ledger at the same moment', () => {
  it.each([
    ['the same command has one effect and one answer', (to: number) => [{ to }, { to }]],
    ['with texts sealed under two salts too', (to: number) => upTo(2).map(() => ({ to, reason: 'Taxan har höjts.' }))],
    ['with different commands one is refused', (to: number) => [{ to }, { to: to + 1 }]],
  ])('%s', async (_, commands) => {
    const processes = twoProcesses();
    for (const round of upTo(25)) {
      const outcomes = await Promise.all(
        commands(2 * round + 1).map((data, n) =>
          processes[n]!.transact(bill, Raise({ billId: 'taxa', ...data }), { actor: 'local', commandId: `c${round}` }),
        ),
      );
      const recorded = outcomes.filter(({ refusal }) => !refusal);
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(recorded.map(({ position, events }) => JSON.stringify([`${position}`, events]))).size).toBe(1);
      for (const { refusal } of outcomes) expect([undefined, 'CommandIdReused']).toContain(refusal?.code);
      expect(recorded).toHaveLength(new Set(commands(0).map(({ to }) => to)).size === 1 ? 2 : 1);
      const stored = await Array.fromAsync(processes[0]!.store.readStream('bill-taxa', round));
      expect(stored.map(({ id }) => id)).toEqual([recorded[0]!.events[0]!.id]);
    }
  });

  it('never refuses by what the other has changed since', async () => {
    const [one, other] = twoProcesses();
    const raise = (to: number) => [bill, Raise({ billId: 'taxa', to }), { actor: 'local' }] as const;
    const lowerTo = { ...bill, decide: ({ data }: MessageOf<typeof Raise>) => accept(Raised(data)) };
    await one!.transact(...raise(10));
    await other!.transact(lowerTo, raise(1)[1], { actor: 'local' });
    expect(await one!.transact(...raise(5))).toMatchObject({ events: [Raised({ billId: 'taxa', to: 5 })] });
    expect(await other!.transact(...raise(5))).toMatchObject({ refusal: { code: 'TooLow' } });
  });
});
