import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indicators, plan, uppdrag } from './council-year/plan.js';
import { stores, TestServer } from './server.js';

/** Whoever asks wrongly is told so: an empty answer would look like one. */
describe('a question that cannot be meant', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(stores[0]![1]);
    await server.does('registerBody', {
      bodyId: 'ks',
      name: 'Kommunstyrelsen',
      kind: 'BOARD',
      validFrom: '2023-01-01',
    });
    for (const indicator of indicators) await server.does('defineIndicator', indicator);
    await server.does('proposePlan', { ...plan, validFrom: '2024-01-15' });
    await server.does('proposeUppdrag', { ...uppdrag[0], validFrom: '2024-01-15' });
  });
  afterAll(() => server.close());

  const refused = async (query: string): Promise<string | undefined> => {
    const { errors } = await server.ask(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    return errors?.[0]?.message;
  };

  it.each([
    '{ plan(id: "goal:ks-2024/mal-1") { title } }',
    '{ compare(planId: "goal:ks-2024/mal-1", from: {}, to: {}) { differences { name } } }',
    '{ findings(planId: "goal:ks-2024/mal-1") { code } }',
    '{ due(planId: "goal:ks-2024/mal-1") { name } }',
    '{ auditTrail(filter: { plan: "goal:ks-2024/mal-1" }) { totalCount } }',
  ])('names a goal where a plan is asked for: %s', async (query) =>
    expect(await refused(query)).toBe(
      'goal:ks-2024/mal-1 is not the id of a thing of type plan: that begins with "plan:".',
    ),
  );

  it('names a plan where an uppdrag is asked for', () => refused('{ uppdrag(id: "plan:ks-2024") { title } }'));

  it.each(['findings(planId: "ks-2042") { code }', 'due(planId: "ks-2042") { name }'])(
    'names no plan: %s',
    async (field) => expect(await refused(`{ ${field} }`)).toBe('plan:ks-2042 is not a plan of this ledger.'),
  );

  it.each([
    [
      'types: ["MeasurementRecorded", "Mätning"]',
      'filter.types: there is no event type Mätning. docs/events.md lists them.',
    ],
    ['subject: "utslapp"', 'filter.subject needs the type of utslapp, such as goal:utslapp.'],
    [
      'decision: "plan:ks-2024"',
      'plan:ks-2024 is not the id of a thing of type decision: that begins with "decision:".',
    ],
  ])('looks in the trail for what cannot be there: %s', async (filter, message) =>
    expect(await refused(`{ auditTrail(filter: { ${filter} }) { totalCount } }`)).toBe(message),
  );

  it.each([
    ['auditTrail(first: -1)', 'first must be 0 to 1000, not -1.'],
    ['uppdrag(id: "klimatstrategi") { history(last: 1001)', 'last must be 0 to 1000, not 1001.'],
    ['indicator(id: "utslapp") { measurements(first: 1500)', 'first must be 0 to 1000, not 1500.'],
    ['indicator(id: "utslapp") { measurements(first: 1, last: 1)', 'Give first or last, not both.'],
    [
      'indicator(id: "utslapp") { measurements(after: "hello")',
      'after: "hello" is not a cursor of this list. Use the endCursor or startCursor of an earlier page.',
    ],
  ])('turns to a page that cannot be: %s', async (list, message) => {
    const closing = list.includes('{') ? ' }' : '';
    expect(await refused(`{ ${list} { totalCount }${closing} }`)).toBe(message);
  });

  it('finds the trail of a plan with and without the type of its id', async () => {
    const { bare, whole } = await server.data(
      '{ bare: auditTrail(filter: { plan: "ks-2024" }) { totalCount } whole: auditTrail(filter: { plan: "plan:ks-2024" }) { totalCount } }',
    );
    expect(bare.totalCount).toBeGreaterThan(2);
    expect(bare).toEqual(whole);
  });
});
