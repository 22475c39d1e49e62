import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stores, TestServer } from './server.js';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly expectedOn: string;
}

const LISTED = `id name owner kind expectedOn period daysLate overdue followUp { planId occasion kind title coversTo }
  subject { id __typename moment { validOn } }`;

describe.each(stores)('what is due of whom, through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  const at: Record<string, string> = {};

  beforeAll(async () => {
    server = await TestServer.start(open);
    const does = async (name: string, input: object, mark?: string) => {
      const { position } = await server.does(name, input);
      at['last'] = position;
      if (mark) at[mark] = position;
    };
    const from = { validFrom: '2024-01-02' };
    await does('registerBody', { bodyId: 'ks', name: 'KS', kind: 'BOARD', validFrom: '2023-01-01' });
    for (const [indicatorId, name] of [
      ['utslapp', 'Utsläpp per invånare'],
      ['nki', 'Nöjd Kund-Index'],
    ])
      await does('defineIndicator', { indicatorId, name, unit: 'INDEX', direction: 'HIGHER', validFrom: '2023-01-01' });
    const indicators = ['utslapp', 'nki'].map((indicatorId) => ({ indicatorId, wording: indicatorId }));
    await does('proposePlan', {
      planId: 'ks-2024',
      title: 'Verksamhetsplan 2024',
      kind: 'YEARLY_PLAN',
      bodyId: 'ks',
      period: '2024',
      validFrom: '2024-01-02',
      focusAreas: [{ title: 'Klimat', goals: [{ number: 1, title: 'Utsläppen ska minska', indicators }] }],
    });
    await does(
      'proposeUppdrag',
      { uppdragId: 'strategi', planId: 'ks-2024', title: 'Ta fram en strategi', ...from },
      'proposed',
    );
    await does('setIndicatorOwner', { indicatorId: 'utslapp', owner: 'hållbarhetschef', ...from });
    await does('setUppdragOwner', { uppdragId: 'strategi', owner: 'hållbarhetschef', ...from });
    await does('setUppdragDeadline', { uppdragId: 'strategi', deadline: '2024-12-31', ...from });
    await does('planFollowUp', {
      planId: 'ks-2024',
      occasion: 'april',
      kind: 'FOLLOW_UP',
      coversTo: '2024-04-30',
      expectedOn: '2024-05-15',
      ...from,
    });
    await does(
      'planFollowUp',
      {
        planId: 'ks-2024',
        kind: 'INTERIM',
        title: 'Delårsrapport',
        coversTo: '2024-08-31',
        expectedOn: '2024-09-20',
        ...from,
      },
      'planned',
    );
    await does('expectValue', { indicatorId: 'nki', period: '2023', expectedOn: '2024-04-24', ...from }, 'expected');
    await does('recordMeasurement', {
      indicatorId: 'utslapp',
      period: '2023',
      value: '1.8',
      publishedOn: '2024-05-02',
    });
    await does('changeUppdragStage', { uppdragId: 'strategi', stage: 'ONGOING', validFrom: '2024-05-10' });
    await does(
      'setIndicatorOwner',
      { indicatorId: 'utslapp', owner: 'ekonomichef', validFrom: '2024-06-01' },
      'followed',
    );
  });
  afterAll(() => server.close());

  const due = async (args: string, moment: string): Promise<readonly Told[]> => {
    const { due: listed } = await server.data(
      `{ due(${args} at: { ${moment} }, atLeast: "${at['last']}") { ${LISTED} } }`,
    );
    return listed;
  };
  const lines = async (args: string, moment: string) =>
    (await due(args, moment)).map(({ expectedOn, id, kind }) => `${expectedOn} ${id} ${kind}`);
  const known = (mark: string, validOn: string) => `validOn: "${validOn}", atPosition: "${at[mark]}"`;

  it('lists what is expected, by day, with why and how late', async () => {
    expect(await due('', known('expected', '2024-04-30'))).toEqual([
      {
        id: 'indicator:nki',
        name: 'Nöjd Kund-Index',
        owner: null,
        kind: 'VALUE',
        expectedOn: '2024-04-24',
        period: '2023',
        daysLate: 6,
        overdue: false,
        followUp: null,
        subject: { id: 'indicator:nki', __typename: 'Indicator', moment: { validOn: '2024-04-30' } },
      },
      {
        id: 'indicator:utslapp',
        name: 'Utsläpp per invånare',
        owner: 'hållbarhetschef',
        kind: 'FOLLOW_UP',
        expectedOn: '2024-05-15',
        period: null,
        daysLate: 0,
        overdue: false,
        followUp: {
          planId: 'plan:ks-2024',
          occasion: 'april',
          kind: 'FOLLOW_UP',
          title: null,
          coversTo: '2024-04-30',
        },
        subject: { id: 'indicator:utslapp', __typename: 'Indicator', moment: { validOn: '2024-04-30' } },
      },
      expect.objectContaining({
        id: 'uppdrag:strategi',
        kind: 'FOLLOW_UP',
        owner: 'hållbarhetschef',
        subject: { id: 'uppdrag:strategi', __typename: 'Uppdrag', moment: { validOn: '2024-04-30' } },
      }),
    ]);
  });

  it('lists what one function is responsible for, as known then and now', async () => {
    const mine = 'owner: "Hållbarhetschef",';
    expect(await lines(mine, known('expected', '2024-05-12'))).toEqual([
      '2024-05-15 indicator:utslapp FOLLOW_UP',
      '2024-05-15 uppdrag:strategi FOLLOW_UP',
    ]);
    expect(await lines(mine, known('followed', '2024-05-12'))).toEqual([]);
    expect(await lines(`${mine} until: "2024-12-31",`, known('followed', '2024-05-31'))).toEqual([
      '2024-09-20 indicator:utslapp FOLLOW_UP',
      '2024-09-20 uppdrag:strategi FOLLOW_UP',
      '2024-12-31 uppdrag:strategi DEADLINE',
    ]);
    expect(await lines('owner: "ekonomichef", until: "2024-12-31",', known('followed', '2024-06-01'))).toEqual([
      '2024-09-20 indicator:utslapp FOLLOW_UP',
    ]);
  });

  it('is overdue after 30 days, and always listed then', async () => {
    const [late] = await due('planId: "ks-2024", until: "2024-01-01",', known('followed', '2024-05-24'));
    expect(late).toMatchObject({ id: 'indicator:nki', daysLate: 30, overdue: true });
    expect(await lines('until: "2024-01-01",', known('followed', '2024-05-23'))).toEqual([]);
  });

  it('knew nothing of a calendar before it was recorded, nor of what was not presented', async () => {
    expect(await lines('', known('proposed', '2024-04-30'))).toEqual([]);
    expect(await lines('planId: "ks-2024",', 'presentedOn: "2024-05-31"')).toEqual([]);
    const { errors } = await server.ask('{ due(at: { presentedOn: "2024-05-31" }) { id } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('shows the calendar of a plan, and the next day and the owner of what stands in it', async () => {
    const { plan } = await server.data(
      `{ plan(id: "ks-2024", at: { ${known('followed', '2024-06-01')} }) {
          followUps { occasion title expectedOn planId }
          goals { indicators { nextExpectedOn indicator { id owner ownerSince nextExpectedOn } } }
          uppdrag { id owner ownerSince nextExpectedOn }
      } }`,
    );
    expect(plan).toEqual({
      followUps: [
        { occasion: 'april', title: null, expectedOn: '2024-05-15', planId: 'plan:ks-2024' },
        { occasion: 'interim-2024-08-31', title: 'Delårsrapport', expectedOn: '2024-09-20', planId: 'plan:ks-2024' },
      ],
      goals: [
        {
          indicators: [
            {
              nextExpectedOn: '2024-09-20',
              indicator: {
                id: 'indicator:utslapp',
                owner: 'ekonomichef',
                ownerSince: '2024-06-01',
                nextExpectedOn: '2024-09-20',
              },
            },
            {
              nextExpectedOn: '2024-04-24',
              indicator: { id: 'indicator:nki', owner: null, ownerSince: null, nextExpectedOn: '2024-04-24' },
            },
          ],
        },
      ],
      uppdrag: [
        { id: 'uppdrag:strategi', owner: 'hållbarhetschef', ownerSince: '2024-01-02', nextExpectedOn: '2024-09-20' },
      ],
    });
  });
});
