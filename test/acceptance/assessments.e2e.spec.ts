import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CLIMATE, FORECAST_DECISION, SERVICE, tellJudging } from './assessments-story.js';
import { storesOfStories, type TestServer } from './server.js';

const BASIS = `basis { cutOff { validOn size } moment { validOn size } activities { title }
  rows { goalIndicatorId signal movement real targets { targetId }
    values { role indicatorId period value masked missingReason event { type supersededBy { type } } } } }`;
const VOICES = `period value differs deviatesFromSignal
  voices { voice value validFrom actor irregular deviates differs motivation differsBecause
    answers { voice value } decision { id state } event { type } }`;

const NOBODY = 'event:7a9c1d52-3b0e-5f6a-8c7d-1e2f3a4b5c6d';

describe.each(storesOfStories)('what people judge, told through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await tellJudging(open);
  });
  afterAll(async () => {
    await server.close();
    jest.useRealTimers();
  });
  const forecastOf = async (at: string, fields = VOICES) =>
    (await server.data(`{ goal(id: "${CLIMATE}"${at}) { forecast { ${fields} } } }`)).goal.forecast;
  const refused = async (name: string, input: object) => (await server.command(name, input)).refusal?.code;

  it('keeps three voices of a forecast, each with its reasons, and says where they differ', async () => {
    expect(await forecastOf(', at: { knownOn: "2024-05-28" }')).toEqual({
      period: '2024',
      value: 'NOT_EXPECTED',
      differs: true,
      deviatesFromSignal: false,
      voices: [
        {
          voice: 'OFFICE',
          value: 'EXPECTED',
          validFrom: '2024-05-02',
          actor: 'office-1',
          irregular: [],
          deviates: true,
          differs: false,
          motivation: 'Ny busslinje i höst',
          differsBecause: null,
          answers: null,
          decision: null,
          event: { type: 'GoalForecastMade' },
        },
        expect.objectContaining({
          voice: 'APPROVAL',
          value: 'EXPECTED',
          irregular: ['SAME_ACTOR'],
          deviates: true,
          motivation: null,
          answers: { voice: 'OFFICE', value: 'EXPECTED' },
        }),
        expect.objectContaining({
          voice: 'BODY',
          value: 'NOT_EXPECTED',
          validFrom: '2024-05-28',
          actor: 'clerk-1',
          irregular: [],
          deviates: false,
          differs: true,
          differsBecause: 'Busslinjen är inte beslutad',
          answers: { voice: 'APPROVAL', value: 'EXPECTED' },
          decision: { id: `decision:${FORECAST_DECISION}`, state: 'NOT_ATTESTED' },
        }),
      ],
    });
  });

  it('answers at a moment: before, between and after, on every clock', async () => {
    const at = async (moment: string) => (await forecastOf(`, at: { ${moment} }`, 'value'))?.value ?? null;
    expect(await at('knownOn: "2024-05-01"')).toBeNull();
    expect(await at('knownOn: "2024-05-02"')).toBe('EXPECTED');
    expect(await at('knownOn: "2024-08-31"')).toBe('NOT_EXPECTED');
    expect(await at('validOn: "2024-05-27", knownOn: "2024-08-31"')).toBe('EXPECTED');
    expect(await at('presentedOn: "2024-06-10"')).toBe('NOT_EXPECTED');
    expect(await at('presentedOn: "2024-06-09"')).toBeNull();
  });

  it('falls back on the voice before where the decision is quashed', async () => {
    const { value, voices } = await forecastOf('', 'value voices { voice }');
    expect([value, voices]).toEqual(['EXPECTED', [{ voice: 'OFFICE' }, { voice: 'APPROVAL' }]]);
  });

  it('leaves the basis as it was, whatever is corrected later, and says what has been', async () => {
    const basis = async (at: string) => (await forecastOf(at, `voices { ${BASIS} }`)).voices[0].basis;
    const before = await basis(', at: { knownOn: "2024-05-02" }');
    expect(before).toMatchObject({
      cutOff: { validOn: '2024-05-02' },
      activities: [{ title: 'Klimatdag' }],
      rows: [
        {
          goalIndicatorId: 'goalindicator:ks-2024/mal-1/utslapp',
          signal: 'NOT_MET',
          movement: 'WORSENED',
          real: 'TRUE',
          values: [
            {
              role: 'LATEST',
              period: '2023',
              value: '2.4',
              event: { type: 'MeasurementRecorded', supersededBy: null },
            },
            { role: 'BASELINE', period: '2022', value: '2.1' },
          ],
        },
      ],
    });
    expect(before.rows[0].targets).toHaveLength(1);
    expect(before.moment).toEqual(before.cutOff);
    const { goal } = await server.data(`{ goal(id: "${CLIMATE}") { indicators { signal } } }`);
    expect(goal.indicators).toEqual([{ signal: 'TARGET_MET' }]);
    const after = await basis('');
    expect(after.rows[0].values[0].event.supersededBy).toEqual({ type: 'StatementCorrected' });
    after.rows[0].values[0].event.supersededBy = null;
    expect(after).toEqual(before);
  });

  it('freezes what is kept from the public without its value', async () => {
    const { plan } = await server.data(
      `{ plan(id: "ks-2024") { overallAssessment { value deviatesFromSignal voices { text textRemoved ${BASIS} } } } }`,
    );
    const { value, voices } = plan.overallAssessment;
    expect([value, voices[0].text, voices[0].textRemoved]).toEqual(['PARTLY_MET', 'Ett blandat år', false]);
    const [climate, safety, service] = voices[0].basis.rows;
    expect([climate.signal, service.signal, service.real]).toEqual(['TARGET_MET', 'TARGET_MET', 'TRUE']);
    expect(safety.values.find(({ period }: { period: string }) => period === '2023')).toMatchObject({
      value: null,
      masked: true,
    });
  });

  it('refuses a deviation without a motivation, a difference without a reason, and what cannot be assessed without one', async () => {
    const judged = { goalId: CLIMATE, period: '2025', voice: 'OFFICE' };
    expect(await refused('assessGoal', { ...judged, outcome: 'NOT_MET' })).toBe('MotivationMissing');
    expect(await refused('assessGoal', { ...judged, outcome: 'CANNOT_BE_ASSESSED' })).toBe('ReasonMissing');
    expect(await refused('assessGoal', { ...judged, outcome: 'MET', eventId: NOBODY })).toBe('UnknownEvent');
    expect(await refused('assessGoal', { ...judged, goalId: 'goal:ks-2024/mal-9', outcome: 'MET' })).toBe(
      'UnknownGoal',
    );
    expect(await refused('assessGoal', { ...judged, outcome: 'MET', activities: ['ingen'] })).toBe('UnknownActivity');
    const approved = { ...judged, period: '2024', voice: 'APPROVAL', outcome: 'PARTLY_MET', motivation: 'x' };
    expect(await refused('assessGoal', approved)).toBe('DifferenceUnexplained');
    expect(await refused('commentPeriod', { about: 'uppdrag:inget', period: '2024', comment: 'x' })).toBe(
      'UnknownUppdrag',
    );
    const { goal } = await server.data(
      `{ goal(id: "${CLIMATE}") { assessments { period value deviatesFromSignal } } }`,
    );
    expect(goal.assessments).toEqual([{ period: '2024', value: 'MET', deviatesFromSignal: false }]);
  });

  it('rests on an older cut where one is named, and a repeat has no second effect', async () => {
    const { indicator } = await server.data('{ indicator(id: "utslapp") { latest { corrects { id } } } }');
    const input = {
      goalId: CLIMATE,
      period: '2023',
      voice: 'OFFICE',
      outcome: 'NOT_MET',
      eventId: indicator.latest.corrects.id,
      commandId: 'bokslut-2023',
    };
    const first = await server.command('assessGoal', input);
    await server.command('commentPeriod', { about: SERVICE, period: '2023', comment: 'Efter' });
    expect(await server.command('assessGoal', input)).toEqual(first);
    const { goal } = await server.data(
      `{ goal(id: "${CLIMATE}") { assessment(period: "2023") { voices { ${BASIS} } } } }`,
    );
    const { cutOff, rows } = goal.assessment.voices[0].basis;
    expect([cutOff.validOn, rows[0].signal, rows[0].values[0].value]).toEqual(['2024-04-10', 'NOT_MET', '2.4']);
  });

  it('takes a movement as real from the analysis on, and says that it was settled so', async () => {
    const row = async (at: string) =>
      (
        await server.data(
          `{ goal(id: "${SERVICE}"${at}) { indicators { signal delta { movement real } movementSettledBy { type } } } }`,
        )
      ).goal.indicators[0];
    expect(await row(', at: { knownOn: "2025-01-19" }')).toEqual({
      signal: 'NOT_PROVEN',
      delta: { movement: 'IMPROVED', real: 'UNKNOWN' },
      movementSettledBy: null,
    });
    expect(await row('')).toEqual({
      signal: 'TARGET_MET',
      delta: { movement: 'IMPROVED', real: 'TRUE' },
      movementSettledBy: { type: 'MovementSettled' },
    });
    const known = { goalIndicatorId: 'ks-2024/mal-1/utslapp', fromPeriod: '2022', toPeriod: '2023', real: false };
    expect(await refused('settleMovement', { ...known, analysis: 'Osäkert register' })).toBeUndefined();
    const { goal } = await server.data(
      `{ goal(id: "${CLIMATE}") { indicators { signal delta { real } movementSettledBy { type } } } }`,
    );
    expect(goal.indicators).toEqual([{ signal: 'TARGET_MET', delta: { real: 'TRUE' }, movementSettledBy: null }]);
  });

  it('shows activities and comments where they belong', async () => {
    const { plan, goal, uppdrag, activity } = await server.data(`{
      plan(id: "ks-2024") { activities { id title } }
      goal(id: "${CLIMATE}") { activities { title performedOn result } comment(period: "2024") { comment } comments { period about } }
      uppdrag(id: "strategi") { activities { title period } comment { period comment event { type actor } } }
      activity(id: "klimatdag-20240320", at: { validOn: "2024-03-20" }) { title goalId planId uppdragId history { nodes { type } } } }`);
    expect(plan.activities).toEqual([
      { id: 'activity:klimatdag-20240320', title: 'Klimatdag' },
      { id: 'activity:mote-2024q1', title: 'Möte' },
    ]);
    expect(goal).toEqual({
      activities: [{ title: 'Klimatdag', performedOn: '2024-03-20', result: '40 företag kom' }],
      comment: { comment: 'Siffrorna släpar' },
      comments: [{ period: '2024', about: CLIMATE }],
    });
    expect(uppdrag.activities).toEqual([{ title: 'Möte', period: '2024-Q1' }]);
    expect(uppdrag.comment).toMatchObject({ period: '2024', comment: 'Rekrytering pågår' });
    expect(activity).toEqual({
      title: 'Klimatdag',
      goalId: CLIMATE,
      planId: 'plan:ks-2024',
      uppdragId: null,
      history: { nodes: [{ type: 'ActivityRecorded' }] },
    });
  });

  it('lists all that was judged of a plan in a period, also as what a body had been shown', async () => {
    const asked = (at: string) =>
      `assessment(id: "ks-2024-2024"${at}) { id planId period forecasts { value goal { id number } } assessments { value } overall { value plan { id } } comments { about } moment { nothingPresented } }`;
    const { now, before, shown } = await server.data(`{
      now: ${asked('')} before: ${asked(', at: { knownOn: "2024-05-01" }')} shown: ${asked(', at: { presentedOn: "2024-06-09" }')} }`);
    expect(now).toEqual({
      id: 'assessment:ks-2024-2024',
      planId: 'plan:ks-2024',
      period: '2024',
      forecasts: [{ value: 'EXPECTED', goal: { id: CLIMATE, number: 1 } }],
      assessments: [{ value: 'MET' }],
      overall: { value: 'PARTLY_MET', plan: { id: 'plan:ks-2024' } },
      comments: [{ about: CLIMATE }],
      moment: { nothingPresented: false },
    });
    expect(before).toBeNull();
    expect(shown).toMatchObject({ forecasts: [], overall: null, moment: { nothingPresented: true } });
    const { node } = await server.data('{ node(id: "assessment:ks-2024-2024") { __typename id } }');
    expect(node).toEqual({ __typename: 'Assessment', id: 'assessment:ks-2024-2024' });
  });

  it('does not mistake the decisions by which a goal was judged for those that it rests on', async () => {
    const { goal } = await server.data(
      `{ goal(id: "${CLIMATE}", at: { knownOn: "2024-06-01" }) { forecast { value } decisions { id } } }`,
    );
    expect(goal.decisions).toEqual([{ id: 'decision:ks-2024-02-06-12' }]);
  });

  it('compares what was judged at two moments, and knows a quashed decision for a change in the past', async () => {
    const compared = async (from: string, to: string) =>
      (
        await server.data(
          `{ compare(planId: "ks-2024", from: { knownOn: "${from}" }, to: { knownOn: "${to}" }) {
            differences { subject field kind oldValue newValue inThePast summary(language: EN) events { type } } } }`,
        )
      ).compare.differences.filter(({ field }: { field: string | null }) => field?.startsWith('forecast:'));
    expect(await compared('2024-05-01', '2024-05-02')).toEqual([
      {
        subject: CLIMATE,
        field: 'forecast:2024/office',
        kind: 'ADDED',
        oldValue: null,
        newValue: 'EXPECTED',
        inThePast: false,
        summary:
          'The goal “Utsläppen ska minska”: forecast for 2024 (proposal of the office) was added: expected to be met',
        events: [{ type: 'GoalForecastMade' }],
      },
    ]);
    expect(await compared('2024-09-01', '2024-09-02')).toMatchObject([
      { field: 'forecast:2024/body', kind: 'REMOVED', inThePast: true, events: [{ type: 'DecisionQuashed' }] },
    ]);
  });

  it('lists assessments, activities, comments and reports in the trail of a plan', async () => {
    const { auditTrail } = await server.data(
      '{ auditTrail(filter: { plan: "plan:ks-2024" }, first: 200) { nodes { stream type irregular } } }',
    );
    const streams = new Set(auditTrail.nodes.map(({ stream }: { stream: string }) => stream));
    for (const stream of [
      'assessment-ks-2024-2024',
      'assessment-uppdrag-strategi-2024',
      'activity-klimatdag-20240320',
      'activity-mote-2024q1',
      'report-april',
      `decision-${FORECAST_DECISION}`,
    ])
      expect([...streams]).toContain(stream);
    const marked = auditTrail.nodes.filter(({ irregular }: { irregular: string[] }) =>
      irregular.includes('SAME_ACTOR'),
    );
    expect(marked).toMatchObject([{ type: 'GoalForecastMade' }]);
  });
});
