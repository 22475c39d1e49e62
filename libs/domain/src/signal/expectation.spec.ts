import { describe, expect, it } from '@jest/globals';
import { expectedOfIndicator, expectedOfUppdrag, firstOpen, latenessOf } from './expectation.js';

const occasion = (name: string, expectedOn: string) => ({
  occasion: name,
  kind: 'follow-up' as const,
  coversTo: '2024-01-31',
  expectedOn,
});
const calendar = {
  planId: 'p',
  since: '2023-01-01',
  occasions: [occasion('augusti', '2024-09-20'), occasion('april', '2024-05-20'), occasion('annual', '2025-02-10')],
};

describe('the first open occasion', () => {
  it.each([
    ['nothing was said', [], 'april'],
    ['something was said before the plan began', ['2022-12-31'], 'april'],
    ['something was said in time', ['2024-05-10'], 'augusti'],
    ['something was said on the day', ['2024-05-20'], 'augusti'],
    ['something was said twice in time', ['2024-05-10', '2024-05-19'], 'augusti'],
    ['what was said came late', ['2024-05-25'], 'augusti'],
    ['it was said in time, and again after the day', ['2024-05-10', '2024-05-25'], 'annual'],
    ['it was said late, and again', ['2024-05-25', '2024-06-01'], 'annual'],
    ['it was said late for two', ['2024-10-01'], 'annual'],
    ['it was said for each', ['2024-05-10', '2024-09-20', '2025-02-01'], undefined],
    ['it was said late for the last', ['2025-03-01'], undefined],
  ])('where %s', (_, saidOn, open) => expect(firstOpen(calendar, saidOn)?.occasion).toBe(open));

  it('does not depend on the order in which things are told', () =>
    expect(firstOpen(calendar, ['2024-09-01', '2024-05-10'])?.occasion).toBe('annual'));

  it('is none where there is no calendar', () => expect(firstOpen({ ...calendar, occasions: [] }, [])).toBeUndefined());

  it('two on one day are answered together', () => {
    const occasions = [...calendar.occasions, occasion('april-extra', '2024-05-20')];
    expect(firstOpen({ ...calendar, occasions }, ['2024-05-10'])?.occasion).toBe('augusti');
  });
});

describe('what is expected of an indicator', () => {
  const said = { calendars: [calendar], saidOn: () => [] };

  it('is each value that has a day, the nearest first, and then no follow-up', () =>
    expect(
      expectedOfIndicator({
        ...said,
        pending: [
          { period: '2024', expectedOn: '2025-06-01' },
          { period: '2023', expectedOn: '2024-06-01' },
        ],
      }),
    ).toEqual([
      { kind: 'value', period: '2023', expectedOn: '2024-06-01' },
      { kind: 'value', period: '2024', expectedOn: '2025-06-01' },
    ]));

  it('is else the first open occasion of each calendar', () => {
    const other = { ...calendar, planId: 'q', occasions: [occasion('mars', '2024-03-31')] };
    expect(expectedOfIndicator({ ...said, calendars: [calendar, other], pending: [] })).toMatchObject([
      { kind: 'follow-up', expectedOn: '2024-03-31', followUp: { planId: 'q', occasion: 'mars' } },
      { kind: 'follow-up', expectedOn: '2024-05-20', followUp: { planId: 'p', occasion: 'april' } },
    ]);
  });
});

describe('what is expected of an uppdrag', () => {
  const open = { isOver: false, reportBackOn: '2024-06-30', deadline: '2024-03-31', saidOn: () => [] };

  it('is its deadline, its report back and a follow-up, in order of day', () =>
    expect(
      expectedOfUppdrag({ ...open, calendars: [calendar] }).map(({ kind, expectedOn }) => [kind, expectedOn]),
    ).toEqual([
      ['deadline', '2024-03-31'],
      ['follow-up', '2024-05-20'],
      ['report-back', '2024-06-30'],
    ]));

  it('is nothing where nothing says so, or once it is over', () => {
    expect(expectedOfUppdrag({ ...open, reportBackOn: null, deadline: null, calendars: [] })).toEqual([]);
    expect(expectedOfUppdrag({ ...open, isOver: true, calendars: [calendar] })).toEqual([]);
  });
});

it.each([
  ['2024-05-20', 0, false],
  ['2024-05-21', 1, false],
  ['2024-06-18', 29, false],
  ['2024-06-19', 30, true],
  ['2024-05-01', 0, false],
])('what was expected on 2024-05-20 is late on %s by %d days', (validOn, daysLate, overdue) =>
  expect(latenessOf('2024-05-20', validOn)).toEqual({ daysLate, overdue }),
);
