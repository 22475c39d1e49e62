import {
  baselineOf,
  direction,
  figure,
  fromYearToYear,
  given,
  limit,
  registered,
  type SignalRow,
  sampled,
} from './row.js';

export const rowsOfMany: readonly SignalRow[] = [
  {
    name: 'ska öka 2018, ska öka 2019, 100 for 2020',
    input: given({
      targets: [direction('2018', '2018'), direction('2019', '2019'), limit('2020', '2020', 'gte', '100')],
      figures: registered({ '2017': '90', '2020': '92' }),
      baseline: baselineOf('2017'),
    }),
    states: { '2018': 'no-value', '2019': 'no-value', '2020': 'not-met' },
    signal: 'not-met',
    delta: { absolute: '2', relative: '2.2', movement: 'improved', real: true },
    because:
      'The latest due end is that of 2020, and 92 < 100; that it rose since 2017 does not make it met. 2/90 is 2.2 %.',
  },
  {
    name: 'an earlier year met, the last to come',
    input: given({
      targets: [limit('early', '2024', 'gte', '50'), limit('late', '2030', 'gte', '100')],
      figures: registered({ '2024': '60' }),
    }),
    states: { early: 'target-met', late: 'not-due' },
    signal: 'on-track',
    because: 'All that is considered is met, and 2030 is not yet due.',
  },
  {
    name: 'an earlier year missed, a later met',
    input: given({
      targets: [limit('early', '2023', 'gte', '50'), limit('late', '2024', 'gte', '60')],
      figures: registered({ '2023': '40', '2024': '60' }),
    }),
    states: { early: 'not-met', late: 'target-met' },
    signal: 'target-met',
    because: 'The row considers those of the latest due end only, and nothing remains.',
  },
  {
    name: 'an earlier year met, a later missed, the last to come',
    input: given({
      targets: [limit('a', '2023', 'gte', '50'), limit('b', '2024', 'gte', '60'), limit('c', '2030', 'gte', '90')],
      figures: registered({ '2023': '55', '2024': '59' }),
    }),
    states: { a: 'target-met', b: 'not-met', c: 'not-due' },
    signal: 'not-met',
    because: 'The latest due end is that of 2024, and it is missed.',
  },
  {
    name: 'an earlier year met, a later without its figure',
    input: given({
      targets: [limit('a', '2023', 'gte', '50'), limit('b', '2024', 'gte', '60')],
      figures: registered({ '2023': '55' }),
    }),
    states: { a: 'target-met', b: 'no-value' },
    signal: 'no-value',
    because: '2024 is due though it has no figure, so its end is the latest due.',
  },
  {
    name: 'a limit met, and a direction without a period not met',
    input: given({
      targets: [limit('limit', '2024', 'gte', '50'), direction('rise')],
      figures: registered({ '2022': '70', '2024': '60' }),
      baseline: baselineOf('2022'),
    }),
    states: { limit: 'target-met', rise: 'not-met' },
    signal: 'not-met',
    delta: { absolute: '-10', relative: '-14.3', movement: 'worsened', real: true },
    because: 'Every direction without a period is considered beside the latest due end. 10/70 is 14.28... %.',
  },
  {
    name: 'a direction without a period is considered beside an older due end',
    input: given({
      targets: [limit('limit', '2023', 'gte', '50'), direction('rise')],
      figures: registered({ '2022': '70', '2023': '40', '2024': '80' }),
      baseline: baselineOf('2022'),
    }),
    states: { limit: 'not-met', rise: 'target-met' },
    signal: 'not-met',
    because:
      'The latest end that is due is that of 2023; a direction without a period has no end and does not move it.',
  },
  {
    name: 'a direction met, a limit to come',
    input: given({
      targets: [limit('limit', '2030', 'gte', '90'), direction('rise')],
      figures: registered({ '2022': '70', '2024': '80' }),
      baseline: baselineOf('2022'),
    }),
    states: { limit: 'not-due', rise: 'target-met' },
    signal: 'on-track',
    because: 'All that is considered is met, and a target remains that is not yet due.',
    questions: ['Q29'],
  },
  {
    name: 'a limit met, a direction with nothing after the baseline',
    input: given({
      targets: [limit('limit', '2024', 'gte', '50'), direction('rise')],
      figures: registered({ '2024': '80' }),
      baseline: baselineOf('2024'),
    }),
    states: { limit: 'target-met', rise: 'not-due' },
    signal: 'on-track',
    because: 'The direction is not yet due, and remains.',
    questions: ['Q29'],
  },
  {
    name: 'an earlier target still to come when a later is met',
    input: given({
      targets: [limit('early', '2024', 'gte', '50'), limit('late', '2025', 'gte', '50')],
      figures: registered({ '2025': '80' }),
      expectedDays: { '2024': '2026-12-01' },
    }),
    states: { early: 'not-due', late: 'target-met' },
    signal: 'on-track',
    because: '2024 remains: its expected day is to come.',
    questions: ['Q29'],
  },
  {
    name: 'two lengths that end on one day',
    input: given({
      targets: [limit('year', '2024', 'gte', '50'), limit('half', '2024-H2', 'gte', '50')],
      figures: registered({ '2024': '60', '2024-H2': '40' }),
    }),
    states: { year: 'target-met', half: 'not-met' },
    signal: 'not-met',
    latest: '2024',
    because: 'Both periods end on 2024-12-31. The longer is the latest value on a tie.',
  },
  {
    name: 'two lengths that end on one day, one not due',
    input: given({
      targets: [limit('year', '2024', 'gte', '50'), limit('half', '2024-H2', 'gte', '50')],
      figures: registered({ '2024': '60' }),
      expectedDays: { '2024-H2': '2026-12-01' },
    }),
    states: { year: 'target-met', half: 'not-due' },
    signal: 'on-track',
    because: 'What is not due is not judged; it remains.',
    questions: ['Q28'],
  },
  {
    name: 'a läsår ends before the year it ends in',
    input: given({
      targets: [limit('school', '2023/24', 'gte', '50'), limit('year', '2023', 'gte', '50')],
      figures: registered({ '2023/24': '60', '2023': '40' }),
    }),
    states: { school: 'target-met', year: 'not-met' },
    signal: 'target-met',
    latest: '2023/24',
    because: 'The läsår ends in June 2024, after 2023.',
  },
  {
    name: 'NOT_MET goes before NO_VALUE',
    input: given({
      targets: [limit('year', '2024', 'gte', '50'), limit('half', '2024-H2', 'gte', '50')],
      figures: registered({ '2024-H2': '40' }),
    }),
    states: { year: 'no-value', half: 'not-met' },
    signal: 'not-met',
    because: 'The order of the row.',
  },
  {
    name: 'NO_VALUE goes before NO_BASELINE',
    input: given({
      targets: [limit('year', '2024', 'gte', '50'), direction('rise')],
      figures: registered({ '2023': '40' }),
    }),
    states: { year: 'no-value', rise: 'no-baseline' },
    signal: 'no-value',
    because: 'The order of the row.',
  },
  {
    name: 'NO_BASELINE goes before NOT_COMPARABLE',
    input: given({
      targets: [direction('rise'), fromYearToYear('yearly', '2024')],
      figures: registered({ '2023': '40', '2024': '50' }),
      breaks: ['2024'],
    }),
    states: { rise: 'no-baseline', yearly: 'not-comparable' },
    signal: 'no-baseline',
    because: 'The order of the row.',
  },
  {
    name: 'NOT_COMPARABLE goes before NOT_PROVEN',
    input: given({
      targets: [fromYearToYear('yearly', '2024'), limit('limit', '2024', 'gte', '50')],
      figures: [figure('2024', '40', 'at-least'), figure('2023', '40', 'exact')],
      breaks: ['2024'],
    }),
    states: { yearly: 'not-comparable', limit: 'not-proven' },
    signal: 'not-comparable',
    reasons: { limit: 'bound' },
    because: 'The order of the row.',
  },
  {
    name: 'NOT_PROVEN goes before what is met',
    input: given({
      targets: [
        limit('limit', '2024', 'gte', '50'),
        fromYearToYear('yearly', '2024'),
        limit('late', '2030', 'gte', '90'),
      ],
      figures: [sampled('2023', '50', '3'), sampled('2024', '51', '3')],
    }),
    states: { limit: 'target-met', yearly: 'not-proven', late: 'not-due' },
    signal: 'not-proven',
    reasons: { yearly: 'within-margin' },
    because: '1 < 9 + 9, so the rise is not real; the row is on track only where all that is due is met.',
  },
];
