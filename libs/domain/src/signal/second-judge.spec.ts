import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import type { JudgedBaseline, JudgedCase } from '../../testing/judged-case.js';
import { naiveJudgement } from '../../testing/naive-judge.js';
import { randomSignals } from '../../testing/random-signals.js';
import { signalTable } from '../../testing/signal-table.js';
import type { Unit } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import type { Earlier, Figure } from './figure.js';
import { deltaOf } from './movement.js';
import { judgeTarget, type SignalBasis, signalOf } from './signal.js';
import { isSuspect } from './suspect.js';

/** What the first judge says, in the form of the second, which was written from the text of the rules alone. */
function judgement(row: JudgedCase) {
  const figures = row.figures.filter((figure) => !isSuspect(figure, row.validOn));
  const targets = row.targets.map(({ id: _, ...target }) => target as TargetContent);
  const baseline = row.baseline && earlierOf(row.baseline, figures, row.group);
  const basis: SignalBasis = {
    figures,
    baseline,
    baselineAwaited: row.baseline?.kind === 'figure' && !baseline ? row.baseline.period : undefined,
    scale: { unit: (row.unit === 'number' ? 'kronor' : row.unit) as Unit, direction: row.direction },
    breaks: row.breaks.map((fromPeriod) => ({ fromPeriod })),
    expectedOn: (period) => row.expectedDays[period],
    occasions: row.occasions,
    validOn: row.validOn,
    settled: (from, to) => {
      const found = row.settled.find(({ fromPeriod, toPeriod }) => fromPeriod === from && toPeriod === to);
      return found && (found.real ? 'true' : 'false');
    },
  };
  const delta = deltaOf(basis);
  return {
    states: Object.fromEntries(
      row.targets.map(({ id }, index) => {
        const { state, figure, reason } = judgeTarget(targets[index]!, basis);
        return [id, { state, figure: figure?.period ?? null, reason: reason ?? null }];
      }),
    ),
    signal: signalOf(targets, basis).signal,
    delta: delta && {
      ...delta,
      absolute: plain(delta.absolute),
      relative: plain(delta.relative),
      real: delta.real === null || delta.real === 'unknown' ? null : delta.real === 'true',
    },
  };
}

/** Zeros at the end apart. */
const plain = (value: string | null) => value && (new Big(value).eq(0) ? '0' : new Big(value).toFixed());

function earlierOf(baseline: JudgedBaseline, figures: readonly Figure[], group: string): Earlier | undefined {
  if (baseline.kind === 'figure') return figures.find(({ period }) => period === baseline.period);
  return group === 'T' ? { value: baseline.value, period: baseline.period, method: 'register' } : undefined;
}

/** The form that both answers take: an interval as direction is left to the first, which knows its bounds. */
const isJudgedByBoth = ({ direction }: JudgedCase): boolean => direction !== 'interval';
const second = (row: JudgedCase) => {
  const { states, signal, delta } = naiveJudgement(row);
  return { states, signal, delta };
};

describe('the two judges of signals', () => {
  it('say the same of 10,000 random rows', () => {
    const seed = Number(process.env['SIGNAL_SEED'] ?? 9);
    for (const row of randomSignals(10_000, seed).filter(isJudgedByBoth))
      expect({ row, ...judgement(row) }).toEqual({ row, ...second(row) });
  });

  it.each(signalTable.filter(({ input }) => isJudgedByBoth(input)).map((row) => [row.name, row] as const))(
    'say the same as the hand: %s',
    (_, { input, states, signal }) => {
      const judged = judgement(input);
      expect(judged).toEqual(second(input));
      expect(judged.signal).toBe(signal);
      expect(Object.fromEntries(Object.entries(judged.states).map(([id, { state }]) => [id, state]))).toEqual(states);
    },
  );
});
