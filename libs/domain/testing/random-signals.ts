import fc from 'fast-check';
import type { JudgedBaseline, JudgedCase, JudgedFigure, JudgedTarget } from './judged-case.js';

/** Few periods, chosen to meet, to overlap, to end together and to lie at edges of one another. */
const PERIODS = [
  ...['2021', '2022', '2023', '2024', '2025', '2026', '2027'],
  ...['2021/22', '2022/23', '2023/24', '2024/25'],
  ...['2021..2022', '2022..2023', '2023..2024', '2024..2025', '2021..2023', '2022..2024'],
  ...['2022-H1', '2022-H2', '2023-H1', '2023-H2', '2024-H1', '2024-H2'],
  ...['2022-T2', '2023-T2', '2024-T1', '2024-T2'],
  ...['2023-Q1', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q3', '2024-Q4'],
  ...['2023-02', '2023-06', '2023-12', '2024-02', '2024-06', '2024-12'],
  ...['2022-01..2022-08', '2023-01..2023-08', '2024-01..2024-08', '2023-01..2023-12', '2024-01..2024-12'],
  ...['2023-10-15', '2023-12-31', '2024-02-29', '2024-10-15', '2024-12-31', '1899', '1900'],
];
/** Days at the edges of those periods and of twelve months after them. */
const DAYS = [
  ...['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01', '2024-10-15', '2024-12-31', '2025-01-01', '2025-02-28'],
  ...['2025-03-01', '2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01', '2026-06-01', '2027-01-01'],
];
/** Differences of 3, 4 and 5 lie on, within and beyond margins of 3 and 4. */
const VALUES = ['-5', '0', '1', '5', '50', '51', '53', '54', '55', '55.01', '60'];
const MARGINS = ['0', '3', '4', '5'];

const day = fc.constantFrom(...DAYS);
const value = fc.constantFrom(...VALUES);

/** Each case keeps to some of the periods, so that what it speaks of meets. */
const somePeriods = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...PERIODS), { minLength: 2, maxLength: 7 }),
  fc.constantFrom(
    PERIODS.filter((period) => /^\d{4}$/.test(period)),
    PERIODS.filter((period) => period.includes('/')),
    PERIODS.filter((period) => /^\d{4}[.]{2}\d{4}$/.test(period)),
    PERIODS.filter((period) => /^2024/.test(period)),
    PERIODS.filter((period) => /^202[34](-\d\d)?$/.test(period)),
    PERIODS.filter((period) => period.includes('-01..')),
  ),
);

function figureFor(period: string): fc.Arbitrary<JudgedFigure> {
  return fc.record(
    {
      period: fc.constant(period),
      value,
      qualifier: fc.constantFrom('exact', 'exact', 'about', 'at-least', 'at-most', 'over', 'under'),
      method: fc.constantFrom('register', 'register', 'sample', 'sample', 'self-assessment', 'model'),
      margin: fc.constantFrom(...MARGINS),
      publishedOn: fc.constantFrom('2023-06-01', '2023-06-02'),
      recordedOn: fc.constantFrom('2023-06-02', '2023-06-02', '2023-06-01'),
    },
    { requiredKeys: ['period', 'value'] },
  );
}

function targetFor(id: string, periods: fc.Arbitrary<string>): fc.Arbitrary<JudgedTarget> {
  const dated = { id: fc.constant(id), duePeriod: periods };
  const direction = fc.record(
    { ...dated, kind: fc.constant('direction' as const), against: fc.constantFrom('baseline', 'previous') },
    { requiredKeys: ['id', 'kind'] },
  );
  const threshold = fc.record({
    ...dated,
    kind: fc.constant('threshold' as const),
    operator: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq'),
    value,
  });
  const interval = fc
    .record({ ...dated, kind: fc.constant('interval' as const) })
    .chain((target) =>
      fc
        .tuple(fc.nat(VALUES.length - 1), fc.nat(VALUES.length - 1))
        .map(([a, b]) => ({ ...target, lower: VALUES[Math.min(a, b)]!, upper: VALUES[Math.max(a, b)]! })),
    );
  const yesNo = fc.record({ ...dated, kind: fc.constant('yes-no' as const), value: fc.constantFrom('0', '1') });
  return fc.oneof({ weight: 3, arbitrary: direction }, threshold, interval, yesNo);
}

function baselineFor(periods: fc.Arbitrary<string>): fc.Arbitrary<JudgedBaseline> {
  const ofFigure = fc.record({ kind: fc.constant('figure' as const), period: periods });
  const fixed = fc.record(
    { kind: fc.constant('fixed' as const), value, period: periods },
    { requiredKeys: ['kind', 'value'] },
  );
  return fc.oneof({ weight: 3, arbitrary: ofFigure }, fixed);
}

/** A case biased to collisions: equal ends, overlapping periods, breaks at edges, differences at margins. */
export const randomSignal: fc.Arbitrary<JudgedCase> = somePeriods.chain((chosen) => {
  const period = fc.constantFrom(...chosen);
  const anyPeriod = fc.oneof({ weight: 4, arbitrary: period }, fc.constantFrom(...PERIODS));
  const ids = ['a', 'b', 'c', 'd'];
  return fc.record(
    {
      validOn: fc.oneof({ weight: 2, arbitrary: fc.constant('2026-06-01') }, day),
      group: fc.constantFrom('T', 'T', 'K', 'M'),
      unit: fc.constantFrom('number', 'number', 'percent', 'rank', 'level', 'index', 'change-in-number'),
      direction: fc.constantFrom('higher', 'higher', 'higher', 'lower', 'lower', 'interval', 'none'),
      targets: fc.nat(4).chain((count) => fc.tuple(...ids.slice(0, count).map((id) => targetFor(id, period)))),
      figures: fc
        .subarray(chosen)
        .chain((measured) => fc.tuple(...measured.map(figureFor)))
        .chain((figures) => fc.shuffledSubarray(figures, { minLength: figures.length })),
      baseline: baselineFor(period),
      breaks: fc.oneof(fc.constant([]), fc.uniqueArray(anyPeriod, { maxLength: 2 })),
      expectedDays: fc.oneof(fc.constant({}), fc.dictionary(period, day, { maxKeys: 3, noNullPrototype: true })),
      occasions: fc.oneof(
        fc.constant([]),
        fc.uniqueArray(fc.record({ coversTo: day, expectedOn: day }), {
          maxLength: 3,
          selector: ({ coversTo }) => coversTo,
        }),
      ),
      settled: fc.uniqueArray(fc.record({ fromPeriod: period, toPeriod: period, real: fc.boolean() }), {
        maxLength: 3,
        selector: ({ fromPeriod, toPeriod }) => `${fromPeriod} ${toPeriod}`,
      }),
    },
    {
      requiredKeys: [
        'validOn',
        'group',
        'unit',
        'direction',
        'targets',
        'figures',
        'breaks',
        'expectedDays',
        'occasions',
        'settled',
      ],
    },
  );
});

/** The same cases for the same seed. */
export function randomSignals(count: number, seed: number): JudgedCase[] {
  return fc.sample(randomSignal, { numRuns: count, seed });
}
