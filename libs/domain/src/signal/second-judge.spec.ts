import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import type { JudgedBaseline, JudgedCase, JudgedFigure } from '../../testing/judged-case.js';
import { naiveJudgement } from '../../testing/naive-judge.js';
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

const PERIODS = [
  ...['2019', '2020', '2021', '2022', '2023', '2024'],
  ...['2022-Q1', '2022-Q3', '2023-Q1', '2023-Q3', '2024-Q1'],
  ...['2021/22', '2022/23', '2023/24'],
  ...['2022-05', '2023-05', '2024-05', '2023-12'],
  ...['2022-01..2022-08', '2023-01..2023-08', '2022-01..2022-12'],
  ...[
    '2019..2020',
    '2020..2021',
    '2021..2022',
    '2022..2023',
    '2022-H1',
    '2023-H2',
    '2023-T2',
    '2023-10-15',
    '2022-10-15',
  ],
] as const;
const period = fc.constantFrom(...PERIODS);
const value = fc.constantFrom('1', '2', '3', '3.5', '4', '5', '10', '1.50');
const day = fc.constantFrom(
  '2022-06-30',
  '2023-12-31',
  '2024-01-01',
  '2024-06-30',
  '2024-12-31',
  '2025-06-01',
  '2025-12-31',
);
const some = <T>(arb: fc.Arbitrary<T>, freq = 2) => fc.option(arb, { nil: undefined, freq });
const present = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, each]) => each !== undefined)) as T;

const figure = fc
  .record({
    period,
    value,
    qualifier: some(fc.constantFrom('about', 'at-least', 'at-most', 'over', 'under'), 1),
    method: some(fc.constantFrom('register', 'register', 'sample', 'sample', 'self-assessment', 'model'), 8),
    margin: some(fc.constantFrom('0.5', '1', '2')),
  })
  .map((each) => present(each.method === 'sample' ? each : { ...each, margin: undefined }) as JudgedFigure);

const target = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('direction'),
      duePeriod: some(period),
      against: some(fc.constantFrom('baseline', 'previous')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('threshold'),
      operator: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq'),
      value,
      duePeriod: period,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('interval'),
      lower: fc.constantFrom('1', '2', '3'),
      upper: fc.constantFrom('3', '4', '5'),
      duePeriod: period,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('yes-no'), value: fc.constantFrom('0', '1'), duePeriod: period }),
  },
);

const cases = fc
  .record({
    validOn: day,
    group: fc.constantFrom('T', 'T', 'K'),
    unit: fc.constantFrom('number', 'percent', 'index', 'change-in-number'),
    direction: fc.constantFrom('higher', 'lower', 'higher', 'lower', 'none'),
    targets: fc.array(target, { maxLength: 4 }),
    figures: fc.uniqueArray(figure, { maxLength: 6, selector: (each) => each.period }),
    baseline: some(
      fc.oneof(
        fc.record({ kind: fc.constant('figure'), period }),
        fc.record({ kind: fc.constant('fixed'), value, period: some(period) }),
      ),
      4,
    ),
    breaks: fc.array(fc.constantFrom('2021', '2022', '2023', '2023-07', '2024', '2022-05'), { maxLength: 1 }),
    expectedDays: fc.dictionary(period, day, { maxKeys: 2 }),
    occasions: fc.array(fc.record({ coversTo: day, expectedOn: day }), { maxLength: 2 }),
    settled: fc.array(fc.record({ fromPeriod: period, toPeriod: period, real: fc.boolean() }), { maxLength: 2 }),
  })
  .map(
    ({ targets, baseline, ...row }) =>
      ({
        ...row,
        targets: targets.map((each, index) => ({ id: `t${index}`, ...present(each) })),
        ...(baseline && { baseline: present(baseline) }),
      }) as unknown as JudgedCase,
  );

describe('the two judges of signals', () => {
  it('say the same of 10,000 random rows', () =>
    fc.assert(
      fc.property(cases, (row) => {
        const { latest: _, ...second } = naiveJudgement(row);
        expect(judgement(row)).toEqual(second);
      }),
      { numRuns: 10_000, seed: 9 },
    ));
});
