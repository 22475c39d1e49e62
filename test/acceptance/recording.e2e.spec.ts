import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stores, TestServer } from './server.js';

const GOAL = 'goal:ks-2023/mal-1';
const ROW = 'goalindicator:ks-2023/mal-1/utslapp';
const QUASHED_ADOPTION = { body: 'ks', decidedOn: '2023-03-21', paragraph: '30' };

describe.each(stores)('a plan, told through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  /** Positions by name, to look back from. */
  const at: Record<string, string> = {};

  beforeAll(async () => {
    server = await TestServer.start(open);
    await server.does('registerBody', {
      bodyId: 'ks',
      name: 'Kommunstyrelsen',
      kind: 'BOARD',
      validFrom: '2023-01-01',
    });
    await server.does('defineIndicator', {
      indicatorId: 'indicator:utslapp',
      name: 'Utsläpp',
      unit: 'TONNES_CO2E_PER_INHABITANT',
      direction: 'LOWER',
      method: 'REGISTER',
      validFrom: '2023-01-01',
    });
    await server.does('defineIndicator', {
      indicatorId: 'nki',
      name: 'NKI',
      unit: 'INDEX',
      direction: 'HIGHER',
      lower: '0',
      upper: '100',
      validFrom: '2023-01-01',
    });
    await server.does('proposePlan', {
      planId: 'ks-2023',
      title: 'Mål 2023–2026',
      kind: 'MANDATE_PLAN',
      bodyId: 'body:ks',
      period: '2023..2026',
      validFrom: '2023-02-01',
      focusAreas: [
        {
          title: 'Klimat',
          goals: [
            {
              number: 1,
              title: 'Utsläppen ska minska',
              indicators: [
                {
                  indicatorId: 'utslapp',
                  wording: 'Utsläpp per invånare',
                  baseline: { rule: 'PERIOD', period: '2021' },
                  targets: [
                    { kind: 'THRESHOLD', operator: 'LT', value: '1.5', duePeriod: '2030' },
                    { kind: 'THRESHOLD', operator: 'LT', value: '1.8', duePeriod: '2024' },
                  ],
                },
              ],
            },
            { number: 2, title: 'Företagsvänligast', indicators: [{ indicatorId: 'nki', wording: 'NKI' }] },
          ],
        },
      ],
    });
    at['proposed'] = (
      await server.does('proposeUppdrag', {
        uppdragId: 'strategi',
        planId: 'ks-2023',
        focusAreaId: 'focusarea:ks-2023/klimat',
        number: 1,
        title: 'Ta fram en strategi',
        validFrom: '2023-02-01',
      })
    ).position;
    at['adopted'] = (
      await server.does('adoptPlan', {
        planId: 'ks-2023',
        decision: { ...QUASHED_ADOPTION, title: 'Mål', outcome: 'APPROVED_WITH_CHANGES' },
        struck: ['goal:ks-2023/mal-2'],
        changed: [{ subject: GOAL, text: 'Utsläppen ska minska snabbt' }],
        uppdragGiven: ['strategi'],
      })
    ).position;
    await server.does('addDeliverable', { uppdragId: 'strategi', title: 'Underlag', validFrom: '2023-03-21' });
    await server.does('changeUppdragStage', {
      uppdragId: 'strategi',
      stage: 'ONGOING',
      validFrom: '2023-04-01',
      comment: 'Arbetet har börjat.',
    });
    await server.does('recordMeasurement', {
      indicatorId: 'utslapp',
      period: '2021',
      value: '1.89',
      publishedOn: '2023-07-21',
    });
    await server.does('recordMeasurement', {
      indicatorId: 'utslapp',
      period: '2022',
      value: '1.79',
      publishedOn: '2024-06-09',
    });
    at['measured'] = (
      await server.does('recordMeasurement', {
        indicatorId: 'utslapp',
        period: '2024',
        value: '1.70',
        publishedOn: '2026-06-01',
        note: 'Läst i tabell 3.',
      })
    ).position;
  });
  afterAll(() => server.close());

  const plan = (moment: object) =>
    server.data(
      `query ($at: MomentInput) { plan(id: "plan:ks-2023", at: $at) {
        formalStatus goals { id title formalStatus version decisions { id state } indicators { id formalStatus signal dataState delta { absolute relative movement real } baseline { rule value } targets { id value formalStatus } } }
        uppdrag { id formalStatus givenBy { id } stage stageComment deliverables { title stage } deliverablesTotal } } }`,
      { at: moment },
    );

  it('is proposed before its decision and adopted in one event after it', async () => {
    const before = (await plan({ atPosition: at['proposed'], validOn: '2023-06-01' })).plan;
    expect(before).toMatchObject({ formalStatus: 'PROPOSED', uppdrag: [{ formalStatus: 'PROPOSED' }] });
    expect(before.goals.map((goal: { title: string }) => goal.title)).toEqual([
      'Utsläppen ska minska',
      'Företagsvänligast',
    ]);
    const after = (await plan({ atPosition: at['adopted'], validOn: '2023-06-01' })).plan;
    expect(after).toMatchObject({
      formalStatus: 'ADOPTED',
      goals: [
        {
          title: 'Utsläppen ska minska snabbt',
          formalStatus: 'ADOPTED',
          version: 1,
          decisions: [{ id: 'decision:ks-2023-03-21-30', state: 'NOT_ATTESTED' }],
        },
      ],
      uppdrag: [{ formalStatus: 'ADOPTED', givenBy: { id: 'body:ks' } }],
    });
    expect((await server.data('{ goal(id: "goal:ks-2023/mal-2") { title formalStatus } }')).goal).toEqual({
      title: 'Företagsvänligast',
      formalStatus: 'REJECTED',
    });
  });

  it('was not adopted on a day before the decision', async () => {
    expect((await plan({ atPosition: at['adopted'], validOn: '2023-03-20' })).plan.formalStatus).toBe('PROPOSED');
  });

  it('computes signal and delta at the moment asked for', async () => {
    const row = async (moment: object) => (await plan(moment)).plan.goals[0].indicators[0];
    expect(await row({ atPosition: at['adopted'], validOn: '2023-06-01' })).toMatchObject({
      signal: 'NO_VALUE',
      delta: null,
      baseline: { rule: 'PERIOD', value: null },
    });
    expect(await row({ validOn: '2024-07-01' })).toMatchObject({
      signal: 'NOT_DUE',
      delta: { absolute: '-0.10', relative: '-5.3', movement: 'IMPROVED', real: 'TRUE' },
    });
    expect(await row({ validOn: '2026-06-01' })).toMatchObject({ signal: 'ON_TRACK', delta: { absolute: '-0.19' } });
  });

  it('corrects, withdraws and revises without losing what was known', async () => {
    const history = await server.data(
      '{ indicator(id: "utslapp") { history { nodes { id type } } measurements { nodes { period event { id } } } } }',
    );
    const event = history.indicator.measurements.nodes.find(({ period }: { period: string }) => period === '2024').event
      .id;
    at['corrected'] = (
      await server.does('correctMeasurement', {
        indicatorId: 'utslapp',
        event,
        value: '1.85',
        reason: 'Fel rad i tabellen.',
      })
    ).position;
    const value = async (moment: object) =>
      (
        await server.data(
          'query ($at: MomentInput) { indicator(id: "utslapp", at: $at) { latest { period value corrects { id } note event { type summary(language: SV) } } } }',
          { at: moment },
        )
      ).indicator.latest;
    expect(await value({ atPosition: at['measured'] })).toMatchObject({ value: '1.70', corrects: null });
    expect(await value({})).toMatchObject({
      value: '1.85',
      corrects: { id: event },
      note: 'Läst i tabell 3.',
      event: { type: 'StatementCorrected' },
    });
    expect((await plan({ validOn: '2026-06-01' })).plan.goals[0].indicators[0].signal).toBe('NOT_MET');
    const correction = (await value({})).event;
    expect(correction.summary).toContain('1,85');
  });

  it('removes a text for good, and says so', async () => {
    const [{ id }] = (await server.data('{ auditTrail(filter: { types: ["UppdragStageChanged"] }) { nodes { id } } }'))
      .auditTrail.nodes;
    expect((await plan({})).plan.uppdrag[0].stageComment).toBe('Arbetet har börjat.');
    await server.does('removeValue', {
      subject: 'uppdrag:strategi',
      event: id,
      fields: ['comment'],
      ground: 'Gallringsbeslut KS 2026',
    });
    const after = await server.data(
      'query ($at: MomentInput) { uppdrag(id: "strategi", at: $at) { stage stageComment stageCommentRemoved } }',
      { at: { atPosition: at['measured'] } },
    );
    expect(after.uppdrag).toEqual({ stage: 'ONGOING', stageComment: null, stageCommentRemoved: true });
  });

  it('keeps an undecided change apart from what is adopted, and marks it', async () => {
    await server.does('setTarget', {
      goalIndicatorId: ROW,
      slug: '2030',
      kind: 'THRESHOLD',
      operator: 'LT',
      value: '2.5',
      duePeriod: '2030',
    });
    const { nodes } = (
      await server.data(
        '{ auditTrail(filter: { irregular: true, plan: "plan:ks-2023" }) { nodes { type irregular } } }',
      )
    ).auditTrail;
    expect(nodes).toEqual([{ type: 'TargetSet', irregular: ['NO_DECISION'] }]);
    expect((await plan({})).plan.goals[0].indicators[0].targets).toContainEqual({
      id: `target:ks-2023/mal-1/utslapp/2030`,
      value: '1.5',
      formalStatus: 'ADOPTED',
    });
  });

  it('shows a quashed decision as never in force, and that it was believed', async () => {
    at['believed'] = (await server.data('{ moment { position } }')).moment.position;
    await server.does('quashDecision', { decisionId: 'decision:ks-2023-03-21-30', quashedOn: '2025-02-01' });
    expect((await plan({ validOn: '2024-01-01' })).plan.formalStatus).toBe('PROPOSED');
    expect((await plan({ validOn: '2024-01-01', atPosition: at['believed'] })).plan.formalStatus).toBe('ADOPTED');
    expect(
      (await server.data('{ decision(id: "ks-2023-03-21-30", at: { validOn: "2024-01-01" }) { state } }')).decision
        .state,
    ).toBe('QUASHED');
  });

  it('gives the first answer to the same command, and refuses another under its id', async () => {
    const input = { uppdragId: 'strategi', stage: 'PAUSED', validFrom: '2024-01-01', commandId: 'paus-1' };
    const first = await server.command('changeUppdragStage', input);
    const size = async () => (await server.data('{ moment { size } }')).moment.size;
    const before = await size();
    expect(await server.command('changeUppdragStage', input)).toEqual(first);
    expect(await server.command('changeUppdragStage', { ...input, stage: 'ONGOING' })).toMatchObject({
      refusal: { code: 'CommandIdReused' },
    });
    expect(await size()).toBe(before);
  });

  it('answers bad input with its code and path, and a refusal in the payload', async () => {
    const bad = await server.ask(
      'mutation { recordMeasurement(input: { indicatorId: "utslapp", period: "2024-H3", value: "1.2" }) { position } }',
    );
    expect(bad.errors?.[0]).toMatchObject({ path: ['recordMeasurement'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(bad.errors?.[0]?.message).toContain('period');
    expect(
      await server.command('recordMeasurement', { indicatorId: 'saknas', period: '2024', value: '1' }),
    ).toMatchObject({ refusal: { code: 'UnknownIndicator' } });
    expect(
      (await server.ask('{ plans(at: { knownOn: "2024-01-01", atPosition: "3" }) { id } }')).errors?.[0]?.extensions
        .code,
    ).toBe('BAD_USER_INPUT');
    expect(
      (await server.ask('{ moment(at: { presentedOn: "2024-01-01" }) { validOn } }')).errors?.[0]?.extensions.code,
    ).toBe('BAD_USER_INPUT');
  });

  it('gives the same bytes for the same moment again', async () => {
    const moment = { atPosition: at['adopted'], validOn: '2023-06-01' };
    const first = JSON.stringify(await plan(moment));
    await server.does('noteUppdragUnchanged', { uppdragId: 'strategi', on: '2026-01-01' });
    expect(JSON.stringify(await plan(moment))).toBe(first);
  });
});
