import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stores, TestServer } from './server.js';

const GOAL = 'goal:ks-2023/mal-1';
const ROW = 'goalindicator:ks-2023/mal-1/utslapp';
const TARGET = `target:ks-2023/mal-1/utslapp/2024`;

interface Told {
  readonly subject: string;
  readonly field: string | null;
  readonly kind: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  readonly inThePast: boolean;
  readonly sv: string;
  readonly en: string;
  readonly events: readonly { readonly type: string }[];
}

describe.each(stores)('two moments of a plan, compared through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  const at: Record<string, string> = {};

  beforeAll(async () => {
    server = await TestServer.start(open);
    const does = async (name: string, input: object, mark?: string) => {
      const { position } = await server.does(name, input);
      if (mark) at[mark] = position;
    };
    await does('registerBody', { bodyId: 'ks', name: 'KS', kind: 'BOARD', validFrom: '2023-01-01' });
    await does('defineIndicator', {
      indicatorId: 'utslapp',
      name: 'Utsläpp per invånare',
      unit: 'TONNES_CO2E_PER_INHABITANT',
      direction: 'LOWER',
      method: 'REGISTER',
      validFrom: '2023-01-01',
    });
    const targets = [{ kind: 'THRESHOLD', operator: 'LT', value: '1.8', duePeriod: '2024' }];
    await does('proposePlan', {
      planId: 'ks-2023',
      title: 'Mål 2023–2026',
      kind: 'MANDATE_PLAN',
      bodyId: 'ks',
      period: '2023..2026',
      validFrom: '2023-02-01',
      focusAreas: [
        {
          title: 'Klimat',
          goals: [
            {
              number: 1,
              title: 'Utsläppen ska minska',
              indicators: [{ indicatorId: 'utslapp', wording: 'Utsläpp', targets }],
            },
            { number: 2, title: 'Företagsvänligast' },
          ],
        },
      ],
    });
    await does(
      'proposeUppdrag',
      { uppdragId: 'strategi', planId: 'ks-2023', title: 'Ta fram en strategi', validFrom: '2023-02-01' },
      'proposed',
    );
    await does(
      'adoptPlan',
      {
        planId: 'ks-2023',
        decision: { body: 'ks', decidedOn: '2023-03-21', paragraph: '30', outcome: 'APPROVED_WITH_CHANGES' },
        struck: ['goal:ks-2023/mal-2'],
        changed: [{ subject: GOAL, text: 'Utsläppen ska minska snabbt' }],
        uppdragGiven: ['strategi'],
      },
      'adopted',
    );
    await does('recordMeasurement', {
      indicatorId: 'utslapp',
      period: '2024',
      value: '1.70',
      publishedOn: '2025-06-01',
    });
    await does('changeUppdragStage', { uppdragId: 'strategi', stage: 'ONGOING', validFrom: '2024-01-01' }, 'measured');
    const { indicator } = await server.data(
      '{ indicator(id: "utslapp") { measurements(first: 1000) { nodes { event { id } } } } }',
    );
    await does(
      'correctMeasurement',
      { indicatorId: 'utslapp', event: indicator.measurements.nodes[0].event.id, value: '1.85', reason: 'Fel rad.' },
      'corrected',
    );
    await does('quashDecision', { decisionId: 'ks-2023-03-21-30', quashedOn: '2025-09-01' }, 'quashed');
  });
  afterAll(() => server.close());

  const compare = async (from: object, to: object): Promise<Told[]> =>
    (
      await server.data(
        `query ($from: MomentInput!, $to: MomentInput!) { compare(planId: "ks-2023", from: $from, to: $to) {
          differences { subject field kind oldValue newValue inThePast events { type } sv: summary en: summary(language: EN) } } }`,
        { from, to },
      )
    ).compare.differences;
  const on = (position: string, validOn = '2026-01-01') => ({ atPosition: at[position], validOn });
  const short = ({ subject, field, kind, oldValue, newValue, inThePast, events }: Told) => [
    subject,
    field,
    kind,
    field === null ? '' : `${oldValue} -> ${newValue}`,
    inThePast,
    events.map(({ type }) => type).join(' '),
  ];

  it('tells what a decision changed, struck and gave', async () => {
    const told = await compare(on('proposed', '2023-03-01'), on('adopted', '2023-04-01'));
    expect(told.map(short)).toEqual([
      ['plan:ks-2023', 'formalStatus', 'CHANGED', 'PROPOSED -> ADOPTED', false, 'PlanAdopted'],
      [GOAL, 'title', 'CHANGED', 'Utsläppen ska minska -> Utsläppen ska minska snabbt', false, 'PlanAdopted'],
      [GOAL, 'formalStatus', 'CHANGED', 'PROPOSED -> ADOPTED', false, 'PlanAdopted'],
      [ROW, 'formalStatus', 'CHANGED', 'PROPOSED -> ADOPTED', false, 'PlanAdopted'],
      [TARGET, 'formalStatus', 'CHANGED', 'PROPOSED -> ADOPTED', false, 'PlanAdopted'],
      ['goal:ks-2023/mal-2', null, 'REMOVED', '', false, 'PlanAdopted'],
      ['uppdrag:strategi', 'formalStatus', 'CHANGED', 'PROPOSED -> ADOPTED', false, 'PlanAdopted'],
      ['uppdrag:strategi', 'givenBy', 'ADDED', 'null -> body:ks', false, 'PlanAdopted'],
    ]);
    expect(told[1]).toMatchObject({
      sv: 'Målet ”Utsläppen ska minska snabbt”: lydelse ändrades från ”Utsläppen ska minska” till ”Utsläppen ska minska snabbt”',
      en: 'The goal “Utsläppen ska minska snabbt”: wording changed from “Utsläppen ska minska” to “Utsläppen ska minska snabbt”',
    });
    expect(told[5]).toMatchObject({
      oldValue: { title: 'Företagsvänligast', number: 2, formalStatus: 'PROPOSED' },
      newValue: null,
      sv: 'Målet ”Företagsvänligast” utgick',
      en: 'The goal “Företagsvänligast” was removed',
    });
    expect(told[6]!.sv).toBe('Uppdraget ”Ta fram en strategi”: formell status ändrades från föreslaget till givet');
  });

  it('tells a correction, and the signal it turned, apart from new facts', async () => {
    const measured = await compare(on('adopted'), on('measured'));
    expect(measured.map(short)).toEqual([
      [ROW, 'signal', 'CHANGED', 'NO_VALUE -> TARGET_MET', false, 'MeasurementRecorded'],
      [ROW, 'dataState', 'ADDED', 'null -> CURRENT', false, 'MeasurementRecorded'],
      ['uppdrag:strategi', 'stage', 'ADDED', 'null -> ONGOING', false, 'UppdragStageChanged'],
      [
        'indicator:utslapp',
        'measurement:2024/0125/T',
        'ADDED',
        'null -> [object Object]',
        false,
        'MeasurementRecorded',
      ],
    ]);
    const [signal, figure] = await compare(on('measured'), on('corrected'));
    expect(short(signal!)).toEqual([ROW, 'signal', 'CHANGED', 'TARGET_MET -> NOT_MET', true, 'StatementCorrected']);
    expect(figure).toMatchObject({
      oldValue: { value: '1.70', publishedOn: '2025-06-01' },
      newValue: { value: '1.85', publishedOn: '2025-06-01' },
      inThePast: true,
      events: [{ type: 'StatementCorrected' }],
      sv: 'Indikatorn ”Utsläpp per invånare”: värde för 2024 ändrades från 1,70 till 1,85 (ändrat i efterhand)',
      en: 'The indicator “Utsläpp per invånare”: value for 2024 changed from 1.70 to 1.85 (changed afterwards)',
    });
  });

  it('names the quashing by which an adoption never was in force', async () => {
    const told = await compare(on('corrected', '2024-02-01'), on('quashed', '2024-02-01'));
    expect(told.map(short)).toContainEqual([
      'plan:ks-2023',
      'formalStatus',
      'CHANGED',
      'ADOPTED -> PROPOSED',
      true,
      'DecisionQuashed',
    ]);
    expect(told.map(short)).toContainEqual(['goal:ks-2023/mal-2', null, 'ADDED', '', true, 'DecisionQuashed']);
    expect(told.every(({ inThePast }) => inThePast)).toBe(true);
  });

  it('names no event where only the day differs, and the statement where it begins by then', async () => {
    const told = await compare(on('corrected', '2023-12-31'), on('corrected', '2027-01-01'));
    expect(told.filter(({ subject }) => subject === 'plan:ks-2023').map(short)).toEqual([
      ['plan:ks-2023', 'formalStatus', 'CHANGED', 'ADOPTED -> LAPSED', false, ''],
    ]);
    expect(told.filter(({ field }) => field === 'stage').map(short)).toEqual([
      ['uppdrag:strategi', 'stage', 'ADDED', 'null -> ONGOING', false, 'UppdragStageChanged'],
    ]);
  });

  it('goes backwards too, with the same events', async () => {
    const forth = await compare(on('proposed', '2023-03-01'), on('quashed'));
    const back = await compare(on('quashed'), on('proposed', '2023-03-01'));
    const mirrored = forth.map((told) => [
      told.subject,
      told.field,
      told.newValue,
      told.oldValue,
      told.inThePast,
      told.events,
    ]);
    expect(
      back.map((told) => [told.subject, told.field, told.oldValue, told.newValue, told.inThePast, told.events]),
    ).toEqual(expect.arrayContaining(mirrored));
    expect(back).toHaveLength(forth.length);
  });

  it('finds no difference at the same moment, tells everything from nothing, and knows no plan that is not there', async () => {
    expect(await compare(on('quashed'), on('quashed'))).toEqual([]);
    const whole = await compare({ atPosition: '0' }, on('adopted', '2023-04-01'));
    expect(whole.map(({ subject, kind }) => `${kind} ${subject}`)).toEqual([
      'ADDED plan:ks-2023',
      'ADDED focusarea:ks-2023/klimat',
      `ADDED ${GOAL}`,
      `ADDED ${ROW}`,
      `ADDED ${TARGET}`,
      'ADDED uppdrag:strategi',
      'ADDED indicator:utslapp',
    ]);
    expect(whole[4]).toMatchObject({
      newValue: {
        target: { kind: 'THRESHOLD', operator: 'LT', value: '1.8', duePeriod: '2024' },
        formalStatus: 'ADOPTED',
      },
      sv: 'Målvärdet ”Utsläpp” tillkom: mindre än 1,8 för 2024',
      en: 'The target “Utsläpp” was added: less than 1.8 for 2024',
    });
    expect(
      (await server.data('{ compare(planId: "finns-inte", from: {}, to: {}) { from { size } } }')).compare,
    ).toBeNull();
  });

  it('answers two cuts in one moment as bad input', async () => {
    const { errors } = await server.ask(
      '{ compare(planId: "ks-2023", from: { knownOn: "2024-01-01", atPosition: "1" }, to: {}) { to { size } } }',
    );
    expect(errors?.[0]).toMatchObject({ path: ['compare'], extensions: { code: 'BAD_USER_INPUT' } });
  });
});
