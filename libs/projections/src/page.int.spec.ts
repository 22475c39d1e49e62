import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AddGoalIndicator,
  DefineIndicator,
  HISTORY_SEED,
  ProposePlan,
  RecordMeasurement,
  RegisterBody,
  TestLedger,
} from '../testing/index.js';
import {
  BadPage,
  type Connection,
  cursorOf,
  type EventView,
  type MeasurementView,
  measurementPage,
  type Page,
  type Reader,
  readTrail,
} from './index.js';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
const PERIODS = [...years(2000, 2019), ...years(2000, 2019).flatMap((year) => [`${year}-H1`, `${year}-H2`])];
const INDICATORS = Array.from({ length: 8 }, (_, index) => `nyckeltal-${index}`);

type Item = MeasurementView | EventView;

/** A list that somebody turns the pages of, each as it stands now. */
interface Turned {
  readonly list: (reader: Reader, page: Page) => Connection<Item>;
  /** What is recorded beforehand, and a step at a time while the pages are turned. */
  readonly recorded: (ledger: TestLedger, order: Order) => Promise<readonly (() => Promise<unknown>)[]>;
}

interface Order {
  readonly periods: readonly string[];
  readonly indicators: readonly string[];
}

const define = (ledger: TestLedger, indicatorId: string) =>
  ledger.does(DefineIndicator({ indicatorId, name: indicatorId, unit: 'index', direction: 'higher' }));

/** A figure that is recorded late stands among the others, by its period. */
const figures: Turned = {
  list: (reader, page) => measurementPage(reader.indicator('indicator:nki', reader.moment())!, page),
  async recorded(ledger, { periods }) {
    await define(ledger, 'nki');
    const steps = periods.map(
      (period) => () => ledger.does(RecordMeasurement({ indicatorId: 'nki', period, value: '7' })),
    );
    for (const step of steps.slice(0, 20)) await step();
    return steps.slice(20);
  },
};

/** An indicator that a plan is given late brings its earlier events into the trail of the plan. */
const trailOfPlan: Turned = {
  list: (reader, page) => readTrail(reader.scope(reader.moment()), { plan: 'plan:p' }, page),
  async recorded(ledger, { indicators }) {
    await ledger.does(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2023-01-01' }));
    for (const each of INDICATORS) await define(ledger, each);
    const goals = [{ title: 'Mål', slug: 'mal' }];
    const focusAreas = [{ title: 'Område', goals }];
    await ledger.does(
      ProposePlan({ planId: 'p', title: 'P', kind: 'yearly-plan', bodyId: 'ks', period: '2024', focusAreas }),
    );
    const steps = indicators.map(
      (indicatorId) => () => ledger.does(AddGoalIndicator({ goalId: 'p/mal', indicatorId, wording: indicatorId })),
    );
    for (const step of steps.slice(0, 4)) await step();
    return steps.slice(4);
  },
};

describe.each([
  ['the figures of an indicator', figures],
  ['the trail of a plan', trailOfPlan],
])('the pages of %s, while more is recorded', (_, { list, recorded }) => {
  it('show everything that stood when the first was turned, once, in either direction', async () => {
    const order = fc.record({
      periods: fc.shuffledSubarray(PERIODS, { minLength: 22 }),
      indicators: fc.shuffledSubarray(INDICATORS, { minLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 6 }), fc.boolean(), async (shuffled, size, backwards) => {
        const ledger = new TestLedger();
        const late = [...(await recorded(ledger, shuffled))];
        const readModel = ledger.readModel();
        const stood = namesOf(list(await ledger.reader(readModel), { first: 1_000 }));
        const seen: string[] = [];
        for (let cursor: string | null = null, more = true; more; await late.shift()?.()) {
          const page = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
          const turned = list(await ledger.reader(readModel), page);
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = turned.pageInfo;
          expect(backwards ? hasNextPage : hasPreviousPage).toBe(seen.length > 0);
          seen.push(...(backwards ? namesOf(turned).reverse() : namesOf(turned)));
          more = backwards ? hasPreviousPage : hasNextPage;
          cursor = backwards ? startCursor : endCursor;
        }
        const old = new Set(stood);
        expect(seen.filter((name) => old.has(name))).toEqual(backwards ? stood.reverse() : stood);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { seed: HISTORY_SEED, numRuns: 30 },
    );
  });
});

const namesOf = ({ nodes }: Connection<Item>): string[] =>
  nodes.map((item) => ('period' in item ? item.period : item.id));

describe('the pages of figures', () => {
  const figure = async (page: Page) => {
    const ledger = new TestLedger();
    await define(ledger, 'nki');
    for (const period of years(1950, 2009))
      await ledger.does(RecordMeasurement({ indicatorId: 'nki', period, value: '7' }));
    const reader = await ledger.reader();
    return measurementPage(reader.indicator('indicator:nki', reader.moment())!, page);
  };
  const periods = async (page: Page) => (await figure(page)).nodes.map(({ period }) => period);
  const at = (period: string, whose = '0125/T') => cursorOf(`value:${period}/${whose}`);

  it('are of fifty figures where nobody says how many, the first where the cursor is null', async () => {
    expect(await periods({})).toEqual(years(1950, 1999));
    expect(await periods({ after: null, first: null })).toEqual(years(1950, 1999));
  });

  it('go on where a figure stood that stands no more', async () =>
    expect(await periods({ first: 2, after: at('1999-H1') })).toEqual(['1999', '2000']));

  it('lie between two cursors, and say whether there is more on either side', async () => {
    const between = { after: at('1960'), before: at('1965') };
    expect(await figure({ ...between, first: 2 })).toMatchObject({
      nodes: [{ period: '1961' }, { period: '1962' }],
      pageInfo: { hasPreviousPage: true, hasNextPage: true },
      totalCount: 60,
    });
    expect(await figure({ ...between, last: 9 })).toMatchObject({
      edges: { length: 4 },
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
    });
    expect((await figure({ first: 60 })).pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
  });

  it('hold nothing where nothing is asked for, and say how much there is', async () =>
    expect(await figure({ first: 0 })).toMatchObject({ edges: [], pageInfo: { hasNextPage: true }, totalCount: 60 }));

  it.each([
    [{ first: -1 }, 'first must be 0 to 1000, not -1.'],
    [{ last: 1_001 }, 'last must be 0 to 1000, not 1001.'],
    [{ first: 1, last: 1 }, 'Give first or last, not both.'],
    [{ after: 'hello' }, /^after: "hello" is not a cursor of this list\./],
    [{ after: `${at('1960')}=` }, /is not a cursor of this list/],
    [{ before: at('1960', '0000/T') }, /^before: .* is not a cursor of this list\./],
    [{ after: at('soon') }, /is not a cursor of this list/],
    [{ after: cursorOf('position:3') }, /is not a cursor of this list/],
  ] as const)('cannot be %j', async (page, message) => {
    const turned = figure(page);
    await expect(turned).rejects.toBeInstanceOf(BadPage);
    await expect(turned).rejects.toThrow(message);
  });
});
