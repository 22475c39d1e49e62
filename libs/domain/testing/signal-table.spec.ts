import { describe, expect, it } from '@jest/globals';
import type { RowSignal, TargetState, Unproven } from './judged-case.js';
import { naiveJudgement } from './naive-judge.js';
import { randomSignals } from './random-signals.js';
import { signalTable } from './signal-table.js';

describe('the naive judge of signals', () => {
  it.each(signalTable.map((row) => [row.name, row] as const))('agrees with the hand: %s', (_, row) => {
    const judgement = naiveJudgement(row.input);
    const ids = Object.keys(judgement.states);
    const told = {
      states: Object.fromEntries(ids.map((id) => [id, judgement.states[id]!.state])),
      signal: judgement.signal,
      figures:
        row.figures && Object.fromEntries(Object.keys(row.figures).map((id) => [id, judgement.states[id]!.figure])),
      reasons: Object.fromEntries(
        ids.flatMap((id) => (judgement.states[id]!.reason ? [[id, judgement.states[id]!.reason]] : [])),
      ),
      latest: row.latest === undefined ? undefined : judgement.latest,
      delta: row.delta === undefined ? undefined : judgement.delta,
    };
    expect(told).toEqual({
      states: row.states,
      signal: row.signal,
      figures: row.figures,
      reasons: row.reasons ?? {},
      latest: row.latest,
      delta: row.delta,
    });
  });

  it('has a table whose rows differ by name and in what they say', () => {
    expect(new Set(signalTable.map(({ name }) => name)).size).toBe(signalTable.length);
    expect(new Set(signalTable.map(({ input }) => JSON.stringify(input))).size).toBe(signalTable.length);
  });

  it('judges random rows into every signal, state and reason, the same for the same seed', () => {
    const cases = randomSignals(4000, 9);
    expect(randomSignals(4000, 9)).toEqual(cases);
    const judgements = cases.map(naiveJudgement);
    const states = judgements.flatMap((judgement) => Object.values(judgement.states));
    expect(new Set(judgements.map(({ signal }) => signal))).toEqual(new Set(SIGNALS));
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(STATES));
    expect(new Set(states.flatMap(({ reason }) => reason ?? []))).toEqual(new Set(REASONS));
    expect(states.every(({ state, reason }) => (state === 'not-proven') === (reason !== null))).toBe(true);
  });

  it('judges the same whatever the order of targets, figures, breaks and occasions', () => {
    for (const row of randomSignals(1000, 10)) {
      const turned = {
        ...row,
        targets: row.targets.toReversed(),
        figures: row.figures.toReversed(),
        breaks: row.breaks.toReversed(),
        occasions: row.occasions.toReversed(),
        settled: row.settled.toReversed(),
      };
      expect(naiveJudgement(turned)).toEqual(naiveJudgement(row));
    }
  });
});

const STATES: TargetState[] = [
  'target-met',
  'not-met',
  'not-proven',
  'not-due',
  'no-value',
  'no-baseline',
  'not-comparable',
];
const SIGNALS: RowSignal[] = [...STATES, 'on-track', 'no-target'];
const REASONS: Unproven[] = ['no-direction', 'bound', 'no-method', 'no-margin', 'within-margin'];
