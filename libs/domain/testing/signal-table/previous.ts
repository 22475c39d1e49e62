import { baselineOf, fromYearToYear, given, registered, type SignalRow } from './row.js';

const yearly = [fromYearToYear('t')];

export const previous: readonly SignalRow[] = [
  {
    name: 'from year to year, and not from the baseline',
    input: given({
      targets: yearly,
      figures: registered({ '2022': '80', '2023': '70', '2024': '75' }),
      baseline: baselineOf('2022'),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    figures: { t: '2024' },
    delta: { absolute: '-5', relative: '-6.3', movement: 'worsened', real: true },
    because: '75 > 70 of the year before; the delta is from the baseline. 6.25 % is 6.3, half away from 0.',
    questions: ['Q33'],
  },
  {
    name: 'a year before that is missing',
    input: given({
      targets: [fromYearToYear('t', '2024')],
      figures: registered({ '2020': '80', '2021': '70', '2024': '75' }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    because: 'The nearest earlier figure is that of 2021.',
  },
  {
    name: 'the first year measured',
    input: given({ targets: [fromYearToYear('t', '2021')], figures: registered({ '2021': '70', '2022': '60' }) }),
    states: { t: 'no-baseline' },
    signal: 'no-baseline',
    figures: { t: '2021' },
    because: 'Nothing precedes 2021; a later figure is not previous.',
    questions: ['Q27'],
  },
  {
    name: 'one figure, without a period',
    input: given({ targets: yearly, figures: registered({ '2024': '70' }) }),
    states: { t: 'no-baseline' },
    signal: 'no-baseline',
    because: 'There is a figure, and no previous one.',
    questions: ['Q13'],
  },
  {
    name: 'quarters compare with the same quarter',
    input: given({
      targets: [fromYearToYear('t', '2024-Q3')],
      figures: registered({ '2023-Q3': '80', '2024-Q2': '60', '2024-Q3': '70' }),
    }),
    states: { t: 'not-met' },
    signal: 'not-met',
    because: 'The previous of Q3 is Q3 of the year before: 70 < 80, though more than in Q2.',
  },
  {
    name: 'a quarter without the same quarter before',
    input: given({
      targets: [fromYearToYear('t', '2024-Q3')],
      figures: registered({ '2024-Q1': '60', '2024-Q2': '60', '2024-Q3': '70' }),
    }),
    states: { t: 'no-baseline' },
    signal: 'no-baseline',
    because: 'None is of the same part of the year.',
  },
  {
    name: 'months compare with the same month',
    input: given({ targets: yearly, figures: registered({ '2023-04': '90', '2023-05': '60', '2024-05': '70' }) }),
    states: { t: 'target-met' },
    signal: 'target-met',
    figures: { t: '2024-05' },
    because: 'May against May: 70 > 60.',
  },
  {
    name: 'läsår follow one another',
    input: given({
      targets: [fromYearToYear('t', '2023/24')],
      figures: registered({ '2022/23': '60', '2023': '90', '2023/24': '70' }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    because: 'The year 2023 is of another kind, and overlaps; the läsår before ends as this begins.',
  },
  {
    name: 'windows that overlap are passed over',
    input: given({
      targets: yearly,
      figures: registered({ '2020..2021': '60', '2021..2022': '90', '2022..2023': '70' }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    because: '2021..2022 overlaps 2022..2023, so the nearest is 2020..2021.',
  },
  {
    name: 'accumulated months compare with the same months',
    input: given({
      targets: [fromYearToYear('t', '2024-01..2024-08')],
      figures: registered({
        '2023-01..2023-08': '60',
        '2023-01..2023-12': '90',
        '2023-04..2023-11': '95',
        '2024-01..2024-08': '70',
      }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    because: 'January-December is longer, and April-November another part of the year.',
  },
  {
    name: 'thirds compare with the same third, not with the accumulated months of the same days',
    input: given({
      targets: [fromYearToYear('t', '2024-T2')],
      figures: registered({ '2022-T2': '60', '2023-05..2023-08': '90', '2023-T3': '95', '2024-T2': '70' }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    because: 'May-August accumulated is of another kind, September-December another part; that of 2022 is the nearest.',
  },
  {
    name: 'days compare with the same day',
    input: given({
      targets: [fromYearToYear('t', '2024-10-15')],
      figures: registered({ '2023-10-15': '60', '2024-10-14': '90', '2024-10-15': '70' }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    because: 'The day before is not the same part of the year; 15 October of the year before is.',
    questions: ['Q15'],
  },
  {
    name: 'the longest kind measured is judged, though shorter ones are later',
    input: given({
      targets: yearly,
      figures: registered({ '2022': '60', '2023': '70', '2023-05': '90', '2024-05': '80' }),
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    figures: { t: '2023' },
    latest: '2024-05',
    because: 'Years are longer than months: 70 > 60, and that May fell is not asked.',
  },
  {
    name: 'a year alone beside months',
    input: given({ targets: yearly, figures: registered({ '2023': '70', '2023-05': '70', '2024-05': '80' }) }),
    states: { t: 'no-baseline' },
    signal: 'no-baseline',
    because: 'The longest kind measured is the year, and it has no previous one.',
    questions: ['Q13'],
  },
  {
    name: 'women from year to year, with a fixed baseline',
    input: given({
      group: 'K',
      targets: yearly,
      figures: registered({ '2023': '70', '2024': '75' }),
      baseline: { kind: 'fixed', value: '80' },
    }),
    states: { t: 'target-met' },
    signal: 'target-met',
    delta: null,
    because: 'The previous figure is their own; the fixed value is no part of it, and no baseline for a delta.',
  },
  {
    name: 'a year and a läsår, both the longest measured',
    input: given({
      targets: yearly,
      figures: registered({ '2022': '60', '2023': '70', '2022/23': '90', '2023/24': '80' }),
    }),
    states: { t: 'not-met' },
    signal: 'not-met',
    figures: { t: '2023/24' },
    because: 'Both are twelve months; the läsår ends later, and 80 < 90.',
    questions: ['Q1', 'Q14'],
  },
];
