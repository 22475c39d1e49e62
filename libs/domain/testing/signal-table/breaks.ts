import { baselineOf, direction, fixed, fromYearToYear, given, limit, registered, type SignalRow } from './row.js';

const rise = [direction('t')];
const yearly = [fromYearToYear('t')];
const years = { targets: rise, figures: registered({ '2022': '80', '2024': '90' }), baseline: baselineOf('2022') };
const schoolYears = { targets: yearly, figures: registered({ '2022/23': '80', '2023/24': '90' }) };
const accumulated = { targets: yearly, figures: registered({ '2023-01..2023-08': '80', '2024-01..2024-08': '90' }) };
const windows = { targets: yearly, figures: registered({ '2021..2022': '80', '2023..2024': '90' }) };
const broken = { states: { t: 'not-comparable' }, signal: 'not-comparable' } as const;
const whole = { states: { t: 'target-met' }, signal: 'target-met' } as const;

export const breaks: readonly SignalRow[] = [
  {
    name: 'a break between',
    input: given({ ...years, breaks: ['2023'] }),
    ...broken,
    figures: { t: '2024' },
    delta: { absolute: null, relative: null, movement: 'not-comparable', real: null },
    because: 'The series is another from 2023.',
    questions: ['Q27', 'Q31'],
  },
  {
    name: 'a break from the later period',
    input: given({ ...years, breaks: ['2024'] }),
    ...broken,
    because: '2024 is the first of the new series, and 2022 of the old: values on either side.',
  },
  {
    name: 'a break from the earlier period',
    input: given({ ...years, breaks: ['2022'] }),
    ...whole,
    because: 'Both are of the new series.',
    questions: ['Q37'],
  },
  {
    name: 'a break after both',
    input: given({ ...years, breaks: ['2025'] }),
    ...whole,
    because: 'Both are of the old series.',
  },
  {
    name: 'a break within the later period',
    input: given({ ...years, breaks: ['2024-Q4'] }),
    ...broken,
    because: 'The figure of 2024 is made of both series.',
  },
  {
    name: 'a break within the earlier period',
    input: given({ ...years, breaks: ['2022-12'] }),
    ...broken,
    because: 'The figure of 2022 is made of both series.',
  },
  {
    name: 'one break before both, one between',
    input: given({ ...years, breaks: ['2010', '2023-07'] }),
    ...broken,
    because: 'One between is enough.',
  },
  {
    name: 'a break inside a läsår',
    input: given({ ...schoolYears, breaks: ['2024'] }),
    ...broken,
    because: '2023/24 with a break from 2024.',
  },
  {
    name: 'a break inside the läsår before',
    input: given({ ...schoolYears, breaks: ['2023'] }),
    ...broken,
    because: '2022/23 with a break from January 2023.',
  },
  {
    name: 'a break between two läsår',
    input: given({ ...schoolYears, breaks: ['2023/24'] }),
    ...broken,
    because: 'The series is another from the first day of the later läsår.',
  },
  {
    name: 'a break from the first day of the earlier läsår, and one after the later',
    input: given({ ...schoolYears, breaks: ['2022-07', '2024-07'] }),
    ...whole,
    because: 'Neither is between or inside: a läsår runs from July to June.',
    questions: ['Q1', 'Q37'],
  },
  {
    name: 'a break inside accumulated months',
    input: given({ ...accumulated, breaks: ['2024-08'] }),
    ...broken,
    because: 'August is the last of the months of 2024.',
  },
  {
    name: 'a break between accumulated months',
    input: given({ ...accumulated, breaks: ['2023-10'] }),
    ...broken,
    because: 'October 2023 is in neither, but between.',
  },
  {
    name: 'a break just after accumulated months',
    input: given({ ...accumulated, breaks: ['2024-09'] }),
    ...whole,
    because: 'September is after the last month of the later figure.',
  },
  {
    name: 'a break inside a two-year window',
    input: given({ ...windows, breaks: ['2024'] }),
    ...broken,
    because: '2023..2024 is made of both series.',
  },
  {
    name: 'a break inside the window before',
    input: given({ ...windows, breaks: ['2022'] }),
    ...broken,
    because: '2021..2022 is made of both series.',
  },
  {
    name: 'a break from the first day of the window before',
    input: given({ ...windows, breaks: ['2021'] }),
    ...whole,
    because: 'Both windows are of the new series.',
    questions: ['Q37'],
  },
  {
    name: 'a break does not send the comparison further back',
    input: given({
      targets: yearly,
      figures: registered({ '2022': '10', '2023': '80', '2024': '90' }),
      breaks: ['2024'],
    }),
    ...broken,
    because: 'The nearest earlier figure is 2023, on the other side.',
  },
  {
    name: 'a break touches no limit',
    input: given({
      targets: [limit('t', '2024', 'gte', '80')],
      figures: registered({ '2022': '10', '2024': '90' }),
      breaks: ['2024', '2024-07'],
    }),
    ...whole,
    because: 'A limit compares no two figures.',
  },
  {
    name: 'a break inside the figure, from a fixed value',
    input: given({ targets: rise, figures: registered({ '2024': '90' }), baseline: fixed('80'), breaks: ['2024-07'] }),
    ...broken,
    because: 'The figure itself is made of both series.',
  },
  {
    name: 'a break before the figure, from a fixed value',
    input: given({
      targets: rise,
      figures: registered({ '2019': '70', '2024': '90' }),
      baseline: fixed('80'),
      breaks: ['2020'],
    }),
    ...whole,
    because:
      'The value has no place in time, so the break does not lie between; it is set by a plan that knows its breaks.',
    questions: ['Q12'],
  },
  {
    name: 'a break after the figure, from a fixed value',
    input: given({ targets: rise, figures: registered({ '2024': '90' }), baseline: fixed('80'), breaks: ['2025'] }),
    ...whole,
    because: 'Both are of the old series.',
    questions: ['Q11'],
  },
];
