import { baselineOf, fixed, given, registered, type SignalRow } from './row.js';

const from2022 = { baseline: baselineOf('2022'), figures: registered({ '2022': '80', '2024': '81' }) };
const none = { states: {}, signal: 'no-target' } as const;
const oneUp = { absolute: '1', relative: null, movement: 'improved', real: true } as const;

export const deltas: readonly SignalRow[] = [
  ...(['percent', 'rank', 'level', 'index', 'change-in-number'] as const).map((unit) => ({
    name: `a delta in ${unit}`,
    input: given({ ...from2022, unit }),
    ...none,
    delta: oneUp,
    because: 'No relative change for percent, rank, level, index or a change in number.',
  })),
  {
    name: 'a delta from a baseline of 0',
    input: given({ baseline: baselineOf('2022'), figures: registered({ '2022': '0.0', '2024': '1' }) }),
    ...none,
    delta: oneUp,
    because: 'Nothing is a percentage of 0.',
  },
  {
    name: 'a delta to 0',
    input: given({
      baseline: baselineOf('2022'),
      figures: registered({ '2022': '80', '2024': '0' }),
      direction: 'lower',
    }),
    ...none,
    delta: { absolute: '-80', relative: '-100', movement: 'improved', real: true },
    because: 'All of it is gone.',
  },
  {
    name: 'an exact delta that a float would spoil',
    input: given({ baseline: baselineOf('2022'), figures: registered({ '2022': '0.1', '2024': '0.3' }) }),
    ...none,
    delta: { absolute: '0.2', relative: '200', movement: 'improved', real: true },
    because: '0.3 - 0.1 is 0.2.',
  },
  {
    name: 'a relative change just below the half',
    input: given({ baseline: baselineOf('2022'), figures: registered({ '2022': '8000000', '2024': '8003999.999' }) }),
    ...none,
    delta: { absolute: '3999.999', relative: '0', movement: 'improved', real: true },
    because: '0.0499999875 % is below 0.05, and is rounded once, from the exact quotient.',
  },
  {
    name: 'a relative change on the half',
    input: given({ baseline: baselineOf('2022'), figures: registered({ '2022': '8000000', '2024': '8004000' }) }),
    ...none,
    delta: { absolute: '4000', relative: '0.1', movement: 'improved', real: true },
    because: '0.05 % is 0.1, half-up.',
  },
  {
    name: 'a delta from a negative baseline',
    input: given({ baseline: baselineOf('2022'), figures: registered({ '2022': '-10', '2024': '-5' }) }),
    ...none,
    delta: { absolute: '5', relative: '50', movement: 'improved', real: true },
    because: '5 is half of what 10 is: the sign of the percentage is that of the change.',
    questions: ['Q33'],
  },
  {
    name: 'a delta passes over figures of other kinds',
    input: given({
      ...from2022,
      figures: registered({ '2022': '80', '2023': '82', '2024-H1': '10', '2023/24': '10' }),
    }),
    ...none,
    latest: '2023/24',
    delta: { absolute: '2', relative: '2.5', movement: 'improved', real: true },
    because:
      'The latest figure after the baseline of its kind and length is 2023. 2023/24 and 2024-H1 end together, and the longer is the latest value.',
    questions: ['Q1'],
  },
  {
    name: 'a delta of nothing after the baseline',
    input: given({ baseline: baselineOf('2024'), figures: registered({ '2022': '80', '2024': '81' }) }),
    ...none,
    delta: null,
    because: 'A figure is not compared with itself or an earlier one.',
    questions: ['Q30'],
  },
  {
    name: 'a delta from a fixed value to the latest of any kind',
    input: given({ baseline: fixed('80'), figures: registered({ '2023': '82', '2024-05': '60' }) }),
    ...none,
    latest: '2024-05',
    delta: { absolute: '-20', relative: '-25', movement: 'worsened', real: true },
    because: 'A fixed value without a period is of every kind and length.',
    questions: ['Q11'],
  },
  {
    name: 'the longer period is the latest value on a tie',
    input: given({
      figures: registered({ '2024-12': '1', '2024': '2', '2024-Q4': '3', '2023..2024': '4', '2024-12-31': '5' }),
    }),
    ...none,
    latest: '2023..2024',
    delta: null,
    because: 'All end on 31 December 2024.',
  },
  {
    name: 'a year and its accumulated months, of the same days',
    input: given({ figures: registered({ '2024': '1', '2024-01..2024-12': '2' }) }),
    ...none,
    latest: '2024-01..2024-12',
    because: 'Neither ends later and neither is longer: the last by text.',
    questions: ['Q36'],
  },
];
